// Microsoft's own renderer reads every approved card: what it does not know or does not take, it reports.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromiumIsInstalled, openBrowser, pictureFolder } from './teams.mjs';

const renderer = fileURLToPath(new URL('node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url));
const approved = fileURLToPath(new URL('../CspSupportBot.Tests/Cards/', import.meta.url));
const skip = (!existsSync(renderer) && 'the renderer is missing: npm ci --prefix tests/e2e')
  || (!chromiumIsInstalled && 'Chromium is missing: apt-get install chromium, or name it in the variable CHROMIUM');

let browser;
let page;

before(async () => {
  if (!skip) {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.setContent('<html><head><style>body { font: 14px sans-serif; columns: 2; } figure { break-inside: avoid; margin: 8px; border: 1px solid #ccc; }</style></head><body></body></html>');
    await page.addScriptTag({ path: renderer });
  }
});

after(() => browser?.close());

for (const language of ['en', 'ja']) {
  test(`the official renderer takes every card in ${language}`, { skip }, async () => {
    const files = (await readdir(path.join(approved, language))).filter((file) => file.endsWith('.approved.json'));
    assert.ok(files.length > 10, `${files.length} cards`);
    await page.evaluate(() => document.body.replaceChildren());
    for (const file of files) {
      assert.deepEqual([file, await render(JSON.parse(await readFile(path.join(approved, language, file), 'utf8')))], [file, []]);
    }

    await page.screenshot({ path: path.join(await pictureFolder(`cards-${language}`), 'all.png'), fullPage: true });
  });
}

test('the official renderer would report a card that is wrong', { skip }, async () => {
  const problems = await render({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Hello', size: 'huge' }, { type: 'Balloon' }, { type: 'Input.ChoiceSet', id: 'empty' }],
  });
  assert.equal(problems.length, 3, problems);
});

/** Shows the card and returns what is wrong with it. */
function render(json) {
  return page.evaluate((shown) => {
    const { AdaptiveCard, HostConfig, SerializationContext, Versions } = globalThis.AdaptiveCards;
    const context = new SerializationContext(Versions.v1_5);
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
    card.parse(shown, context);
    const problems = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)

      // Its pattern for languages remembers where it stopped, so it refuses every second card. The schema test looks at the language.
      .filter((message) => !message.endsWith('for property "lang".'));
    problems.push(...card.validateProperties().validationEvents.map((event) => event.message));
    const frame = document.createElement('figure');
    frame.append(card.render());
    document.body.append(frame);
    return problems;
  }, json);
}
