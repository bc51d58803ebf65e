import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { disposableFolder } from './disposable-folder.ts';
import type { Treatment } from './fault-plan.ts';
import { type FaultyNetwork, type FaultyNetworkOptions, startFaultyNetwork } from './faulty-network.ts';
import type { AskedFor } from './read-request.ts';
import { storyNumbers, writeStories } from './story-files.ts';
import { subscribeBefore } from './subscribe-before.ts';
import { clockEnv } from './test-clock.ts';

export interface FaultSceneOptions {
  readonly slackChannels: number;
  readonly discordChannels: number;
  /** One per minute. */
  readonly slots: number;
  /** How many seconds each copy's clock is behind the previous one's; default none. */
  readonly clocksApart?: number;
  /** Default: the state is in SQLite. */
  readonly databaseUrl?: string;
  /** Where the first copy keeps its state; default a folder of its own. */
  readonly stateDir?: string;
  /** Revokes the app's scopes for looking whether a message arrived. */
  readonly withoutHistory?: boolean;
  readonly treat: (request: AskedFor) => Treatment;
  readonly onPost: FaultyNetworkOptions['onPost'];
  /** A file with the clock's error in milliseconds. */
  readonly clockErrorFile?: string;
}

/**
 * Channels that are due at the same slots, the platforms behind a faulty network, and the fate of each
 * digest.
 */
export interface FaultScene extends AsyncDisposable {
  /** Stores the subscriptions, and starts the clock a second before the first slot. */
  begin(): Promise<void>;
  /** The settings of a copy, once the scene has begun. */
  env(copy: number): Readonly<Record<string, string>>;
  readonly network: FaultyNetwork;
  /** Resolves when every delivery is decided or patience has run out. */
  untilDecided(): Promise<void>;
  records(): Promise<ChannelRecord[]>;
}

/** What a channel was sent, and what the ledger says about it. */
export interface ChannelRecord {
  readonly subscriptionId: string;
  /** The numbers of the stories in each message, oldest message first. */
  readonly messages: readonly (readonly number[])[];
  /** Oldest first. */
  readonly deliveries: readonly Delivery[];
}

export const storiesADigest = 10;

const firstSlot = new Date('2021-12-13T08:00:00Z');

/** How long Discord enforces a nonce. */
const nonceLifeMs = 3 * 60_000;

/** Time until everything must be decided: after six failures in a row, retries are minutes apart. */
const patienceMs = 480_000;

export async function openFaultScene(options: FaultSceneOptions): Promise<FaultScene> {
  const { slots, clocksApart = 0, databaseUrl, treat, onPost } = options;
  await using opened = new AsyncDisposableStack();
  const { path: folder } = opened.use(disposableFolder());
  const slack = opened.adopt(await startSlackServer(), (server) => server.close());
  const discord = opened.adopt(await startDiscordServer({ nonceLifeMs }), (server) => server.close());
  if (options.withoutHistory) slack.scopes.clear();
  const channels = await createChannels(options, slack, discord);
  writeStories(join(folder, 'content'), (slots + 1) * storiesADigest);
  const network = opened.use(
    await startFaultyNetwork({
      targets: { slack: slack.apiUrl, discord: discord.apiUrl },
      channels: new Map(channels.map(({ id }, number) => [id, number])),
      treat,
      onPost,
    }),
  );
  const stateDir = (copy: number) =>
    copy === 0 && options.stateDir ? options.stateDir : join(folder, `state-${copy}`);
  const db = opened.use(
    await openState(
      databaseUrl
        ? { kind: 'postgres', url: databaseUrl }
        : { kind: 'sqlite', file: join(stateDir(0), 'state.sqlite') },
      machineClock,
    ),
  );
  const ledger = createDeliveryStore(db, 'an onlooker', machineClock);

  const settings = (copy: number) => ({
    PATH: process.env['PATH'] ?? '',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    ...slack.env,
    ...discord.env,
    ...network.env(copy),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    STATE_DIR: stateDir(copy),
    CONTENT_DIR: join(folder, 'content'),
    DIGEST_CHANNELS: channels.map(({ subscriptionId }) => subscriptionId).join(),
    DIGEST_CRON: `${Array.from({ length: slots }, (_, slot) => slot).join()} 8 * * *`,
    DIGEST_TIMEZONE: 'UTC',
    DIGEST_LIMIT: String(storiesADigest),
    DIGEST_CATCH_UP: 'all',
  });
  let startedAt = new Date();
  const baseOf = (copy: number) => new Date(firstSlot.getTime() - 1_000 - copy * clocksApart * 1_000);

  async function isDecided(): Promise<boolean> {
    if ((await ledger.countOpen()) > 0) return false;
    for (const { subscriptionId } of channels) {
      if ((await ledger.history(subscriptionId, slots)).length < slots) return false;
    }
    return true;
  }

  const everything = opened.move();
  return {
    async begin() {
      const before = new Date(firstSlot.getTime() - 60_000);
      await subscribeBefore({ ...settings(0), ...clockEnv({ base: before, startedAt: before, factor: 0 }) });
      startedAt = new Date();
    },
    env: (copy) => ({
      ...settings(copy),
      ...clockEnv({ base: baseOf(copy), startedAt, factor: 1 }),
      ...(options.clockErrorFile && { TEST_CLOCK_ERROR_FILE: options.clockErrorFile }),
    }),
    network,
    async untilDecided() {
      const until = performance.now() + patienceMs;
      while (performance.now() < until && !(await isDecided())) await delay(500);
    },
    records: () =>
      Promise.all(
        channels.map(async ({ id, platform, subscriptionId }) => ({
          subscriptionId,
          messages: platform === 'slack' ? shownOnSlack(slack, id) : shownOnDiscord(discord, id),
          deliveries: (await ledger.history(subscriptionId, slots + 1)).reverse(),
        })),
      ),
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}

function shownOnSlack(slack: SlackServer, id: string): number[][] {
  return slack.messages(id).map(({ blocks }) => storyNumbers(blocks));
}

function shownOnDiscord(discord: DiscordServer, id: string): number[][] {
  const ours = discord.messages(id).filter(({ isByReader }) => !isByReader);
  return ours.map(({ body }) => storyNumbers(body));
}

interface Channel {
  readonly platform: 'slack' | 'discord';
  readonly id: string;
  readonly subscriptionId: string;
}

async function createChannels(
  { slackChannels, discordChannels }: FaultSceneOptions,
  slack: SlackServer,
  discord: DiscordServer,
): Promise<Channel[]> {
  const ofSlack = await Promise.all(
    Array.from({ length: slackChannels }, (_, number) => slack.createChannel(`channel-${number}`)),
  );
  const ofDiscord = Array.from({ length: discordChannels }, () => discord.createChannel());
  // Discord returns an empty list for a channel that may not be read, so a channel that really is empty
  // cannot show whether a message arrived.
  for (const id of ofDiscord) discord.say(id, 'Good morning');
  return [
    ...ofSlack.map((id) => ({ platform: 'slack', id, subscriptionId: `slack:${id}` }) as const),
    ...ofDiscord.map((id) => ({ platform: 'discord', id, subscriptionId: `discord:${id}` }) as const),
  ];
}
