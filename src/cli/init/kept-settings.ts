import { configVariables } from '../../config.ts';
import { chatsOf } from './chats.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Session } from './session.ts';

/** These affect how one process runs, not what is set up. */
const ofTheProcess = new Set(['LOG_LEVEL', 'HTTP_HOST', 'HTTP_PORT', 'ENCRYPTION_KEYS']);

/** Contains a password, which should not be copied without asking. */
const secret = new Set(['DATABASE_URL']);

/**
 * Settings that the set-up used but that only this command's environment has: the next start, from another
 * shell, would lack them.
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

/** Settings that are not written, so they must be set wherever Heatline starts. */
export function settingsLeftInEnvironment(
  written: NewSettings,
  { context: { env, platforms }, file }: Session,
): string[] {
  const names = [...secret, ...platforms.flatMap(({ variables = [] }) => variables)];
  return names.filter(
    (name) => env[name]?.trim() && file.values[name] === undefined && written[name] === undefined,
  );
}
