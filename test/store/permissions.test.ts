import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { keepPrivate } from '../../src/store/backends/private-file.ts';
import { openState } from '../../src/store/database.ts';
import { lockState } from '../../src/store/service-lock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { callUnprivileged } from '../unprivileged.ts';

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

describe('the files of the state', () => {
  it('lets only its owner read the state: folder, file, log, lock, backup, and what a restore leaves', async () => {
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

  it('closes a state left open to everyone when it is next opened, but not one open to a group', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    chmodSync(file, 0o644);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(file)).toBe('600');
    chmodSync(file, 0o660);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(file)).toBe('660');
  });

  it('does not close another file that a link beside the state points to', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    const others = join(folder, 'others');
    for (const [name, link] of [
      ['hard', linkSync],
      ['symbolic', symlinkSync],
    ] as const) {
      writeFileSync(others, '', { mode: 0o644 });
      link(others, `${file}-shm`);
      keepPrivate(file);
      expect(modeOf(others), name).toBe('644');
      rmSync(`${file}-shm`);
    }
  });

  it("leaves an existing folder's permissions as they are", async () => {
    mkdirSync(stateDir, { recursive: true });
    chmodSync(stateDir, 0o755);
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    expect(modeOf(stateDir)).toBe('755');
  });

  it('closes the state folder even if the article index created it', async () => {
    const contentFolder = join(folder, 'content');
    mkdirSync(contentFolder);
    await syncContent({ ...machineClock, contentFolder, stateFolder: stateDir });
    expect(modeOf(stateDir)).toBe('700');
  });

  it('tells another user whose state it is', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    lockState(file)[Symbol.dispose]();
    for (const path of [folder, join(folder, 'deep')]) chmodSync(path, 0o755);
    // Closed to its owner as well: only root could hand it to another user.
    for (const name of readdirSync(stateDir)) chmodSync(join(stateDir, name), 0o000);
    chmodSync(stateDir, 0o555);
    const says = new RegExp(
      `belongs to the user with the id ${userInfo().uid}: run Heatline as that user, or .*sudo chown -R <user> `,
    );
    const asOther = (module: string, call: string) => callUnprivileged(`src/store/${module}`, call);
    const text = JSON.stringify(file);
    expect(asOther('service-lock.ts', `it.lockState(${text})`)).toMatch(says);
    expect(asOther('database.ts', `it.openState({ kind: 'sqlite', file: ${text} }, {})`)).toMatch(says);
    const fresh = JSON.stringify(join(stateDir, 'other.sqlite'));
    expect(asOther('service-lock.ts', `it.lockState(${fresh})`)).toMatch(says);
    chmodSync(stateDir, 0o755);
  });
});
