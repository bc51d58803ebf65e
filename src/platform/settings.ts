import type { z } from 'zod';
import type { Environment } from './adapter.ts';
import { isPlaceholder } from './placeholder.ts';

/**
 * Invalid settings: one line for each variable, with its fix. A value that may be a secret is never quoted.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * The results of all `reads`.
 * @throws SettingsError with the faults of all reads together, so that nobody has to fix them one start at a
 * time
 */
export function readAll<Settings>(reads: readonly (() => Settings)[]): Settings[] {
  const attempts = reads.map(attempt);
  const read = attempts.flatMap((one) => (one instanceof SettingsError ? [] : [one]));
  if (read.length === attempts.length) return read;
  throw errorOf(attempts);
}

/** The same for two reads of different types. */
export function readBoth<One, Other>(readOne: () => One, readOther: () => Other): readonly [One, Other] {
  const [one, other] = [attempt(readOne), attempt(readOther)];
  if (one instanceof SettingsError || other instanceof SettingsError) throw errorOf([one, other]);
  return [one, other];
}

function attempt<Settings>(read: () => Settings): Settings | SettingsError {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

function errorOf(attempts: readonly unknown[]): SettingsError {
  // A variable that several platforms read, such as the proxy, is reported once.
  return new SettingsError([
    ...new Set(attempts.flatMap((one) => (one instanceof SettingsError ? one.faults : []))),
  ]);
}

/**
 * Reads the variables of `schema` (an object schema keyed by variable name) from the environment. A variable
 * set to nothing, such as `NAME=` in an .env file, counts as absent.
 * @throws SettingsError with a line for each bad variable
 */
export function readSettings<Schema extends z.ZodObject>(schema: Schema, env: Environment): z.output<Schema> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const placeholders = Object.keys(schema.shape).filter((name) => isPlaceholder(name, present[name] ?? ''));
  const result = schema.safeParse(present);
  if (result.success && placeholders.length === 0) return result.data;
  const issues =
    result.error?.issues.filter(({ path: [name] }) => !placeholders.includes(String(name))) ?? [];
  throw new SettingsError([
    ...placeholders.map((name) => `${name}: is still the example value; put your own there`),
    ...issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ]);
}
