import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSettingsFile } from '../../src/cli/init/settings-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { callUnprivileged, giveToUnprivileged } from '../unprivileged.ts';

const randomness = { randomId: () => 'draft' };
const isRoot = userInfo().uid === 0;

let folder: string;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, '.env');
});

const open = () => openSettingsFile(path, randomness);
const text = () => readFileSync(path, 'utf8');

describe('the settings file that init writes', () => {
  it('keeps an exported line exported, along with its comment', () => {
    writeFileSync(path, 'export A_B=1 # ours\n  export  C_D="2\n3" # two lines\nexport E_F=\n');
    open().write({ A_B: '2', C_D: '4', E_F: '5' });
    expect(text()).toBe('export A_B=2 # ours\nexport  C_D=4 # two lines\nexport E_F=5\n');
  });

  it.each([
    [0o600, 0o600],
    [0o640, 0o640],
    [0o660, 0o660],
    // World-readable was no deliberate choice: the file held no secret before.
    [0o644, 0o600],
    [0o664, 0o600],
  ])('changes a settings file of mode %o to %o', (before, after) => {
    writeFileSync(path, 'A=1\n');
    chmodSync(path, before);
    const file = open();
    expect(file.modes).toEqual({ before, after });
    file.write({ A: '2' });
    expect(statSync(path).mode & 0o777).toBe(after);
  });

  it('keeps the owner and group, through which a service may read the file', () => {
    writeFileSync(path, 'A=1\n');
    chmodSync(path, 0o644);
    // Only root may choose a group that it does not belong to.
    const { uid: owner, gid: own } = userInfo();
    const group = isRoot ? 65_534 : (process.getgroups?.().at(-1) ?? own);
    chownSync(path, owner, group);
    open().write({ A: '2' });
    const { uid, gid, mode } = statSync(path);
    expect([uid, gid, mode & 0o777]).toEqual([owner, group, 0o640]);
  });

  it('writes into the file itself when it cannot replace it because of its group or folder', () => {
    writeFileSync(path, 'A=1\n');
    if (!isRoot) {
      chmodSync(folder, 0o555);
      open().write({ A: '2' });
      chmodSync(folder, 0o755);
      expect([text(), readdirSync(folder)]).toEqual(['A=2\n', ['.env']]);
      return;
    }
    giveToUnprivileged(folder);
    chownSync(path, 65_534, 12_345);
    chmodSync(path, 0o660);
    const call = `it.openSettingsFile(${JSON.stringify(path)}, { randomId: () => 'draft' }).write({ A: '2' })`;
    callUnprivileged('src/cli/init/settings-file.ts', `${call} ?? 'written'`);
    expect(text()).toBe('A=2\n');
    expect(statSync(path).gid).toBe(12_345);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it.each([
    ['to a file', true],
    ['to a file that does not exist yet', false],
  ])('writes through a link %s, and keeps the link', (_, isThere) => {
    mkdirSync(join(folder, 'shared'));
    const target = join(folder, 'shared', 'heatline.env');
    if (isThere) writeFileSync(target, 'A=1\n');
    symlinkSync('shared/heatline.env', path);
    open().write({ B: '2' });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(isThere ? 'A=1\nB=2\n' : 'B=2\n');
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('leaves a link into a missing folder alone', () => {
    symlinkSync('nowhere/heatline.env', path);
    expect(() => open().write({ B: '2' })).toThrow(`${path} cannot be written: it does not exist (ENOENT)`);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('keeps what somebody else wrote in the meantime', () => {
    writeFileSync(path, '# Ours\nA=1\n');
    const file = open();
    writeFileSync(path, '# Yours\nOTHER=x\nA=1\n');
    file.write({ A: '2' });
    expect(text()).toBe('# Yours\nOTHER=x\nA=2\n');
  });

  it('refuses to write when somebody set the same variable to another value in the meantime', () => {
    const file = open();
    writeFileSync(path, 'A=theirs\n');
    expect(() => file.write({ A: '2' })).toThrow('A changed in');
    expect(text()).toBe('A=theirs\n');
    file.write({ A: 'theirs', B: '1' });
    expect(text()).toBe('A=theirs\nB=1\n');
  });

  it('refuses to write when somebody left an unreadable line', () => {
    writeFileSync(path, 'A=1\n');
    const file = open();
    writeFileSync(path, 'A=1\nB="half\n');
    expect(() => file.write({ A: '2' })).toThrow(/:2: the quote of B is not closed/);
    expect(text()).toBe('A=1\nB="half\n');
  });

  it('writes into a file that somebody emptied in the meantime', () => {
    writeFileSync(path, 'A=1\n');
    const file = open();
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, '');
    file.write({ B: '1' });
    expect(text()).toBe('B=1\n');
  });
});
