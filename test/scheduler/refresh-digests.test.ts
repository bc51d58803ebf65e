import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPostedScene, leadArticle, minutesLater, related, slot } from './posted-scene.ts';

let scene: Awaited<ReturnType<typeof createPostedScene>>;

beforeEach(async () => {
  scene = await createPostedScene();
  scene.archive.write('lead', leadArticle);
});

afterEach(() => scene[Symbol.asyncDispose]());

describe('a posted digest', () => {
  it('adds coverage that came after the digest in its place, and leaves everything else as people read it', async () => {
    await scene.post();
    scene.cover('reuters');
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

  it('counts outlets without a place behind "+N more", and never moves one that was shown', async () => {
    await scene.post();
    for (const name of ['ap', 'cnn', 'dpa', 'efe']) scene.cover(name, 'lead', { quality: 99 });
    await scene.look(60);
    expect(scene.shown()).toEqual([['1. Title of lead, As it was told., bbc, ap, cnn, +2 more']]);
  });

  it('does not touch a digest while it is true', async () => {
    await scene.post();
    scene.archive.write('another', { heat: 99, publishedDateTime: minutesLater(10).toISOString() });
    await scene.look(60);
    expect(scene.updates).toEqual([]);
  });

  it('changes a message at most once an hour, and for two days', async () => {
    await scene.post();
    scene.cover('reuters');
    await scene.look(59);
    expect(scene.shown()).toHaveLength(0);
    await scene.look(60);
    scene.cover('ap');
    await scene.look(61);
    await scene.look(119);
    expect(scene.shown()).toHaveLength(1);
    await scene.look(120);
    expect(scene.shown()).toHaveLength(2);
    scene.cover('dpa');
    await scene.look(48 * 60 + 1);
    await scene.look(48 * 60 + 200);
    expect(scene.shown()).toHaveLength(2);
    const kept = await scene.db.selectFrom('deliveries').select(['digestId', 'refreshAt']).execute();
    expect(kept).toEqual([{ digestId: null, refreshAt: null }]);
  });

  it('strikes out a story that its publisher withdrew, and restores it when it is published again', async () => {
    await scene.post();
    scene.archive.write('lead', { heat: -1 });
    await scene.look(60);
    scene.archive.write('lead', { heat: 5, related: [related('bbc')] });
    await scene.look(120);
    expect(scene.shown()).toEqual([
      ['1. Title of lead, As it was told., bbc, withdrawn'],
      ['1. Title of lead, As it was told., bbc'],
    ]);
  });

  it('leaves a story alone whose file is merely gone, or holds another article now', async () => {
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

  it("leaves a story alone that became part of another article's story", async () => {
    await scene.post();
    scene.cover('reuters');
    scene.archive.write('lead', { published: false });
    await scene.look(60);
    expect(scene.shown()).toEqual([['1. Title of lead, As it was told., reuters']]);
  });

  it('leaves a digest as posted when that was asked for, then or now, or nobody is subscribed any more', async () => {
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
    scene.cover('reuters');
    await scene.look(60);
    expect(scene.updates.map(({ channel }) => channel)).toEqual(['C4']);
  });

  it('leaves a digest alone once it is gone from its channel', async () => {
    await scene.post();
    scene.cover('reuters');
    scene.answers.push('gone');
    await scene.look(60);
    scene.cover('ap');
    await scene.look(120);
    expect(scene.updates).toEqual([]);
    expect(scene.counted).toEqual({ updated: 0, failed: [] });
  });

  it('lets one of two copies change a digest', async () => {
    for (const channel of ['C1', 'C2', 'C3']) await scene.post({}, channel);
    scene.cover('reuters');
    const copies = [scene.newCopy(), scene.newCopy()];
    await Promise.all(copies.map((copy) => scene.look(60, () => true, copy)));
    expect(scene.updates.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3']);
  });

  it('remembers the links that a digest gains, so that none of them is news later', async () => {
    await scene.post();
    scene.cover('reuters');
    const keys = async () => [
      ...(await scene.deliveries.memoryOf({ platform: 'slack', id: 'C1' }, slot)).keys(),
    ];
    expect(await keys()).not.toContain('reuters.example/story');
    await scene.look(60);
    expect((await keys()).filter((key) => key.includes('reuters'))).toEqual([
      expect.stringContaining('reuters.example/story'),
      'title:reuters.example:reuters reports',
    ]);
    const [last] = await scene.deliveries.lastStories({ platform: 'slack', id: 'C1' });
    expect(last?.keys).toContain('title:reuters.example:reuters reports');
  });
});

describe('changes to posted digests', () => {
  it.each([
    ['as many as its adapter allows', { updatesPerMinute: 40 }, 40],
    ['30 where its adapter sets no limit', {}, 30],
  ])('makes at most %s in a minute on one platform', async (_, facts, most) => {
    for (let channel = 0; channel < 45; channel += 1) await scene.post({}, `C${channel}`);
    scene.cover('reuters');
    const copy = scene.newCopy(facts);
    for (let time = 0; time < 4; time += 1) await scene.look(60, () => true, copy);
    expect(scene.updates).toHaveLength(most);
    await scene.look(61, () => true, copy);
    expect(scene.updates).toHaveLength(45);
  });

  it('gives way to what is due, and continues where it stopped', async () => {
    scene.archive.write('second', { heat: 50 });
    await scene.post({ style: 'thread' });
    scene.cover('reuters');
    scene.cover('cnn', 'second');
    await scene.look(60, () => scene.updates.length === 0);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1']);
    await scene.look(60);
    expect(scene.updates.map(({ posted }) => posted.messageId)).toEqual(['m1', 'm2']);
    await scene.look(120);
    expect(scene.updates).toHaveLength(2);
  });
});
