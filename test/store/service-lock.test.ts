import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStores, type Stores } from '../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../src/config.ts';
import type { CopyRole } from '../../src/delivery/copy-registry.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { lockState } from '../../src/store/service-lock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { StateError } from '../../src/store/state-location.ts';
import { silentLog } from '../silent-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withoutPrivileges } from '../unprivileged.ts';
import { startStateProcess } from './start-state-process.ts';

const slot = new Date('2021-12-13T08:00:00Z');

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'state.sqlite');
});

const open = (role: CopyRole): Promise<Stores> =>
  openStores(readConfig({ STATE_DIR: folder }, []), role, {
    ...machineClock,
    ...machineRandomness,
    log: silentLog,
  });

describe("the service's lock", () => {
  it('gives the lock to one holder at a time', () => {
    const held = lockState(file);
    expect(() => lockState(file)).toThrow(StateError);
    expect(() => lockState(file)).toThrow(
      /another Heatline service is running on the state in .*state\.sqlite\. Stop that one first/,
    );
    lockState(join(folder, 'another.sqlite'))[Symbol.dispose]();
    held[Symbol.dispose]();
    lockState(file)[Symbol.dispose]();
  });

  it('says so when the lock file cannot be used', () => {
    writeFileSync(`${file}.lock`, 'no database at all'.repeat(100));
    expect(() => lockState(file)).toThrow(/state\.sqlite\.lock cannot be taken: .* delete that file/);
    const below = join(`${file}.lock`, 'state.sqlite');
    expect(() => lockState(below)).toThrow(/is not a folder\. Name another folder in STATE_DIR\./);
  });

  it('refuses a second service in another process, lets commands pass, and is free once the first is killed', async () => {
    await using first = await startStateProcess();
    expect(await first.ask({ kind: 'serve', folder, slot: slot.toISOString() })).toBe(true);
    await expect(open('service')).rejects.toThrow(/another Heatline service is running/);
    {
      await using command = await open('command');
      expect(await command.deliveries.settleInterrupted(new Date())).toEqual([]);
    }
    await first.kill();
    await using second = await open('service');
    expect(await second.deliveries.settleInterrupted(new Date())).toMatchObject([
      { subscriptionId: 'slack:C1', status: { state: 'retrying' } },
    ]);
  });

  it('makes a restore ask to stop the service, and nothing else', async () => {
    await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
    const backup = `${file}.backup`;
    backUpState(file, backup);
    await using _service = await open('service');
    await expect(restoreState(backup, file, new Date(), machineClock)).rejects.toThrow(
      /running on the state in .*\. Stop the service first\.$/,
    );
  });

  it('does not mention a lock file when the folder cannot be entered', async () => {
    const closed = join(temporaryFolder(), 'closed');
    mkdirSync(closed, { mode: 0o000 });
    try {
      await withoutPrivileges(async () => {
        expect(() => lockState(join(closed, 'state', 'state.sqlite'))).toThrow(
          /Let this user write to .*closed\/state, or name another folder in STATE_DIR\.$/,
        );
      });
    } finally {
      chmodSync(closed, 0o700);
    }
  });

  it('releases the lock when the state behind it cannot be opened', async () => {
    writeFileSync(file, 'this was a database once'.repeat(500));
    await expect(open('service')).rejects.toThrow(/is damaged: .*Restore a backup/);
    lockState(file)[Symbol.dispose]();
  });

  it('lets a service start beside a command with work of its own', async () => {
    await using command = await open('command');
    const channel = { platform: 'slack', id: 'C1' };
    await command.deliveries.claim({ subscriptionId: 'slack:C1', slot }, channel, {
      parts: [],
      stories: [],
      ifUnknown: 'leave',
    });
    await using service = await open('service');
    expect(await service.deliveries.settleInterrupted(new Date())).toEqual([]);
  });
});
