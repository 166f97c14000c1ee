// The built bot as a process of its own, started as `dotnet run` does, with the local Teams client beside it.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bot = fileURLToPath(new URL('../../bot/', import.meta.url));
const startWithin = 90_000;

export const localTeamsIsInstalled = existsSync(path.join(bot, 'playground/node_modules/@microsoft/m365agentsplayground'));

/** Returns when the client can be opened: where, what the bot has logged so far, and how to end it. */
export async function startBot() {
  const store = await mkdtemp(path.join(tmpdir(), 'csp-support-bot-'));
  const child = spawn('dotnet', [newestBuild(), '--urls', 'http://127.0.0.1:0'], {
    cwd: path.join(bot, 'CspSupportBot'),
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: 'Development',
      ConnectionStrings__Support: `Data Source=${path.join(store, 'store.db')}`,
      LocalTeams__Enabled: 'true',
      TZ: 'Asia/Tokyo',
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(store, { recursive: true });
  };

  let log = '';
  try {
    const address = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The local Teams client did not start.\n${log}`)), startWithin);
      const read = (text) => {
        log += text;
        const chat = /Chat with the bot at (http:\/\/localhost:\d+)/.exec(log);
        if (chat) {
          clearTimeout(late);
          resolve(chat[1]);
        }
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      ended.then(() => reject(new Error(`The bot ended.\n${log}`)));
    });
    return { address, log: () => log, stop };
  } catch (failure) {
    await stop();
    throw failure;
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
