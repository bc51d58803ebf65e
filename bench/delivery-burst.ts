import type { BareOptions, BareSays } from './delivery-bare.ts';
import { startProcess } from './delivery-process.ts';
import { latenessOf, runDeliveries } from './delivery-run.ts';
import { channelsOf, type DeliveryScene } from './delivery-scene.ts';
import type { ServerSays } from './delivery-server.ts';
import type { Figure } from './figure.ts';
import { quantile } from './rounds.ts';

/** Measures this many subscriptions due in the same minute, half of them on each platform, without rate limits. */
export async function burst(subscriptions: number): Promise<Figure[]> {
  const half = subscriptions / 2;
  const scene: DeliveryScene = { slackChannels: half, discordChannels: half, withLimits: false };
  const ours = await runDeliveries(scene);
  const bare = await postBarely(scene, ours.arrivals.samples);
  const oursMs = Math.max(...ours.latenessMs);
  const perSecond = Math.round((subscriptions / oursMs) * 1000);
  const aimedFrom = 10_000;
  return [
    {
      name: `digests due at once (${perSecond} a second) / bare posts`,
      ours: oursMs,
      yardstick: Math.max(...bare.latenessMs),
      unit: 'ms',
      aim: { share: 2.5 },
      aimedFrom,
    },
    {
      name: 'their p99 lateness / the same of bare posts',
      ours: quantile(ours.latenessMs, 0.99),
      yardstick: quantile(bare.latenessMs, 0.99),
      unit: 'ms',
      aim: { share: 2.5 },
      aimedFrom,
    },
    {
      name: 'their peak memory / the same of bare posts',
      ours: ours.peakMb,
      yardstick: bare.peakMb,
      unit: 'MB',
      aim: { share: 1.2 },
      aimedFrom,
    },
  ];
}

/** The same messages to the same channels, with the SDKs alone. */
async function postBarely(
  scene: DeliveryScene,
  samples: BareOptions['samples'],
): Promise<{ readonly latenessMs: readonly number[]; readonly peakMb: number }> {
  await using server = startProcess<ServerSays>('delivery-server.ts', scene);
  const { slackUrl, discordUrl } = await server.said('listening');
  const options: BareOptions = { ...scene, slackUrl, discordUrl, samples };
  await using bare = startProcess<BareSays>('delivery-bare.ts', options);
  const { startedAt, peakMb } = await bare.said('done', 300_000);
  server.tell({});
  const { arrivals } = await server.said('report');
  return { latenessMs: latenessOf(channelsOf(scene), arrivals, startedAt), peakMb };
}
