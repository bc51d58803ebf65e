import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { PostingSettings } from '../../platform/posting-settings.ts';
import { formatCatchUp, parseCatchUp } from '../../subscriptions/catch-up.ts';
import type { DigestSettings, Subscription } from '../../subscriptions/subscription.ts';
import type { Condition, ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { SubscriptionsTable } from '../schema.ts';

export type SubscriptionRow = Selectable<SubscriptionsTable>;

/** All that is stored of a subscription's definition; two that are alike have the same columns. */
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

export function columnsOfSettings(settings: DigestSettings) {
  const { name, schedule, criteria, style, onEmpty, catchUp, ifUnknown, updates, posting } = settings;
  return {
    name,
    cron: schedule.cron,
    timezone: schedule.timezone,
    // Parsed, so that its keys are in one order.
    criteriaJson: JSON.stringify(criteriaSchema.parse(criteria)),
    style,
    onEmpty,
    catchUp: formatCatchUp(catchUp),
    ifUnknown,
    updates,
    postingJson: JSON.stringify(postingSchema.parse(posting)),
  };
}

export function columnsOfCondition(condition: Condition) {
  return {
    state: condition.state,
    stateSince: condition.state === 'active' ? null : condition.since.getTime(),
    offReason: condition.state === 'off' ? condition.reason : null,
    offCure: (condition.state === 'off' && condition.cure) || null,
  };
}

export function scheduledOf(row: SubscriptionRow): ScheduledSubscription {
  return {
    subscription: {
      id: row.id,
      channel: { platform: row.platform, id: row.channelId },
      origin: originSchema.parse(row.origin),
      ...(row.owner !== null && { owner: row.owner }),
      ...settingsOf(row),
    },
    createdAt: new Date(row.createdAt),
    nextRunAt: new Date(row.nextRunAt),
    condition: conditionSchema.parse({
      state: row.state,
      since: row.stateSince === null ? undefined : new Date(row.stateSince),
      reason: row.offReason ?? undefined,
      ...(row.offCure !== null && { cure: row.offCure }),
    }),
    skipNext: row.skipNext !== 0,
    ...(row.lostSince !== null && { lostSince: new Date(row.lostSince) }),
  };
}

function settingsOf(row: SubscriptionRow): DigestSettings {
  return {
    name: row.name,
    schedule: { cron: row.cron, timezone: row.timezone },
    criteria: criteriaSchema.parse(JSON.parse(row.criteriaJson)),
    style: styleSchema.parse(row.style),
    onEmpty: onEmptySchema.parse(row.onEmpty),
    catchUp: catchUpSchema.parse(row.catchUp),
    ifUnknown: ifUnknownSchema.parse(row.ifUnknown),
    updates: updatesSchema.parse(row.updates),
    posting: postingSchema.parse(JSON.parse(row.postingJson)),
  };
}

const originSchema = z.enum(['environment', 'command line', 'chat']);
export const styleSchema = z.enum(['rich', 'compact', 'thread']);
const onEmptySchema = z.enum(['skip', 'note']);
const ifUnknownSchema = z.enum(['leave', 'repeat']);
const updatesSchema = z.enum(['edit', 'leave']);
const catchUpSchema = z.string().transform((text, { addIssue }) => {
  const catchUp = parseCatchUp(text);
  if (catchUp) return catchUp;
  addIssue(`"${text}" is no way to catch up`);
  return z.NEVER;
});

export const postingSchema: z.ZodType<PostingSettings> = z.object({
  mention: z.string().exactOptional(),
  crosspost: z.boolean().exactOptional(),
  tag: z.string().exactOptional(),
});

export const criteriaSchema = z.object({
  count: z.int(),
  windowMs: z.number().exactOptional(),
  filter: z.object({
    topics: z.array(z.string()).readonly().exactOptional(),
    providers: z.array(z.string()).readonly().exactOptional(),
    minQuality: z.number().exactOptional(),
    minHeat: z.number().exactOptional(),
  }),
});

export const conditionSchema: z.ZodType<Condition> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('active') }),
  z.object({ state: z.literal('paused'), since: z.date() }),
  z.object({
    state: z.literal('off'),
    since: z.date(),
    reason: z.string(),
    cure: z.string().exactOptional(),
  }),
]);
