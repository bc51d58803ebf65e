import { isDeepStrictEqual } from 'node:util';
import { formatCatchUp } from './catch-up.ts';
import { formatDuration } from './duration.ts';
import { formatScheduleText } from './schedule-text.ts';
import type { DigestSettings } from './subscription.ts';
import { settingNames, type WrittenSettings } from './subscription-settings.ts';

/** What a person would write over the settings `before` to get `settings`; the schedule and its zone always. */
export function settingsDifference(settings: DigestSettings, before: DigestSettings): WrittenSettings {
  const written = writtenOf(settings);
  const writtenBefore = writtenOf(before);
  const isWritten = (name: keyof WrittenSettings) =>
    name === 'schedule' || name === 'timezone' || !isDeepStrictEqual(written[name], writtenBefore[name]);
  return Object.fromEntries(settingNames.filter(isWritten).map((name) => [name, written[name]]));
}

/** Every setting as text. */
export function writtenOf(settings: DigestSettings): Required<WrittenSettings> {
  const { name, schedule, criteria, style, onEmpty, catchUp, ifUnknown, updates, posting } = settings;
  const { topics, providers, minQuality, minHeat } = criteria.filter;
  return {
    name,
    schedule: formatScheduleText(schedule.cron),
    timezone: schedule.timezone,
    count: String(criteria.count),
    window: criteria.windowMs === undefined ? 'auto' : formatDuration(criteria.windowMs),
    topics: topics ?? ['any'],
    providers: providers ?? ['any'],
    minQuality: String(minQuality ?? 0),
    minHeat: String(minHeat ?? 0),
    style,
    onEmpty,
    catchUp: formatCatchUp(catchUp),
    ifUnknown,
    updates,
    mention: posting.mention ?? 'none',
    crosspost: posting.crosspost ? 'yes' : 'no',
    tag: posting.tag ?? 'none',
  };
}
