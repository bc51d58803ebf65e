import { describe, expect, it } from 'vitest';
import { createFeedTurns } from '../../src/gathering/fetching/turns.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Feeds whose requests the test answers by hand. */
function openFeeds(places: number) {
  const turns = createFeedTurns(places);
  const asked: string[] = [];
  const waiting = new Map<string, () => void>();
  const ended: string[] = [];
  const request = (name: string) => () => {
    asked.push(name);
    return new Promise<void>((answer) => waiting.set(name, answer));
  };
  return {
    /** A feed that requests each of these hosts in turn. */
    ask(name: string, ...hosts: readonly string[]) {
      void turns(async (hostTurns) => {
        for (const host of hosts) await hostTurns(host, request(`${name} at ${host}`));
        ended.push(name);
      });
    },
    async answer(name: string) {
      waiting.get(name)?.();
      await settle();
    },
    asked,
    ended,
  };
}

describe('the turns of feeds', () => {
  it('leaves places for other hosts when one host has many feeds, and sends each host one request at a time', async () => {
    const { ask, asked, answer } = openFeeds(3);
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 'big.example');
    ask('f', 'small.example');
    await settle();
    expect(asked).toEqual(['a at big.example', 'f at small.example']);
    await answer('a at big.example');
    expect(asked).toEqual(['a at big.example', 'f at small.example', 'b at big.example']);
  });

  it('leaves places for other hosts while redirects wait for one', async () => {
    const { ask, asked, answer } = openFeeds(2);
    for (const name of ['a', 'b', 'c']) ask(name, `${name}.example`, 'all.example');
    await settle();
    for (const name of ['a', 'b', 'c']) await answer(`${name} at ${name}.example`);
    ask('d', 'd.example');
    await settle();
    expect(asked.slice(-1)).toEqual(['d at d.example']);
    expect(asked.filter((name) => name.endsWith('all.example'))).toEqual(['a at all.example']);
  });

  it('never sends more requests at a time than there are places', async () => {
    const { ask, asked, answer, ended } = openFeeds(2);
    for (const name of ['a', 'b', 'c', 'd']) ask(name, `${name}.example`);
    await settle();
    expect(asked).toHaveLength(2);
    await answer('a at a.example');
    expect(ended).toEqual(['a']);
    expect(asked).toHaveLength(3);
  });
});
