import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/clock.ts';
import { openState } from '../../src/store/database.ts';
import { lockState } from '../../src/store/service-lock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
let stateDir: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  stateDir = join(folder, 'deep', 'state');
  file = join(stateDir, 'state.sqlite');
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const modesIn = (dir: string) =>
  Object.fromEntries(readdirSync(dir).map((name) => [name, modeOf(join(dir, name))]));

describe('the state', () => {
  it('may be read by its owner alone: folder, file, log, lock, backup, and what a restore leaves', async () => {
    const lock = lockState(file);
    const db = await openState({ kind: 'sqlite', file }, machineClock);
    await db.insertInto('restores').values({ restoredAt: 1 }).execute();
    expect(modeOf(stateDir)).toBe('700');
    expect(modeOf(join(folder, 'deep'))).toBe('700');
    expect(modesIn(stateDir)).toEqual({
      'state.sqlite': '600',
      'state.sqlite-shm': '600',
      'state.sqlite-wal': '600',
      'state.sqlite.lock': '600',
      'state.sqlite.lock-journal': '600',
    });
    const backup = join(folder, 'backup.sqlite');
    backUpState(file, backup);
    expect(modeOf(backup)).toBe('600');
    await db.destroy();
    lock[Symbol.dispose]();

    chmodSync(backup, 0o644);
    await restoreState(backup, file, new Date(), machineClock);
    for (const mode of Object.values(modesIn(stateDir))) expect(mode).toBe('600');
  });

  it('is closed to everybody at the next opening where an earlier version left it open, and to no group', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    chmodSync(file, 0o644);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(file)).toBe('600');
    chmodSync(file, 0o660);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(file)).toBe('660');
  });

  it('leaves a folder as it is that was there before', async () => {
    mkdirSync(stateDir, { recursive: true });
    chmodSync(stateDir, 0o755);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(stateDir)).toBe('755');
  });

  it('has its folder closed also where the index of the articles is there first', async () => {
    const contentFolder = join(folder, 'content');
    mkdirSync(contentFolder);
    await syncContent({ ...machineClock, contentFolder, stateFolder: stateDir });
    expect(modeOf(stateDir)).toBe('700');
  });

  it.runIf(userInfo().uid === 0)('tells another user whose it is', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    lockState(file)[Symbol.dispose]();
    for (const path of [folder, join(folder, 'deep'), stateDir]) chmodSync(path, 0o755);
    const asNobody = (module: string, call: string) => {
      const url = new URL(`../../src/store/${module}`, import.meta.url);
      const script = join(folder, 'script.mjs');
      writeFileSync(
        script,
        `import * as it from ${JSON.stringify(url.href)};
        try { await (${call}); console.log('it worked'); } catch (error) { console.log(error.message); }`,
      );
      const nobody = { uid: 65_534, gid: 65_534, encoding: 'utf8' } as const;
      return spawnSync(process.execPath, [script], nobody).stdout;
    };
    const says = /belongs to the user with the id 0: run Heatline as that user, or .*sudo chown -R <user> /;
    const text = JSON.stringify(file);
    expect(asNobody('service-lock.ts', `it.lockState(${text})`)).toMatch(says);
    expect(asNobody('database.ts', `it.openState({ kind: 'sqlite', file: ${text} })`)).toMatch(says);
    const fresh = JSON.stringify(join(stateDir, 'other.sqlite'));
    expect(asNobody('service-lock.ts', `it.lockState(${fresh})`)).toMatch(says);
  });
});
