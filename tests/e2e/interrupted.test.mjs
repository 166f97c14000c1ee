import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

const { play } = stage('interrupted');

play('a second click on an answered card answers with the present question', async ({ teams }) => {
  await teams.say('new ticket Contoso Ltd');
  await teams.seeCard('Which product family?');
  await teams.clickTwice('Azure');
  const card = await teams.seeCard('That card was answered before');
  assert.match(card.text, /Which Azure subscription/);
});

play('a bot that is killed and started again goes on at the same question', async ({ bot, teams }) => {
  await bot.kill();
  await bot.start();
  await teams.reopen(bot.address);
  await teams.seeCard('I report problems to Microsoft');

  await teams.say('Contoso Test');
  const card = await teams.seeCard('How severe is the business impact?');
  assert.match(card.text, /Contoso Ltd · Azure · Contoso Test/);
});

play('help in the middle of a ticket asks the question again', async ({ teams }) => {
  await teams.say('help');
  await teams.seeCard('What I can do');
  await teams.click('New ticket', 'What I can do');
  const card = await teams.seeCard('You are already filling in a ticket');
  assert.match(card.text, /How severe/);
});

play('one line is edited on the summary, and the others stay', async ({ teams }) => {
  await teams.click('Minimal');
  await teams.seeCard('What is the problem?');
  await teams.say('Disk is full');
  await teams.seeCard('Please describe it.');
  await teams.say('The disk of vm-test-3 is full since Monday.');
  const before = await teams.seeCard('Is everything right?');
  assert.match(before.text, /C · Minimal/);

  await teams.click('Edit Impact');
  await teams.seeCard('Being changed');
  await teams.click('Moderate');
  const after = await teams.seeCard('Is everything right?');
  assert.match(after.text, /B · Moderate/);
  assert.match(after.text, /Disk is full/);
});

play('a cancelled ticket leaves nothing to click', async ({ teams }) => {
  await teams.click('Cancel');
  await teams.seeText('nothing was sent to Microsoft');
  const card = await teams.seeCard('Dropped');
  assert.deepEqual(card.buttons, []);
});
