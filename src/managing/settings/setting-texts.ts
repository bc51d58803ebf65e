import type { Span } from '../../platform/message.ts';
import { shortLine } from '../../platform/shorten.ts';
import { joinPlain, plain } from '../../platform/spans.ts';
import { formatScheduleText } from '../../subscriptions/schedule-text.ts';
import { writtenOf } from '../../subscriptions/settings-difference.ts';
import type { DigestSettings } from '../../subscriptions/subscription.ts';
import { settingNames, type WrittenSettings } from '../../subscriptions/subscription-settings.ts';
import { settingOptionNames } from './setting-names.ts';

/** Every setting as a person would type it, by its option's name. */
export function settingTexts(settings: DigestSettings): ReadonlyMap<string, string> {
  const written = writtenOf(settings);
  return new Map(settingNames.map((name) => [settingOptionNames[name], textOf(written[name])]));
}

/** "weekdays at 09:30 (was weekdays at 09:00); count 3 (was 5)"; empty when nothing is another than before. */
export function differenceSpans(after: DigestSettings, before: DigestSettings): Span[] {
  const [texts, textsBefore] = [settingTexts(after), settingTexts(before)];
  const changes = [...texts].flatMap(([name, text]): Span[] => {
    const was = textsBefore.get(name) ?? '';
    if (text === was) return [];
    const label = name === settingOptionNames.schedule ? '' : `${name.replaceAll('_', ' ')} `;
    return [plain(`; ${label}`), valueSpan(name, text), plain(' (was '), valueSpan(name, was), plain(')')];
  });
  // Two patterns can read alike: that the schedule is another has to be said all the same.
  const isOtherCron = after.schedule.cron !== before.schedule.cron;
  if (changes.length === 0 && isOtherCron) {
    return [plain(`${formatScheduleText(after.schedule.cron)}, as ${after.schedule.cron}`)];
  }
  const [first, ...rest] = joinPlain(changes);
  return first?.kind === 'text' ? [plain(first.text.replace(/^; /, '')), ...rest] : [];
}

/** Who is notified goes by the name that people know them by. */
function valueSpan(name: string, text: string): Span {
  const isGroup = name === settingOptionNames.mention && text !== 'none';
  return isGroup ? { kind: 'group', id: text } : plain(shortLine(text, 100));
}

function textOf(written: WrittenSettings[keyof WrittenSettings]): string {
  return typeof written === 'string' ? written : (written ?? []).join(', ');
}
