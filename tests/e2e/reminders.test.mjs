import assert from 'node:assert/strict';
import { file } from './filing.mjs';
import { stage } from './stage.mjs';

// Ten seconds until somebody is asked to follow up, at any hour and on any day.
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const { play } = stage('reminders', {
  settings: {
    Sla__FollowUp__Moderate: '00:00:10',
    Sla__PartnerCalendar__Hours__0__From: '00:00',
    Sla__PartnerCalendar__Hours__0__To: '24:00',
    ...Object.fromEntries(days.map((day, index) => [`Sla__PartnerCalendar__Hours__0__Days__${index}`, day])),
    Jobs__PollInterval: '00:00:00.5',
  },
});

play('a reminder comes when its time has come, and again after a snooze', async ({ teams }) => {
  await teams.say('remind me in 5 seconds to call Ada');
  const set = await teams.seeCard('call Ada');
  assert.ok(set.buttons.includes('Cancel'), set.buttons);
  const told = await teams.seeCard('Reminder R-1');
  assert.match(told.text, /call Ada/);
  await teams.click('Snooze 1 hour', 'call Ada');
  await teams.seeText('R-1 comes again');
});

play('the list names what is to come, and a click on a reminder in it cancels it', async ({ teams }) => {
  await teams.say('remind me next Friday 14:00 to call Ben');
  await teams.seeCard('call Ben');
  await teams.say('snooze R-2 tomorrow 9:00');
  await teams.seeText('R-2 comes again tomorrow 09:00');
  await teams.say('reminders');
  const list = await teams.seeCard('2 reminders');
  assert.match(list.text, /call Ada[\s\S]*call Ben/);
  await teams.click('Cancel R-2');
  await teams.seeText('R-2 is cancelled');
  await teams.say('done R-1');
  await teams.seeText('R-1 is done');
});

play('the owner of a ticket that waits is asked to follow up, and says by a click that it is done', async ({ teams }) => {
  await file(teams);
  await teams.say('wait 1 customer');
  const asked = await teams.seeCard('Follow up: CSP-1');
  assert.ok(asked.buttons.includes('Done, next follow-up'), asked.buttons);
  await teams.click('Done, next follow-up');
  await teams.seeCard('Next follow-up');
  await teams.say('follow up 1 tomorrow 9:00');
  await teams.seeText('next follow-up tomorrow 09:00');
});

play('the digest says what the day holds, and which time it comes at', async ({ teams }) => {
  await teams.say('digest');
  const digest = await teams.seeCard('Your day');
  assert.match(digest.text, /CSP-1 · Contoso Ltd/);
  await teams.say('digest 9:00');
  await teams.seeText('Your digest comes at 09:00');
});
