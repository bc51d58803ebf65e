import type { ChannelRef } from '../../src/platform/channel.ts';
import {
  editSubscription,
  removeSubscription,
  resumeSubscription,
} from '../../src/schedule/change-subscription.ts';
import { nextSlot } from '../../src/schedule/slots.ts';
import type { StateDatabase } from '../../src/store/database.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { CatchUp } from '../../src/subscriptions/catch-up.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { bootCopy, type Copy } from './copy.ts';
import { createDraws, type Draws } from './draws.ts';
import type { SharedState } from './faulty-database.ts';
import { judge } from './judge.ts';
import { createModelArticles } from './model-articles.ts';
import { createModelPlatform, type Recognition } from './model-platform.ts';
import { createWorld, type World } from './world.ts';

export interface History {
  readonly seed: number;
  /** What is wrong with how it ended, one sentence each. */
  readonly faults: readonly string[];
  readonly trace: readonly string[];
  readonly simulatedMs: number;
  /** How often each kind of trouble came. */
  readonly troubles: Readonly<Record<string, number>>;
}

const startMs = Date.parse('2026-03-02T08:00:00Z');
const minuteMs = 60_000;

const tables = [
  ...(['copies', 'deliveryParts', 'shownStories', 'deliveries'] as const),
  ...(['subscriptionStandings', 'subscriptions'] as const),
];

const crons = ['*/5 * * * *', '*/7 * * * *', '2,32 * * * *', '0 * * * *', '10 9 * * *'] as const;

/** Runs one history from its seed: what happens, in which order, and how it has to end. */
export async function runHistory(seed: number, state: SharedState): Promise<History> {
  const db = state.connect(createDraws(0), { database: 0 });
  for (const table of tables) await db.deleteFrom(table).execute();
  const draws = createDraws(seed);
  const world = createWorld(startMs + draws.between(0, minuteMs), draws);
  const begunAt = world.time();
  const endsAt = begunAt + draws.between(6, 40) * minuteMs;
  const isCalm = draws.chance(0.1);
  const trouble = {
    share: isCalm ? 0 : draws.next() * 0.5,
    database: isCalm || draws.chance(0.5) ? 0 : draws.next() * 0.05,
  };
  const recognitions: readonly [Recognition, ...Recognition[]] = ['history', 'history', 'nonce', 'blind'];
  const platforms = (draws.chance(0.4) ? ['slack', 'discord'] : ['slack']).map((name) =>
    createModelPlatform({ name, recognition: draws.pick(recognitions) }, world, trouble),
  );
  const articles = createModelArticles(world, begunAt, endsAt);
  const subscriptions = await subscribe(
    world,
    db,
    platforms.map(({ name }) => name),
  );

  const copies: Copy[] = [];
  let lives = 0;
  const boot = async (skewMs: number) => {
    lives += 1;
    const name = `${seed}.${lives}`;
    world.say(`boots ${name}`);
    return bootCopy({ name, skewMs }, world, { state, platforms, trouble, index: articles.index });
  };
  const count = draws.pick([1, 1, 2, 3]);
  for (let number = 0; number < count; number += 1) {
    copies.push(await boot(count === 1 || isCalm ? 0 : draws.between(-12_000, 12_000)));
  }

  const troubles: Record<string, number> = {};
  const events = isCalm ? [] : troublesOf({ world, copies, boot, subscriptions, platforms, db });
  let budget = 10;
  while (world.time() < endsAt) {
    if (budget > 0 && events.length > 0 && draws.chance(0.01)) {
      const [first, ...rest] = events;
      if (first) {
        const { name, happen } = draws.pick([first, ...rest]);
        budget -= 1;
        troubles[name] = (troubles[name] ?? 0) + 1;
        await happen();
      }
    }
    await goOn(world, copies, 20_000);
  }
  // From here on all is well: what was put off comes, and what was begun ends.
  trouble.share = 0;
  trouble.database = 0;
  for (const platform of platforms) platform.lost.clear();
  for (const copy of copies) {
    copy.life.haltedUntil = 0;
    if (Math.abs(copy.skewMs) > 12_000) copy.skewMs = 0;
  }
  const givenUpAt = world.time() + 26 * 60 * minuteMs;
  let looks = 0;
  while (world.time() < givenUpAt) {
    await goOn(world, copies, 60_000);
    looks += 1;
    if (looks % 200 === 0 && (await isOver(db, endsAt))) break;
  }
  const faults = await judge({
    db,
    begunAt,
    endsAt,
    overAt: world.time(),
    platforms,
    articles,
    subscriptions,
    isCalm,
    troubles,
  });
  for (const { life } of copies) life.isDead = true;
  return { seed, faults, troubles, trace: world.trace, simulatedMs: world.time() - begunAt };
}

/** One step, or a while in which nothing happens. */
async function goOn(world: World, copies: readonly Copy[], idleMs: number): Promise<void> {
  const { draws } = world;
  const isBusy = await world.takeStep();
  if (isBusy && draws.chance(0.9)) {
    world.pass(draws.between(0, 20));
    return;
  }
  world.pass(draws.between(0, isBusy ? 500 : idleMs));
  for (const copy of copies) copy.runTimers();
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

async function subscribe(
  world: World,
  db: StateDatabase,
  platforms: readonly string[],
): Promise<Subscription[]> {
  const { draws } = world;
  const store = createSubscriptionStore(db);
  const made: Subscription[] = [];
  const channels = draws.between(1, 3);
  for (let number = draws.between(1, 4); number > 0; number -= 1) {
    const channel: ChannelRef = {
      platform: platforms[draws.between(0, platforms.length - 1)] ?? '',
      id: `C${draws.between(1, channels)}`,
    };
    const subscription: Subscription = {
      ...{ id: `s${number}`, channel, origin: 'chat', name: 'Top stories' },
      schedule: { cron: draws.pick(crons), timezone: 'UTC' },
      criteria: { count: draws.between(1, 4), filter: {} },
      ...{ style: draws.pick(['rich', 'thread']), onEmpty: draws.pick(['skip', 'skip', 'note']) },
      catchUp: draws.pick<CatchUp>([
        { kind: 'skip' },
        { kind: 'all' },
        { kind: 'latest', withinMs: 3_600_000 },
      ]),
      ...{ ifUnknown: draws.pick(['leave', 'leave', 'repeat']), updates: draws.pick(['edit', 'leave']) },
      posting: {},
    };
    const at = new Date(world.time());
    const nextRunAt = nextSlot(subscription.schedule, at) ?? at;
    await store.add({ subscription, nextRunAt }, at);
    made.push(subscription);
  }
  return made;
}

interface Happening {
  readonly name: string;
  readonly happen: () => Promise<void> | void;
}

function troublesOf({
  world,
  copies,
  boot,
  subscriptions,
  platforms,
}: {
  readonly world: World;
  readonly copies: Copy[];
  readonly boot: (skewMs: number) => Promise<Copy>;
  readonly subscriptions: readonly Subscription[];
  readonly platforms: readonly ReturnType<typeof createModelPlatform>[];
  readonly db: StateDatabase;
}): Happening[] {
  const { draws, time } = world;
  const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[draws.between(0, items.length - 1)];
  const onCopy = (act: (copy: Copy) => Promise<void> | void) => async () => {
    const copy = anyOf(copies);
    if (copy) await act(copy);
  };
  /** What a person does is done by a copy; it may be killed meanwhile. */
  const byPerson = (act: (copy: Copy, subscription: Subscription) => Promise<unknown>) =>
    onCopy((copy) => {
      const subscription = anyOf(subscriptions);
      if (subscription) void act(copy, subscription).catch(() => {});
    });
  return [
    {
      name: 'crash',
      happen: onCopy(async (copy) => {
        world.say(`kills ${copy.life.name}`);
        copy.life.isDead = true;
        world.pass(draws.between(0, draws.chance(0.2) ? 20 * minuteMs : minuteMs));
        copies[copies.indexOf(copy)] = await boot(copy.skewMs);
      }),
    },
    {
      name: 'halt',
      happen: onCopy((copy) => {
        const ms = draws.between(1_000, 3 * minuteMs);
        world.say(`halts ${copy.life.name} for ${ms} ms`);
        copy.life.haltedUntil = time() + ms;
        // A machine that sleeps stops its other clock, a process that is halted does not.
        if (draws.chance(0.5)) copy.sleptMs += ms;
      }),
    },
    {
      name: 'leap',
      happen: onCopy((copy) => {
        if (copies.length > 1) return;
        const ms = draws.pick([5 * minuteMs, 60 * minuteMs, 90 * 24 * 60 * minuteMs]);
        world.say(`the clock of ${copy.life.name} leaps ahead by ${ms} ms`);
        copy.skewMs += ms;
        const returning = { name: 'the clock', isDead: false, haltedUntil: 0 };
        void world.turn(returning, draws.between(500, 30_000)).then(() => {
          world.say(`the clock of ${copy.life.name} returns`);
          // It may have been set right meanwhile.
          if (copy.skewMs >= ms) copy.skewMs -= ms;
        });
      }),
    },
    {
      name: 'step back',
      happen: onCopy((copy) => {
        if (copies.length > 1) return;
        const ms = draws.between(1_000, 10 * minuteMs);
        world.say(`the clock of ${copy.life.name} is turned back by ${ms} ms`);
        copy.skewMs -= ms;
      }),
    },
    { name: 'pause', happen: byPerson(({ subscriptions: store, now }, { id }) => store.pause(id, now())) },
    { name: 'resume', happen: byPerson((copy, subscription) => resumeSubscription(subscription, copy)) },
    { name: 'skip next', happen: byPerson(({ subscriptions: store }, { id }) => store.skipNext(id)) },
    {
      name: 'remove',
      happen: byPerson((copy, { id }) =>
        draws.chance(0.3) ? removeSubscription(id, copy) : Promise.resolve(),
      ),
    },
    {
      name: 'edit',
      happen: byPerson((copy, subscription) => {
        const schedule = { cron: draws.pick(crons), timezone: 'UTC' };
        return editSubscription(subscription.id, { ...subscription, schedule }, copy);
      }),
    },
    {
      name: 'lost channel',
      happen: () => {
        const subscription = anyOf(subscriptions);
        const platform = platforms.find(({ name }) => name === subscription?.channel.platform);
        if (!subscription || !platform) return;
        platform.lost.add(subscription.channel.id);
        const mending = { name: 'the channel', isDead: false, haltedUntil: 0 };
        void world
          .turn(mending, draws.between(1, 30) * minuteMs)
          .then(() => platform.lost.delete(subscription.channel.id));
      },
    },
  ];
}

export type { Draws };
