import assert from 'node:assert/strict';
import { report } from './filing.mjs';
import { stage } from './stage.mjs';

const { play } = stage('administrator', {
  settings: { Connectors__Embedded__Fault: 'Fail', Jobs__MaxAttempts: '1' },
  expectsErrors: true,
});

play('a ticket that Microsoft never answered to is given up, and says that nothing is lost', async ({ teams }) => {
  await report(teams);
  await teams.say('submit');
  await teams.seeCard('could not be reached');
});

play('help names what an administrator can say', async ({ teams }) => {
  await teams.say('help');
  const card = await teams.seeCard('What I can do');
  assert.match(card.text, /parked · replay 17/);
});

play('an administrator sees it with its cause, and lets it be tried again once Microsoft is back', async ({ bot, teams }) => {
  await bot.kill();
  await bot.start();
  await teams.reopen(bot.address);
  await teams.seeCard('I report problems to Microsoft');

  await teams.say('parked');
  const card = await teams.seeCard('One piece of work was given up');
  assert.match(card.text, /Filing · CSP-1/);
  await teams.click('Try all again', 'One piece of work was given up');
  await teams.seeText('It is tried again now');
  await teams.say('ticket CSP-1');
  await teams.seeCard('Filed, awaiting first response');
});

play('in Japanese there is nothing left', async ({ teams }) => {
  await teams.say('language ja');
  await teams.say('保留中の処理');
  await teams.seeText('保留されている処理はありません');
});
