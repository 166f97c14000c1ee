import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { liveSettings, startAzure } from './azure-simulator.mjs';
import { report } from './filing.mjs';
import { stage } from './stage.mjs';

let azure;
before(async () => { azure = await startAzure(); });
after(() => azure?.stop());

const { play } = stage('live', { settings: liveSettings });
let number;

play('a known incident stands on the summary, and the ticket is filed anyway', async ({ teams }) => {
  await azure.does('incident', { id: 'BC_1-FXZ', service: 'Virtual Machines', region: 'West Europe', title: 'Virtual machines do not start' });
  const summary = await report(teams, { title: 'Virtual machine does not start', description: 'Since 9:00 vm-7 stays off.' });
  assert.match(summary.text, /Virtual Machines, West Europe/);
  assert.match(summary.text, /A known outage is going on/);
  await teams.click('File anyway');
  const filed = await teams.seeCard('Filed, awaiting first response');
  [number] = /\b\d{15}\b/.exec(filed.text);
});

play('the answer of Microsoft is shown with its evidence, and a click sets right what was none', async ({ teams }) => {
  await azure.does('reply', { ticket: number, body: 'We received your request.' });
  const answered = await teams.seeCard('We received your request.');
  assert.match(answered.text, /engineer@microsoft\.example/);
  await teams.click('That was no answer');
  await teams.seeCard('CSP-1 · Filed, awaiting first response');
});

play('a reply from the card reaches Microsoft', async ({ teams }) => {
  await teams.click('Reply to Microsoft');
  await teams.send('Send', { 'Message to Microsoft': 'It happens on every start.' });
  await teams.seeText('Microsoft gets your message');
  await teams.seeCard('It happens on every start.');
  const { tickets } = await azure.state();
  assert.match(JSON.stringify(tickets), /It happens on every start/);
});

play('who waits for an incident files nothing, and is told when it is over', async ({ teams }) => {
  const summary = await report(teams, { impact: 'C', title: 'Virtual machine of the test stays off', description: 'vm-test-1 stays off.' });
  assert.match(summary.text, /CSP-1/);
  await teams.click('Wait for BC_1-FXZ');
  await teams.seeCard('CSP-2');
  await azure.does('incident/resolve', { id: 'BC_1-FXZ' });
  await teams.seeText('BC_1-FXZ is over');
});
