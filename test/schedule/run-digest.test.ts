import { expect, it } from 'vitest';
import { createPostedScene, slot } from './posted-scene.ts';

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
