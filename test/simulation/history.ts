import { deadAfterMs } from '../../src/delivery/copy-registry.ts';
import type { StateDatabase } from '../../src/store/database.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { createDraws } from './draws.ts';
import { judge } from './judge.ts';
import { keptTrueWithinMs } from './judge-edits.ts';
import { passNights } from './nights.ts';
import { mostSkewMs, type Scene, setScene } from './scene.ts';
import type { StateImage } from './shared-state.ts';
import { type TroubleName, troublesOf } from './troubles.ts';

export interface History {
  readonly seed: number;
  /** What was wrong at the end, one sentence each. */
  readonly faults: readonly string[];
  /** What happened, in order. */
  readonly trace: readonly string[];
  readonly simulatedMs: number;
  /** The state in which each slot ended. */
  readonly ends: readonly string[];
  /** The troubles that happened, in order. */
  readonly troubles: readonly TroubleName[];
}

/** Each history has only some kinds of trouble, but those often, since one kind can hide what another would show. */
const kindShare = 0.4;

/** The share of turns that bring trouble; a history has at most `mostTroubles`. */
const troubleShare = 0.03;
const mostTroubles = 10;

/** Time for what becomes true just before the end. */
const settlingMs = 15 * 60_000;

const dayMs = 24 * 60 * 60_000;

/** A minute until the next round of alerts, and several stories one after the other. */
const alertSettlingMs = 4 * 60_000;

/** The longest wait after the end for postponed work. */
const patienceMs = 26 * 60 * 60_000;

/** Runs one history from its seed: what happens, in which order, and how it ends. */
export async function runHistory(seed: number, empty: StateImage): Promise<History> {
  const scene = await setScene(seed, empty);
  const { world, isCalm, begunAt, endsAt } = scene;
  const troubles: TroubleName[] = [
    ...(scene.trouble.halts > 0 ? ['halt' as const] : []),
    ...(scene.trouble.leaps > 0 ? ['leap' as const] : []),
  ];
  const events = isCalm ? [] : troublesOf(scene).filter(() => world.draws.chance(kindShare));
  let isPaused = false;
  let wokeAt = begunAt;
  while (world.time() < endsAt + scene.staysMs) {
    if (scene.days > 0) wokeAt = await passNights(scene, wokeAt);
    if (world.time() > endsAt && !isPaused) {
      isPaused = true;
      await pauseAll(scene);
    }
    const [first, ...rest] = events;
    if (first && troubles.length < mostTroubles && world.draws.chance(troubleShare)) {
      const [name, happen] = world.draws.pick([first, ...rest]);
      troubles.push(name);
      await happen();
    }
    await goOn(scene, 90_000);
  }
  endTroubles(scene);
  const calmSince = world.time();
  const keptUntil = scene.staysMs > 0 ? calmSince + keptTrueWithinMs + settlingMs : calmSince;
  await finish(scene, Math.max(keptUntil, alertsSettledAt(scene)));
  const { faults, ends } = await judge(scene, troubles);
  for (const { life } of scene.copies) life.isDead = true;
  await scene.state.close();
  return { seed, faults, ends, troubles, trace: world.trace, simulatedMs: world.time() - begunAt };
}

/** When every alert has had time to post what came before now, or in its quiet hours. */
function alertsSettledAt({ world, alerts, begunAt }: Scene): number {
  if (alerts.length === 0) return world.time();
  const midnight = Math.floor(begunAt / dayMs) * dayMs;
  const quietEnds = alerts.map(({ quiet }) => midnight + (quiet?.until ?? 0) * 60_000);
  return Math.max(world.time(), ...quietEnds) + alertSettlingMs;
}

/** Ends all troubles, so that postponed work is done and work under way ends. */
function endTroubles({ world, trouble, platforms, articles, copies, witness }: Scene): void {
  world.say('all troubles are over');
  Object.assign(trouble, { share: 0, halts: 0, dislikes: 0, leaps: 0, database: 0, slowMs: 0 });
  for (const platform of platforms) {
    platform.lost.clear();
    platform.isTakenOff = false;
  }
  articles.takeAway(0);
  for (const span of [...witness.ahead, ...witness.apart]) span.until = Math.min(span.until, world.time());
  for (const { life, machine } of copies) {
    life.haltedUntil = 0;
    machine.sleptMs -= Math.max(0, machine.sleepsUntil - world.time());
    machine.leaps.clear();
    if (Math.abs(machine.skewMs) > mostSkewMs) machine.skewMs = 0;
  }
}

/** Pauses everything in a history that goes on for hours, so that no more slots come. */
async function pauseAll({ state, subscriptions, witness, world }: Scene): Promise<void> {
  const store = createSubscriptionStore(state.connect(createDraws(0), { database: 0 }));
  world.say('all schedules are paused');
  const at = world.time();
  for (const { id: subscriptionId } of subscriptions) {
    await store.pause(subscriptionId, new Date(at));
    witness.asks.push({ what: 'pause', subscriptionId, askedAt: at, doneAt: at, endedAt: at });
  }
}

/** @param notBefore by the world's time */
async function finish(scene: Scene, notBefore: number): Promise<void> {
  const { world } = scene;
  const db = scene.state.connect(createDraws(0), { database: 0 });
  const givenUpAt = world.time() + patienceMs;
  let isQuiet = false;
  while (world.time() < givenUpAt) {
    if (isQuiet) world.pass(1_000);
    await goOn(scene, isQuiet ? 3_000 : 3 * 60_000);
    if (world.nextStepAt() !== undefined) continue;
    const wasQuiet = isQuiet;
    isQuiet = world.time() > notBefore && (await isOver(db, scene.endsAt));
    // If a clock has just come back, the tick in between repairs what it left.
    if (isQuiet && wasQuiet) return;
  }
}

/** Takes one step, or lets some time pass in which nothing happens. */
async function goOn({ world, copies }: Scene, idleMs: number): Promise<void> {
  const { draws, time, nextStepAt } = world;
  const isBusy = await world.takeStep();
  if (isBusy && draws.chance(0.9)) {
    world.pass(draws.between(0, 20));
    return;
  }
  const most = isBusy ? 500 : draws.pick([3_000, idleMs, idleMs]);
  const until = Math.min(time() + draws.between(0, most), Math.max(nextStepAt() ?? Infinity, time() + 1));
  while (time() < until) {
    world.pass(Math.min(until - time(), deadAfterMs / 2));
    for (const copy of copies) copy.beat();
    await world.settle();
  }
  for (const copy of copies) copy.tick();
  await world.settle();
}

async function isOver(db: StateDatabase, endsAt: number): Promise<boolean> {
  const open = await db
    .selectFrom('deliveries')
    .select('slot')
    .where('state', 'in', ['claimed', 'retrying'])
    .executeTakeFirst();
  if (open) return false;
  const due = await db
    .selectFrom('subscriptions')
    .select('id')
    .where('nextRunAt', '<=', endsAt)
    .executeTakeFirst();
  return !due;
}
