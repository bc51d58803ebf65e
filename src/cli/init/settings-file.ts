import {
  chmodSync,
  chownSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { reasonOf, systemCode } from '../../content/files/file-error.ts';
import { readEnvironmentFile, settingsText } from '../../environment-file.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { type NewSettings, withSettings } from './edit-settings.ts';

/** The file of the settings, as it was when the set-up began. */
export interface SettingsFile {
  readonly path: string;
  /** What it sets. */
  readonly values: Readonly<Record<string, string>>;
  /** Who could read it, such as 0o644; undefined where there was no file. */
  readonly mode: number | undefined;
  /** The same with new settings, whole or not at all, and readable by its owner alone. */
  write(settings: NewSettings): void;
}

const ownerOnly = 0o600;

/** @throws CommandFailure when it is there and cannot be read */
export function openSettingsFile(path: string, { randomId }: Pick<CliContext, 'randomId'>): SettingsFile {
  const bytes = read(path);
  const before = bytes && settingsText(bytes);
  if (bytes && !before) throw new CommandFailure(`${path} is not a text in UTF-8; save it anew as UTF-8.`);
  const stats = bytes && statSync(path);
  return {
    path,
    values: bytes ? readEnvironmentFile(bytes, path).variables : {},
    mode: stats && stats.mode & 0o777,
    write(settings) {
      const text = withSettings(before?.text ?? '', settings, before?.places ?? new Map());
      const { faults, variables } = readEnvironmentFile(Buffer.from(text), path);
      const lost = Object.entries(settings).filter(([name, value]) => variables[name] !== value);
      if (faults.length > 0 || lost.length > 0) {
        throw new CommandFailure(
          `${lost.map(([name]) => name).join(', ') || path} cannot be written as a setting: take quotes out of the value. Nothing was changed.`,
        );
      }
      const target = bytes ? realpathSync(path) : path;
      const draft = `${target}.${randomId()}.tmp`;
      try {
        writeFileSync(draft, before?.hasCarriageReturns ? text.replaceAll('\n', '\r\n') : text, {
          mode: ownerOnly,
        });
        // The mask of the process may have taken more away.
        chmodSync(draft, ownerOnly);
        // Root may set up a service that is not root's; nobody else can give a file away.
        if (stats && statSync(draft).uid !== stats.uid) chownSync(draft, stats.uid, stats.gid);
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        throw new CommandFailure(`${path} cannot be written: ${reasonOf(error)}.`);
      }
    },
  };
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new CommandFailure(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}
