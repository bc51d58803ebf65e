import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Delivery } from '../../src/delivery/delivery.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { createFaultPlan } from './fault-plan.ts';
import { startFaultyNetwork } from './faulty-network.ts';
import { type Kill, startKilledCopies } from './killed-copies.ts';
import { startServiceCopy } from './service-copy.ts';
import { storyNumbers, writeStories } from './story-files.ts';
import { clockEnv } from './test-clock.ts';

export interface KillRunOptions {
  readonly slackChannels: number;
  readonly discordChannels: number;
  readonly slots: number;
  /** Few, so that a digest that is late meets the next. */
  readonly minutesBetweenSlots: number;
  readonly copies: number;
  /**
   * So many seconds pass by the clock of the service while one passes: waits are shorter, but processes are not faster. Of
   * several copies one that lives must say so before it is taken for dead, which leaves room for 5.
   */
  readonly clockFactor: number;
  /** At least so many, spread over the copies. */
  readonly kills: number;
  /** The state is in SQLite if not given. */
  readonly databaseUrl?: string;
  /** Takes the scopes from the app that let it look whether a message arrived. */
  readonly withoutHistory?: boolean;
}

export interface KillRun {
  readonly channels: readonly ChannelRecord[];
  readonly kills: readonly Kill[];
  /** How often each fault was injected. */
  readonly injected: ReadonlyMap<string, number>;
  readonly log: readonly string[];
  /** Since the first process was started by the running clock. */
  readonly tookMs: { readonly untilLastKill: number; readonly untilDecided: number };
  /** What is wrong with the processes. */
  readonly faults: readonly string[];
}

/** What a channel was sent, and what the ledger says of it. */
export interface ChannelRecord {
  readonly subscriptionId: string;
  /** The numbers of the stories that each message shows; the oldest message first. */
  readonly messages: readonly (readonly number[])[];
  /** The oldest first. */
  readonly deliveries: readonly Delivery[];
}

export const storiesADigest = 10;

const firstSlot = new Date('2021-12-13T08:00:00Z');

/** How long Discord enforces a nonce, by the clock of the service. */
const nonceLifeMs = 3 * 60_000;

/** From the last kill until everything must be decided. */
const patienceMs = 120_000;

/** Runs the service through its slots while it is killed and the platforms fail, until every delivery is decided. */
export async function runThroughKills(options: KillRunOptions): Promise<KillRun> {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-kills-'));
  const [slack, discord] = await Promise.all([
    startSlackServer(),
    startDiscordServer({ nonceLifeMs: nonceLifeMs / options.clockFactor }),
  ]);
  if (options.withoutHistory) slack.scopes.clear();
  try {
    return await run(options, { folder, slack, discord });
  } finally {
    await Promise.all([slack.close(), discord.close()]);
    rmSync(folder, { recursive: true });
  }
}

async function run(
  options: KillRunOptions,
  { folder, slack, discord }: { folder: string; slack: SlackServer; discord: DiscordServer },
): Promise<KillRun> {
  const { slots, copies, kills, clockFactor, databaseUrl } = options;
  const slotMinutes = Array.from({ length: slots }, (_, slot) => slot * options.minutesBetweenSlots);
  const channels = await createChannels(options, slack, discord);
  writeStories(join(folder, 'content'), (slots + 1) * storiesADigest);
  const plan = createFaultPlan();
  await using network = await startFaultyNetwork({
    targets: { slack: slack.apiUrl, discord: discord.apiUrl },
    channels: new Map(channels.map(({ id }, number) => [id, number])),
    treat: plan.treat,
    onPost: (copy, stage) => killed.onPost(copy, stage),
  });

  const stateDir = (copy: number) => join(folder, `state-${copy}`);
  const env = (copy: number) => ({
    PATH: process.env['PATH'] ?? '',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    ...slack.env,
    ...discord.env,
    ...network.env(copy),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    STATE_DIR: stateDir(copy),
    CONTENT_DIR: join(folder, 'content'),
    DIGEST_CHANNELS: channels.map(({ subscriptionId }) => subscriptionId).join(),
    DIGEST_CRON: `${slotMinutes.join()} 8 * * *`,
    DIGEST_TIMEZONE: 'UTC',
    DIGEST_LIMIT: String(storiesADigest),
    DIGEST_CATCH_UP: 'all',
  });
  await using db = await openState(
    databaseUrl
      ? { kind: 'postgres', url: databaseUrl }
      : { kind: 'sqlite', file: join(stateDir(0), 'state.sqlite') },
  );
  const ledger = createDeliveryStore(db, 'an onlooker');

  const base = new Date(firstSlot.getTime() - 1_000 * clockFactor);
  await subscribe({ ...env(0), ...clockEnv({ base, startedAt: base, factor: 0 }) });
  const startedAt = performance.now();
  const clock = clockEnv({ base, startedAt: new Date(), factor: clockFactor });
  await using killed = startKilledCopies({
    copies,
    kills,
    env: (copy) => ({ ...env(copy), ...clock }),
    postsUnderWay: network.postsUnderWay,
  });
  await killed.killed;
  const untilLastKill = performance.now() - startedAt;
  await untilDecided(ledger, channels, slots);
  const tookMs = { untilLastKill, untilDecided: performance.now() - startedAt };
  const faults = await killed.stop();

  return {
    channels: await Promise.all(
      channels.map(async ({ id, platform, subscriptionId }) => ({
        subscriptionId,
        messages:
          platform === 'slack'
            ? slack.messages(id).map(({ blocks }) => storyNumbers(blocks))
            : discord
                .messages(id)
                .filter(({ isByReader }) => !isByReader)
                .map(({ body }) => storyNumbers(body)),
        deliveries: (await ledger.history(subscriptionId, slots + 1)).reverse(),
      })),
    ),
    kills: killed.kills,
    injected: plan.injected,
    log: killed.log,
    tookMs,
    faults,
  };
}

interface Channel {
  readonly platform: 'slack' | 'discord';
  readonly id: string;
  readonly subscriptionId: string;
}

async function createChannels(
  { slackChannels, discordChannels }: KillRunOptions,
  slack: SlackServer,
  discord: DiscordServer,
): Promise<Channel[]> {
  const ofSlack = await Promise.all(
    Array.from({ length: slackChannels }, (_, number) => slack.createChannel(`channel-${number}`)),
  );
  const ofDiscord = Array.from({ length: discordChannels }, () => discord.createChannel());
  // Discord shows an empty channel to whoever may not read it: nobody can tell whether a message came to one that is.
  for (const id of ofDiscord) discord.say(id, 'Good morning');
  return [
    ...ofSlack.map((id) => ({ platform: 'slack', id, subscriptionId: `slack:${id}` }) as const),
    ...ofDiscord.map((id) => ({ platform: 'discord', id, subscriptionId: `discord:${id}` }) as const),
  ];
}

/** Starts the service before its first slot, so that its subscriptions are stored when that comes. */
async function subscribe(env: Readonly<Record<string, string>>): Promise<void> {
  const log: string[] = [];
  const service = startServiceCopy(env, (line) => log.push(line));
  await service.started;
  service.end('SIGKILL');
  const end = await service.ended;
  if (end !== 'SIGKILL') throw new Error(`the service did not start:\n${log.join('\n')}`);
}

async function untilDecided(
  ledger: DeliveryStore,
  channels: readonly Channel[],
  slots: number,
): Promise<void> {
  const isDecided = async () => {
    if ((await ledger.countOpen()) > 0) return false;
    for (const { subscriptionId } of channels) {
      if ((await ledger.history(subscriptionId, slots)).length < slots) return false;
    }
    return true;
  };
  const until = performance.now() + patienceMs;
  while (performance.now() < until && !(await isDecided())) await delay(500);
}
