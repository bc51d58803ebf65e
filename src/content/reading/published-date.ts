import { Fault } from '../../platform/fault.ts';
import { minuteMs } from '../../platform/time/durations.ts';
import { gotValue } from './printable.ts';

/** A date, or a date and time; the zone is optional here, so that the fault can say that it is missing. */
const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;

/** A year such as 0024 is a typo. */
export const minYear = 1000;

const example = '2021-12-13T05:54:00Z';

/**
 * An ISO 8601 date and time with its zone, or a date alone (midnight UTC). Impossible days and hours are
 * refused instead of rolled over.
 */
export function readDate(value: unknown): Date | Fault {
  if (typeof value !== 'string')
    return new Fault(`must be a date, got ${gotValue(value)}: write it as ${example}`);
  const text = value.trim();
  const parts = iso.exec(text);
  if (!parts) return new Fault(`must be a date, got ${gotValue(value)}: write it as ${example}`);
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = parts;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  local.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  // A day beyond the end of its month rolls over into the next one.
  const exists =
    local.getUTCMonth() === Number(month) - 1 &&
    local.getUTCHours() === Number(hour) &&
    local.getUTCMinutes() === Number(minute) &&
    local.getUTCSeconds() === Number(second);
  const offset = zoneMinutes(zone);
  if (!exists || offset === undefined || Number(year) < minYear) {
    return new Fault(`must be a date that exists, got ${gotValue(value)}: write it as ${example}`);
  }
  if (zone === undefined && parts[4] !== undefined) {
    return new Fault(`must say its time zone, got ${gotValue(value)}: write "${text}Z" for UTC`);
  }
  return new Date(local.getTime() - offset * minuteMs);
}

/** East of UTC; undefined for an offset that no zone has. */
function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
