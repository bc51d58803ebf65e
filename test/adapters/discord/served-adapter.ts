import type { TestContext } from 'vitest';
import { createDiscordAdapter } from '../../../adapters/discord/adapter.ts';
import { discord } from '../../../adapters/discord/index.ts';
import type { PlatformAdapter, PostOptions } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { MessageBlock } from '../../../src/platform/message.ts';
import { machineClock } from '../../../src/platform/time/clock.ts';
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from '../../servers/discord-server.ts';
import { type RecordedLog, recordLog } from './record-log.ts';

export interface ServedAdapter {
  readonly server: DiscordServer;
  readonly log: RecordedLog;
  readonly adapter: PlatformAdapter;
  /** Another adapter on the same server, as after a restart. */
  restarted(): PlatformAdapter;
}

/** An adapter that is not connected to the gateway: posting does not need it. */
export async function serveAdapter(
  { onTestFinished }: TestContext,
  options: DiscordServerOptions = {},
): Promise<ServedAdapter> {
  const server = await startDiscordServer(options);
  const log = recordLog();
  const adapters: PlatformAdapter[] = [];
  const create = () => {
    const settings = { apiUrl: server.apiUrl, token: server.token };
    const adapter = createDiscordAdapter({
      ...machineClock,
      settings,
      log,
      startTimeoutMs: 10_000,
    });
    adapters.push(adapter);
    return adapter;
  };
  onTestFinished(async () => {
    for (const adapter of adapters) await adapter.stop();
    await server.close();
  });
  return { server, log, adapter: create(), restarted: create };
}

export const inChannel = (id: string) => ({ platform: 'discord', id });

/** The first message rendered from these blocks. */
export function payloadOf(...blocks: readonly MessageBlock[]): object {
  const [payload] = discord.render({ summary: 'A digest', blocks });
  if (!payload) throw new Error('nothing was rendered');
  return payload;
}

export const saying = (text: string) => payloadOf({ kind: 'text', spans: [{ kind: 'text', text }] });

/** Posts, and returns the message's id. */
export async function post(
  adapter: PlatformAdapter,
  channelId: string,
  payload: object,
  options: Partial<PostOptions> = {},
): Promise<string> {
  const idempotencyKey = options.idempotencyKey ?? JSON.stringify(payload);
  const receipt = await adapter.post(inChannel(channelId), payload, { ...options, idempotencyKey });
  return receipt.messageId;
}

/** The error that a promise was rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<PlatformError> {
  const error: unknown = await work.then(
    () => new Error('expected the promise to reject'),
    (reason: unknown) => reason,
  );
  if (error instanceof PlatformError) return error;
  throw error;
}
