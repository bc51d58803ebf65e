import { isDeepStrictEqual } from 'node:util';
import { Fault } from '../platform/fault.ts';
import type { Language } from '../platform/language/language.ts';
import { say, saySpans } from '../platform/language/say.ts';
import { type Said, type Sentence, sentence } from '../platform/language/sentence.ts';
import type { Span } from '../platform/message.ts';
import { joinPlain, plain } from '../platform/spans.ts';
import { shortLine } from '../platform/text/shorten.ts';
import { type GroupPlatform, withGroupOf } from './channel-group.ts';
import { scheduleInWords } from './schedule-format.ts';
import { readSchedule } from './schedule-text.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingsOf,
  settingTable,
  standardSettings,
  type WrittenSetting,
} from './settings.ts';
import { readZoneWords } from './zone-words.ts';

/** What a person wrote for each setting: in the environment, on the command line or in a chat. */
export type WrittenSettings = { readonly [Name in SettingName]?: WrittenSetting };

export interface SettingFault {
  readonly setting: SettingName;
  /** Quotes the value and says what would be right. */
  readonly fault: Said;
}

/**
 * Applies what a person wrote to the settings `before`.
 * @param platform that of the channel they are for, where it is known: it says which groups it has
 * @returns the settings, or every fault in the texts
 */
export function readWrittenSettings(
  written: WrittenSettings,
  before: DigestSettings,
  platform?: GroupPlatform,
): DigestSettings | Fault<readonly SettingFault[]> {
  const faults: SettingFault[] = [];
  let settings = settingsOf(before);
  for (const name of settingNames) {
    const text = written[name];
    if (text === undefined) continue;
    const changed = settingTable[name].change(settings, text);
    if (changed instanceof Fault) faults.push(...changed.fault.map((fault) => ({ setting: name, fault })));
    else settings = changed;
  }
  const zones = faultOfZones(written);
  if (zones !== undefined && faults.length === 0) faults.push({ setting: 'timezone', fault: zones });
  if (platform && written.mention !== undefined) {
    const known = withGroupOf(platform, settings);
    if (known instanceof Fault) faults.push({ setting: 'mention', fault: known.fault });
    else settings = known;
  }
  return faults.length > 0 ? new Fault(faults) : settings;
}

/** Which of two zones is wanted, only the person knows. */
function faultOfZones({ schedule, timezone }: WrittenSettings): Sentence | undefined {
  if (schedule === undefined || timezone === undefined) return undefined;
  const read = readSchedule(String(schedule));
  const said = read instanceof Fault ? undefined : read.zone;
  const zone = readZoneWords(String(timezone));
  const given = zone === undefined || zone instanceof Fault ? String(timezone).trim() : zone.timezone;
  return said === undefined || said.timezone.toLowerCase() === given.toLowerCase()
    ? undefined
    : sentence('the time already names {timezone}, as "{said}"; leave one of the two out', {
        timezone: said.timezone,
        said: said.said,
      });
}

/**
 * What a person would write to turn the settings `before` into `after`; always includes the schedule and its
 * zone.
 */
export function settingsDifference(after: DigestSettings, before: DigestSettings): WrittenSettings {
  const isWritten = (name: SettingName) =>
    name === 'schedule' || name === 'timezone' || isChanged(name, after, before);
  return Object.fromEntries(
    settingNames.filter(isWritten).map((name) => [name, settingTable[name].write(after)]),
  );
}

/** "weekdays at 09:30 (was weekdays at 09:00); count 3 (was 5)"; empty when nothing has changed. */
export function differenceSpans(
  after: DigestSettings,
  before: DigestSettings,
  language: Language = 'en',
): Span[] {
  const changes = settingNames
    .filter((name) => isChanged(name, after, before))
    .map((name) => changeSpans(name, { after, before }, language));
  // Two patterns can read alike in words, but a changed schedule must still be reported.
  if (changes.length === 0 && after.schedule.cron !== before.schedule.cron) {
    const { cron } = after.schedule;
    return [
      plain(say(language, '{schedule}, as {cron}', { schedule: scheduleInWords(language, cron), cron })),
    ];
  }
  return joinPlain(changes.flatMap((spans, position) => (position === 0 ? spans : [plain('; '), ...spans])));
}

function changeSpans(
  name: SettingName,
  { after, before }: { readonly after: DigestSettings; readonly before: DigestSettings },
  language: Language,
): Span[] {
  const { option, nameInChange = option.name.replaceAll('_', ' '), valueInChange } = settingTable[name];
  const shown = (settings: DigestSettings) => {
    const text =
      name === 'schedule' ? scheduleInWords(language, settings.schedule.cron) : settingText(name, settings);
    return valueInChange ? valueInChange(text) : plain(shortLine(text, 100));
  };
  const values = { value: shown(after), before: shown(before) };
  return nameInChange === ''
    ? saySpans(language, '{value} (was {before})', values)
    : saySpans(language, '{name} {value} (was {before})', { name: nameInChange, ...values });
}

function isChanged(name: SettingName, after: DigestSettings, before: DigestSettings): boolean {
  const { write } = settingTable[name];
  return !isDeepStrictEqual(write(after), write(before));
}

/** "count 3; topics AI": what is set otherwise than by default, besides when it comes and its name; may be empty. */
export function ownSettingsText(settings: DigestSettings): string {
  const standard = standardSettings(settings.schedule.timezone);
  return settingNames
    .filter((name) => !['schedule', 'timezone', 'name'].includes(name) && isChanged(name, settings, standard))
    .map((name) => `${settingTable[name].option.name.replaceAll('_', ' ')} ${settingText(name, settings)}`)
    .map((text) => shortLine(text, 100))
    .join('; ');
}

/** A setting as one line of text that a person could type. */
export function settingText(name: SettingName, settings: DigestSettings): string {
  return [settingTable[name].write(settings)].flat().join(', ');
}
