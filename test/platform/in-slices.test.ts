import { expect, it } from 'vitest';
import { createSlices } from '../../src/platform/time/in-slices.ts';

it('lets others have their turn after each slice of work, and does the work in order', async () => {
  let elapsed = 0;
  const happened: string[] = [];
  const inSlices = createSlices({
    elapsedMs: () => elapsed,
    callIn: (_, run) => {
      happened.push('pause');
      queueMicrotask(run);
      return () => {};
    },
  });
  const work = (name: string, ms: number) =>
    inSlices(() => {
      elapsed += ms;
      happened.push(name);
      return name;
    });
  const done = await Promise.all([work('a', 6), work('b', 6), work('c', 1), work('d', 30), work('e', 1)]);
  expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(happened).toEqual(['a', 'b', 'pause', 'c', 'd', 'pause', 'e']);
});

it('goes on after work that fails', async () => {
  const inSlices = createSlices({ elapsedMs: () => 0, callIn: () => () => {} });
  const failed = inSlices(() => {
    throw new Error('broken');
  });
  const next = inSlices(() => 'fine');
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});
