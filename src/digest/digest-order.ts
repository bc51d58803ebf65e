import type { HottestQuery, TimeSpan } from '../content/article-query.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Language } from '../platform/language/language.ts';
import { dayMs } from '../platform/time/durations.ts';
import { previousSlot } from '../subscriptions/slots.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Balance } from './balance.ts';
import type { StoryMemory } from './novelty.ts';

/** All that decides which stories a digest shows: the same order gives the same digest. */
export interface DigestOrder {
  readonly name: string;
  /** The moment it is due, taken as "now". */
  readonly slot: Date;
  /** The zone in which its date is written. */
  readonly timezone: string;
  readonly language: Language;
  /** Which stories it chooses from, and in what order. */
  readonly query: HottestQuery;
  /** How many it takes. */
  readonly count: number;
  /** How many of them may be alike. */
  readonly balance?: Balance;
  /** What its readers have been shown before. */
  readonly memory: StoryMemory;
}

/** What was decided and shown before a slot. */
export interface SentBefore {
  /** The subscription's latest slot before this one, if there was one. */
  readonly lastSlot?: Date | undefined;
  /** What its channel remembers. */
  readonly memory?: StoryMemory;
}

/** The part of the delivery ledger that a digest depends on. */
export interface DigestLedger {
  lastSlot(subscriptionId: string, before: Date): Promise<Date | undefined>;
  memoryOf(channel: ChannelRef, now: Date): Promise<StoryMemory>;
}

/** How far before its window a digest still accepts an article that arrived late. */
const latenessMs = 2 * dayMs;

/**
 * The order for a slot's digest, wherever one is chosen, previewed or explained.
 * @param before what was sent before it; empty where no ledger is kept
 */
export function digestOrder(
  { name, schedule, language, criteria }: Pick<Subscription, 'name' | 'schedule' | 'language' | 'criteria'>,
  slot: Date,
  { lastSlot, memory = new Map() }: SentBefore = {},
): DigestOrder {
  const { count, windowMs, filter, ...balance } = criteria;
  const span = digestWindow(slot, previousSlot(schedule, slot), windowMs);
  const late = lastSlot && {
    arrivedAfter: lastSlot,
    publishedAfter: new Date(span.after.getTime() - latenessMs),
  };
  return {
    ...{ name, slot, timezone: schedule.timezone, language },
    query: { span, filter, ...(late && { late }) },
    ...{ count, memory, balance },
  };
}

/**
 * The time since which an unreadable file may hold an article for this digest: the start of its window, or
 * the last slot if that is earlier, because of late arrivals.
 */
export function articlesSince({ query: { span, late } }: DigestOrder): Date {
  return late && late.arrivedAfter < span.after ? late.arrivedAfter : span.after;
}

/** What the ledger knows of the time before a slot. */
export async function sentBefore(
  { id, channel }: Pick<Subscription, 'id' | 'channel'>,
  slot: Date,
  ledger: DigestLedger,
): Promise<SentBefore> {
  return { lastSlot: await ledger.lastSlot(id, slot), memory: await ledger.memoryOf(channel, slot) };
}

/**
 * The span of publication dates that a digest is chosen from.
 * @param windowMs a fixed length; if absent, the time since the previous slot, and at least 24 hours, so that
 * Monday's digest of a weekday schedule includes the weekend
 */
export function digestWindow(slot: Date, previousSlot: Date | undefined, windowMs?: number): TimeSpan {
  const length = windowMs ?? Math.max(dayMs, previousSlot ? slot.getTime() - previousSlot.getTime() : 0);
  return { after: new Date(slot.getTime() - length), until: slot };
}
