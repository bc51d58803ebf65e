import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { subscriptionIdOf, suggestIds } from '../../src/subscriptions/subscription-id.ts';

it('makes ids that are easy to type and hardly ever the same', () => {
  const ids = Array.from({ length: 1_000 }, () => subscriptionIdOf(randomUUID()));
  for (const id of ids) expect(id).toMatch(/^[bcdfghjkmnpqrstvwxz][bcdfghjkmnpqrstvwxz2-9]{4}$/);
  expect(new Set(ids).size).toBeGreaterThan(990);
});

const ids = ['k7m2p', 'k7m2q', 'b3333', 'slack:C0123ABCD', 'discord:123456789012345678'];

it.each([
  ['k7m2', ['k7m2p', 'k7m2q']],
  ['K7M2P', ['k7m2p', 'k7m2q']],
  ['k7n2p', ['k7m2p', 'k7m2q']],
  ['b3334', ['b3333']],
  ['C0123ABCD', ['slack:C0123ABCD']],
  ['slack:C0123ABCE', ['slack:C0123ABCD']],
  ['discord:123456789012345679', ['discord:123456789012345678']],
  ['zzzzz', []],
  ['', []],
])('reads %j as %j', (written, meant) => {
  expect(suggestIds(written, ids)).toEqual(meant);
});
