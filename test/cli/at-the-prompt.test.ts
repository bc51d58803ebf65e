import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

/** A person at a terminal, with no chat set up and the sample articles, of which none is new. */

let stateDir: string;
let input: PassThrough;
let service: Service;

beforeEach(async () => {
  stateDir = temporaryFolder();
  input = new PassThrough();
  const env = { DIGEST_TIMEZONE: 'UTC', LOG_LEVEL: 'info', STATE_DIR: stateDir };
  service = await startService({ platforms: [], env, now: new Date('2026-11-22T12:00:00Z'), input });
});

afterEach(() => service.stop());

const mark = 'heatline> ';

/** Types a line and gives back what stands between it and the next prompt. */
async function type(line: string): Promise<string> {
  const before = service.output().length;
  input.write(`${line}\n`);
  await vi.waitFor(() => expect(service.output().slice(before)).toContain(mark), { timeout: 5_000 });
  return service.output().slice(before);
}

it('says of a story of the welcome that no digest has shown it, and why it was seen all the same', async () => {
  const answer = await type('why 1');
  expect(answer).toContain('SenseTime postpones IPO');
  expect(answer).toContain('has not shown it');
  expect(answer).toContain('It stood in the welcome, which is no digest');
  expect(await type('why kronos')).toContain('stood in the welcome');
  expect(await type('why "didi delist"')).not.toContain('welcome');
  expect(await type('why 7')).toContain('has 5 stories, and no number 7');
});

it('tells of a change above the answer, and asks for the next command once', async () => {
  const answer = await type('pause');
  expect(answer).toMatch(/paused this channel's digest[\s\S]*is paused: no digest is sent/);
  expect(answer.indexOf(mark)).toBe(answer.length - mark.length);
});

it('does not look for the digest that a terminal gets by itself in DIGEST_CHANNELS', async () => {
  const atPrompt = await type('remove');
  expect(atPrompt).toContain('console:terminal is there while no chat is set up, and ends when one is.');
  const { code, err } = await run(['remove', 'console:terminal'], { env: { STATE_DIR: stateDir } });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(
      'gets while no chat is set up, and ends when one is. heatline pause console:terminal stops it.',
    ),
  ]);
  for (const answer of [atPrompt, err]) expect(answer).not.toContain('DIGEST_CHANNELS');
});
