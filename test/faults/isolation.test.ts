import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { parseChannelRef } from '../../src/platform/channel.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateSchema } from '../../src/store/schema.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { eventually } from '../eventually.ts';
import type { DiscordFault } from '../servers/discord-faults.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts';
import type { SlackFault } from '../servers/slack-faults.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let stateDir: string;
let slackServer: SlackServer;
let discordServer: DiscordServer;
let service: Service;
let location: StateLocation;
/** For each platform; the first channel is the faulty one. */
let channels: { slack: readonly string[]; discord: readonly string[] };

const numbers = [0, 1, 2, 3];
const before = new Date('2021-12-13T07:59:30Z');
const slot = new Date('2021-12-13T08:00:00Z');
const yesterday = new Date('2021-12-12T08:00:00Z');

beforeEach(async () => {
  stateDir = temporaryFolder();
  location = { kind: 'sqlite', file: join(stateDir, 'state.sqlite') };
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
  channels = {
    slack: await Promise.all(numbers.map((number) => slackServer.createChannel(`channel-${number}`))),
    discord: numbers.map(() => discordServer.createChannel()),
  };
});

afterEach(async () => {
  // Servers first, since their unanswered requests end with them.
  await Promise.all([slackServer.close(), discordServer.close()]);
  await service.stop();
});

const start = async (settings: Record<string, string> = {}) => {
  service = await startService({
    platforms: [slack, discord],
    now: before,
    env: {
      ...slackServer.env,
      ...discordServer.env,
      STATE_DIR: stateDir,
      DIGEST_TIMEZONE: 'UTC',
      ...(location.kind === 'postgres' && { DATABASE_URL: location.url }),
      ...settings,
    },
  });
};

const everyChannel = () => [
  ...channels.slack.map((id) => `slack:${id}`),
  ...channels.discord.map((id) => `discord:${id}`),
];

/** How many messages each channel received, with each platform's faulty one first. */
const posted = () => ({
  slack: channels.slack.map((id) => slackServer.messages(id).length),
  discord: channels.discord.map((id) => discordServer.messages(id).length),
});

async function untilPosted(expected: ReturnType<typeof posted>): Promise<void> {
  await eventually(() => expect(posted()).toEqual(expected));
}

async function statesOfFaulty(): Promise<(string | undefined)[]> {
  const faulty = [`slack:${channels.slack[0]}`, `discord:${channels.discord[0]}`];
  const histories = await Promise.all(faulty.map((id) => service.history(id)));
  return histories.map(([delivery]) => delivery?.status.state);
}

describe("a fault in one subscription's channel", () => {
  const undecided = expect.stringMatching(/^(claimed|retrying)$/);
  const faults: Record<string, { slack: SlackFault; discord: DiscordFault; arrives?: true; state?: string }> =
    {
      'hangs on every post': { slack: { late: true }, discord: { hang: true }, state: 'claimed' },
      'answers every post with an error': { slack: { status: 500 }, discord: { status: 500 } },
      'is rate limited for an hour': { slack: { retryAfter: 3_600 }, discord: { retryAfter: 3_600 } },
      'is gone': { slack: { error: 'channel_not_found' }, discord: { code: 10003 } },
      'cuts the connection once it has taken a post': {
        slack: { cut: true },
        discord: { cut: true, accepted: true },
        arrives: true,
      },
      'refuses every post': {
        slack: { error: 'invalid_blocks' },
        discord: { code: 50035 },
        state: 'failed',
      },
    };

  it.each(Object.entries(faults))(
    'leaves all other subscriptions alone when a channel %s',
    async (_name, { slack, discord, arrives, state = undecided }) => {
      const always = { times: Infinity };
      slackServer.fail(slack, { ...always, channel: channels.slack[0] ?? '' });
      discordServer.fail(discord, { ...always, channel: channels.discord[0] ?? '' });
      await start({ DIGEST_CHANNELS: everyChannel().join() });
      service.letPassUntil(slot);
      const arrived = [arrives ? 1 : 0, 1, 1, 1];
      await untilPosted({ slack: arrived, discord: arrived });
      await eventually(async () => expect(await statesOfFaulty()).toEqual([state, state]));
    },
  );
});

it('does not hold up other platforms when a hundred channels of one hang', async () => {
  const hanging = await Promise.all(
    Array.from({ length: 110 }, (_, number) => slackServer.createChannel(`hanging-${number}`)),
  );
  slackServer.fail({ late: true }, { times: Infinity, method: 'chat.postMessage' });
  const ids = [...hanging.map((id) => `slack:${id}`), ...channels.discord.map((id) => `discord:${id}`)];
  await start({ DIGEST_CHANNELS: ids.join() });
  service.letPassUntil(slot);
  await eventually(() => expect(posted().discord).toEqual([1, 1, 1, 1]));
  const states = await Promise.all(ids.slice(0, 110).map((id) => service.history(id)));
  expect(states.flat().filter(({ status }) => status.state === 'sent')).toEqual([]);
});

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

describe.each(['SQLite', 'PostgreSQL'])(
  "a fault in one subscription's data, with the state in %s",
  (database) => {
    beforeEach(async () => {
      if (database === 'PostgreSQL') location = { kind: 'postgres', url: await postgres.createDatabase() };
    });

    const change = (db: StateDatabase, id: string, columns: Partial<StateSchema['subscriptions']>) =>
      db.updateTable('subscriptions').set(columns).where('id', '=', id).execute();

    it.each<[string, (db: StateDatabase, id: string) => Promise<unknown>]>([
      ['has an unreadable setting', (db, id) => change(db, id, { catchUp: 'sometimes' })],
      ['has an unreadable schedule', (db, id) => change(db, id, { cron: 'now and then' })],
      ['has an unknown time zone', (db, id) => change(db, id, { timezone: 'Mars/Olympus' })],
      [
        'has an unreadable delivery to retry',
        async (db, id) => {
          const deliveries = await leaveDelivery(db, id);
          const error = { kind: 'transient', message: 'busy' } as const;
          const retrying = { state: 'retrying', retryAt: before, attempt: 1, error } as const;
          await deliveries.setStatus({ subscriptionId: id, slot: yesterday }, retrying, before);
          await db.updateTable('texts').set({ text: 'no message' }).execute();
        },
      ],
    ])('leaves all other subscriptions alone when one %s', async (_name, damage) => {
      const faulty = await subscribe(damage);
      await start();
      service.letPassUntil(slot);
      // Another subscription still serves its channel.
      await untilPosted({ slack: [1, 1, 1, 1], discord: [1, 1, 1, 1] });
      await using db = await openState(location, machineClock);
      const history = () => createDeliveryStore(db, 'an onlooker', machineClock).history('beside', 1);
      await eventually(async () => expect(await history()).toMatchObject([{ status: { state: 'sent' } }]));
      await eventually(() => expect(JSON.stringify(service.warnings())).toContain(faulty));
    });

    it('leaves all other subscriptions alone when a dead copy left one an unreadable delivery', async () => {
      const faulty = await subscribe(async (db, id) => {
        // The oldest delivery is handled first.
        const oldest = new Date('2021-12-11T08:00:00Z');
        const deliveries = await leaveDelivery(db, id, oldest);
        await deliveries.beginPart({ subscriptionId: id, slot: oldest }, 0, oldest);
        await leaveDelivery(db, `slack:${channels.slack[1]}`);
        const unreadable = { storiesId: 'of no text' };
        await db.updateTable('deliveries').set(unreadable).where('subscriptionId', '=', id).execute();
      });
      await start();
      service.letPassUntil(slot);
      // What the dead copy left for another channel is posted before that channel's digest. The faulty
      // delivery never arrived, so its stories
      // do not matter.
      await untilPosted({ slack: [1, 2, 1, 1], discord: [1, 1, 1, 1] });
      await eventually(() => expect(JSON.stringify(service.warnings())).toContain(faulty));
    });
  },
);

/**
 * Subscribes each channel, and the first one twice, before the service starts.
 * @param damage is applied to the first channel's subscription, whose id this resolves with
 */
async function subscribe(damage: (db: StateDatabase, id: string) => Promise<unknown>): Promise<string> {
  await using db = await openState(location, machineClock);
  const subscriptions = createSubscriptionStore(db);
  const [faulty = '', ...others] = everyChannel();
  for (const [id, ref] of [[faulty, faulty], ['beside', faulty], ...others.map((name) => [name, name])]) {
    const channel = parseChannelRef(ref ?? '');
    if (!channel) throw new Error(`${ref} is not a channel`);
    const schedule = { cron: '0 8 * * *', timezone: 'UTC' };
    const subscription = sampleSubscription('', { id: id ?? '', channel, origin: 'chat', schedule });
    await subscriptions.add({ subscription, nextRunAt: slot }, yesterday);
  }
  await damage(db, faulty);
  return faulty;
}

/** As left by a copy that dies while posting. */
async function leaveDelivery(db: StateDatabase, id: string, due = yesterday): Promise<DeliveryStore> {
  const channel = parseChannelRef(id);
  if (!channel) throw new Error(`${id} is not a channel`);
  const deliveries = createDeliveryStore(db, 'a copy that ended', machineClock);
  const payloads = slack.render({ summary: 'Left over', blocks: [] });
  await deliveries.claim({ subscriptionId: id, slot: due }, channel, {
    parts: payloads.map((payload) => ({ payload })),
    stories: [],
    ifUnknown: 'leave',
    usefulUntil: new Date(slot.getTime() + 3_600_000),
  });
  return deliveries;
}
