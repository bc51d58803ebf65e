import { runDeliveries } from './delivery-run.ts';
import type { Figure } from './figure.ts';

const requestsPerSecond = 50;

/**
 * Discord alone, with its limits. No bot can be faster than the floor: every 50 posts fill a second, and the last of
 * these seconds need not pass. 10,000 subscriptions would take over three minutes, at the same rate.
 */
export async function underLimits(subscriptions: number): Promise<Figure[]> {
  const { latenessMs, arrivals } = await runDeliveries({
    slackChannels: 0,
    discordChannels: subscriptions,
    withLimits: true,
  });
  const refused = arrivals.refused > 0 ? `, ${arrivals.refused} refused` : '';
  return [
    {
      name: `${subscriptions} digests at Discord's limits / their floor${refused}`,
      ours: Math.max(...latenessMs),
      yardstick: (Math.ceil(subscriptions / requestsPerSecond) - 1) * 1000,
      unit: 'ms',
      aim: { share: 1.1 },
      aimedFrom: 2_000,
    },
  ];
}
