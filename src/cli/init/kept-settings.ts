import { configVariables } from '../../config.ts';
import { chatsOf } from './chats.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Session } from './session.ts';

/** These say how one process runs, and nothing that was set up with them. */
const ofTheProcess = new Set(['LOG_LEVEL', 'HTTP_HOST', 'HTTP_PORT', 'ENCRYPTION_KEYS']);

/** The password in it is nothing to copy unasked. */
const secret = new Set(['DATABASE_URL']);

/**
 * Settings that only the environment of this command has, and that the set-up goes by: the next start, from another shell,
 * would be without them.
 */
export function settingsToKeep({ context: { env, platforms }, file }: Session): NewSettings {
  const names = [...configVariables, ...chatsOf(platforms).flatMap(({ setup }) => setup.otherSettings)];
  const kept = names.flatMap((name) => {
    const value = env[name]?.trim() ?? '';
    const isKept = value !== '' && file.values[name] === undefined;
    return isKept && !ofTheProcess.has(name) && !secret.has(name) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Those that have to be set where Heatline starts, as they are not written. */
export function settingsLeftInEnvironment(
  written: NewSettings,
  { context: { env, platforms }, file }: Session,
): string[] {
  const names = [...secret, ...platforms.flatMap(({ variables = [] }) => variables)];
  return names.filter(
    (name) => env[name]?.trim() && file.values[name] === undefined && written[name] === undefined,
  );
}
