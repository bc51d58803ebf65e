import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStores } from '../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../src/config.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { backUpState } from '../../src/store/state-backup.ts';
import { StateError } from '../../src/store/state-location.ts';
import { silentLog } from '../silent-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newKey = () => randomBytes(32).toString('base64');

const keysOf = (text: string) => readConfig({ ENCRYPTION_KEYS: text }, []).encryptionKeys;

function faultsOf(text: string): readonly string[] {
  try {
    keysOf(text);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('ENCRYPTION_KEYS', () => {
  it('accepts keys of 32 bytes in base64, in order', () => {
    const [one, two] = [newKey(), newKey()];
    expect(keysOf(` ${one} , ${two}`).map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual([
      one,
      two,
    ]);
    expect(keysOf('')).toEqual([]);
  });

  it.each([
    ['words', 'a password that somebody thought of'],
    ['too short a key', randomBytes(16).toString('base64')],
    ['too long a key', randomBytes(33).toString('base64')],
    ['a hexadecimal key', randomBytes(32).toString('hex')],
    ['a key that was cut', newKey().slice(0, -5)],
  ])('refuses %s, says how to fix it, and quotes nothing of it', (_, text) => {
    const [fault, ...others] = faultsOf(text);
    expect(others).toEqual([]);
    expect(fault).toBe(
      'ENCRYPTION_KEYS: the key is not 32 bytes in base64; make one with: openssl rand -base64 32',
    );
  });

  it('says which of several keys is wrong', () => {
    expect(faultsOf(`${newKey()},wrong`)).toEqual([expect.stringMatching(/^ENCRYPTION_KEYS: key 2 is not/)]);
  });
});

describe('a state with installations', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  const open = (keys: string, stateDir = folder) =>
    openStores(readConfig({ STATE_DIR: stateDir, ENCRYPTION_KEYS: keys }, []), 'service', {
      ...machineClock,
      ...machineRandomness,
      log: silentLog,
    });

  async function findWith(keys: string): Promise<object | undefined> {
    await using stores = await open(keys);
    return await stores.installationsOf('slack').find('T1');
  }

  it('reads installations under a new key after one start with both keys', async () => {
    const [old, fresh] = [newKey(), newKey()];
    {
      await using stores = await open(old);
      await stores.installationsOf('slack').save('T1', { botToken: 'xoxb-1' });
    }
    expect(await findWith(`${fresh},${old}`)).toEqual({ botToken: 'xoxb-1' });
    expect(await findWith(fresh)).toEqual({ botToken: 'xoxb-1' });
    await expect(findWith(old)).rejects.toThrow(StateError);
  });

  it('refuses a wrong key, says so, and leaves everything readable under the right one', async () => {
    const key = newKey();
    {
      await using stores = await open(key);
      await stores.installationsOf('slack').save('T1', { botToken: 'xoxb-1' });
    }
    await expect(findWith(newKey())).rejects.toThrow(
      /not in ENCRYPTION_KEYS\. Add the previous key .* Nothing was changed\./,
    );
    expect(await findWith(key)).toEqual({ botToken: 'xoxb-1' });
  });

  it('backs up tokens encrypted, and restores them under the same key', async () => {
    const key = newKey();
    {
      await using stores = await open(key);
      await stores.installationsOf('slack').save('T1', { botToken: 'xoxb-1-secret' });
    }
    const other = join(folder, 'restored');
    mkdirSync(other);
    const backup = join(other, 'state.sqlite');
    backUpState(join(folder, 'state.sqlite'), backup);
    expect(readFileSync(backup, 'latin1')).not.toContain('xoxb');
    await using stores = await open(key, other);
    expect(await stores.installationsOf('slack').find('T1')).toEqual({ botToken: 'xoxb-1-secret' });
  });
});
