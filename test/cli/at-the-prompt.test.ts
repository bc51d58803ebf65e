import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

/** A user at a terminal without a chat, with only the sample articles. */

let stateDir: string;
let input: PassThrough;
let service: Service;

beforeEach(async () => {
  stateDir = temporaryFolder();
  await sitDown();
});

afterEach(() => service.stop());

async function sitDown(more: Record<string, string> = {}): Promise<void> {
  input = new PassThrough();
  const env = { DIGEST_TIMEZONE: 'UTC', LOG_LEVEL: 'info', STATE_DIR: stateDir, ...more };
  service = await startService({ platforms: [], env, now: new Date('2026-11-22T12:00:00Z'), input });
}

const mark = 'heatline> ';

/** Types a line and returns the output up to the next prompt. */
async function type(line: string): Promise<string> {
  const before = service.output().length;
  input.write(`${line}\n`);
  await eventually(() => expect(service.output().slice(before)).toContain(mark));
  return service.output().slice(before);
}

it('says that a story from the welcome was in no digest, and why it was shown all the same', async () => {
  const answer = await type('why 1');
  expect(answer).toContain('SenseTime postpones IPO');
  expect(answer).toContain('has not shown it');
  expect(answer).toContain("It was shown at start-up, which doesn't count as a digest.");
  expect(await type('why kronos')).toContain('shown at start-up');
  expect(await type('why "didi delist"')).not.toContain('start-up');
  expect(await type('why 7')).toContain('has only 5 stories, so there is no number 7');
});

it('reports a change above the answer, and prompts once', async () => {
  const answer = await type('pause');
  expect(answer).toMatch(/paused this terminal's digest[\s\S]*is paused: no digest is sent/);
  expect(answer.indexOf(mark)).toBe(answer.length - mark.length);
  expect(answer).not.toContain('\n\n\n');
});

it('calls the terminal "this terminal", never a channel or a direct message', async () => {
  const made = await type('subscribe 09:00 weekdays');
  expect(made).toMatch(/This terminal gets a digest: weekdays at 09:00, .* time \(id \w+\)\./);
  expect(made).toContain('Times are in UTC (from this terminal).');
  expect(made).toContain('The terminal also gets the digest console:terminal');
  expect(await type('list')).toContain("This terminal's digests");
  expect(await type('status zzzzz')).toContain("This terminal's: ");
  expect(await type('pause')).toContain('This terminal gets several digests');
  expect(service.output()).not.toMatch(/this channel|the channel|direct message/i);
});

it("does not send the user to DIGEST_CHANNELS for the terminal's own digest", async () => {
  const atPrompt = await type('remove');
  expect(atPrompt).toContain('console:terminal exists only until a chat is set up.');
  const { code, err } = await run(['remove', 'console:terminal'], { env: { STATE_DIR: stateDir } });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(
      "is the terminal's digest, which exists only until a chat is set up. heatline pause console:terminal pauses it.",
    ),
  ]);
  for (const answer of [atPrompt, err]) expect(answer).not.toContain('DIGEST_CHANNELS');
});

it('reports faulty files above the line being typed, and not as JSON', async () => {
  await service.stop();
  const contentDir = temporaryFolder();
  writeFileSync(join(contentDir, 'before.md'), '---\ntitle: Before\nheat: hot\n---\n');
  await sitDown({ CONTENT_DIR: contentDir });
  const fault = (name: string) => `${join(contentDir, name)}:3: "heat" must be a number, got "hot"`;
  await eventually(() => expect(service.output()).toContain(fault('before.md')));
  writeFileSync(join(contentDir, 'meanwhile.md'), '---\ntitle: Meanwhile\nheat: hot\n---\n');
  await eventually(() => {
    const [, behind = ''] = service.output().split(fault('meanwhile.md'));
    expect(behind).toMatch(/^: write it in digits,\s+as\s+12 or 12\.5\n\n/);
    expect(behind.endsWith(`\n\n${mark}`)).toBe(true);
  });
  expect(service.warnings()).toEqual([]);
});

it('lists the topics of older articles when newer ones have none', async () => {
  await service.stop();
  const contentDir = temporaryFolder();
  const article = (date: string, more: string) =>
    `---\ntitle: T${date}\nwebUrl: https://a.example/${date}\npublishedDateTime: ${date}\n${more}---\n`;
  writeFileSync(join(contentDir, 'old.md'), article('2021-12-13', 'topics: [Robots]\n'));
  writeFileSync(join(contentDir, 'new.md'), article('2026-11-22', ''));
  await sitDown({ CONTENT_DIR: contentDir });
  expect(await type('topics')).toContain('Robots · 1');
});

it('shows what other settings would change about the samples, as the plain preview shows the samples', async () => {
  expect(await type('preview')).toContain('the newest day that has articles');
  const answer = await type('preview count:3');
  expect(answer).toContain('Not saved yet: count 3 (was 5)');
  expect(answer).toContain('With these settings, 2 stories leave, and none comes.');
  expect(answer).toContain('with other settings: the newest day that has articles');
  expect(answer).not.toContain('quiet day');
});
