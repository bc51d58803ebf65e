import { InvalidArgumentError } from 'commander';
import { Fault } from '../platform/fault.ts';
import { parseDuration } from '../subscriptions/duration.ts';
import { numberFrom } from '../subscriptions/read-text.ts';
import { readMoment } from '../subscriptions/spoken-moment.ts';
import { isTimezone, machineTimezone } from '../subscriptions/timezone.ts';
import type { CliContext } from './context.ts';

/** Parsers for option values. Each returns the value or throws commander's error, which names the option. */

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = numberFrom(min, max, text);
    if (!(value instanceof Fault)) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

/** Words such as "yesterday" are read in the time zone of digests. */
export function momentOf({ env, now }: Pick<CliContext, 'env' | 'now'>): (text: string) => Date {
  return (text) => {
    const set = env['DIGEST_TIMEZONE']?.trim() ?? '';
    const timezone = isTimezone(set) ? set : machineTimezone();
    const date = readMoment(text, { now: now(), timezone });
    if (date) return date;
    throw new InvalidArgumentError(
      'It must be a date or time such as 2021-12-13, 2021-12-13T08:00:00Z, yesterday or "tomorrow 9am".',
    );
  };
}

export function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined) return ms;
  throw new InvalidArgumentError('It must be a length of time such as 24h, 3d or 1w.');
}

export function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
