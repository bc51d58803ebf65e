import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepOwner } from '../../src/cli/opening/keep-owner.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { callUnprivileged } from '../unprivileged.ts';
import { run } from './run.ts';

const nobody = 65_534;
const isRoot = userInfo().uid === 0;

/** The owner of the folder in which the state is created; only root can create files for someone else. */
const owner = isRoot ? nobody : userInfo().uid;

function giveToService(path: string) {
  if (isRoot) chownSync(path, nobody, nobody);
}

function folderOfService() {
  const folder = temporaryFolder();
  giveToService(folder);
  return { folder, env: { STATE_DIR: join(folder, 'state'), CONTENT_DIR: 'content' } };
}

const ownersIn = (dir: string) => new Set(readdirSync(dir).map((name) => lstatSync(join(dir, name)).uid));

describe('doctor', () => {
  it('creates nothing where the state will be, and says so', async () => {
    const folder = temporaryFolder();
    const { code, out } = await run(['doctor'], {
      env: { STATE_DIR: join(folder, 'state'), CONTENT_DIR: 'content' },
    });
    expect(code).toBe(0);
    expect(out).toContain(
      `✓ the first start creates the state in ${join(folder, 'state', 'state.sqlite')}\n`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('creates nothing in an empty state folder, such as a fresh volume', async () => {
    const folder = temporaryFolder();
    expect((await run(['doctor'], { env: { STATE_DIR: folder, CONTENT_DIR: 'content' } })).code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('doctor run by a user without write permission', () => {
  it('says that the state cannot be created', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const file = JSON.stringify(join(folder, 'a', 'b', 'state.sqlite'));
    const said = callUnprivileged('src/cli/examining/place-to-examine.ts', `it.examineStateToCome(${file})`);
    chmodSync(folder, 0o755);
    expect(JSON.parse(said)).toMatchObject({
      verdict: 'wrong',
      text: expect.stringContaining(`this user may not write in ${folder}`),
    });
  });
});

describe('files that a command creates in the state folder', () => {
  it.each([[['preview']], [['subscribe', 'console:terminal', '09:00']], [['check']]])(
    'gives what it creates to the owner of the parent folder: %s',
    async (args) => {
      const { folder, env } = folderOfService();
      expect((await run(args, { env })).code).toBe(0);
      expect(lstatSync(env.STATE_DIR).uid).toBe(owner);
      expect(ownersIn(env.STATE_DIR)).toEqual(new Set([owner]));
      expect(ownersIn(folder)).toEqual(new Set([owner]));
    },
  );

  it('gives what it creates to the owner of an existing state folder, even when the command fails', async () => {
    const { env } = folderOfService();
    mkdirSync(env.STATE_DIR);
    if (isRoot) chownSync(env.STATE_DIR, nobody, nobody);
    expect((await run(['history', 'nothing'], { env })).code).toBe(2);
    expect(existsSync(join(env.STATE_DIR, 'state.sqlite'))).toBe(true);
    expect(ownersIn(env.STATE_DIR)).toEqual(new Set([owner]));
  });

  it('gives away as root only what it created: no older files, and no targets of links', () => {
    const { folder } = folderOfService();
    const state = join(folder, 'state');
    const others = temporaryFolder();
    const secret = join(others, 'secret');
    for (const dir of [state, join(others, 'elsewhere')]) mkdirSync(dir);
    giveToService(state);
    for (const path of [secret, join(state, 'of-before'), join(others, 'elsewhere', 'key')])
      writeFileSync(path, 'x');
    linkSync(secret, join(state, 'link-of-before'));
    {
      using _owner = keepOwner(state);
      writeFileSync(join(state, 'made'), 'x');
      mkdirSync(join(state, 'made-folder'));
      linkSync(secret, join(state, 'hard-link'));
      symlinkSync(secret, join(state, 'symbolic-link'));
    }
    // Other users cannot give files away.
    expect(readdirSync(state).filter((name) => lstatSync(join(state, name)).uid !== userInfo().uid)).toEqual(
      isRoot ? ['made', 'made-folder'] : [],
    );
    expect(lstatSync(secret).uid).toBe(userInfo().uid);

    {
      using _owner = keepOwner(state);
      renameSync(state, `${state}-moved`);
      symlinkSync(join(others, 'elsewhere'), state);
    }
    expect(lstatSync(join(others, 'elsewhere', 'key')).uid).toBe(userInfo().uid);
  });

  it('gives what it creates to the owner of the folder that a link leads to', () => {
    const { folder } = folderOfService();
    mkdirSync(join(folder, 'volume'));
    giveToService(join(folder, 'volume'));
    symlinkSync(join(folder, 'volume'), join(folder, 'state'));
    {
      using _owner = keepOwner(join(folder, 'state'));
      writeFileSync(join(folder, 'state', 'made'), 'x');
    }
    expect(lstatSync(join(folder, 'volume', 'made')).uid).toBe(owner);
  });
});
