import { describe, expect, it } from 'vitest';
import { slotsBetween } from '../../src/subscriptions/slots.ts';
import { run } from '../cli/run.ts';
import { type Desk, openDesk } from '../commands/digest/desk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const schedule = { cron: '0 8 * * 1-5', timezone: 'UTC' };
/** From a Thursday until after a weekend. */
const slots = [...slotsBetween(schedule, new Date('2021-12-09T00:00:00Z'), new Date('2021-12-15T12:00:00Z'))];

const topics = [['AI'], ['Security', 'AI'], ['Games'], []];
const hours = (since: number, count: number) => new Date(since + count * 60 * 60_000).toISOString();

/** A week of articles; one story grows until it comes back as an update. */
function writeWeek({ archive }: Desk): void {
  const monday = Date.parse('2021-12-06T00:30:00Z');
  for (let number = 0; number < 70; number += 1) {
    archive.write(`piece-${number}`, {
      title: `Piece ${number} tells of matter ${number * 7919}`,
      publishedDateTime: hours(monday, number * 3.1),
      quality: (number * 37) % 80,
      topics: topics[number % topics.length] ?? [],
      ...(number % 3 > 0 && { heat: (number * 53) % 71 }),
    });
  }
  const thursday = Date.parse('2021-12-09T06:00:00Z');
  const volcano = { title: 'Volcano on Iceland wakes', quality: 100, topics: ['AI'] };
  archive.write('volcano', { ...volcano, publishedDateTime: hours(thursday, 0) });
  const webUrl = 'https://volcano.example/story';
  const provider = { name: 'volcano', domain: 'volcano.example' };
  for (let number = 0; number < 8; number += 1) {
    archive.write(`echo-${number}`, {
      ...{ topics: ['AI'], quality: 50, publishedDateTime: hours(thursday, 6 + number) },
      related: [{ title: volcano.title, webUrl, provider }],
    });
  }
}

async function deskWithWeek(): Promise<Desk> {
  const desk = await openDesk();
  writeWeek(desk);
  await desk.archive.sync(new Date('2021-12-09T06:00:00Z'));
  return desk;
}

interface Shown {
  readonly title: string;
  readonly isUpdate: boolean;
}

const asShown = ({ title, isUpdate }: Shown): Shown => ({ title, isUpdate });

/** What the command line prints as JSON, one digest a line, by slot. */
async function printed(args: readonly string[], env: Record<string, string>): Promise<Map<string, Shown[]>> {
  const { out } = await run(args, { env });
  const digests = out
    .trim()
    .split('\n')
    .map((line): { slot: string; stories: Shown[] } => JSON.parse(line));
  return new Map(digests.map(({ slot, stories }) => [slot, stories.map(asShown)]));
}

async function previewed(desk: Desk, channel: string): Promise<Shown[]> {
  const { message } = await desk.ask('/digest preview', { channel });
  return message.blocks.flatMap((block) =>
    block.kind === 'story' ? [{ title: block.title, isUpdate: block.isUpdate === true }] : [],
  );
}

/** Subscribes a channel, and returns what its digests show, by slot. */
async function subscribe(desk: Desk, channel: string, options: string) {
  await desk.ask(`/digest subscribe "${schedule.cron}" timezone:UTC ${options}`, { channel });
  const [scheduled] = await desk.subscriptions.listOfChannels('slack', [channel]);
  if (!scheduled) throw new Error(`no digest for ${channel}`);
  return {
    ...scheduled,
    async shown(slot: Date) {
      const digests = await desk.deliveries.shownDigests({ platform: 'slack', id: channel }, 100);
      const digest = digests.find((one) => one.slot.getTime() === slot.getTime());
      return digest?.stories.map(asShown) ?? [];
    },
  };
}

describe("a slot's digest", () => {
  it.each([
    ['without filters', 'count:4', { DIGEST_COUNT: '4' }],
    [
      'with filters',
      'count:3 topics:ai,games min_heat:20 min_quality:10',
      {
        DIGEST_COUNT: '3',
        DIGEST_TOPICS: 'ai,games',
        DIGEST_MIN_HEAT: '20',
        DIGEST_MIN_QUALITY: '10',
      },
    ],
    ['with a fixed window', 'count:5 window:36h', { DIGEST_COUNT: '5', DIGEST_WINDOW: '36h' }],
  ])('shows the same digest in preview, replay, now and the job %s', async (_, options, variables) => {
    await using desk = await deskWithWeek();
    const env = {
      ...{ STATE_DIR: temporaryFolder(), CONTENT_DIR: desk.archive.folder },
      ...{ DIGEST_CRON: schedule.cron, DIGEST_TIMEZONE: schedule.timezone, ...variables },
    };
    desk.turnClock('2021-12-09T06:30:00Z');
    const byJob = await subscribe(desk, 'C-job', options);
    const byHand = await subscribe(desk, 'C-now', options);
    const first = slots[0]?.toISOString() ?? '';
    const last = slots.at(-1)?.toISOString() ?? '';
    const replayed = await printed(['replay', '--from', first, '--to', last], env);
    const all = new Set<string>();

    for (const [position, slot] of slots.entries()) {
      const at = slot.toISOString();
      desk.turnClock(at);
      const expected = replayed.get(at) ?? [];
      expect(await previewed(desk, 'C-job'), at).toEqual(expected);
      await desk.run(byJob.subscription, slot);
      expect(await byJob.shown(slot), at).toEqual(expected);
      await desk.ask('/digest now', { channel: 'C-now' });
      expect(await byHand.shown(slot), at).toEqual(expected);

      // For a channel that was shown nothing, each slot is the first.
      const fresh = await subscribe(desk, `C-${position}`, options);
      const [onCommandLine] = (await printed(['preview', '--at', at, '--json'], env)).values();
      expect(await previewed(desk, `C-${position}`), at).toEqual(onCommandLine);
      expect((await printed(['replay', '--from', at, '--to', at], env)).get(at), at).toEqual(onCommandLine);
      await desk.run(fresh.subscription, slot);
      expect(await fresh.shown(slot), at).toEqual(onCommandLine);
      for (const { title, isUpdate } of expected) all.add(isUpdate ? 'update' : title);
    }
    expect(all.size).toBeGreaterThan(9);
    expect(all).toContain('update');
  });

  it('includes what arrived since the last slot, in preview and in the job', async () => {
    await using desk = await deskWithWeek();
    const [, friday, monday] = slots;
    if (!friday || !monday) throw new Error('too few slots');
    desk.turnClock(friday.toISOString());
    const { subscription, shown } = await subscribe(desk, 'C1', 'count:3');
    await desk.run(subscription, friday);
    // Dated before Monday's window, which begins at Friday's slot.
    desk.archive.write('late', { heat: 99, publishedDateTime: '2021-12-09T12:00:00Z' });
    desk.archive.write('too-late', { heat: 99, publishedDateTime: '2021-12-07T12:00:00Z' });
    await desk.archive.sync(new Date('2021-12-11T12:00:00Z'));
    desk.turnClock(monday.toISOString());
    const preview = await previewed(desk, 'C1');
    await desk.run(subscription, monday);
    expect(await shown(monday)).toEqual(preview);
    expect(preview.map(({ title }) => title)).toContain('Title of late');
    expect(preview.map(({ title }) => title)).not.toContain('Title of too-late');
  });
});
