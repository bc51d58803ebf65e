import { parse, TomlDate } from 'smol-toml';
import { Fault } from '../../platform/fault.ts';
import { readDate } from './published-date.ts';

/**
 * Parses an article's TOML. Dates become text in YAML's form, with their zone if the file gives one;
 * impossible dates stay as written.
 * @throws TomlError
 */
export function loadToml(source: string): unknown {
  return withoutDates(parse(withImpossibleDatesQuoted(source.trimEnd()), { maxDepth: 20 }));
}

/** `date = 2024-02-30`, which the parser would take for 1 March, or for no date at all. */
const dateLine =
  /^([ \t]*["'\w.-]+[ \t]*=[ \t]*)(\d{4}-\d\d-\d\d)([Tt ]\d[\d:.]*(?:[Zz]|[+-]\d\d:\d\d)?)?(?=[ \t]*(?:#|\r?$))/gm;

function withImpossibleDatesQuoted(source: string): string {
  return source.replace(dateLine, (line, before: string, day: string, time = '') =>
    readDate(day) instanceof Fault ? `${before}"${day}${time}"` : line,
  );
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}
