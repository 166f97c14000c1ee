import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

// Half a minute until Microsoft's first response is due, so that a story sees the whole ladder.
const { play } = stage('notices', { settings: { Sla__Targets__Moderate: '00:00:30', Jobs__PollInterval: '00:00:00.5' } });

play('a reminder comes in the personal chat when its time has come, and is done by a click', async ({ teams }) => {
  await teams.say('remind me in 20 seconds to call Ada');
  const set = await teams.seeCard('call Ada');
  assert.ok(set.buttons.includes('Cancel'), set.buttons);
  const told = await teams.seeCard('Tomorrow 9:00');
  assert.match(told.text, /call Ada/);
  await teams.click('Done', 'call Ada');
  await teams.seeText('R-1 is done');
});

play('the owner of a ticket is warned before its deadline, takes note by a click, and hears of the breach', async ({ teams }) => {
  await teams.say('new ticket Contoso Ltd azure B');
  await teams.seeCard('Which Azure subscription?');
  await teams.say('Contoso Production');
  await teams.seeCard('What is the problem?');
  await teams.say('VPN gateway is down');
  await teams.seeCard('Please describe it.');
  await teams.say('Since 09:00 nobody can connect from outside.');
  await teams.seeCard('Is everything right?');
  await teams.say('submit');
  await teams.seeCard('CSP-1 · Filed, awaiting first response');

  const warning = await teams.seeCard('% of the time is used up');
  assert.ok(warning.buttons.includes('Acknowledge'), warning.buttons);
  await teams.click('Acknowledge', '% of the time is used up');
  await teams.seeCard('first response overdue');
});
