import type { CommandInvocation } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { code, plain } from '../../platform/spans.ts';
import { changedSchedule, isTimeAlone } from '../../subscriptions/changed-schedule.ts';
import type { GroupPlatform } from '../../subscriptions/channel-group.ts';
import { type DigestSettings, settingNames, settingTable } from '../../subscriptions/settings.ts';
import {
  readWrittenSettings,
  settingText,
  type WrittenSettings,
} from '../../subscriptions/written-settings.ts';
import { Refusal } from '../replies/refusal.ts';

type Options = CommandInvocation['options'];

/** Whether any setting was given. */
export function namesSettings(options: Options): boolean {
  return 'days' in options || settingNames.some((name) => settingTable[name].option.name in options);
}

/**
 * Applies a command's options to the settings `before`, or says what is wrong with each of them.
 * @param platform that of the digest's channel
 */
export function readSettings(
  options: Options,
  before: DigestSettings,
  platform: GroupPlatform | undefined,
): DigestSettings | Refusal {
  const read = readWrittenSettings(writtenSettings(options, before), before, platform);
  if (!(read instanceof Fault)) return read;
  const faults = read.fault.map(({ setting, fault }) => ({
    option: settingTable[setting].option.name,
    fault: setting === 'schedule' && goesOnBehindTime(options) ? `${fault}. ${namesAreNeeded}` : fault,
  }));
  const blocks = faults.map(
    ({ option, fault }): MessageBlock => ({ kind: 'text', spans: [code(option), plain(`: ${fault}`)] }),
  );
  const summary = faults.map(({ option, fault }) => `${option}: ${fault}`).join(' ');
  return new Refusal({ summary, blocks }, faults);
}

const namesAreNeeded = 'Other settings need their names, as in topics:AI count:3';

/** "09:00 weekdays AI": words after a valid time are probably another setting. */
function goesOnBehindTime({ time }: Options): boolean {
  const [first = '', ...more] = String(time ?? '')
    .trim()
    .split(/\s+/);
  return more.length > 0 && isTimeAlone(first);
}

/** The settings given, minus form fields submitted unchanged: some texts would not read back as the same value. */
export function writtenSettings(options: Options, before: DigestSettings): WrittenSettings {
  const given: Readonly<Record<string, string>> = Object.fromEntries(
    settingNames.flatMap((name) => {
      const text = String(options[settingTable[name].option.name] ?? settingText(name, before)).trim();
      return text === settingText(name, before) ? [] : [[name, text]];
    }),
  );
  const { time, timezone } = splitZone(given['schedule'], given['timezone']);
  const days = options['days'] === undefined ? undefined : String(options['days']).trim();
  const schedule = changedSchedule({ time, days }, before.schedule);
  return {
    ...given,
    ...(schedule !== undefined && { schedule }),
    ...(timezone !== undefined && { timezone }),
  };
}

/** "9:30 weekdays Europe/Berlin": many people type the zone after the time. */
function splitZone(
  time: string | undefined,
  timezone: string | undefined,
): { readonly time: string | undefined; readonly timezone: string | undefined } {
  const match = /^(.*?)[\s,]+([a-z]+\/[a-z][\w+/-]*|utc)(?:\s+time)?$/is.exec(time ?? '');
  if (!match || timezone !== undefined) return { time, timezone };
  return { time: match[1] ?? '', timezone: match[2] };
}
