import { type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { UnresolvedAttempt, Verification } from '../../../src/platform/adapter.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import type { BotAccessReader } from '../channels/bot-access.ts';
import { missingOf } from '../channels/permissions.ts';
import { isWanted, type WantedMessage } from './mark.ts';

/** In messages. At most `maxPages` of them are searched in a busy channel. */
const pageSize = 100;
const maxPages = 10;

/** How far this machine's clock may be ahead of Discord's. */
const clockSkewMs = minuteMs;

const page = z.array(z.looseObject({ id: z.string(), author: z.object({ id: z.string() }) }));

export interface LookBackDeps {
  readonly rest: REST;
  readonly botAccess: BotAccessReader;
}

export const historyNeeded = {
  outcome: 'cannot tell',
  reason: sentence('give me Read Message History in that channel'),
} as const;

/** A span of a channel's messages. */
interface Span {
  readonly since: Date;
  /** Now, if not given. */
  readonly until?: Date;
}

type LookedBack = { readonly found: string } | Exclude<Verification, { outcome: 'arrived' }>;

/**
 * Looks for one of our messages among those posted to a channel or thread since `begunAt`. If the attempt may
 * have begun later, that time is searched first: a clock can be wrong by months, and a channel cannot be read
 * that far.
 */
export async function lookBack(
  channelId: string,
  { begunAt, begunBy = begunAt, ...wanted }: WantedMessage & Pick<UnresolvedAttempt, 'begunAt' | 'begunBy'>,
  deps: LookBackDeps,
): Promise<LookedBack> {
  const later = await lookThrough({ since: begunBy }, channelId, wanted, deps);
  if ('found' in later || begunBy <= begunAt) return later;
  const earlier = await lookThrough({ since: begunAt, until: begunBy }, channelId, wanted, deps);
  return 'found' in earlier || later.outcome === 'absent' ? earlier : later;
}

async function lookThrough(
  { since, until }: Span,
  channelId: string,
  wanted: WantedMessage,
  { rest, botAccess }: LookBackDeps,
): Promise<LookedBack> {
  const ownId = await botAccess.ownId();
  const end = until && BigInt(earliestId(until));
  let after = earliestId(since);
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = new URLSearchParams({ limit: String(pageSize), after });
    const messages = page.parse(await rest.get(Routes.channelMessages(channelId), { query }));
    const found = messages.find((message) => message.author.id === ownId && isWanted(message, wanted));
    if (found) return { found: found.id };
    if (messages.length > 0 && messages.length < pageSize) return { outcome: 'absent' };
    // Without the permission to read the history, Discord returns no messages.
    if (messages.length === 0) {
      return pages > 0 || (await mayReadHistory(channelId, botAccess))
        ? { outcome: 'absent' }
        : historyNeeded;
    }
    after = newest(messages.map(({ id }) => id));
    if (end !== undefined && BigInt(after) >= end) return { outcome: 'absent' };
  }
  return {
    outcome: 'cannot tell',
    reason: sentence('too many messages have been posted in the channel since'),
  };
}

export async function mayReadHistory(channelId: string, botAccess: BotAccessReader): Promise<boolean> {
  const { permissions } = await botAccess.of(channelId);
  return missingOf(['ReadMessageHistory'], permissions).length === 0;
}

/** The lowest id that anything created since `begunAt` can have. */
export function earliestId(begunAt: Date): string {
  const timestamp = begunAt.getTime() - clockSkewMs;
  return SnowflakeUtil.generate({ timestamp, workerId: 0n, processId: 0n, increment: 0n }).toString();
}

function newest(messageIds: readonly string[]): string {
  return messageIds.reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
}
