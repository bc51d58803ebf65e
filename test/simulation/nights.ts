import { createDraws } from './draws.ts';
import type { Scene } from './scene.ts';
import { killCopy } from './troubles.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The share of histories that go on for days, with all machines off in between, so that cadences show. */
const daysShare = 0.08;

/** How many days a history goes on; drawn apart, so that the others are as they would be without these. */
export function daysOf(seed: number): number {
  const draws = createDraws(seed ^ 0xda7e5);
  return draws.chance(daysShare) ? draws.between(2, 5) : 0;
}

/** Long enough to send what was due while the machines were off. */
const awakeMs = 4 * minuteMs;

/** All digests of a day come within its first minutes from eight o'clock on. */
const morningMs = 8 * hourMs;
const nightMs = morningMs + 13 * minuteMs;

/** Turns all machines off for the rest of a day or some days, until a morning, or over one. */
export async function passNights(scene: Scene, wokeAt: number): Promise<number> {
  const { world, copies, isCalm, endsAt } = scene;
  const { draws, time } = world;
  const today = Math.floor(time() / dayMs) * dayMs;
  const isAwake = time() < wokeAt + awakeMs || time() - today < nightMs || time() > endsAt - dayMs / 2;
  if (isAwake) return wokeAt;
  const alive = copies.filter(({ life }) => !life.isDead);
  for (const copy of alive) killCopy(copy, scene);
  const nights = isCalm ? 1 : draws.pick([1, 1, 2, 3]);
  const isOverMorning = !isCalm && draws.chance(0.4);
  const wakesAt =
    today +
    nights * dayMs +
    (isOverMorning
      ? morningMs + draws.between(minuteMs, 6 * hourMs)
      : morningMs - draws.between(minuteMs, 2 * minuteMs));
  world.pass(Math.min(wakesAt, endsAt - 14 * minuteMs) - time());
  world.say('all machines are on again');
  for (const copy of alive) copies[copies.indexOf(copy)] = await scene.boot(copy.machine);
  return time();
}
