// The local Teams client in a real browser: what a person can do and see there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
const answersWithin = 30_000;
const quietFor = 300;

export const chromiumIsInstalled = existsSync(chromium);

export async function openBrowser() {
  const { chromium: browsers } = await import('playwright-core');
  return browsers.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/** An empty folder for the pictures of a story. */
export async function pictureFolder(story) {
  const pictures = path.join(screenshots, story);
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  return pictures;
}

/** @param story the folder of the pictures. */
export async function openTeams(address, story) {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
  page.setDefaultTimeout(answersWithin);

  // The page asks elsewhere for fonts only; it does without.
  await page.route((url) => url.hostname !== new URL(address).hostname, (route) => route.abort());
  const pictures = await pictureFolder(story);
  await page.goto(address);
  return new Teams(browser, page, pictures);
}

class Teams {
  #browser;
  #page;
  #pictures;
  #shots = 0;

  /** What the person has done so far: each message, click or filled form is one. */
  steps = 0;

  constructor(browser, page, pictures) {
    this.#browser = browser;
    this.#page = page;
    this.#pictures = pictures;
  }

  /** Opens the page of a client that has been started again; the chat begins empty there. */
  async reopen(address) {
    await this.#page.goto(address);
  }

  /** Opens a chat or a channel from the list at the left. */
  async open(name) {
    await this.#page.getByRole('treeitem', { name }).click();
    await this.#quiet();
  }

  /** Starts a thread in the open channel, with the mention without which the bot hears nothing there. */
  async post(text) {
    this.steps += 1;
    await this.#page.getByRole('textbox').first().click();
    await this.#page.keyboard.type('@');
    await this.#page.getByRole('menuitem', { name: 'CSP Support' }).click();
    await this.#page.keyboard.insertText(` ${text}`);
    await this.#page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** Types a message into the compose box and sends it. */
  async say(text) {
    this.steps += 1;
    await this.#page.getByRole('textbox').last().click();
    await this.#page.keyboard.insertText(text);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Clicks a button or a choice: on the newest card that has it, or on the newest of those with these words. */
  async click(name, words = '') {
    this.steps += 1;
    await this.#button(name, words).click();
  }

  /** Clicks as impatient people do. */
  async clickTwice(name) {
    this.steps += 1;
    await this.#button(name).dblclick();
  }

  /** Fills a form in, field by field, and sends it with its button. */
  async send(button, fields) {
    const form = this.#cards().filter({ has: this.#page.getByRole('button', { name: button, exact: true }) }).last();
    await this.#quiet();
    for (const [label, value] of Object.entries(fields)) {
      await form.getByLabel(label).first().fill(value);
    }

    await this.shoot('filled in');

    // A message that came in between would have emptied the form.
    for (const [label, value] of Object.entries(fields)) {
      assert.equal(await form.getByLabel(label).first().inputValue(), value, label);
    }

    await this.click(button);
  }

  /** Waits until a card with these words is there; returns the newest one: all its text, and the names of what can be clicked on it. */
  async seeCard(words) {
    const card = this.#cards(words).last();
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
    await this.shoot(words);
    return { text: await card.innerText(), buttons: await this.#buttonsOn(card) };
  }

  /**
   * Waits until a thread of the open channel has these words; returns all that have them, the newest first: the whole text, whom its messages mention, and what can be
   * clicked on its cards.
   */
  async seeThreads(words) {
    const threads = this.#page.getByRole('group').filter({ hasText: words });
    await threads.first().waitFor();
    await threads.first().scrollIntoViewIfNeeded();
    await this.shoot(words);
    return Promise.all((await threads.all()).map(async (thread) => ({
      text: await thread.innerText(),
      mentioned: await thread.locator('p > .fui-Text').allInnerTexts(),
      buttons: await this.#buttonsOn(thread.locator('.ac-adaptiveCard')),
    })));
  }

  /** Waits until the bot has said these words in plain text. */
  async seeText(words) {
    const message = this.#page.getByText(words).last();
    await message.waitFor();
    await this.shoot(words);
    return message.innerText();
  }

  /** A picture of the whole window, for a person to look at. */
  async shoot(name) {
    this.#shots += 1;
    await this.#quiet();
    await this.#page.mouse.move(5, 5);
    const words = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
    await this.#page.screenshot({ path: path.join(this.#pictures, `${String(this.#shots).padStart(2, '0')}-${words}.png`) });
  }

  async close() {
    await this.#browser.close();
  }

  async #buttonsOn(element) {
    const buttons = await element.getByRole('button').all();
    return Promise.all(buttons.map((button) => button.getAttribute('aria-label')));
  }

  #button(name, words = '') {
    const button = this.#page.getByRole('button', { name, exact: true });
    return this.#cards(words).filter({ has: button }).last().getByRole('button', { name, exact: true }).first();
  }

  #cards(words = '') {
    return this.#page.locator('.ac-adaptiveCard').filter({ hasText: words });
  }

  // Every message that comes or changes draws all cards of the chat anew; a form that is being filled in would be emptied.
  async #quiet() {
    await this.#page.evaluate((quiet) => new Promise((resolve) => {
      let timer = setTimeout(done, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quiet);
      });
      function done() {
        observer.disconnect();
        resolve();
      }
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    }), quietFor);
  }
}
