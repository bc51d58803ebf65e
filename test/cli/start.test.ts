import { spawn, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let stateDir: string;

beforeEach(() => {
  stateDir = temporaryFolder();
});

describe('start with no platform configured', () => {
  const env = { DIGEST_TIMEZONE: 'UTC' };

  it('prints the newest digest, its day and the time of the next one', async () => {
    const now = new Date('2026-11-22T12:00:00Z');
    const service = await startService({ platforms: [], env: { ...env, STATE_DIR: stateDir }, now });
    const output = service.output();
    expect(output).toContain(
      'this is the digest for the newest day with articles, Monday, December 13, 2021.',
    );
    expect(output).toContain('1. China’s AI giant SenseTime postpones IPO after US blacklisting');
    expect(output).toContain('↪ Forbes');
    expect(output).toContain('↪ Reuters');
    expect(output).toMatch(
      /Once there is news, the next digest comes no earlier than Monday, November 23, 2026 at 8:00.AM, UTC time/,
    );
    expect(await service.stop()).toBe(0);
  });

  it('prints the digest when its slot comes', async () => {
    const now = new Date('2021-12-13T07:59:59Z');
    const service = await startService({ platforms: [], env: { ...env, STATE_DIR: stateDir }, now });
    const before = service.output().length;
    service.letPassUntil(new Date('2021-12-13T08:00:00Z'));
    await eventually(() => expect(service.output().slice(before)).toContain('SenseTime'));
    await service.stop();
  });

  it('says that the content folder does not exist', async () => {
    const missing = join(stateDir, 'nowhere');
    const service = await startService({
      platforms: [],
      env: { ...env, STATE_DIR: stateDir, CONTENT_DIR: missing },
      now: new Date('2021-12-13T22:00:00Z'),
    });
    expect(service.output()).toContain(`there is no folder "${missing}". Create it, or name`);
    await service.stop();
  });

  it('says what an empty content folder lacks', async () => {
    const empty = join(stateDir, 'content');
    mkdirSync(empty);
    const service = await startService({
      platforms: [],
      env: { ...env, STATE_DIR: stateDir, CONTENT_DIR: empty },
      now: new Date(),
    });
    expect(service.output()).toContain('There are no articles yet. Add your own news with: heatline init');
    await service.stop();
  });
});

describe('start with a chat configured', () => {
  it('prints the digests of the terminal also when a chat is set up', async () => {
    const server = await startSlackServer();
    const env = { ...server.env, DIGEST_TIMEZONE: 'UTC', STATE_DIR: stateDir };
    const now = new Date('2021-12-13T07:59:59Z');
    const made = await run(['subscribe', 'console:terminal', '08:00'], { env, now });
    expect([made.code, made.err]).toEqual([
      0,
      'A service that is already running prints it only after a restart.\n',
    ]);
    const service = await startService({ platforms: [slack], env, now });
    try {
      expect(service.output()).not.toContain('SenseTime');
      service.letPassUntil(new Date('2021-12-13T08:00:00Z'));
      await eventually(() => expect(service.output()).toContain('SenseTime'));
      expect(service.warnings()).toEqual([]);
    } finally {
      await service.stop();
      await server.close();
    }
  });

  it('stops serving the terminal once a chat is set up', async () => {
    const env = { DIGEST_TIMEZONE: 'UTC', STATE_DIR: stateDir };
    const now = new Date('2021-12-13T07:59:59Z');
    await (await startService({ platforms: [], env, now })).stop();
    const server = await startSlackServer();
    const service = await startService({ platforms: [slack], env: { ...server.env, ...env }, now });
    await service.stop();
    await server.close();
    expect(service.events()).toContainEqual(
      expect.objectContaining({ msg: 'started', platforms: ['slack'] }),
    );
  });
});

describe('the start of the program', () => {
  it('exits with one line on a Node that is too old', async () => {
    const old = "Object.defineProperty(process.versions, 'node', { value: '20.11.0' })";
    const program = spawn(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(old)}`,
      'src/heatline.js',
      'check',
    ]);
    let err = '';
    program.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => program.on('close', resolve));
    expect(code).toBe(2);
    expect(err).toMatch(
      /^heatline needs Node 24 or newer; this is \S+ Node 24 is installed here for npm: run it through npm .*\n$/,
    );
  });

  it('asks for npm ci where it was not run', async () => {
    mkdirSync(join(stateDir, 'src'));
    for (const name of ['src/heatline.js', 'package.json']) copyFileSync(name, join(stateDir, name));
    writeFileSync(join(stateDir, 'src', 'main.ts'), "import 'commander';\n");
    const program = join(stateDir, 'src', 'heatline.js');
    const old = "Object.defineProperty(process.versions, 'node', { value: '20.11.0' })";
    const onOld = spawnSync(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(old)}`,
      program,
    ]);
    expect(onOld.status).toBe(2);
    expect(String(onOld.stderr)).toMatch(/^heatline needs Node 24 .* Run npm ci first to .*\n$/);
    const onNew = spawnSync(process.execPath, [program]);
    expect(onNew.status).toBe(2);
    expect(String(onNew.stderr)).toBe(
      'heatline needs the package commander, which is not installed. Run npm ci first.\n',
    );
  });

  it('exits with one line if .env is not a readable file', async () => {
    mkdirSync(join(stateDir, '.env'));
    const program = spawn(process.execPath, [resolve('src/heatline.js'), 'status'], { cwd: stateDir });
    let err = '';
    program.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((ended) => program.on('close', ended));
    expect([code, err]).toEqual([2, expect.stringMatching(/^The settings in \.env cannot be read: .*\n$/)]);
  });

  it('reads no commands without a terminal, says so, and leaves its input to others', async () => {
    const file = join(stateDir, 'input');
    writeFileSync(file, 'top\nquit\n');
    const input = openSync(file, 'r');
    const program = spawn(process.execPath, ['src/heatline.js', 'start'], {
      env: { PATH: process.env['PATH'], STATE_DIR: stateDir, NODE_ENV: 'test', LOG_LEVEL: 'info' },
      stdio: [input, 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
        if (output.includes('"msg":"started"') && !program.killed) program.kill('SIGTERM');
      });
    }
    const code = await new Promise((resolve) => program.on('close', resolve));
    expect(code, output).toBe(0);
    expect(output).toContain('No commands are read: that needs a terminal for both input and output.');
    expect(readFileSync(input, 'utf8')).toBe('top\nquit\n');
    closeSync(input);
  });

  it('exits cleanly when asked to, with nobody at the keyboard', async () => {
    const program = spawn(process.execPath, ['src/heatline.js', 'start'], {
      env: { PATH: process.env['PATH'], STATE_DIR: stateDir, NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Once there is news, the next digest comes')) program.kill('SIGTERM');
      });
    }
    const code = await new Promise((resolve) => program.on('close', resolve));
    expect(code, output).toBe(0);
    expect(output).toContain('SenseTime');
  });
});
