import type { Selectable } from 'kysely';
import { z } from 'zod';
import { quoted } from '../../platform/text/one-line.ts';
import { isReadableSchedule } from '../../subscriptions/readable-schedule.ts';
import {
  type DigestSettings,
  type SettingColumnName,
  settingNames,
  settingTable,
  standardSettings,
} from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { Condition, ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { UnreadableSubscription } from '../../subscriptions/unreadable-subscription.ts';
import type { SubscriptionsTable } from '../schema.ts';
import { columnOfSaid, saidOfColumn, saidSchema } from '../stored-sentence.ts';

export type SubscriptionRow = Selectable<SubscriptionsTable>;

/** All stored columns of a subscription's definition; equal subscriptions have equal columns. */
export function columnsOfSubscription(subscription: Subscription) {
  const { id, channel, origin, owner } = subscription;
  return {
    id,
    platform: channel.platform,
    channelId: channel.id,
    origin,
    owner: owner ?? null,
    ...columnsOfSettings(subscription),
  };
}

/** The columns of the settings, each once: one JSON column holds several settings. */
const settingColumns = new Map(
  settingNames.map((name) => settingTable[name].column).map((column) => [column.name, column]),
);

const settingColumnsSchema = z.record(z.enum([...settingColumns.keys()]), z.string());

export function columnsOfSettings(settings: DigestSettings): Record<SettingColumnName, string> {
  const texts = [...settingColumns.values()].map(({ name, write }) => [name, write(settings)]);
  return settingColumnsSchema.parse(Object.fromEntries(texts));
}

export function columnsOfCondition(condition: Condition) {
  return {
    state: condition.state,
    stateSince: condition.state === 'active' ? null : condition.since.getTime(),
    resumeAt: condition.state === 'paused' ? (condition.until?.getTime() ?? null) : null,
    ...columnsOfReason(condition),
  };
}

function columnsOfReason(condition: Condition) {
  if (condition.state !== 'off') return { offReason: null, offCure: null };
  const { reason, fix } = condition;
  return { offReason: columnOfSaid(reason), offCure: fix ? columnOfSaid(fix) : null };
}

/** @throws UnreadableSubscription */
export function scheduledOf(row: SubscriptionRow): ScheduledSubscription {
  const channel = { platform: row.platform, id: row.channelId };
  try {
    return {
      subscription: {
        id: row.id,
        channel,
        origin: readColumn('origin', row.origin, (value) => originSchema.parse(value)),
        ...(row.owner !== null && { owner: row.owner }),
        ...settingsOf(row),
      },
      createdAt: new Date(row.createdAt),
      nextRunAt: readColumn('next run', row.nextRunAt, readTime),
      condition: readColumn('state', row.state, () => conditionSchema.parse(storedCondition(row))),
      skipNext: row.skipNext !== 0,
      ...(row.lostSince !== null && { lostSince: new Date(row.lostSince) }),
    };
  } catch (error) {
    if (!(error instanceof UnreadableColumn)) throw error;
    throw new UnreadableSubscription({ ...row, channel }, error.message, { cause: error.cause });
  }
}

/** The readable ones among the rows: an unreadable row must not affect the others. */
export function readableOf(rows: readonly SubscriptionRow[]): ScheduledSubscription[] {
  return rows.flatMap((row) => {
    const read = readRow(row);
    return read instanceof UnreadableSubscription ? [] : [read];
  });
}

export function unreadableOf(rows: readonly SubscriptionRow[]): UnreadableSubscription[] {
  return rows.map(readRow).filter((read) => read instanceof UnreadableSubscription);
}

export function readRow(row: SubscriptionRow): ScheduledSubscription | UnreadableSubscription {
  try {
    return scheduledOf(row);
  } catch (error) {
    if (error instanceof UnreadableSubscription) return error;
    throw error;
  }
}

export function isConditionKnown(row: SubscriptionRow): boolean {
  return conditionSchema.safeParse(storedCondition(row)).success;
}

function storedCondition(row: SubscriptionRow): object {
  return {
    state: row.state,
    since: row.stateSince === null ? undefined : new Date(row.stateSince),
    ...reasonOf(row),
    ...(row.resumeAt !== null && { until: new Date(row.resumeAt) }),
  };
}

/** Why it was switched off, and the fix, as a condition has them. */
export function reasonOf({ offReason, offCure }: Pick<SubscriptionRow, 'offReason' | 'offCure'>) {
  return {
    ...(offReason !== null && { reason: saidOfColumn(offReason) }),
    ...(offCure !== null && { fix: saidOfColumn(offCure) }),
  };
}

class UnreadableColumn extends Error {
  override readonly name = 'UnreadableColumn';
}

/** @param what what people call the column's value */
function readColumn<Stored, Value>(what: string, stored: Stored, read: (stored: Stored) => Value): Value {
  try {
    return read(stored);
  } catch (error) {
    throw new UnreadableColumn(`its ${what} is ${quoted(String(stored))}`, { cause: error });
  }
}

/** The databases store times in milliseconds, but SQLite accepts any value in the column. */
function readTime(value: number): Date {
  return z.date().parse(new Date(value));
}

/** @throws what a column that cannot be read is */
export function settingsOf(row: Record<SettingColumnName, string>): DigestSettings {
  const { cron, timezone } = row;
  if (!isReadableSchedule({ cron, timezone }))
    throw new UnreadableColumn(`its schedule is ${quoted(`${cron} ${timezone}`)}`);
  // Each column overrides a default.
  const nothingRead = standardSettings('UTC');
  return [...settingColumns.values()].reduce(
    (settings, { name, read }) => readColumn(wordsOf(name), row[name], (text) => read(settings, text)),
    nothingRead,
  );
}

/** "catchUp" as people write it: "catch-up". */
function wordsOf(column: SettingColumnName): string {
  return column.replace(/Json$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const originSchema = z.enum(['environment', 'command line', 'chat']);

export const conditionSchema: z.ZodType<Condition> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('active') }),
  z.object({ state: z.literal('paused'), since: z.date(), until: z.date().exactOptional() }),
  z.object({
    state: z.literal('off'),
    since: z.date(),
    reason: saidSchema,
    fix: saidSchema.exactOptional(),
  }),
]);
