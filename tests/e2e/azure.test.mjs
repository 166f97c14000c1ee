import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

const { play } = stage('azure');
const dueAt = /due (today|tomorrow) \d\d:\d\d JST/;

play('an agent files an Azure ticket in seven steps, typing no command', async ({ teams }) => {
  await teams.click('New ticket');
  await teams.seeCard('Which customer has the problem?');
  await teams.say('Contoso Ltd');
  await teams.seeCard('Which product family?');
  await teams.click('Azure');
  await teams.seeCard('Which Azure subscription?');
  await teams.click('Contoso Production');
  await teams.seeCard('How severe is the business impact?');
  await teams.click('Critical');
  await teams.seeCard('What is the problem?');
  await teams.send('Next', {
    'Title, in one line': 'VPN gateway drops all tunnels',
    Description: "Since 09:00 every tunnel of gw-prod-1 is down; 340 people can't work.",
    'What was tried': 'Restarted it twice.',
  });
  const summary = await teams.seeCard('Is everything right?');
  assert.match(summary.text, /Restarted it twice/);
  await teams.click('Submit');
  const ticket = await teams.seeCard('CSP-1 · Filed, awaiting first response');

  assert.match(ticket.text, dueAt);
  assert.ok(ticket.buttons.includes('Microsoft responded'), ticket.buttons);
  assert.ok(teams.steps <= 7, `${teams.steps} steps`);
});

play('an answered card shows its answer and can no longer be clicked', async ({ teams }) => {
  for (const [asked, answer] of [
    ['Which customer has the problem?', 'Contoso Ltd'],
    ['Which product family?', 'Azure'],
    ['Which Azure subscription?', 'Contoso Production'],
    ['How severe is the business impact?', 'A · Critical'],
    ['What is the problem?', 'VPN gateway drops all tunnels'],
    ['Is everything right?', 'Submitted'],
  ]) {
    const card = await teams.seeCard(asked);
    assert.ok(card.text.includes(answer), card.text);
    assert.deepEqual(card.buttons, [], asked);
  }
});

play('the details of a ticket are one click away', async ({ teams }) => {
  const before = await teams.seeCard('CSP-1 · Filed');
  assert.doesNotMatch(before.text, /340 people/);
  await teams.click('Show details ▾');
  await teams.seeText('340 people');
});

play('the deadline of a ticket explains itself by a click', async ({ teams }) => {
  await teams.click('Why this time?');
  const why = await teams.seeCard('within 2 hours, round the clock');
  assert.match(why.text, /counts: 2 hours/);
});

play('an agent files an Azure ticket by typing eight messages', async ({ teams }) => {
  const conversation = [
    ['new ticket', 'Which customer has the problem?'],
    ['1', 'Which product family?'],
    ['Azure', 'Which Azure subscription?'],
    ['Contoso Test', 'How severe is the business impact?'],
    ['C', 'What is the problem?'],
    ['Virtual machine does not start', 'Please describe it.'],
    ['Since 09:00 vm-test-1 stays in Starting.', 'Is everything right?'],
    ['submit', 'CSP-2 · Filed, awaiting first response'],
  ];

  let card;
  for (const [said, answered] of conversation) {
    await teams.say(said);
    card = await teams.seeCard(answered);
  }

  assert.match(card.text, /Virtual machine does not start/);
  assert.match(card.text, dueAt);
  assert.equal(teams.steps, 8);
});

play('the list shows both tickets, the next due first', async ({ teams }) => {
  await teams.say('my tickets');
  const list = await teams.seeCard('Your 2 open tickets');
  assert.deepEqual(list.buttons, ['Show CSP-1', 'Show CSP-2']);
});
