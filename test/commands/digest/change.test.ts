import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sampleSubscription } from '../../subscriptions/sample-subscription.ts';
import { type Desk, openDesk } from './desk.ts';

const here = { platform: 'slack', id: 'C1' };
const later = new Date('2021-12-13T07:00:00Z');

/** The channel's only subscription, made the way a person makes it. */
async function subscribed(desk: Desk, text = 'weekdays at 9:00') {
  await desk.ask(`/digest subscribe ${text}`);
  desk.posts.length = 0;
  const made = (await desk.subscriptions.listOfChannel(here)).at(-1);
  if (!made) throw new Error('not subscribed');
  return made.subscription.id;
}

const told = ({ posts }: Desk) => posts.map(({ text }) => text.replace(' · /digest status', ''));

describe('editing a digest', () => {
  it('changes only the given settings, keeps the days too, and tells the channel what changed', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk, 'weekdays at 9:00 topics:AI');
    expect(await desk.answer('/digest edit 9:30 count:3')).toContain('Mon, 13 Dec 2021, 09:30');
    expect(told(desk)).toEqual([
      "Ana changed this channel's digest: weekdays at 09:30 (was weekdays at 09:00); count 3 (was 5)",
    ]);
    expect((await desk.subscriptions.find(id))?.subscription).toMatchObject({
      schedule: { cron: '30 9 * * 1-5' },
      criteria: { count: 3, filter: { topics: ['AI'] } },
    });
  });

  it('names who is notified the way the platform does', async () => {
    await using desk = await openDesk();
    await subscribed(desk);
    const { message } = await desk.ask('/digest edit mention:S0123ABCD count:3');
    await desk.ask('/digest edit mention:none');
    expect(told(desk)).toEqual([
      "Ana changed this channel's digest: count 3 (was 5); mention @S0123ABCD (was none)",
      "Ana changed this channel's digest: mention none (was @S0123ABCD)",
    ]);
    expect(message.summary).toContain('count 3 (was 5); mention S0123ABCD (was none)');
  });

  it('tells the channel in one line, however much changes', async () => {
    await using desk = await openDesk();
    await subscribed(desk);
    const topics = Array.from({ length: 20 }, (_, at) => `a topic of many words with number ${at}`);
    const texts = ['topics', 'providers'].map((name) => `${name}:"${topics.join(',')}"`).join(' ');
    const more = 'name:"A name" count:1 min_quality:7 min_heat:9 window:3d style:thread on_empty:note';
    const rest = 'catch_up:all if_unknown:repeat updates:leave mention:S0123ABCD crosspost:yes tag:News';
    await desk.ask(`/digest edit ${texts} ${more} ${rest}`);
    expect(told(desk)[0]).toMatch(/^Ana changed .*…$/);
    expect(told(desk)[0]?.length).toBeLessThanOrEqual(500);
  });

  it('keeps the times when only days are given, and takes "every day" literally', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    const cron = async () => (await desk.subscriptions.find(id))?.subscription.schedule.cron;
    await desk.ask('/digest edit days:"mon, wed"');
    expect(await cron()).toBe('0 9 * * 1,3');
    await desk.ask(`/digest edit ${id} time:18:15 days:weekends`);
    expect(await cron()).toBe('15 18 * * 0,6');
    await desk.ask(`/digest edit ${id} every day at noon`);
    expect(await cron()).toBe('0 12 * * *');
  });

  it('keeps a skip when the next digest moves to another hour, and ends it when another day comes first', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk, 'weekdays at 9:00');
    const isSkipped = async () => (await desk.subscriptions.find(id))?.skipNext;
    await desk.ask(`/digest skip ${id}`);
    expect(await desk.answer('/digest edit 9:30')).toContain('09:30 stays skipped.');
    expect(await isSkipped()).toBe(true);
    expect(await desk.answer('/digest edit tuesdays at 9:30')).toMatch(
      /was to be skipped, but .* nothing will be skipped/,
    );
    expect(await isSkipped()).toBe(false);
  });

  it('shows a form with the current settings, which changes nothing when it comes back unchanged', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk, 'weekdays at 9:00 topics:"AI, Security" count:3');
    const { form, message } = await desk.ask('/digest edit');
    expect(form).toMatchObject({ command: 'digest', subcommand: 'edit', settled: { id } });
    const values = Object.fromEntries(form?.fields.map(({ option, value }) => [option, value]) ?? []);
    expect(values).toMatchObject({ time: '09:00', days: 'mon, tue, wed, thu, fri', topics: 'AI, Security' });
    expect(JSON.stringify(message)).toContain(`/digest edit id:${id} time:`);

    const before = await desk.subscriptions.find(id);
    const pairs = Object.entries(values).map(([name, value]) => `${name}:"${value}"`);
    const back = await desk.answer(`/digest edit ${id} ${pairs.join(' ')}`);
    expect(back).toBe(`Nothing was changed: ${id} already has these settings.`);
    expect(await desk.subscriptions.find(id)).toEqual(before);
    expect(desk.posts).toEqual([]);
  });

  it.each([
    ['time:"9:30" days:"mon, tue, wed, thu, fri"', 'weekdays at 09:30'],
    ['time:"09:00" days:"mon, wed"', 'Mondays and Wednesdays at 09:00'],
    ['time:"10:00" days:"sat, sun"', 'weekends at 10:00'],
    // Days that are typed count if those ticked are unchanged.
    ['time:"10:00 weekends" days:"mon, tue, wed, thu, fri"', 'weekends at 10:00'],
    ['time:"every hour" days:"mon, tue, wed, thu, fri"', 'every hour'],
  ])('takes a time and days from separate fields of a form (%s)', async (options, schedule) => {
    await using desk = await openDesk();
    const id = await subscribed(desk, 'weekdays at 9:00');
    expect(await desk.answer(`/digest edit ${id} ${options}`)).toContain(`was changed: ${schedule},`);
  });

  it('leaves out days from the form of a digest that has none', async () => {
    await using desk = await openDesk();
    await subscribed(desk, 'every hour');
    const { form } = await desk.ask('/digest edit');
    expect(form?.fields.map(({ option }) => option).slice(0, 2)).toEqual(['time', 'topics']);
    expect(form?.fields[0]?.value).toBe('every hour');
  });

  it('lets a filter be removed again', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk, '9:00 topics:AI min_quality:40 window:3d');
    await desk.ask('/digest edit topics:any min_quality:0 window:auto');
    expect((await desk.subscriptions.find(id))?.subscription.criteria).toEqual({ count: 5, filter: {} });
  });

  it('keeps a change that the channel could not be told about, and says how to fix that', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    desk.closed.set(
      'C1',
      new PlatformError('lost destination', 'slack: is_archived', { fix: 'Unarchive it.' }),
    );
    expect(await desk.answer('/digest edit count:2')).toContain(
      'The channel could not be told about it: slack: is_archived. Unarchive it.',
    );
    expect((await desk.subscriptions.find(id))?.subscription.criteria.count).toBe(2);
  });

  it('names the digest in the line when the channel has several, and asks which one is meant', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    await subscribed(desk, '18:00 name:Evening');
    const asked = await desk.ask('/digest pause');
    expect(asked.message.summary).toContain('several digests: name one');
    await desk.press(asked, `Top stories (${id})`);
    expect(told(desk)).toEqual([`Ana paused this channel's digest "Top stories" (${id})`]);
    expect((await desk.subscriptions.find(id))?.condition.state).toBe('paused');
  });

  it('suggests an id for a mistyped one', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    expect(await desk.answer(`/digest pause ${id.slice(0, 4)}`)).toContain(`Did you mean ${id}?`);
    expect(await desk.answer('/digest pause nothing-like-it')).toContain(`This channel's: ${id}`);
  });
});

describe('pausing, resuming and skipping', () => {
  it('pauses and resumes a digest, and tells the channel once each, however often it is asked', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    const paused = await desk.ask('/digest pause');
    expect(paused.message.summary).toBe(
      `Top stories (${id}) is paused: no digest is sent. /digest resume id:${id} starts it again.`,
    );
    expect(await desk.answer('/digest pause')).toContain('was already paused');
    expect(await desk.answer('/digest skip')).toContain('sends nothing until /digest resume');
    desk.turnClock('2021-12-14T12:00:00Z');
    const resumed = await desk.press(paused, 'Resume');
    expect(resumed.message.summary).toBe(
      `Top stories (${id}) is active again. The next digest: Wed, 15 Dec 2021, 09:00, Europe/Berlin time.`,
    );
    expect(await desk.answer('/digest resume')).toContain('was already active');
    expect(told(desk)).toEqual([
      "Ana paused this channel's digest",
      "Ana resumed this channel's digest; the next one is on Wed, 15 Dec 2021, 09:00, Europe/Berlin time",
    ]);
  });

  it('skips the next digest, and brings it back', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk);
    const skipped = await desk.ask('/digest skip');
    expect(skipped.message.summary).toBe(
      'The digest of Mon, 13 Dec 2021, 09:00 will be skipped; the next one is on Tue, 14 Dec 2021, 09:00.',
    );
    expect((await desk.subscriptions.find(id))?.skipNext).toBe(true);
    expect(await desk.answer('/digest skip')).toContain('was already set to be skipped');
    await desk.press(skipped, 'Send it after all');
    expect((await desk.subscriptions.find(id))?.skipNext).toBe(false);
    expect(await desk.answer('/digest skip undo:yes')).toContain('No skip was set.');
    expect(told(desk)).toEqual([
      "Ana skipped this channel's digest of Mon, 13 Dec 2021, 09:00",
      "Ana brought back this channel's digest of Mon, 13 Dec 2021, 09:00",
    ]);
  });
});

describe('removing a digest', () => {
  it('offers a button that subscribes again the same way', async () => {
    await using desk = await openDesk();
    const id = await subscribed(desk, 'weekdays at 9:00 topics:AI count:3');
    const before = (await desk.subscriptions.find(id))?.subscription;
    const removed = await desk.ask('/digest unsubscribe');
    expect(await desk.subscriptions.isEmpty()).toBe(true);
    expect(told(desk)).toEqual(["Ana ended this channel's digest"]);
    await desk.press(removed, 'Subscribe again');
    const [again] = await desk.subscriptions.list();
    expect(again?.subscription).toEqual({ ...before, id: again?.subscription.id });
    expect(again?.subscription.id).not.toBe(id);
  });

  it('gives the whole command when it is too long for a button', async () => {
    await using desk = await openDesk();
    const topics = Array.from({ length: 10 }, (_, number) => `Topic number ${number}`);
    await subscribed(desk, `9:00 topics:"${topics.join(', ')}"`);
    const removed = await desk.ask('/digest remove');
    const command = removed.message.summary.slice(removed.message.summary.indexOf('/digest subscribe'));
    expect(JSON.stringify(removed.message)).not.toContain('Subscribe again');
    await desk.ask(command);
    expect((await desk.subscriptions.list())[0]?.subscription.criteria.filter.topics).toEqual(topics);
  });
});

describe('a digest from the environment', () => {
  it('lets a digest from the environment be paused, resumed and skipped, but not edited or removed', async () => {
    await using desk = await openDesk();
    const subscription = sampleSubscription('C1');
    await desk.subscriptions.add({ subscription, nextRunAt: later }, new Date('2021-12-01T00:00:00Z'));
    expect(await desk.answer('/digest edit count:2')).toContain('is set in the environment');
    const removal = await desk.ask('/digest remove slack:C1');
    expect(removal.message.summary).toContain('can take it out of DIGEST_CHANNELS');
    expect((await desk.subscriptions.find('slack:C1'))?.subscription).toEqual(subscription);
    await desk.press(removal, 'Pause');
    expect((await desk.subscriptions.find('slack:C1'))?.condition.state).toBe('paused');
    await desk.ask('/digest resume');
    await desk.ask('/digest skip');
    expect(await desk.subscriptions.find('slack:C1')).toMatchObject({
      condition: { state: 'active' },
      skipNext: true,
    });
  });
});
