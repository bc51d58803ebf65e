import type { Machine } from './copy.ts';
import type { Scene } from './scene.ts';
import { type Life, nature } from './world.ts';

const minuteMs = 60_000;

/** Lets a machine's clock leap ahead, and return within half a minute. */
export function leapAhead(
  { name }: Life,
  machine: Machine,
  { world, copies, witness }: Pick<Scene, 'world' | 'copies' | 'witness'>,
): void {
  const { draws, time } = world;
  const ms = draws.pick([5 * minuteMs, 60 * minuteMs, 90 * 24 * 60 * minuteMs]);
  world.say(`the clock of ${name} leaps ahead by ${ms} ms`);
  const leap = { ms };
  machine.leaps.add(leap);
  const span = { from: time(), until: Infinity };
  witness.ahead.push(span);
  if (copies.length > 1) witness.apart.push(span);
  void world.turn(nature, draws.between(100, draws.pick([2_000, 30_000]))).then(() => {
    world.say(`the clock of ${name} returns`);
    machine.leaps.delete(leap);
    machine.setBackAt = time();
    span.until = Math.min(span.until, time());
  });
}
