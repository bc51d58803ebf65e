import { webApi } from '@slack/bolt';
import { REST, Routes } from 'discord.js';
import pLimit from 'p-limit';
import { z } from 'zod';
import { applicationId } from '../test/servers/discord-people.ts';
import type { Arrivals } from './delivery-arrivals.ts';
import {
  type DeliveryScene,
  discordChannels,
  discordToken,
  slackChannels,
  slackTokens,
} from './delivery-scene.ts';

/**
 * A process that posts a message to each channel with the SDKs alone, in a loop that keeps no record: the cost of
 * that many posts for any service. node delivery-bare.ts <options>
 */

export interface BareOptions extends DeliveryScene {
  readonly slackUrl: string;
  readonly discordUrl: string;
  /** What the service posted to one channel of each platform. */
  readonly samples: Arrivals['samples'];
}

export interface BareSays {
  readonly kind: 'done';
  /** When the first post began. */
  readonly startedAt: number;
  readonly peakMb: number;
}

/** The same as in the service. */
const channelsAtOnce = 100;

const options: BareOptions = JSON.parse(process.argv[2] ?? '');

const slack = new webApi.WebClient(slackTokens.SLACK_BOT_TOKEN, {
  slackApiUrl: options.slackUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
});
const discord = new REST({ api: options.discordUrl, retries: 0, globalRequestsPerSecond: Infinity }).setToken(
  discordToken(applicationId),
);

const ofSlack = new URLSearchParams(options.samples['slack']);
const slackMessage = {
  ...Object.fromEntries(ofSlack),
  blocks: z.array(z.unknown()).parse(JSON.parse(ofSlack.get('blocks') ?? '[]')),
  metadata: z.unknown().parse(JSON.parse(ofSlack.get('metadata') ?? '{}')),
};
const discordMessage = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(options.samples['discord'] ?? '{}'));

const startedAt = Date.now();
const slackLimit = pLimit(channelsAtOnce);
const discordLimit = pLimit(channelsAtOnce);
await Promise.all([
  slackLimit.map(slackChannels(options.slackChannels), (channel) =>
    slack.apiCall('chat.postMessage', { ...slackMessage, channel }),
  ),
  discordLimit.map(discordChannels(options.discordChannels), (channel, number) =>
    discord.post(Routes.channelMessages(channel), { body: { ...discordMessage, nonce: String(number) } }),
  ),
]);
const done: BareSays = { kind: 'done', startedAt, peakMb: process.resourceUsage().maxRSS / 1024 };
process.send?.(done);
process.once('disconnect', () => process.exit());
