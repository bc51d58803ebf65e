import { describe, expect, it } from 'vitest';
import { createPostedScene, related, slot } from './posted-scene.ts';

it('says that nothing is new only once articles that may have arrived late were read too', async () => {
  await using scene = await createPostedScene();
  const asked: Date[] = [];
  const contentStep = {
    fault: () => undefined,
    faultSince: (since: Date) => {
      asked.push(since);
      return undefined;
    },
  };
  const minutesBefore = (minutes: number) => new Date(slot.getTime() - minutes * 60_000);
  const criteria = { count: 5, windowMs: 60 * 60_000, filter: {} };
  await scene.post({ id: 'first', criteria }, 'C1', contentStep);
  for (const [id, minutes] of [
    ['seldom', 24 * 60],
    ['often', 30],
  ] as const) {
    const key = { subscriptionId: id, slot: minutesBefore(minutes) };
    await scene.deliveries.skip(key, { platform: 'slack', id: 'C1' }, 'nothing new');
    await scene.post({ id, criteria }, 'C1', contentStep);
  }
  expect(asked).toEqual([60, 24 * 60, 60].map(minutesBefore));
});

it('shows a channel each story once when two of its digests are chosen at the same moment', async () => {
  await using scene = await createPostedScene();
  for (const [position, name] of ['one', 'two', 'three'].entries())
    scene.archive.write(name, { heat: 90 - position });
  const criteria = { count: 2, filter: {} };
  await Promise.all(['k7m2p', 'q4w9x'].map((id) => scene.post({ id, criteria })));
  expect(scene.posts.map(({ shows }) => shows)).toEqual([
    ['1. Title of one', '2. Title of two'],
    ['1. Title of three'],
  ]);
  for (const id of ['k7m2p', 'q4w9x']) {
    expect(await scene.deliveries.history(id, 9)).toMatchObject([{ slot, status: { state: 'sent' } }]);
  }
});

describe('a story that a channel has seen', () => {
  const channel = { platform: 'slack', id: 'C1' };

  it.each([
    ['its heat has grown by half', { heat: 90 }, { heat: 89 }],
    ['five more outlets cover it', { outlets: 7 }, { outlets: 6 }],
  ])(
    'brings a story back once, marked as an update, when %s, and not before',
    async (_name, grown, almost) => {
      await using scene = await createPostedScene();
      let digests = 0;
      /** From any subscription of the channel. */
      const postWith = async ({ heat = 60, outlets = 2 }: { heat?: number; outlets?: number }) => {
        const others = Array.from({ length: outlets }, (_, number) => related(`outlet${number}`));
        scene.archive.write('lead', { heat, related: others });
        digests += 1;
        await scene.post({ id: `digest${digests}` });
        return scene.posts.length;
      };
      expect(await postWith({})).toBe(1);
      expect(await postWith(almost)).toBe(1);
      expect(await postWith(grown)).toBe(2);
      const shown = await scene.deliveries.shownDigests(channel, 9);
      const stories = shown.find(({ subscriptionId }) => subscriptionId === `digest${digests}`)?.stories;
      expect(stories).toMatchObject([{ isUpdate: true }]);
      expect(await postWith({ heat: 9_000, outlets: 40 })).toBe(2);
    },
  );

  it('does not show a story again in a new file, or under another link or title', async () => {
    await using scene = await createPostedScene();
    scene.archive.write('lead', { heat: 60 });
    await scene.post({ id: 'first' });
    scene.archive.remove('lead');
    const provider = { name: 'lead', domain: 'lead.example' };
    const elsewhere = { webUrl: 'https://lead.example/moved', provider };
    scene.archive.write('again', { heat: 60, title: 'Title of lead', ...elsewhere });
    scene.archive.write('copy', {
      heat: 60,
      title: 'Quite another one',
      webUrl: 'https://lead.example/story',
    });
    await scene.post({ id: 'second' });
    expect(scene.posts).toHaveLength(1);
  });
});
