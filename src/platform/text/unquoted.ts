import type { Environment } from '../adapter.ts';

/**
 * The environment without quotes around whole values. A shell and the reader of .env take them off; `docker --env-file`,
 * systemd's older versions and some panels hand them on, and nobody means them.
 */
export function withoutQuotes(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value === undefined ? value : unquoted(value)]),
  );
}

/** One pair of quotes around all of it is taken off; `"one","two"` is none. */
export function unquoted(text: string): string {
  const [, , inner] = /^\s*(["'])((?:(?!\1).)*)\1\s*$/s.exec(text) ?? [];
  return inner ?? text;
}
