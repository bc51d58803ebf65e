import type { CommandInvocation } from '../../platform/command.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { code, plain } from '../../platform/spans.ts';
import { parseScheduleText } from '../../subscriptions/schedule-text.ts';
import { writtenOf } from '../../subscriptions/settings-difference.ts';
import type { DigestSettings } from '../../subscriptions/subscription.ts';
import {
  readWrittenSettings,
  settingNames,
  type WrittenSettings,
} from '../../subscriptions/subscription-settings.ts';
import { Refusal } from '../asking/refusal.ts';
import { settingOptionNames } from './setting-names.ts';
import { settingTexts } from './setting-texts.ts';

type Options = CommandInvocation['options'];

/** Whether any setting was given at all. */
export function namesSettings(options: Options): boolean {
  return 'days' in options || Object.values(settingOptionNames).some((name) => name in options);
}

/** The settings that a command's options ask for, over those before; or what is wrong with each of them. */
export function readSettings(options: Options, before: DigestSettings): DigestSettings | Refusal {
  const read = readWrittenSettings(writtenSettings(options, before), before);
  if (read.ok) return read.settings;
  const faults = read.faults.map(({ setting, fault }) => ({
    option: settingOptionNames[setting],
    fault: setting === 'schedule' && goesOnBehindTime(options) ? `${fault}. ${namesAreNeeded}` : fault,
  }));
  const blocks = faults.map(
    ({ option, fault }): MessageBlock => ({ kind: 'text', spans: [code(option), plain(`: ${fault}`)] }),
  );
  const summary = faults.map(({ option, fault }) => `${option}: ${fault}`).join(' ');
  return new Refusal({ summary, blocks }, faults);
}

const namesAreNeeded = 'Other settings need their names, as in topics:AI count:3';

/** "09:00 weekdays AI": whoever begins with a time may mean another setting by what is none. */
function goesOnBehindTime({ time }: Options): boolean {
  const [first = '', ...more] = String(time ?? '')
    .trim()
    .split(/\s+/);
  return more.length > 0 && isTimeAlone(first);
}

/** What was given, without what a form gave back as it stood: that is to stay, also where its text would read otherwise. */
function writtenSettings(options: Options, before: DigestSettings): WrittenSettings {
  const textsBefore = settingTexts(before);
  const given = (option: string) => {
    const text = options[option] === undefined ? undefined : String(options[option]).trim();
    return text === undefined || text === textsBefore.get(option) ? undefined : text;
  };
  const { time, timezone } = splitZone(given('time'), given('timezone'));
  const texts: Record<string, string | undefined> = {
    ...Object.fromEntries(settingNames.map((name) => [name, given(settingOptionNames[name])])),
    schedule: scheduleOf(time, given('days'), before),
    timezone,
  };
  const entries = settingNames.flatMap((name): [string, string | readonly string[]][] => {
    const text = texts[name];
    if (text === undefined) return [];
    return [[name, name === 'topics' || name === 'providers' ? text.split(',') : text]];
  });
  return Object.fromEntries(entries);
}

/** "9:30 weekdays Europe/Berlin": many say the zone where they say the time. */
function splitZone(
  time: string | undefined,
  timezone: string | undefined,
): { readonly time: string | undefined; readonly timezone: string | undefined } {
  const match = /^(.*?)[\s,]+([a-z]+\/[a-z][\w+/-]*|utc)(?:\s+time)?$/is.exec(time ?? '');
  if (!match || timezone !== undefined) return { time, timezone };
  return { time: match[1] ?? '', timezone: match[2] };
}

/**
 * A time without days keeps the days there were, and days without a time keep the times: what is not said stays as it is.
 */
function scheduleOf(
  time: string | undefined,
  days: string | undefined,
  before: DigestSettings,
): string | undefined {
  const words = time?.replaceAll(/["“”„]/g, ' ').trim();
  const [, daysBefore, timesBefore] = /^(.+) at (.+)$/.exec(writtenOf(before).schedule) ?? [];
  if (words === undefined) return days === undefined ? undefined : `${timesBefore ?? ''} ${days}`.trim();
  if (days !== undefined) return `${words} ${days}`;
  const keepsDays = daysBefore !== undefined && isTimeAlone(words);
  return keepsDays ? `${daysBefore} at ${words}` : words;
}

/** "9:30", "at 8am and 6pm": it says nothing of days, not even that it is for every one. */
function isTimeAlone(words: string): boolean {
  const isOfTimes = words
    .toLowerCase()
    .split(/[\s,;&]+/)
    .every((word) =>
      /^(\d{1,2}([:.h]\d\d)?|[ap]\.?m\.?|\d{1,2}([:.h]\d\d)?[ap]\.?m\.?|noon|midnight|at|and)$/.test(word),
    );
  return isOfTimes && parseScheduleText(words).kind === 'cron';
}
