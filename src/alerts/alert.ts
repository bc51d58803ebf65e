import { z } from 'zod';
import type { ChannelRef } from '../platform/channel.ts';
import type { Language } from '../platform/language/language.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { criteriaSchema } from '../subscriptions/settings.ts';
import type { Origin } from '../subscriptions/subscription.ts';
import type { QuietHours } from './quiet-hours.ts';

/** A channel's standing order for single stories: each is posted as soon as it meets the conditions. */
export interface Alert extends AlertSettings {
  /** Unique and never reused, also not by a subscription; people refer to the alert by it. */
  readonly id: string;
  readonly channel: ChannelRef;
  readonly origin: Exclude<Origin, 'environment'>;
  /** The platform's id of the person who made it; absent if no person did. */
  readonly owner?: string;
}

export interface AlertSettings {
  readonly conditions: AlertConditions;
  /** When nothing is posted, every day; absent for never. */
  readonly quiet?: QuietHours;
  /** The IANA name of the zone in which its days and its quiet hours are counted. */
  readonly timezone: string;
  /** Of its own words. */
  readonly language: Language;
  /** How many stories it posts a day at most. */
  readonly maxADay: number;
  /** Empty where nothing is set. */
  readonly posting: PostingSettings;
}

/** A story has to meet all of these. Stored as JSON. */
export const conditionsSchema = z
  .object({
    /** As in a search: one of its articles has them all. */
    words: z.string().exactOptional(),
    /** How many outlets cover it, the leading one included. */
    minOutlets: z.int().exactOptional(),
    filter: criteriaSchema.unwrap().shape.filter,
  })
  .readonly();

export type AlertConditions = z.output<typeof conditionsSchema>;

/** What an alert is set to where nothing else is said. */
export function newAlertSettings({
  timezone,
  language,
}: Pick<AlertSettings, 'timezone' | 'language'>): AlertSettings {
  return { conditions: { filter: {} }, timezone, language, maxADay: standardMaxADay, posting: {} };
}

/** Enough to follow a busy topic; an alert that fires more often is set too wide. */
export const standardMaxADay = 10;
export const maxMaxADay = 50;
export const maxMinOutlets = 100;

/** For one channel or person: each costs a search whenever news arrives. */
export const maxAlertsOfChannel = 25;
