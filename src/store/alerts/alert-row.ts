import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Alert, type AlertSettings, conditionsSchema } from '../../alerts/alert.ts';
import type { KeptAlert } from '../../alerts/alert-store.ts';
import { quietHoursSchema } from '../../alerts/quiet-hours.ts';
import { languages } from '../../platform/language/language.ts';
import { postingSchema } from '../../subscriptions/settings.ts';
import type { Condition } from '../../subscriptions/subscription-store.ts';
import { faultOfTimezone } from '../../subscriptions/timezone.ts';
import type { AlertsTable } from '../schema.ts';
import { columnsOfCondition, conditionSchema, reasonOf } from '../subscriptions/subscription-row.ts';

export function columnsOfAlert({ id, channel, origin, owner, ...settings }: Alert) {
  return {
    ...{ id, platform: channel.platform, channelId: channel.id, origin, owner: owner ?? null },
    ...columnsOfAlertSettings(settings),
  };
}

export function columnsOfAlertSettings(settings: AlertSettings) {
  const { conditions, quiet, timezone, language, maxADay, posting } = settings;
  return {
    conditionsJson: JSON.stringify(conditionsSchema.parse(conditions)),
    quietJson: quiet ? JSON.stringify(quiet) : null,
    ...{ timezone, language, dailyMax: maxADay },
    postingJson: JSON.stringify(postingSchema.parse(posting)),
  };
}

/** Pauses of alerts have no end. */
export function columnsOfAlertCondition(condition: Condition) {
  const { resumeAt: _, ...columns } = columnsOfCondition(condition);
  return columns;
}

const languageSchema = z.enum(languages);
const originSchema = z.enum(['command line', 'chat']);

/** Undefined for a row that cannot be read, which must not affect the others. */
export function keptAlertOf(row: Selectable<AlertsTable>): KeptAlert | undefined {
  try {
    if (faultOfTimezone(row.timezone) !== undefined) return undefined;
    return {
      alert: {
        id: row.id,
        channel: { platform: row.platform, id: row.channelId },
        origin: originSchema.parse(row.origin),
        ...(row.owner !== null && { owner: row.owner }),
        conditions: conditionsSchema.parse(JSON.parse(row.conditionsJson)),
        ...(row.quietJson !== null && { quiet: quietHoursSchema.parse(JSON.parse(row.quietJson)) }),
        ...{ timezone: row.timezone, language: languageSchema.parse(row.language), maxADay: row.dailyMax },
        posting: postingSchema.parse(JSON.parse(row.postingJson)),
      },
      createdAt: new Date(row.createdAt),
      since: new Date(row.since),
      condition: conditionSchema.parse({
        state: row.state,
        since: row.stateSince === null ? undefined : new Date(row.stateSince),
        ...reasonOf(row),
      }),
      ...(row.lostSince !== null && { lostSince: new Date(row.lostSince) }),
    };
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
