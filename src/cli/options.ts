import { InvalidArgumentError } from 'commander';
import { Fault } from '../platform/fault.ts';
import { parseDuration } from '../subscriptions/duration.ts';
import { parseMoment } from '../subscriptions/moment.ts';
import { numberFrom } from '../subscriptions/read-text.ts';

/** Parsers of option values. Each returns the value or throws commander's error, which names the option. */

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = numberFrom(min, max, text);
    if (!(value instanceof Fault)) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

export function moment(text: string): Date {
  const date = parseMoment(text);
  if (date) return date;
  throw new InvalidArgumentError('It must be a date or time such as 2021-12-13 or 2021-12-13T08:00:00Z.');
}

export function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined) return ms;
  throw new InvalidArgumentError('It must be a length of time such as 24h, 3d or 1w.');
}

/** A length of time, unchanged. */
export function durationText(text: string): string {
  duration(text);
  return text;
}

export function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
