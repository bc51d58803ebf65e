import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const nobody = 65_534;
const isRoot = userInfo().uid === 0;

/** Whose folder it is in which the state is made: only root can make something for another. */
const owner = isRoot ? nobody : userInfo().uid;

function folderOfService() {
  const folder = temporaryFolder();
  if (isRoot) chownSync(folder, nobody, nobody);
  return { folder, env: { STATE_DIR: join(folder, 'state'), CONTENT_DIR: 'content' } };
}

const ownersIn = (dir: string) => new Set(readdirSync(dir).map((name) => lstatSync(join(dir, name)).uid));

describe('doctor', () => {
  it('makes nothing where the state is to come, and says so', async () => {
    const folder = temporaryFolder();
    const { code, out } = await run(['doctor'], {
      env: { STATE_DIR: join(folder, 'state'), CONTENT_DIR: 'content' },
    });
    expect(code).toBe(0);
    expect(out).toContain(`✓ the first start makes the state in ${join(folder, 'state', 'state.sqlite')}\n`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes nothing in an empty folder of the state, such as a fresh volume', async () => {
    const folder = temporaryFolder();
    expect((await run(['doctor'], { env: { STATE_DIR: folder, CONTENT_DIR: 'content' } })).code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('doctor, run by a user who may not write there,', () => {
  it('says that the state cannot be made', () => {
    const folder = temporaryFolder();
    const module = new URL('../../src/cli/examining/place-to-examine.ts', import.meta.url);
    const script = join(folder, 'script.mjs');
    writeFileSync(
      script,
      `import { examineStateToCome } from ${JSON.stringify(module.href)};
       console.log(JSON.stringify(examineStateToCome(${JSON.stringify(join(folder, 'a', 'b', 'state.sqlite'))})));`,
    );
    chmodSync(folder, 0o555);
    const asNobody = isRoot ? { uid: nobody, gid: nobody } : {};
    const { stdout } = spawnSync(process.execPath, [script], { ...asNobody, encoding: 'utf8' });
    chmodSync(folder, 0o755);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'wrong',
      text: expect.stringContaining(`this user may not write in ${folder}`),
    });
  });
});

describe('what a command makes in the folder of the state', () => {
  it.each([[['preview']], [['subscribe', 'console:terminal', '09:00']], [['check']]])(
    'belongs to whoever owns the folder above: %s',
    async (args) => {
      const { folder, env } = folderOfService();
      expect((await run(args, { env })).code).toBe(0);
      expect(lstatSync(env.STATE_DIR).uid).toBe(owner);
      expect(ownersIn(env.STATE_DIR)).toEqual(new Set([owner]));
      expect(ownersIn(folder)).toEqual(new Set([owner]));
    },
  );

  it('belongs to the owner of a folder that was there before, also when the command fails', async () => {
    const { env } = folderOfService();
    mkdirSync(env.STATE_DIR);
    if (isRoot) chownSync(env.STATE_DIR, nobody, nobody);
    expect((await run(['history', 'nothing'], { env })).code).toBe(2);
    expect(existsSync(join(env.STATE_DIR, 'state.sqlite'))).toBe(true);
    expect(ownersIn(env.STATE_DIR)).toEqual(new Set([owner]));
  });
});
