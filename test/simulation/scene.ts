import type { Alert, AlertConditions } from '../../src/alerts/alert.ts';
import type { QuietHours } from '../../src/alerts/quiet-hours.ts';
import { createAlertStore } from '../../src/store/alerts/alert-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { bootCopy, type ClockTrouble, type Copy, type DatabaseTrouble, type Machine } from './copy.ts';
import { createDraws, type Draws } from './draws.ts';
import { leapAhead } from './leap-ahead.ts';
import { createModelArticles, type ModelArticles } from './model-articles.ts';
import { createModelDiscord } from './model-discord.ts';
import type { ModelPlatform } from './model-platform.ts';
import { createModelSlack } from './model-slack.ts';
import { makeSubscriptions } from './model-subscriptions.ts';
import type { Trouble } from './network.ts';
import { daysOf } from './nights.ts';
import { openSharedState, type SharedState, type StateImage } from './shared-state.ts';
import { createWitness, type Witness } from './witness.ts';
import { createWorld, type World } from './world.ts';

/** Everything that takes part in a history. */
export interface Scene {
  readonly world: World;
  readonly begunAt: number;
  /** Slots up to this time are to be decided. */
  readonly endsAt: number;
  /**
   * How long the history goes on after that, with its schedules paused, so that posted digests have to be kept up to
   * date.
   */
  readonly staysMs: number;
  /** For how many days it goes on instead, with all machines off at night; mostly 0. */
  readonly days: number;
  /** Whether the history has no troubles. */
  readonly isCalm: boolean;
  readonly trouble: Trouble & DatabaseTrouble & ClockTrouble;
  readonly platforms: readonly ModelPlatform[];
  readonly articles: ModelArticles;
  readonly subscriptions: readonly Subscription[];
  readonly alerts: readonly Alert[];
  readonly copies: Copy[];
  readonly witness: Witness;
  /** Replaced when a backup is restored. */
  state: SharedState;
  boot(machine: Machine): Promise<Copy>;
}

const startMs = Date.parse('2026-03-02T08:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** "The clocks of several copies must agree within half a minute." */
export const mostSkewMs = 14_500;

/** Clocks drift, and a system speeds its clock up by as much to correct it, so no two measure quite the same interval. */
const mostDriftPpm = 500;

/** A message is changed at most once an hour, so a history that shows it takes as long as ten others. */
const stayShare = 0.03;

/** Sets the scene that a seed decides. */
export async function setScene(seed: number, empty: StateImage): Promise<Scene> {
  const draws = createDraws(seed);
  const world = createWorld(startMs + draws.between(0, minuteMs), draws);
  const begunAt = world.time();
  const lastsMs = draws.between(6, 30) * minuteMs;
  const isCalm = draws.chance(0.1);
  const staysMs = draws.chance(stayShare) ? 90 * minuteMs : 0;
  const days = staysMs > 0 ? 0 : daysOf(seed);
  const endsAt = begunAt + (days > 0 ? days * dayMs + 15 * minuteMs : lastsMs);
  const trouble = {
    share: isCalm ? 0 : draws.next() * 0.5,
    halts: isCalm ? 0 : draws.pick([0, 0, 0.03]),
    dislikes: isCalm ? 0 : draws.pick([0, 0, 0.3]),
    leaps: isCalm ? 0 : draws.pick([0, 0, 0, 0, 0.3]),
    database: isCalm || draws.chance(0.5) ? 0 : draws.next() * 0.05,
    slowMs: 4_000,
  };
  const platforms = platformsOf(world, trouble);
  const articles = createModelArticles(world, begunAt, endsAt + staysMs);
  const state = await openSharedState(empty);
  const subscriptions = await makeSubscriptions(world, seed, { state, platforms, days });
  const alerts = await makeAlerts(createDraws(seed ^ 0x5eed), world.time(), {
    state,
    platforms,
    subscriptions,
    days,
  });
  const scene: Scene = {
    ...{
      subscriptions,
      alerts,
      world,
      begunAt,
      endsAt,
      staysMs,
      days,
      isCalm,
      trouble,
      platforms,
      articles,
      state,
    },
    ...{ copies: [], witness: createWitness() },
    async boot(machine) {
      lives += 1;
      const name = `copy ${lives}`;
      world.say(`boots ${name}`);
      const { witness } = scene;
      return bootCopy(name, machine, world, {
        ...{ state: scene.state, platforms, articles, trouble, witness },
        leap: (life, leaping) => leapAhead(life, leaping, scene),
      });
    },
  };
  let lives = 0;
  const count = draws.pick([1, 1, 2, 3]);
  const drifts = createDraws(~seed);
  for (let number = 0; number < count; number += 1) {
    // Copies whose clocks are as far apart as allowed are more often wrong about each other.
    const any = draws.between(-mostSkewMs, mostSkewMs);
    const skewMs = isCalm ? 0 : draws.pick([any, any, -mostSkewMs, mostSkewMs]);
    const driftPpm = drifts.between(-mostDriftPpm, mostDriftPpm);
    scene.copies.push(
      await scene.boot({
        skewMs,
        leaps: new Set(),
        sleptMs: 0,
        sleepsUntil: 0,
        driftPpm,
        setBackAt: Number.NEGATIVE_INFINITY,
      }),
    );
  }
  return scene;
}

function platformsOf(world: World, trouble: Trouble): ModelPlatform[] {
  const { draws } = world;
  const slack = () => createModelSlack(world, trouble, draws.pick(['all', 'all', 'little', 'nothing']));
  const discord = () => createModelDiscord(world, trouble, draws.chance(0.2));
  return draws.pick([() => [slack()], () => [discord()], () => [slack(), discord()]])();
}

/** The share of histories with alerts. */
const alertShare = 0.35;

/** Each with draws of its own, so that histories without alerts are as they would be if there were none. */
async function makeAlerts(
  draws: Draws,
  time: number,
  { state, platforms, subscriptions, days }: Pick<Scene, 'state' | 'platforms' | 'subscriptions' | 'days'>,
): Promise<Alert[]> {
  if (!draws.chance(alertShare) || days > 0) return [];
  const store = createAlertStore(state.connect(createDraws(0), { database: 0 }));
  const made: Alert[] = [];
  for (let number = draws.between(1, 2); number > 0; number -= 1) {
    const platform = draws.pick([platforms[0], platforms.at(-1)]);
    const elsewhere = { platform: platform?.name ?? '', id: platform?.channels[0] ?? '' };
    const ofDigest = subscriptions[draws.between(0, subscriptions.length - 1)]?.channel ?? elsewhere;
    const alert: Alert = {
      ...{ id: `a${number}`, channel: draws.pick([ofDigest, elsewhere]), origin: 'chat', timezone: 'UTC' },
      conditions: draws.pick<AlertConditions>([
        { filter: { minHeat: 100 } },
        { minOutlets: 2, filter: {} },
        { minOutlets: 3, filter: { minHeat: 50 } },
        { words: 'event tells', filter: {} },
      ]),
      ...(draws.chance(0.4) && { quiet: quietSoonAfter(time, draws) }),
      ...{ maxADay: draws.pick([2, 5, 50]), language: 'en', posting: {} },
    };
    await store.add(alert, new Date(time), () => false);
    made.push(alert);
  }
  return made;
}

/** Begins and ends while the history goes on. */
function quietSoonAfter(time: number, draws: Draws): QuietHours {
  const minute = Math.floor(time / minuteMs) % (24 * 60);
  const from = minute + draws.between(1, 8);
  return { from, until: from + draws.between(6, 12) };
}
