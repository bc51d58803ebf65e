import { existsSync, readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { startDiscordServer } from '../servers/discord-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { createMachine, type Machine, standIns } from './machine/machine.ts';
import { codeBlocks, commandsOf, readPage } from './pages.ts';

const page = readPage('docs/running.md');

/**
 * Programs that really run. All others need a stand-in, so that no page changes the machine that runs the
 * tests.
 */
const harmless = ['heatline', 'cp', 'chmod', 'sh', 'git', 'export'];

/** Commands that are not run here, and what checks them instead. */
const checkedOtherwise: Readonly<Record<string, string>> = {
  'heatline restore': 'test/cli/restore.test.ts, which has a PostgreSQL',
};

const backups = '/var/lib/heatline/backups';

/** What must hold, or is brought about, after some of the commands. */
const afterwards: Readonly<Record<string, (machine: Machine) => void>> = {
  'sudo journalctl --unit heatline --follow'(machine) {
    expect(existsSync(machine.real('/opt/heatline/.heatline/state.sqlite'))).toBe(true);
  },
  [`heatline restore ${backups}/2026-11-22.sqlite`](machine) {
    expect(existsSync(machine.real('/opt/heatline/.heatline/state.sqlite.before-restore'))).toBe(true);
    machine.publish();
  },
  "sudo -H -u heatline sh -c 'cd /opt/heatline && git pull && npm ci'"(machine) {
    expect(versionOf(machine)).toBe('A newer version');
  },
  "sudo -H -u heatline sh -c 'cd /opt/heatline && git reset --hard ORIG_HEAD && npm ci'"(machine) {
    expect(versionOf(machine)).toBe('A first version');
  },
};

const versionOf = (machine: Machine) => readFileSync(machine.real('/opt/heatline/CHANGELOG.md'), 'utf8');

function programOf(command: string): string {
  return /^(?:sudo (?:-H )?(?:-u \w+ )?)?(?<program>[\w-]+)/.exec(command)?.groups?.['program'] ?? '';
}

it('lets a reader follow docs/running.md from the first command to the last', async () => {
  const server = await startDiscordServer();
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  await using machine = createMachine(folder, server.env);
  const typed: string[] = [];
  for (const block of codeBlocks(page)) {
    if (block.file !== undefined) machine.write(block.file, block.text);
    if (block.file?.startsWith('/etc/cron.d/')) await runNight(machine, block.file);
    for (const command of commandsOf(block)) {
      typed.push(command);
      if (checkedOtherwise[command] !== undefined) continue;
      expect([...harmless, ...standIns]).toContain(programOf(command));
      const { code, output } = await machine.type(command);
      expect([command, code], output).toEqual([command, 0]);
      afterwards[command]?.(machine);
    }
  }
  expect(typed).toEqual(expect.arrayContaining(Object.keys({ ...checkedOtherwise, ...afterwards })));
}, 900_000);

async function runNight(machine: Machine, file: string): Promise<void> {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  machine.write(`${backups}/2026-10-01.sqlite`, '', daysAgo(52));
  machine.write(`${backups}/2026-11-01.sqlite`, '', daysAgo(21));
  // The job must print nothing, or cron would mail it every night.
  expect(await machine.runCron(file)).toEqual({ code: 0, output: '' });
  const isThere = (date: string) => existsSync(machine.real(`${backups}/${date}.sqlite`));
  expect(['2026-10-01', '2026-11-01', '2026-11-22'].map(isThere)).toEqual([false, true, true]);
}
