import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { reasonOf, systemCode } from '../../content/files/file-error.ts';
import { type EnvironmentFile, readEnvironmentFile, settingsText } from '../../environment-file.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { replaceFile } from '../writing/replace-file.ts';
import { type NewSettings, withSettings } from './edit-settings.ts';

/** The settings file, as it was when the set-up began. */
export interface SettingsFile {
  readonly path: string;
  /** The settings in it. */
  readonly values: EnvironmentFile['variables'];
  /** Undefined if there was no file. */
  readonly modes: { readonly before: number; readonly after: number } | undefined;
  /**
   * Writes new settings into the current file, which someone may have edited in the meantime.
   * @throws CommandFailure when it cannot be written, or someone has given one of these settings another value
   */
  write(settings: NewSettings): void;
}

const ownerOnly = 0o600;

/** @throws CommandFailure when the file exists but cannot be read */
export function openSettingsFile(path: string, { randomId }: Pick<CliContext, 'randomId'>): SettingsFile {
  const opened = read(path);
  const modes = opened && modesOf(path);
  return {
    path,
    values: opened?.variables ?? {},
    modes,
    write(settings) {
      const now = read(path);
      refuseContrary(settings, { before: opened?.variables, now: now?.variables }, path);
      const text = withSettings(now?.text ?? '', settings, now?.places ?? new Map());
      refuseUnwritable(settings, text, { isFaulty: now !== undefined && now.faults.length > 0 }, path);
      try {
        replaceFile(path, now?.hasCarriageReturns ? text.replaceAll('\n', '\r\n') : text, {
          mode: (now && modesOf(path).after) ?? ownerOnly,
          randomId,
        });
      } catch (error) {
        throw new CommandFailure(`${path} cannot be written: ${reasonOf(error)}.`);
      }
    },
  };
}

/**
 * The file's permissions, now and once it holds tokens. Then only its owner may read it, and its group if
 * that was chosen on purpose, such as the service's. The group of a file that everyone may read is taken for
 * its creator's default.
 */
function modesOf(path: string): { readonly before: number; readonly after: number } {
  const { mode, gid } = statSync(path);
  const before = mode & 0o777;
  const isGroupChosen = (before & 0o007) === 0 || gid !== userInfo().gid;
  return { before, after: before & (isGroupChosen ? 0o770 : 0o700) };
}

/** @throws CommandFailure */
function refuseContrary(
  settings: NewSettings,
  { before = {}, now = {} }: Record<'before' | 'now', EnvironmentFile['variables'] | undefined>,
  path: string,
): void {
  const contrary = Object.entries(settings)
    .filter(([name, value]) => now[name] !== before[name] && now[name] !== value)
    .map(([name]) => name);
  if (contrary.length === 0) return;
  throw new CommandFailure(
    `${contrary.join(', ')} changed in ${path} in the meantime, so nothing was written there. Run heatline init again: it offers the new values.`,
  );
}

/** @throws CommandFailure */
function refuseUnwritable(
  settings: NewSettings,
  text: string,
  { isFaulty }: { readonly isFaulty: boolean },
  path: string,
): void {
  const { faults, variables } = readEnvironmentFile(Buffer.from(text), path);
  const lost = Object.entries(settings)
    .filter(([name, value]) => variables[name] !== value)
    .map(([name]) => name);
  if (faults.length === 0 && lost.length === 0) return;
  throw new CommandFailure(
    isFaulty
      ? `${path} changed in the meantime, and nothing was written there: ${faults[0]}.`
      : `${lost.join(', ') || path} cannot be written as a setting: remove quotes from the value. Nothing was written to ${path}.`,
  );
}

/** @returns undefined if there is no file */
function read(path: string) {
  const bytes = bytesOf(path);
  if (!bytes) return undefined;
  const text = settingsText(bytes);
  if (!text) throw new CommandFailure(`${path} is not UTF-8 text; save it again as UTF-8.`);
  return { ...text, ...readEnvironmentFile(bytes, path) };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new CommandFailure(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}
