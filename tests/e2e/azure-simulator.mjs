// The simulated Azure as a process of its own, as the README has a newcomer start it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../CspSupportBot.Simulators', import.meta.url));
const control = 'http://127.0.0.1:3992/control';
const startWithin = 60_000;

/** The settings that the README names. */
export const liveSettings = {
  Connectors__Mode: 'Live',
  Connectors__AzureSupport__BaseAddress: 'http://127.0.0.1:3990',
  Connectors__Login__BaseAddress: 'http://127.0.0.1:3991',
  Connectors__ClientId: '5e1c0c1e-0000-4000-8000-000000000005',
  Connectors__ClientSecret: 'only-for-the-simulator',
  Connectors__PartnerTenantId: '74b3a5d7-7e27-44d7-91c0-309b74e243b8',
  Sync__Every__Moderate: '00:00:02',
};

/** Returns when it can be asked. */
export async function startAzure() {
  const child = spawn('dotnet', ['run', '--project', project, '--no-build', '-c', 'Release'], { detached: true });
  await new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The simulated Azure did not start.\n${said}`)), startWithin);
    const read = (text) => {
      said += text;
      if (said.includes('/control/requests')) {
        clearTimeout(late);
        resolve();
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('close', () => reject(new Error(`The simulated Azure ended.\n${said}`)));
  });

  return {
    /** Plays Microsoft's side. */
    async does(what, body) {
      const answer = await fetch(`${control}/${what}`, { method: 'POST', body: JSON.stringify(body) });
      if (!answer.ok) {
        throw new Error(`${what}: ${await answer.text()}`);
      }
    },

    /** What Azure has. */
    async state() {
      return (await fetch(`${control}/state`)).json();
    },

    // With its children: `dotnet run` starts another process.
    stop() {
      process.kill(-child.pid, 'SIGTERM');
    },
  };
}
