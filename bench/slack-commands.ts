import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from './delivery-process.ts';
import type { DeliveryScene } from './delivery-scene.ts';
import type { ServiceOptions, ServiceOrder, ServiceSays } from './delivery-service.ts';
import type { Figure } from './figure.ts';
import { quantile } from './rounds.ts';
import type { CommandOrder, CommandServerSays, Stage } from './slack-command-server.ts';

/** Slack gives up after three seconds, including the time on the network. */
const aimMs = 500;
/** Time to get ready before the first command and the slot. */
const leadMs = 1_500;

/**
 * How long Slack waits for a command to be acknowledged, out of the three seconds that it allows: 50 commands a
 * second for ten seconds, first on an idle service and then on the same one while a digest goes out to every channel.
 */
export async function slackCommands({ quick }: { quick: boolean }): Promise<Figure[]> {
  const channels = quick ? 50 : 1_000;
  const withinMs = quick ? 1_000 : 10_000;
  const commands = withinMs / 20;
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  try {
    const { idle, busy } = await measure(channels, { commands, withinMs }, stateDir);
    const [ours, yardstick] = [quantile(busy, 0.99), quantile(idle, 0.99)];
    return [
      {
        name: `p99 ack of ${commands} commands in a digest / when idle`,
        ...{ ours, yardstick, unit: 'ms', aimedFrom: 1_000 },
        aim: { share: Math.floor(aimMs / yardstick) },
      },
    ];
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

async function measure(
  channels: number,
  typing: Pick<CommandOrder, 'commands' | 'withinMs'>,
  stateDir: string,
): Promise<{ readonly idle: readonly number[]; readonly busy: readonly number[] }> {
  const scene: DeliveryScene = { slackChannels: channels, discordChannels: 0, withLimits: false };
  await using server = startProcess<CommandServerSays>('slack-command-server.ts', {});
  const { slackUrl } = await server.said('listening');
  const options: ServiceOptions = { ...scene, slackUrl, discordUrl: '', stateDir };
  await using service = startProcess<ServiceSays>('delivery-service.ts', options);
  const tell = (order: ServiceOrder) => service.tell(order);
  await service.said('started', 180_000);

  const typed = async <Kind extends Stage>(as: Kind, beginAt: number) => {
    const order: CommandOrder = { ...typing, as, beginAt };
    server.tell(order);
    return server.said(as, typing.withinMs + 60_000);
  };
  // Both stages are measured with code that has run before.
  await typed('warm', Date.now());
  const idle = await typed('idle', Date.now() + leadMs);
  // The service ticks at full seconds.
  const slotComesAt = Math.ceil((Date.now() + leadMs) / 1000) * 1000;
  tell({ kind: 'turn clock', slotComesAt, digests: channels });
  const busy = await typed('busy', slotComesAt);
  await service.said('done', 300_000);
  tell({ kind: 'end' });
  const { complaints } = await service.said('ended');
  if (complaints.length > 0) {
    throw new Error(`the service logged problems: ${complaints.slice(0, 5).join('\n')}`);
  }
  if (idle.digests > 0) throw new Error('the digest went out too early');
  return { idle: idle.ackMs, busy: busy.ackMs };
}
