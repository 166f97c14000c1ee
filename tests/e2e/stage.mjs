// What every test file needs: a bot with an empty store, and a person in front of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localTeamsIsInstalled, startBot } from './bot.mjs';
import { chromiumIsInstalled, openTeams } from './teams.mjs';

const skip = (!localTeamsIsInstalled && 'the local Teams client is missing: npm ci --prefix bot/playground')
  || (!chromiumIsInstalled && 'Chromium is missing: apt-get install chromium, or name it in the variable CHROMIUM');
const timeout = 120_000;

/**
 * Sets the stage for the tests of one file, which happen in one chat, one after the other.
 * @param story the name of the folder for the pictures.
 * @param settings of the bot, as environment variables.
 * @param expectsErrors whether the story is about something that the bot logs as an error.
 */
export function stage(story, { settings = {}, expectsErrors = false } = {}) {
  const set = {
    bot: undefined,
    teams: undefined,

    /** A test that is skipped, with the reason, where there is no Teams or no browser. */
    play(name, act) {
      test(name, { skip, timeout }, async () => {
        set.teams.steps = 0;
        await act(set);
        assert.doesNotMatch(set.bot.log(), expectsErrors ? /^crit:/m : /^(fail|crit):/m);
      });
    },
  };

  before(async () => {
    if (!skip) {
      set.bot = await startBot(settings);
      set.teams = await openTeams(set.bot.address, story);
      await set.teams.seeCard('I report problems to Microsoft');
    }
  });

  after(async () => {
    await set.teams?.close();
    await set.bot?.stop();
  });

  return set;
}
