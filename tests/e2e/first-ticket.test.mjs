import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localTeamsIsInstalled, startBot } from './bot.mjs';
import { chromiumIsInstalled, openTeams } from './teams.mjs';

const skip = (!localTeamsIsInstalled && 'the local Teams client is missing: npm ci --prefix bot/playground')
  || (!chromiumIsInstalled && 'Chromium is missing: apt-get install chromium, or name it in the variable CHROMIUM');

let bot;
let teams;

before(async () => {
  if (!skip) {
    bot = await startBot();
    teams = await openTeams(bot.address);
  }
});

after(async () => {
  await teams?.close();
  await bot?.stop();
});

test('an agent files an Azure ticket by typing eight messages', { skip, timeout: 180_000 }, async () => {
  const conversation = [
    ['new ticket', 'Which customer has the problem?'],
    ['Contoso Ltd', 'Which product family?'],
    ['Azure', 'Which Azure subscription?'],
    ['Contoso Production', 'How severe'],
    ['A', 'What is the problem, in one line?'],
    ['VPN gateway drops all tunnels', 'Please describe it.'],
    ["Since 09:00 every tunnel of gw-prod-1 is down; 340 people can't work. Restarted it twice.", 'Is everything right?'],
    ['submit', 'Filed, awaiting first response'],
  ];

  await teams.seeCard('I report problems to Microsoft');
  for (const [said, answered] of conversation) {
    await teams.say(said);
    var card = await teams.seeCard(answered);
  }

  assert.match(card, /CSP-1/);
  assert.match(card, /VPN gateway drops all tunnels/);
  assert.match(card, /due (today|tomorrow) \d\d:\d\d JST/);
  assert.doesNotMatch(bot.log(), /^(fail|crit):/m);
});
