import { gotValue } from './got-value.ts';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?[ ]?([Zz]|[+-]\d\d:?\d\d)?)?$/;

/**
 * An ISO 8601 date and time with its zone, or a date alone (midnight UTC). Days that no calendar has are
 * refused instead of rolled over.
 */
export function parseDate(value: unknown): Date | { reason: string } {
  if (value === undefined || value === null || value === '')
    return { reason: 'is missing: add a date, such as 2021-12-13T05:54:00Z' };
  if (typeof value !== 'string') return { reason: `must be a date, got ${gotValue(value)}` };
  const parts = ISO.exec(value.trim());
  if (!parts) return { reason: `must be a date, got ${gotValue(value)}` };
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  if (hour !== undefined && zone === undefined) {
    return { reason: `must name its time zone, as in ${value.trim()}Z, got ${gotValue(value)}` };
  }
  const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const time = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  local.setUTCHours(time[0], time[1], time[2], milliseconds);
  const exists =
    local.getUTCMonth() === Number(month) - 1 &&
    local.getUTCDate() === Number(day) &&
    local.getUTCHours() === time[0] &&
    local.getUTCMinutes() === time[1] &&
    local.getUTCSeconds() === time[2];
  const offset = zoneMinutes(zone);
  if (!exists || offset === undefined)
    return { reason: `must be a date that exists, got ${gotValue(value)}` };
  return new Date(local.getTime() - offset * 60_000);
}

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || /^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
