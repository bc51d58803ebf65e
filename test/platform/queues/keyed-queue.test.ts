import { expect, it } from 'vitest';
import { createKeyedQueue } from '../../../src/platform/queues/keyed-queue.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that ends by hand, under names that begin with their key. */
function openQueue(atOnce?: number) {
  const queue = createKeyedQueue(atOnce);
  const begun: string[] = [];
  const works = new Map<string, PromiseWithResolvers<string>>();
  const ask = (key: string, name: string) =>
    queue.inTurn(key, () => {
      begun.push(name);
      const work = Promise.withResolvers<string>();
      works.set(name, work);
      return work.promise;
    });
  const workOf = (name: string) => {
    const work = works.get(name);
    if (!work) throw new Error(`${name} has not begun`);
    return work;
  };
  return { queue, begun, ask, workOf };
}

it('works on one at a time under a key, in order, while other keys go on', async () => {
  const { queue, begun, ask, workOf } = openQueue();
  const [first] = [ask('a', 'a1'), ask('a', 'a2'), ask('b', 'b1')];
  await settle();
  expect(begun).toEqual(['a1', 'b1']);
  expect([queue.waitingUnder('a'), queue.waitingUnder('b')]).toEqual([1, 0]);
  workOf('a1').resolve('done');
  expect(await first).toBe('done');
  await settle();
  expect(begun).toEqual(['a1', 'b1', 'a2']);
});

it('goes on after work that failed, and tells only its own caller', async () => {
  const { begun, ask, workOf } = openQueue();
  const failing = ask('a', 'a1');
  const next = ask('a', 'a2');
  await settle();
  workOf('a1').reject(new Error('it broke'));
  await expect(failing).rejects.toThrow('it broke');
  await settle();
  expect(begun).toEqual(['a1', 'a2']);
  workOf('a2').resolve('done');
  expect(await next).toBe('done');
});

it('works on as many at once under a key as configured', async () => {
  const { queue, begun, ask } = openQueue(2);
  for (const name of ['a1', 'a2', 'a3']) void ask('a', name);
  await settle();
  expect(begun).toEqual(['a1', 'a2']);
  expect(queue.waitingUnder('a')).toBe(1);
});
