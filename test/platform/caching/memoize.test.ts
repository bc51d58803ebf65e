import { expect, it } from 'vitest';
import { memoize } from '../../../src/platform/caching/memoize.ts';

it('computes a value once while it is cached, and evicts the one least recently used beyond the size', () => {
  const made: string[] = [];
  const answer = memoize((text) => {
    made.push(text);
    return { text };
  }, 2);
  expect(answer('a')).toBe(answer('a'));
  for (const text of ['b', 'a', 'c', 'b', 'a']) expect(answer(text)).toEqual({ text });
  expect(made).toEqual(['a', 'b', 'c', 'b', 'a']);
});
