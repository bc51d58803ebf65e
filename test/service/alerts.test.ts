import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryBlock } from '../../src/platform/message.ts';
import { type Asker, startAsker, textOf } from '../commands/asker.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
let asker: Asker;
let now: number;

beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  now = Date.parse('2021-12-13T10:00:00Z');
  write('before', { title: 'Weather for the weekend' });
  await start();
});

afterEach(async () => {
  const warnings = asker.service.warnings();
  await asker.stop();
  expect(warnings).toEqual([]);
});

async function start(): Promise<void> {
  asker = await startAsker({
    now: new Date(now),
    stateDir: join(folder, 'state'),
    env: {
      CONTENT_DIR: join(folder, 'content'),
      DIGEST_CHANNELS: 'chat:general',
      DIGEST_CRON: '0 8 * * *',
    },
  });
}

function write(name: string, changes: object = {}): void {
  const front = {
    title: `Title of ${name}`,
    publishedDateTime: new Date(now).toISOString(),
    webUrl: `https://${name}.example/story`,
    provider: { name, domain: `${name}.example` },
    quality: 50,
    ...changes,
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, 'content', `${name}.md`), ['---', ...lines, '---', ''].join('\n'));
}

/** Lets time pass; after a minute, a round of alerts is due. */
function pass(minutes: number): void {
  now += minutes * 60_000;
  asker.service.letPassUntil(new Date(now));
}

/**
 * Lets a minute pass, until a check of the folder has begun in it: what one that began earlier finds counts as first
 * seen when the alert was made.
 */
async function nextMinute(count = 2): Promise<void> {
  pass(1);
  write(`in-between-${count}`, { title: `Nothing that matters, number ${count}` });
  await untilIndexed(count);
}

async function untilIndexed(count: number): Promise<void> {
  await eventually(() => {
    const found = asker.service.events().filter(({ msg }) => msg === 'articles indexed');
    expect(found.reduce((sum, { added, changed }) => sum + Number(added) + Number(changed), 0)).toBe(count);
  });
}

/** The titles of the stories that alerts have posted since the service started, in order. */
function alerted(): string[] {
  return asker.posted.flatMap(({ summary, blocks }) =>
    summary.startsWith('Alert: ')
      ? blocks.flatMap((block) => (block.kind === 'story' ? [(block satisfies StoryBlock).title] : []))
      : [],
  );
}

const untilAlerted = (titles: readonly string[]) => eventually(() => expect(alerted()).toEqual(titles));

async function settled(): Promise<void> {
  pass(2);
  await asker.service.severalTicks();
}

const made = async (text: string) => /\b([bcdfghj-np-tv-xz][b-df-hj-np-tv-xz2-9]{4})\b/.exec(text)?.[1] ?? '';

describe('an alert', () => {
  it('posts a story although hundreds of hotter ones that were there before it meet its conditions', async () => {
    const many = Array.from({ length: 210 }, (_, number) => `n${number}`);
    for (const name of many)
      write(name, { title: `${name}a ${name}b ${name}c`, topics: ['Robots'], heat: 90 });
    await untilIndexed(211);
    await asker.ask('/digest alert topics:Robots');
    await nextMinute(212);
    write('late', { title: 'Cold news of a mower', topics: ['Robots'], heat: 10 });
    await untilIndexed(213);
    await settled();
    await untilAlerted(['Cold news of a mower']);
  });

  it('posts a story as soon as it has the words, once, and says why and how to stop it', async () => {
    const reply = await asker.ask('/digest alert log4j');
    const id = await made(textOf(reply.message));
    expect(textOf(reply.message)).toContain(`Alert ${id} is set up for stories that match "log4j".`);
    await nextMinute();
    write('first', { title: 'Flaw found in log4j library' });
    write('other', { title: 'Nothing of interest' });
    await untilIndexed(4);
    await settled();
    await untilAlerted(['Flaw found in log4j library']);
    const [message] = asker.posted.filter(({ summary }) => summary.startsWith('Alert: '));
    expect(message && textOf(message)).toContain(
      `Alert ${id}: matches "log4j" · /digest remove id:${id} stops it`,
    );
    expect(message && textOf(message)).toContain('[Stop this alert]');
    expect(JSON.stringify(message)).toContain(`digest remove id:${id}`);

    write('second', { title: 'Flaw found in log4j library', quality: 90, heat: 500 });
    write('first', { title: 'Flaw found in log4j library', publishedDateTime: '2021-12-13T10:02:00Z' });
    await untilIndexed(6);
    await settled();
    await asker.stop();
    await start();
    rmSync(join(folder, 'content', 'first.md'));
    await settled();
    expect(alerted()).toEqual([]);
  });

  it('posts a story once enough outlets cover it, and no digest repeats it', async () => {
    await asker.ask('/digest alert min_outlets:3');
    await nextMinute();
    write('first', { title: 'Chip maker halts its Dresden plant', story: 'dresden' });
    write('second', { title: 'Why the lines stand still in Saxony', story: 'dresden' });
    await untilIndexed(4);
    await settled();
    expect(alerted()).toEqual([]);
    write('third', { title: 'Workers sent home as supplies run out', story: 'dresden' });
    await untilIndexed(5);
    await settled();
    await eventually(() => expect(alerted()).toHaveLength(1));
    const [message] = asker.posted.filter(({ summary }) => summary.startsWith('Alert: '));
    expect(message && textOf(message)).toContain('now covered by 3 outlets');
    await asker.ask('/digest now');
    const digests = () => asker.posted.filter(({ summary }) => summary.startsWith('Top stories'));
    await eventually(() => expect(digests()).toHaveLength(1));
    expect(digests()[0]?.summary).not.toContain('plant');
  });

  it('is silent in its quiet hours, then posts the hottest of what came, as many as it may a day', async () => {
    await asker.ask('/digest alert min_heat:60 quiet:10:00-10:10 timezone:UTC max_a_day:2');
    await nextMinute();
    write('cool', { heat: 61 });
    write('hot', { heat: 90 });
    write('warm', { heat: 70 });
    write('cold', { heat: 10 });
    await untilIndexed(6);
    await settled();
    expect(alerted()).toEqual([]);
    pass(9);
    await untilAlerted(['Title of hot', 'Title of warm']);
    write('late', { heat: 99 });
    await untilIndexed(7);
    await settled();
    expect(alerted()).toEqual(['Title of hot', 'Title of warm']);
    pass(14 * 60);
    await asker.service.severalTicks();
    expect(alerted()).toEqual(['Title of hot', 'Title of warm']);
  });

  it('posts nothing that is first seen while it is paused, also later', async () => {
    const id = await made(textOf((await asker.ask('/digest alert min_heat:60')).message));
    expect(textOf((await asker.ask(`/digest pause id:${id}`)).message)).toContain('is paused');
    await nextMinute();
    write('missed', { heat: 80 });
    await untilIndexed(3);
    await settled();
    await asker.ask(`/digest resume id:${id}`);
    await nextMinute(4);
    await settled();
    expect(alerted()).toEqual([]);
    write('wanted', { heat: 70 });
    await untilIndexed(5);
    await settled();
    await untilAlerted(['Title of wanted']);
  });

  it('sends what a person watches for by direct message', async () => {
    await asker.ask('/news me watch log4j');
    await nextMinute();
    write('watched', { title: 'Patches for the log4j flaw' });
    await untilIndexed(3);
    await settled();
    await untilAlerted(['Patches for the log4j flaw']);
  });
});
