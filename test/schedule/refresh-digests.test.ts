import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/platform/errors.ts';
import { createPostedScene, minutesLater, slot } from './posted-scene.ts';

let scene: Awaited<ReturnType<typeof createPostedScene>>;

beforeEach(async () => {
  scene = await createPostedScene();
  scene.archive.write('lead', { heat: 90, excerpt: 'As it was told.', related: [related('bbc')] });
});

afterEach(() => scene[Symbol.asyncDispose]());

const related = (name: string) => ({
  title: `${name} reports`,
  webUrl: `https://${name}.example/report`,
  provider: { name, domain: `${name}.example` },
});

/** Another outlet takes up the story of `lead`, after the digest was posted. */
function cover(name: string, lead = 'lead', changes = {}) {
  const about = { ...related(lead), webUrl: `https://${lead}.example/story` };
  const publishedDateTime = minutesLater(20).toISOString();
  scene.archive.write(name, { title: `${name} reports`, publishedDateTime, related: [about], ...changes });
}

const shown = () => scene.updates.map(({ shows }) => shows);

describe('a digest that was posted', () => {
  it('gains the coverage that came after it, in its place, and keeps all else as it was read', async () => {
    await scene.post();
    cover('reuters');
    scene.archive.write('lead', {
      heat: 300,
      title: 'Title of lead',
      excerpt: 'Told otherwise.',
      related: [related('ap'), related('bbc')],
    });
    await scene.look(60);
    expect(scene.posts.map(({ shows }) => shows)).toEqual([['1. Title of lead, As it was told., bbc']]);
    expect(scene.updates).toEqual([
      {
        channel: 'C1',
        posted: { messageId: 'm0' },
        shows: ['1. Title of lead, As it was told., bbc, reuters, ap'],
      },
    ]);
    expect(scene.counted.updated).toBe(1);
  });

  it('counts behind "+N more" the outlets for which no place is left, and never moves one that was shown', async () => {
    await scene.post();
    for (const name of ['ap', 'cnn', 'dpa', 'efe']) cover(name, 'lead', { quality: 99 });
    await scene.look(60);
    expect(shown()).toEqual([['1. Title of lead, As it was told., bbc, ap, cnn, +2 more']]);
  });

  it('is not touched while it is true', async () => {
    await scene.post();
    scene.archive.write('another', { heat: 99, publishedDateTime: minutesLater(10).toISOString() });
    await scene.look(60);
    expect(scene.updates).toEqual([]);
  });

  it('is changed at most once an hour, and for two days', async () => {
    await scene.post();
    cover('reuters');
    await scene.look(59);
    expect(shown()).toHaveLength(0);
    await scene.look(60);
    cover('ap');
    await scene.look(61);
    await scene.look(119);
    expect(shown()).toHaveLength(1);
    await scene.look(120);
    expect(shown()).toHaveLength(2);
    cover('dpa');
    await scene.look(48 * 60 + 1);
    await scene.look(48 * 60 + 200);
    expect(shown()).toHaveLength(2);
    const kept = await scene.db.selectFrom('deliveries').select(['digestJson', 'refreshAt']).execute();
    expect(kept).toEqual([{ digestJson: null, refreshAt: null }]);
  });

  it('strikes a story that its publisher took back, and restores it when it is published again', async () => {
    await scene.post();
    scene.archive.write('lead', { heat: -1 });
    await scene.look(60);
    scene.archive.write('lead', { heat: 5, related: [related('bbc')] });
    await scene.look(120);
    expect(shown()).toEqual([
      ['1. Title of lead, As it was told., bbc, withdrawn'],
      ['1. Title of lead, As it was told., bbc'],
    ]);
  });

  it('leaves a story standing whose file is only gone, or holds another article now', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post();
    scene.archive.remove('lead');
    scene.archive.write('second', {
      title: 'Something else',
      webUrl: 'https://else.example/',
      related: [related('cnn')],
    });
    await scene.look(60);
    expect(scene.updates).toEqual([]);
  });

  it('leaves a story standing that was folded into the story of another article', async () => {
    await scene.post();
    cover('reuters');
    scene.archive.write('lead', { published: false });
    await scene.look(60);
    expect(shown()).toEqual([['1. Title of lead, As it was told., reuters']]);
  });

  it('stays as it was posted where that was asked for, then or now, or nobody is subscribed any more', async () => {
    await scene.post({ updates: 'leave' }, 'C1');
    const changed = await scene.post({}, 'C2');
    await scene.post({}, 'C3');
    await scene.subscriptions.update(
      changed.id,
      { ...changed, updates: 'leave' },
      { at: slot, nextRunAt: slot },
    );
    await scene.subscriptions.remove('slack:C3', slot);
    await scene.post({}, 'C4');
    cover('reuters');
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C4']);
  });

  it('is let alone once it is gone from its channel', async () => {
    await scene.post();
    cover('reuters');
    scene.answers.push('gone');
    await scene.look(60);
    cover('ap');
    await scene.look(120);
    expect(scene.updates).toEqual([]);
    expect(scene.counted).toEqual({ updated: 0, failed: [] });
  });

  it('is changed by one of two copies', async () => {
    for (const channel of ['C1', 'C2', 'C3']) await scene.post({}, channel);
    cover('reuters');
    const copies = [scene.newCopy(), scene.newCopy()];
    await Promise.all(copies.map((copy) => scene.look(60, () => true, copy)));
    expect(scene.updates.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
  });

  it('is remembered under the links that it has gained: none of them is shown as news later', async () => {
    await scene.post();
    cover('reuters');
    const keys = async () => [
      ...(await scene.deliveries.memoryOf({ platform: 'slack', id: 'C1' }, slot)).keys(),
    ];
    expect(await keys()).not.toContain('reuters.example/story');
    await scene.look(60);
    expect((await keys()).filter((key) => key.includes('reuters'))).toEqual([
      expect.stringContaining('reuters.example/story'),
      'title:reuters reports',
    ]);
    const [last] = await scene.deliveries.lastStories({ platform: 'slack', id: 'C1' });
    expect(last?.keys).toContain('title:reuters reports');
  });
});

describe('when the platform does not take a change', () => {
  const limited = new PlatformError('rate limited', 'slow down', { retryAfterMs: 5 * 60_000 });

  it('waits as it is told, with all that is to be changed there', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    cover('reuters');
    scene.answers.push(limited);
    await scene.look(60);
    await scene.look(64);
    expect(scene.updates).toEqual([]);
    await scene.look(65);
    expect(scene.updates.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2']);
    expect(scene.counted).toEqual({ updated: 2, failed: ['rate limited'] });
  });

  it('changes no message a second time within the hour for it', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    cover('reuters');
    cover('cnn', 'second');
    scene.answers.push(undefined, limited);
    await scene.look(60);
    cover('ap');
    await scene.look(65);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2']);
    await scene.look(125);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2', 'm1']);
    expect(shown().at(-1)).toEqual([expect.stringContaining('bbc, reuters, ap')]);
  });

  it('goes on with the others, and tries again after an hour', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    cover('reuters');
    scene.answers.push(new PlatformError('ambiguous', 'timed out'));
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2']);
    await scene.look(119);
    expect(scene.updates).toHaveLength(1);
    await scene.look(120);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2', 'C1']);
  });

  it('makes it lighter, and keeps it so', async () => {
    await scene.post();
    cover('reuters');
    scene.answers.push(new PlatformError('bad payload', 'no such picture'));
    await scene.look(60);
    await scene.look(120);
    cover('ap');
    await scene.look(180);
    expect(shown()).toEqual([
      ['light', expect.stringContaining('reuters')],
      ['light', expect.stringContaining('ap')],
    ]);
  });

  it('goes on with the others when one cannot be read', async () => {
    for (const channel of ['C1', 'C2']) await scene.post({}, channel);
    await scene.db
      .updateTable('deliveries')
      .set({ digestJson: '{}' })
      .where('channelId', '=', 'C1')
      .execute();
    cover('reuters');
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C2']);
  });
});

describe('changes in place', () => {
  it('are never more than 40 in a minute on one platform', async () => {
    for (let channel = 0; channel < 45; channel += 1) await scene.post({}, `C${channel}`);
    cover('reuters');
    for (let time = 0; time < 4; time += 1) await scene.look(60);
    expect(scene.updates).toHaveLength(40);
    await scene.look(61);
    expect(scene.updates).toHaveLength(45);
  });

  it('give way to what is due, and go on where they were', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    cover('reuters');
    cover('cnn', 'second');
    await scene.look(60, () => scene.updates.length === 0);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1']);
    await scene.look(60);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2']);
    await scene.look(120);
    expect(scene.updates).toHaveLength(2);
  });
});

describe('a digest of several messages', () => {
  it('has only those changed that are no longer true', async () => {
    scene.archive.write('second', { heat: 50 });
    const posting = { mention: 'S0123ABCD' };
    await scene.post({ style: 'thread', posting });
    cover('reuters', 'second');
    await scene.look(60);
    scene.archive.write('lead', { heat: -1 });
    await scene.look(120);
    expect(scene.posts.map(({ posted }) => posted)).toEqual([
      { messageId: 'm0', posting },
      { messageId: 'm1', replyTo: 'm0' },
      { messageId: 'm2', replyTo: 'm0' },
    ]);
    expect(scene.updates.map(({ posted, shows }) => [posted, shows])).toEqual([
      [{ messageId: 'm2', replyTo: 'm0' }, ['2. Title of second, reuters']],
      [
        { messageId: 'm0', posting },
        ['1. Title of lead · withdrawn by its publisher', '2. Title of second · second'],
      ],
      [{ messageId: 'm1', replyTo: 'm0' }, ['1. Title of lead, As it was told., bbc, withdrawn']],
    ]);
  });

  it('notifies nobody of a quiet day', async () => {
    const posting = { mention: 'S0123ABCD', tag: 'News' };
    await scene.post({ posting, onEmpty: 'note', criteria: { count: 5, filter: { minHeat: 1_000 } } });
    expect(scene.posts.map(({ posted }) => posted)).toEqual([{ messageId: 'm0', posting: { tag: 'News' } }]);
  });

  it('has the others changed when one is gone', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    cover('reuters');
    scene.answers.push('gone');
    await scene.look(60);
    cover('ap');
    cover('cnn', 'second');
    await scene.look(120);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m2']);
  });

  it('keeps every story in its message', async () => {
    await scene[Symbol.asyncDispose]();
    scene = await createPostedScene(3);
    for (const [position, name] of ['a', 'b', 'c', 'd'].entries()) {
      scene.archive.write(name, { heat: 90 - position });
    }
    await scene.post({ posting: { mention: 'S0123ABCD', crosspost: true } });
    cover('reuters', 'c');
    await scene.look(60);
    expect(scene.posts.map(({ posted, shows }) => [posted, shows])).toEqual([
      [
        { messageId: 'm0', posting: { mention: 'S0123ABCD', crosspost: true } },
        ['1. Title of a', '2. Title of b'],
      ],
      [
        { messageId: 'm1', continues: 'm0', posting: { crosspost: true } },
        ['3. Title of c', '4. Title of d'],
      ],
    ]);
    expect(scene.updates.map(({ posted, shows }) => [posted, shows])).toEqual([
      [
        { messageId: 'm1', continues: 'm0', posting: { crosspost: true } },
        ['3. Title of c, reuters', '4. Title of d'],
      ],
    ]);
  });
});
