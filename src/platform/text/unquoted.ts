import type { Environment } from '../adapter.ts';

/**
 * The environment without quotes around whole values. A shell and the .env reader remove them, but `docker
 * --env-file`, older versions of systemd and some hosting panels pass them on, and nobody wants them.
 */
export function withoutQuotes(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value === undefined ? value : unquoted(value)]),
  );
}

/** Removes one pair of quotes around the whole text; `"one","two"` is not such a pair. */
export function unquoted(text: string): string {
  const [, , inner] = /^\s*(["'])((?:(?!\1).)*)\1\s*$/s.exec(text) ?? [];
  return inner ?? text;
}
