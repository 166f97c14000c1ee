import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

const { play } = stage('microsoft365-japanese');

play('an agent prepares a Microsoft 365 ticket in Japanese and brings the number from the portal', async ({ teams }) => {
  await teams.say('言語 日本語');
  await teams.seeText('これから日本語でお答えします');
  const conversation = [
    ['新規チケット', 'どの顧客'],
    ['株式会社サンプル商事', 'どの製品'],
    ['Microsoft 365', 'どの Microsoft 365 サービス'],
    ['Exchange Online', 'ビジネスへの影響'],
    ['B', 'どのような問題'],
    ['メールの受信が遅延している', '詳しい内容'],
    ['本日9時から外部メールの受信が30分以上遅れています。営業部120名に影響しています。', 'この内容で'],
    ['送信', 'ポータルでの起票待ち'],
  ];

  let card;
  for (const [said, answered] of conversation) {
    await teams.say(said);
    card = await teams.seeCard(answered);
  }

  assert.match(card.text, /CSP-1/);
  assert.ok(card.buttons.includes('番号を入力'), card.buttons);

  await teams.say('番号 CSP-1 2611230010000001');
  const filed = await teams.seeCard('初回応答待ち');
  assert.match(filed.text, /2611230010000001/);
  assert.match(filed.text, /(今日|明日) \d\d:\d\d JST/);
});
