import { isDeepStrictEqual } from 'node:util';
import { Fault } from '../platform/fault.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingsOf,
  settingTable,
  standardSettings,
  type WrittenSetting,
} from './settings.ts';

/**
 * Makes the change that turned `before` into `after` to the settings as they are `now`, which somebody else may have
 * changed since. In a list, what was added and removed counts, so that two additions at once both stay.
 */
export function mergeSettings(after: DigestSettings, before: DigestSettings, now: DigestSettings) {
  let merged = settingsOf(now);
  for (const name of settingNames) {
    const written = mergeWritten(name, after, before, now);
    const changed = written === undefined ? merged : settingTable[name].change(merged, written);
    if (changed instanceof Fault) return settingsOf(after);
    merged = changed;
  }
  // A pattern and its zone belong together, and no option of a command stands for direct messages.
  const schedule = isDeepStrictEqual(after.schedule, before.schedule) ? now.schedule : after.schedule;
  const { isDirect } = after.posting;
  return { ...merged, schedule, posting: { ...merged.posting, ...(isDirect && { isDirect }) } };
}

/** What to write for a setting; undefined if the change left it as it was. */
function mergeWritten(
  name: SettingName,
  after: DigestSettings,
  before: DigestSettings,
  now: DigestSettings,
): WrittenSetting | undefined {
  if (name === 'schedule' || name === 'timezone') return undefined;
  const { write } = settingTable[name];
  const [wanted, was, is] = [write(after), write(before), write(now)];
  if (isDeepStrictEqual(wanted, was)) return undefined;
  if (isDeepStrictEqual(is, was)) return wanted;
  if (typeof wanted === 'string' || typeof was === 'string' || typeof is === 'string') return wanted;
  // The word that stands for an empty list is in no other.
  const nothing = write(standardSettings('UTC'));
  if (isDeepStrictEqual(wanted, nothing)) return rest(is, was, nothing);
  const kept = is.filter((item) => (wanted.includes(item) || !was.includes(item)) && !nothing.includes(item));
  return [...kept, ...wanted.filter((item) => !was.includes(item) && !kept.includes(item))];
}

/** What is left of a list without what was removed from it. */
function rest(is: readonly string[], was: readonly string[], nothing: WrittenSetting): WrittenSetting {
  const left = is.filter((item) => !was.includes(item));
  return left.length > 0 ? left : nothing;
}
