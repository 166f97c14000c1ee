// The built bot as a process of its own, started as `dotnet run` does, with the local Teams client beside it.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bot = fileURLToPath(new URL('../../bot/', import.meta.url));
const startWithin = 90_000;

export const localTeamsIsInstalled = existsSync(path.join(bot, 'playground/node_modules/@microsoft/m365agentsplayground'));

/** Returns when the client can be opened. The store lives until the bot is stopped, so a killed bot can be started on it again. */
export async function startBot(settings) {
  const bot = new Bot(await mkdtemp(path.join(tmpdir(), 'csp-support-bot-')));
  try {
    await bot.start(settings);
  } catch (failure) {
    await bot.stop();
    throw failure;
  }

  return bot;
}

class Bot {
  #store;
  #child;
  #ended;
  #log = '';

  /** Where the client can be opened. */
  address;

  constructor(store) {
    this.#store = store;
  }

  /** What it has logged so far. */
  log() {
    return this.#log;
  }

  /** @param settings as environment variables. */
  async start(settings = {}) {
    const child = spawn('dotnet', [newestBuild(), '--urls', 'http://127.0.0.1:0'], {
      cwd: path.join(bot, 'CspSupportBot'),
      env: {
        ...process.env,
        ASPNETCORE_ENVIRONMENT: 'Development',
        ConnectionStrings__Support: `Data Source=${path.join(this.#store, 'store.db')}`,
        LocalTeams__Enabled: 'true',
        TZ: 'Asia/Tokyo',
        ...settings,
      },
    });
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('close', resolve));
    this.address = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The local Teams client did not start.\n${this.#log}`)), startWithin);
      const started = this.#log.length;
      const read = (text) => {
        this.#log += text;
        const chat = /Chat with the bot at (http:\/\/localhost:\d+)/.exec(this.#log.slice(started));
        if (chat) {
          clearTimeout(late);
          resolve(chat[1]);
        }
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      this.#ended.then(() => reject(new Error(`The bot ended.\n${this.#log}`)));
    });
  }

  /** Ends it without a warning. */
  async kill() {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async stop() {
    this.#child?.kill('SIGTERM');
    await this.#ended;
    await keepTrace(this.#log);
    await rm(this.#store, { recursive: true });
  }
}

// Looked through for tokens and secrets when the run is over.
async function keepTrace(log) {
  const folder = process.env.TEST_TRACES;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `log-${randomUUID()}.txt`), log);
  }
}

function newestBuild() {
  const builds = ['Release', 'Debug']
    .map((configuration) => path.join(bot, 'CspSupportBot/bin', configuration, 'net10.0/CspSupportBot.dll'))
    .filter(existsSync)
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (builds.length === 0) {
    throw new Error('Build the bot first: dotnet build bot/CspSupportBot');
  }

  return builds[0];
}
