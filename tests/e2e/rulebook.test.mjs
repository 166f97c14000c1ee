import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

const { play } = stage('rulebook');

play('a question in plain words is answered with its source', async ({ teams }) => {
  await teams.say('how fast do they answer a sev B?');
  const answer = await teams.seeCard('How quickly does Microsoft respond?');
  assert.match(answer.text, /B within 4/);

  await teams.say('what if I sign in to the Azure portal directly?');
  await teams.seeCard('sign in to the Azure portal directly');
});

play('what the bot does not know it says, and what it can do instead', async ({ teams }) => {
  await teams.say('where do we go for lunch?');
  await teams.seeCard("I don't know that.");
});

play('an agent who is unsure of the impact describes it and gets a proposal', async ({ teams }) => {
  await teams.say('new ticket Contoso azure');
  await teams.seeCard('Which Azure subscription?');
  await teams.click('Contoso Production');
  await teams.seeCard('How severe is the business impact?');
  await teams.say('nobody can log in, production is down');
  await teams.seeCard('That sounds like A');
  await teams.say('yes');
  await teams.seeCard('What is the problem?');
  await teams.say('Sign-in fails for everybody');
  await teams.seeCard('Please describe it.');
  await teams.say('Since 09:00 the login page answers 500.');
  const summary = await teams.seeCard('Is everything right?');
  assert.match(summary.text, /Reachable round the clock/);
  assert.match(summary.text, /CSP-10/);
  await teams.click('Cancel');
});

play('a problem that nobody can file for this customer turns off with rule, reason and remedy, and can be prepared all the same', async ({ teams }) => {
  await teams.say('new ticket Fabrikam microsoft 365 B');
  await teams.seeCard('Which Microsoft 365 service?');
  await teams.click('Exchange Online');
  const guidance = await teams.seeCard('You need access first');
  assert.match(guidance.text, /Service Support Administrator/);
  assert.match(guidance.text, /CSP-14/);
  await teams.click('Prepare it all the same');
  await teams.seeCard('What is the problem?');
  await teams.say('Mail does not arrive');
  await teams.seeCard('Please describe it.');
  await teams.say('Since 09:00 nobody gets mail from outside.');
  await teams.seeCard('Is everything right?');
  await teams.click('Prepare it');
  await teams.seeCard('Ready for whoever files it');
});

play('the own company is not taken for a customer', async ({ teams }) => {
  await teams.say('new ticket Trey Research azure');
  const guidance = await teams.seeCard('Your own tenant');
  assert.match(guidance.text, /CSP-04/);
  await teams.click('Cancel');
});

play('in Japanese the same questions find the same answers', async ({ teams }) => {
  await teams.say('言語 日本語');
  await teams.seeText('これから日本語でお答えします');
  await teams.say('電話で依頼できますか');
  await teams.seeCard('電話で依頼できますか');
  await teams.say('新規チケット Litware microsoft 365');
  await teams.seeCard('どの Microsoft 365 サービス');
  await teams.say('Exchange Online');
  const guidance = await teams.seeCard('先にアクセス権が必要です');
  assert.match(guidance.text, /CSP-15/);
});
