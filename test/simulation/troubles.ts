import {
  editSubscription,
  removeSubscription,
  resumeSubscription,
} from '../../src/scheduler/change-subscription.ts';
import { markRestored } from '../../src/store/state-backup.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { Copy } from './copy.ts';
import { createDraws } from './draws.ts';
import { leapAhead } from './leap-ahead.ts';
import { cronsOf } from './model-subscriptions.ts';
import type { Scene } from './scene.ts';
import { openSharedState, type StateImage } from './shared-state.ts';
import type { WitnessedAsk } from './witness.ts';
import { nature } from './world.ts';

const minuteMs = 60_000;

export type TroubleName =
  | (
      | 'crash'
      | 'halt'
      | 'leap'
      | 'step back'
      | 'restore'
      | 'slow database'
      | 'articles away'
      | 'lost channel'
      | 'taken off'
    )
  | WitnessedAsk['what'];

/** A tick notices that the clock was set back, and repairs the state. */
const noticedAfterMs = 2_000;

/** The next process on its machine is awake. */
export function killCopy(
  { life, machine }: Copy,
  { world, witness }: Pick<Scene, 'world' | 'witness'>,
): void {
  world.say(`kills ${life.name}`);
  const wasJustSetBack = world.time() - machine.setBackAt < noticedAfterMs;
  if (wasJustSetBack || machine.leaps.size > 0) witness.killedUnaware.push(world.time());
  life.isDead = true;
  machine.sleepsUntil = Number.NEGATIVE_INFINITY;
}

/** What may happen in a history, once or more often. */
export function troublesOf(scene: Scene): readonly [TroubleName, () => Promise<void> | void][] {
  const { world, copies, subscriptions, platforms, articles, trouble, witness } = scene;
  const { draws, time } = world;
  const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[draws.between(0, items.length - 1)];
  const onCopy = (act: (copy: Copy) => Promise<void> | void) => async () => {
    const copy = anyOf(copies.filter(({ life }) => !life.isDead));
    if (copy) await act(copy);
  };
  /** A person's request is carried out by a copy, which may be killed meanwhile. */
  const byPerson = <Ordered extends { readonly id: string } = Subscription>(
    what: WitnessedAsk['what'],
    act: (copy: Copy, ordered: Ordered, ask: WitnessedAsk) => Promise<unknown>,
    all?: readonly Ordered[],
  ): [TroubleName, () => Promise<void>] => [
    what,
    onCopy((copy) => {
      const subscription = anyOf(
        all ?? (subscriptions as readonly { readonly id: string }[] as readonly Ordered[]),
      );
      if (!subscription) return;
      world.say(`${what} of ${subscription.id} is asked of ${copy.life.name}`);
      const ask: WitnessedAsk = { what, subscriptionId: subscription.id, askedAt: time() };
      witness.asks.push(ask);
      void act(copy, subscription, ask).then(
        () => {
          ask.doneAt = ask.endedAt = time();
        },
        () => {
          ask.endedAt = time();
        },
      );
    }),
  ];
  const kill = (copy: Copy) => killCopy(copy, scene);
  const crash = (copy: Copy) => {
    kill(copy);
    const awayMs = draws.between(0, draws.chance(0.2) ? 20 * minuteMs : minuteMs);
    void world.turn(nature, awayMs).then(async () => {
      copies[copies.indexOf(copy)] = await scene.boot(copy.machine);
    });
  };
  const [, remove] = byPerson('remove', (copy, { id }) => removeSubscription(id, copy));
  const [, removeAlert] = byPerson('remove alert', ({ alerts }, { id }) => alerts.remove(id), scene.alerts);
  let backup: StateImage = scene.state.image();

  return [
    ['crash', onCopy(crash)],
    [
      'halt',
      onCopy(({ life, machine }) => {
        if (life.haltedUntil > time()) return;
        const ms = draws.between(1_000, 3 * minuteMs);
        world.say(`halts ${life.name} for ${ms} ms`);
        life.haltedUntil = time() + ms;
        // A sleeping machine stops its monotonic clock; a halted process does not.
        if (!draws.chance(0.5)) return;
        machine.sleptMs += ms;
        machine.sleepsUntil = life.haltedUntil;
      }),
    ],
    [
      'leap',
      onCopy((copy) => {
        leapAhead(copy.life, copy.machine, scene);
        if (!draws.chance(0.2)) return;
        // The process does not live to see its clock return.
        void world.turn(nature, draws.between(0, 10_000)).then(() => {
          if (copy.machine.leaps.size > 0 && !copy.life.isDead) crash(copy);
        });
      }),
    ],
    [
      'step back',
      onCopy((copy) => {
        const ms = draws.between(1_000, 10 * minuteMs);
        world.say(`the clock of ${copy.life.name} is set back by ${ms} ms`);
        copy.machine.skewMs -= ms;
        copy.machine.setBackAt = time();
        witness.setBacksMs.push(ms);
        if (copies.length > 1) witness.apart.push({ from: time(), until: Infinity });
      }),
    ],
    [
      'restore',
      async () => {
        // Makes a backup, or restores the last one.
        if (draws.chance(0.5)) {
          world.say('makes a backup');
          backup = scene.state.image();
          return;
        }
        // No service may run during a restore.
        const alive = copies.filter(({ life }) => !life.isDead);
        for (const copy of alive) kill(copy);
        world.pass(draws.between(0, minuteMs));
        world.say('restores the backup');
        const restored = await openSharedState(backup);
        const by = alive[0]?.now() ?? new Date(time());
        await markRestored(restored.connect(createDraws(0), { database: 0 }), by);
        scene.state = restored;
        for (const copy of alive) copies[copies.indexOf(copy)] = await scene.boot(copy.machine);
      },
    ],
    [
      'slow database',
      () => {
        trouble.slowMs = draws.between(5_000, 60_000);
        world.say(`the database is slow: ${trouble.slowMs} ms`);
        void world.turn(nature, draws.between(1, 5) * minuteMs).then(() => {
          trouble.slowMs = 4_000;
        });
      },
    ],
    [
      'articles away',
      () => {
        const ms = draws.between(1_000, 10 * minuteMs);
        world.say(`the articles are away for ${ms} ms`);
        articles.takeAway(time() + ms);
      },
    ],
    [
      'lost channel',
      () => {
        const subscription = anyOf(subscriptions);
        const platform = platforms.find(({ name }) => name === subscription?.channel.platform);
        if (!subscription || !platform) return;
        const { id } = subscription.channel;
        world.say(`the channel ${id} is gone`);
        platform.lost.add(id);
        void world.turn(nature, draws.between(1, 30) * minuteMs).then(() => platform.lost.delete(id));
      },
    ],
    [
      'taken off',
      () => {
        const platform = anyOf(platforms);
        if (!platform) return;
        world.say(`the app is removed from ${platform.name}`);
        platform.isTakenOff = true;
        void world.turn(nature, draws.between(1, 30) * minuteMs).then(() => {
          platform.isTakenOff = false;
        });
      },
    ],
    byPerson('pause', ({ subscriptions: store, now }, { id }) => store.pause(id, now())),
    byPerson('resume', (copy, { id }) => resumeSubscription(id, copy)),
    byPerson('skip next', ({ subscriptions: store }, { id }) => store.skipNext(id)),
    byPerson('undo skip', ({ subscriptions: store }, { id }) => store.takeSkip(id)),
    byPerson('pause until', ({ subscriptions: store, now }, { id }, ask) => {
      const forMs = draws.between(1, scene.days > 0 ? 60 * 24 * 2 : 8) * minuteMs;
      ask.until = time() + forMs;
      return store.pause(id, now(), new Date(now().getTime() + forMs));
    }),
    // A removed subscription produces nothing more to see, so few are removed.
    ['remove', () => (draws.chance(0.3) ? remove() : undefined)],
    byPerson('edit', (copy, subscription) => {
      const schedule = { cron: draws.pick(cronsOf(scene)), timezone: 'UTC' };
      return editSubscription(subscription.id, { ...subscription, schedule }, copy);
    }),
    ...(scene.alerts.length === 0
      ? []
      : [
          byPerson('pause alert', ({ alerts, now }, { id }) => alerts.pause(id, now()), scene.alerts),
          byPerson('resume alert', ({ alerts, now }, { id }) => alerts.resume(id, now()), scene.alerts),
          ['remove alert' as const, () => (draws.chance(0.3) ? removeAlert() : undefined)] satisfies [
            TroubleName,
            () => Promise<void> | undefined,
          ],
        ]),
  ];
}
