import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Arrivals } from './delivery-arrivals.ts';
import { startProcess } from './delivery-process.ts';
import { channelsOf, type DeliveryScene } from './delivery-scene.ts';
import type { ServerSays } from './delivery-server.ts';
import type { ServiceOptions, ServiceOrder, ServiceSays } from './delivery-service.ts';

export interface DeliveryRun {
  /** For each digest except the faulty channel's: the time from its slot to its arrival. */
  readonly latenessMs: readonly number[];
  readonly peakMb: number;
  readonly arrivals: Arrivals;
}

/** Time to get ready before the slot. */
const leadMs = 1_500;

/** Runs the service through one slot in which every channel is due, until each digest has arrived. */
export async function runDeliveries(scene: DeliveryScene): Promise<DeliveryRun> {
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-bench-'));
  try {
    return await run(scene, stateDir);
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

async function run(scene: DeliveryScene, stateDir: string): Promise<DeliveryRun> {
  await using server = startProcess<ServerSays>('delivery-server.ts', scene);
  const { slackUrl, discordUrl } = await server.said('listening');
  const options: ServiceOptions = { ...scene, slackUrl, discordUrl, stateDir };
  await using service = startProcess<ServiceSays>('delivery-service.ts', options);
  const tell = (order: ServiceOrder) => service.tell(order);
  await service.said('started', 180_000);
  const { fault } = scene;
  if (fault?.kind === 'bad row') spoilSubscription(join(stateDir, 'state.sqlite'), fault.channel);

  const channels = channelsOf(scene).filter((channel) => channel !== fault?.channel);
  // The service ticks at full seconds.
  const slotComesAt = Math.ceil((Date.now() + leadMs) / 1000) * 1000;
  tell({ kind: 'turn clock', slotComesAt, digests: channels.length });
  await service.said('done', 300_000);
  tell({ kind: 'end' });
  const { peakMb, complaints } = await service.said('ended');
  if (!fault && complaints.length > 0) {
    throw new Error(`the service logged problems: ${complaints.slice(0, 5).join('\n')}`);
  }
  server.tell({});
  const { arrivals } = await server.said('report');
  return { latenessMs: latenessOf(channels, arrivals, slotComesAt), peakMb, arrivals };
}

/** From `since` to the arrival in each channel. A digest of the bundled articles is one message on every platform. */
export function latenessOf(channels: readonly string[], { byChannel }: Arrivals, since: number): number[] {
  return channels.map((channel) => {
    const [at, ...others] = byChannel[channel] ?? [];
    if (at === undefined || others.length > 0)
      throw new Error(`${others.length + (at ? 1 : 0)} messages came to ${channel}`);
    return at - since;
  });
}

/** Makes a row like one that a newer version wrote, or that was damaged. */
function spoilSubscription(file: string, channel: string): void {
  const db = new SqliteDatabase(file, { timeout: 5_000 });
  try {
    const { changes } = db
      .prepare("UPDATE subscriptions SET catch_up = 'sometimes' WHERE channel_id = ?")
      .run(channel);
    if (changes !== 1) throw new Error(`there is no subscription of ${channel}`);
  } finally {
    db.close();
  }
}
