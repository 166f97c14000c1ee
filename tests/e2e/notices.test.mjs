import assert from 'node:assert/strict';
import { file } from './filing.mjs';
import { stage } from './stage.mjs';

// Half a minute until Microsoft's first response is due, so that a story sees the whole ladder.
const { play } = stage('notices', { settings: { Sla__Targets__Moderate: '00:00:30', Jobs__PollInterval: '00:00:00.5' } });

play('the owner of a ticket is warned before its deadline, takes note by a click, and hears of the breach', async ({ teams }) => {
  await file(teams);
  const warning = await teams.seeCard('% of the time is used up');
  assert.ok(warning.buttons.includes('Acknowledge'), warning.buttons);
  await teams.click('Acknowledge', '% of the time is used up');
  await teams.seeCard('first response overdue');
});
