import { expect, it } from 'vitest';
import { memoized } from '../../src/platform/memoized.ts';

it('computes a value once while it is cached, and evicts the oldest beyond the size', () => {
  const made: string[] = [];
  const answer = memoized((text) => {
    made.push(text);
    return { text };
  }, 2);
  expect(answer('a')).toBe(answer('a'));
  for (const text of ['b', 'a', 'c', 'b', 'a']) expect(answer(text)).toEqual({ text });
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
