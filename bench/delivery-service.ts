import { setFlagsFromString } from 'node:v8';
import { localUser } from '../adapters/console/local-user.ts';
import { createDiscordAdapter } from '../adapters/discord/adapter.ts';
import { discord } from '../adapters/discord/index.ts';
import { readDiscordSettings } from '../adapters/discord/settings.ts';
import { slack } from '../adapters/slack/index.ts';
import { runCli } from '../src/cli/run-cli.ts';
import type { Platform } from '../src/platform/adapter.ts';
import { machineRandomness } from '../src/platform/randomness.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { everySecond } from '../src/scheduler/ticker.ts';
import { applicationId } from '../test/servers/discord-people.ts';
import {
  type DeliveryScene,
  discordChannels,
  discordToken,
  slackChannels,
  slackTokens,
  slot,
} from './delivery-scene.ts';

// The same as in src/heatline.js.
setFlagsFromString('--semi-space-growth-factor=1');

/**
 * A process that runs `heatline start` like the program itself: node delivery-service.ts <options>. Its clock stands
 * a minute before the slot until it is told when the slot is to come.
 */

export interface ServiceOptions extends DeliveryScene {
  readonly slackUrl: string;
  readonly discordUrl: string;
  readonly stateDir: string;
}

export type ServiceOrder =
  | {
      readonly kind: 'turn clock';
      /** In milliseconds since 1970, by the machine's clock. */
      readonly slotComesAt: number;
      /** The number of digests after which it reports that it is done. */
      readonly digests: number;
    }
  | { readonly kind: 'end' };

export type ServiceSays =
  | { readonly kind: 'started' }
  | { readonly kind: 'done' }
  | { readonly kind: 'ended'; readonly peakMb: number; readonly complaints: readonly string[] };

const say = (said: ServiceSays) => process.send?.(said);
const options: ServiceOptions = JSON.parse(process.argv[2] ?? '');

let clock = () => new Date(slot.getTime() - 60_000);
let digestsLeft = Infinity;
const complaints: string[] = [];
const ending = Promise.withResolvers<string>();

process.on('message', (order: ServiceOrder) => {
  if (order.kind === 'end') return ending.resolve('SIGTERM');
  digestsLeft = order.digests;
  clock = () => new Date(slot.getTime() + Date.now() - order.slotComesAt);
});
process.on('disconnect', () => process.exit());

/** Discord without its limits, which the adapter would respect by itself. */
const discordUnlimited: Platform = {
  ...discord,
  configure(env) {
    const settings = readDiscordSettings(env);
    return (
      settings && {
        createAdapter: async ({ log }) =>
          createDiscordAdapter({ ...machineClock, settings, log, requestsPerSecond: Infinity }),
      }
    );
  },
};

const code = await runCli(['start'], {
  env: {
    ...(options.slackChannels > 0 && { ...slackTokens, SLACK_API_URL: options.slackUrl }),
    ...(options.discordChannels > 0 && {
      DISCORD_TOKEN: discordToken(applicationId),
      DISCORD_API_URL: options.discordUrl,
    }),
    STATE_DIR: options.stateDir,
    DIGEST_CHANNELS: [
      ...slackChannels(options.slackChannels).map((id) => `slack:${id}`),
      ...discordChannels(options.discordChannels).map((id) => `discord:${id}`),
    ].join(),
    DIGEST_TIMEZONE: 'UTC',
    DIGEST_WINDOW: '7d',
    LOG_LEVEL: 'info',
  },
  platforms: [slack, options.withLimits ? discord : discordUnlimited],
  write() {},
  warn: (text) => void complaints.push(text),
  localUser,
  renderText: () => '',
  logDestination: {
    write(line) {
      if (line.includes('"msg":"started"')) say({ kind: 'started' });
      if (line.includes('"msg":"digest sent"')) {
        digestsLeft -= 1;
        if (digestsLeft === 0) say({ kind: 'done' });
      }
      if (/"level":"(?:warn|error)"/.test(line)) {
        complaints.push(line);
      }
    },
  },
  isInteractive: false,
  ...machineClock,
  ...machineRandomness,
  everySecond,
  now: () => clock(),
  untilSignal: () => ending.promise,
  async *readLines() {},
  onUncaught() {},
});
if (code !== 0) complaints.push(`ended with ${code}`);
say({ kind: 'ended', peakMb: process.resourceUsage().maxRSS / 1024, complaints });
