import { runDeliveries } from './delivery-run.ts';
import { channelsOf, type DeliveryScene, type FaultKind } from './delivery-scene.ts';
import type { Figure } from './figure.ts';
import { quantile } from './rounds.ts';

const faults: Readonly<Record<FaultKind, string>> = {
  hang: 'hangs',
  '500': 'answers 500',
  '429': 'is limited for an hour',
  'lost channel': 'is gone',
  'bad payload': 'refuses all',
  cut: 'is cut off',
  'bad row': 'cannot be read',
};

/**
 * What a permanent fault in one subscription costs all others. The faulty one is the first of its platform, and each
 * fault is tried once on each platform. A run without it precedes each run, and on both sides the later p99 of two
 * runs counts.
 */
export async function* isolation(
  subscriptions: number,
  kinds: readonly FaultKind[],
): AsyncGenerator<Figure[]> {
  const half = subscriptions / 2;
  const scene: DeliveryScene = { slackChannels: half, discordChannels: half, withLimits: false };
  const p99 = async (one: DeliveryScene) => quantile((await runDeliveries(one)).latenessMs, 0.99);
  const channels = channelsOf(scene);
  for (const kind of kinds) {
    const undisturbed: number[] = [];
    const disturbed: number[] = [];
    for (const channel of [channels.at(0), channels.at(half)]) {
      undisturbed.push(await p99(scene));
      if (channel) disturbed.push(await p99({ ...scene, fault: { channel, kind } }));
    }
    yield [
      {
        name: `p99 lateness while one ${faults[kind]} / while none does`,
        ours: Math.max(...disturbed),
        yardstick: Math.max(...undisturbed),
        unit: 'ms',
        aim: { share: 1.5 },
        aimedFrom: 1_000,
      },
    ];
  }
}
