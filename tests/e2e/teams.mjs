// The local Teams client in a real browser: what a person can do and see there.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
const answersWithin = 30_000;

export const chromiumIsInstalled = existsSync(chromium);

export async function openTeams(address) {
  const { chromium: browsers } = await import('playwright-core');
  const browser = await browsers.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(answersWithin);

  // The page asks elsewhere for fonts only; it does without.
  await page.route((url) => url.host !== new URL(address).host, (route) => route.abort());
  await mkdir(screenshots, { recursive: true });
  await page.goto(address);
  return new Teams(browser, page);
}

class Teams {
  #browser;
  #page;
  #shots = 0;

  constructor(browser, page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** Types a message into the compose box and sends it. */
  async say(text) {
    await this.#page.getByRole('textbox').last().click();
    await this.#page.keyboard.insertText(text);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Waits until the newest card with these words is there; returns all its text. */
  async seeCard(words) {
    const card = this.#page.locator('.ac-adaptiveCard', { hasText: words }).last();
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
    await this.shoot(words);
    return card.innerText();
  }

  /** A picture of the whole window, for a person to look at. */
  async shoot(name) {
    this.#shots += 1;
    const file = `${String(this.#shots).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    await this.#page.screenshot({ path: path.join(screenshots, file) });
  }

  async close() {
    await this.#browser.close();
  }
}
