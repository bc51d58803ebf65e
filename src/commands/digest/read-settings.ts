import type { CommandInvocation } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { code, plain } from '../../platform/spans.ts';
import { areSameDays, changedSchedule, daysAndTimesOf } from '../../subscriptions/changed-schedule.ts';
import type { GroupPlatform } from '../../subscriptions/channel-group.ts';
import { partOfSchedule, readSchedule } from '../../subscriptions/schedule-text.ts';
import { type DigestSettings, settingNames, settingTable } from '../../subscriptions/settings.ts';
import { settledSchedule } from '../../subscriptions/settle-schedule.ts';
import {
  readWrittenSettings,
  settingText,
  type WrittenSettings,
} from '../../subscriptions/written-settings.ts';
import { readZoneWords } from '../../subscriptions/zone-words.ts';
import { Refusal } from '../replies/refusal.ts';

type Options = CommandInvocation['options'];

/** Whether any setting was given. */
export function namesSettings(options: Options): boolean {
  return 'days' in options || settingNames.some((name) => settingTable[name].option.name in options);
}

/**
 * Applies a command's options to the settings `before`, or says what is wrong with each of them.
 * @param context.platform that of the digest's channel
 */
export function readSettings(
  options: Options,
  before: DigestSettings,
  {
    platform,
    now,
    language,
  }: {
    readonly platform: GroupPlatform | undefined;
    readonly now: Date;
    readonly language: Language;
  },
): DigestSettings | Refusal {
  const read = readWrittenSettings(writtenSettings(options, before), before, platform);
  const schedule =
    read instanceof Fault
      ? undefined
      : settledSchedule(read.schedule, {
          before: before.schedule,
          text: String(options['time'] ?? ''),
          now,
        });
  if (!(read instanceof Fault) && schedule && !(schedule instanceof Fault)) return { ...read, schedule };
  const found =
    schedule instanceof Fault
      ? [{ setting: 'schedule' as const, fault: schedule.fault }]
      : read instanceof Fault
        ? read.fault
        : [];
  const faults = found.map((one) => {
    const fault = told(language, one.fault);
    return {
      option: settingTable[one.setting].option.name,
      fault:
        one.setting === 'schedule' && goesOnBehindTime(options)
          ? say(language, '{fault}. Other settings need their names, as in topics:AI count:3', { fault })
          : fault,
    };
  });
  const blocks = faults.map(
    ({ option, fault }): MessageBlock => ({ kind: 'text', spans: [code(option), plain(`: ${fault}`)] }),
  );
  const summary = faults.map(({ option, fault }) => `${option}: ${fault}`).join(' ');
  return new Refusal({ summary, blocks }, faults);
}

/** Which zone an abbreviation was taken for: others may mean another by it. Undefined if none was written. */
export function abbreviatedZoneText({ time, timezone }: Options, language: Language): string | undefined {
  const read = time === undefined ? undefined : readSchedule(String(time));
  const named = timezone === undefined ? undefined : readZoneWords(String(timezone));
  const zone = read && !(read instanceof Fault) && read.zone ? read.zone : named;
  if (!zone || zone instanceof Fault || !/^[a-z]{2,5}$/i.test(zone.said) || zone.timezone === 'UTC')
    return undefined;
  return /^[A-Z]+$/.test(zone.said)
    ? say(language, '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.', {
        said: zone.said,
        timezone: zone.timezone,
      })
    : undefined;
}

/** "09:00 weekdays AI": words after a valid time are probably another setting. */
function goesOnBehindTime({ time }: Options): boolean {
  const [first = '', ...more] = String(time ?? '')
    .trim()
    .split(/\s+/);
  return more.length > 0 && partOfSchedule(first) === 'times';
}

/** The settings given, minus form fields submitted unchanged: some texts would not read back as the same value. */
export function writtenSettings(options: Options, before: DigestSettings): WrittenSettings {
  const given: Readonly<Record<string, string>> = Object.fromEntries(
    settingNames.flatMap((name) => {
      const text = String(options[settingTable[name].option.name] ?? settingText(name, before)).trim();
      return text === settingText(name, before) ? [] : [[name, text]];
    }),
  );
  const parts = daysAndTimesOf(before.schedule);
  const { schedule: written, ...others } = given;
  const time = written === parts?.times ? undefined : written;
  const days = changedDays(options['days'], parts?.days);
  const schedule = changedSchedule({ time, days }, before.schedule);
  return { ...others, ...(schedule !== undefined && { schedule }) };
}

/** The options without those that repeat a setting as it is, as the untouched fields of a form do. */
export function changedOptions(options: Options, before: DigestSettings): Options {
  const parts = daysAndTimesOf(before.schedule);
  const isChanged = ([name, value]: [string, string | number]): boolean => {
    if (name === 'days') return changedDays(value, parts?.days) !== undefined;
    const setting = settingNames.find((one) => settingTable[one].option.name === name);
    const text = String(value).trim();
    if (setting === 'schedule' && text === parts?.times) return false;
    return setting === undefined || text !== settingText(setting, before);
  };
  return Object.fromEntries(Object.entries(options).filter(isChanged));
}

/** The days that were given, unless they are those of the schedule before. */
function changedDays(given: Options[string] | undefined, before: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const days = String(given).trim();
  return before !== undefined && areSameDays(days, before) ? undefined : days;
}
