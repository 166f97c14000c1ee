import assert from 'node:assert/strict';
import { file } from './filing.mjs';
import { stage } from './stage.mjs';

// Half a minute until Microsoft's first response is due, so that a story sees the whole ladder.
const { play } = stage('channel', { settings: { Sla__Targets__Moderate: '00:00:30', Jobs__PollInterval: '00:00:00.5' } });

play('a channel is bound by whoever says so there, and shows it', async ({ teams }) => {
  await teams.open('Escalations');
  await teams.post('notify here');
  const card = await teams.seeCard('Notices come here');
  assert.match(card.text, /Aiko Tanaka/);
  assert.deepEqual(card.buttons, ['Stop']);
});

play('quiet hours hold the notices of a person back, while those of the channel come', async ({ teams }) => {
  await teams.open('Personal Chat');
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Tokyo' }).format());
  await teams.say(`quiet ${(hour + 23) % 24}:00-${(hour + 3) % 24}:00`);
  await teams.seeText('no notices come, but for impact A');
});

play('the warnings about a ticket and its breach come in one thread below its card, and mention the owner', async ({ teams }) => {
  await file(teams);
  await teams.open('Escalations');
  await teams.seeThreads('% of the time is used up');
  const [thread, ...others] = await teams.seeThreads('first response overdue since');
  assert.deepEqual(others, []);
  assert.match(thread.text, /% of the time is used up/);
  assert.ok(thread.mentioned.length > 1, thread.text);
  assert.deepEqual([...new Set(thread.mentioned)], ['Aiko Tanaka']);
});

play('a click on the card above them changes it in place: who took note, and that the deadline has passed', async ({ teams }) => {
  await teams.click('Acknowledge', 'CSP-1');
  const card = await teams.seeCard('Aiko Tanaka took note');
  assert.match(card.text, /CSP-1[\s\S]*overdue since/);
  const [thread, ...others] = await teams.seeThreads('only Aiko Tanaka hears of it');
  assert.deepEqual(others, []);
  assert.match(thread.text, /first response overdue since/);
});

play('the person has not been disturbed meanwhile', async ({ teams }) => {
  await teams.open('Personal Chat');
  const newest = await teams.seeCard('');
  assert.match(newest.text, /^CSP-1 · Filed[\s\S]*First response\s+overdue since/);
});

play('no more notices come once somebody says so', async ({ teams }) => {
  await teams.open('Escalations');
  await teams.post('notify off');
  const card = await teams.seeCard('No more notices come here');
  assert.deepEqual(card.buttons, []);
});
