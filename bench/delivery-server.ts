import { type Arrivals, recordArrivals } from './delivery-arrivals.ts';
import { startQuickDiscord } from './delivery-discord.ts';
import type { DeliveryScene } from './delivery-scene.ts';
import { startQuickSlack } from './delivery-slack.ts';

/** A process with a local Slack and Discord: node delivery-server.ts <scene>. It answers every request with a report. */

export type ServerSays =
  | { readonly kind: 'listening'; readonly slackUrl: string; readonly discordUrl: string }
  | { readonly kind: 'report'; readonly arrivals: Arrivals };

const say = (said: ServerSays) => process.send?.(said);

const { withLimits, fault }: DeliveryScene = JSON.parse(process.argv[2] ?? '');
const arrivals = recordArrivals();
const { apiUrl: slackUrl } = await startQuickSlack(arrivals, { fault });
const discordUrl = await startQuickDiscord(arrivals, { withLimits, fault });
process.on('message', () => say({ kind: 'report', arrivals: arrivals.read() }));
process.on('disconnect', () => process.exit());
say({ kind: 'listening', slackUrl, discordUrl });
