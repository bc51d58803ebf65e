import { parse, TomlDate } from 'smol-toml';

/**
 * Parses an article's TOML. Dates become text as YAML has them, with their zone if the file gives one.
 * @throws TomlError
 */
export function loadToml(source: string): unknown {
  return withoutDates(parse(source.trimEnd(), { maxDepth: 20 }));
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}
