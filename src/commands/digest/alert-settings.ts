import type { AlertSettings } from '../../alerts/alert.ts';
import { formatQuietHours } from '../../alerts/quiet-hours.ts';
import type { Language } from '../../platform/language/language.ts';
import { saySpans } from '../../platform/language/say.ts';
import type { Span } from '../../platform/message.ts';
import { joinPlain, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { type DigestSettings, settingTable, standardSettings } from '../../subscriptions/settings.ts';
import { settingText } from '../../subscriptions/written-settings.ts';
import { sharedSettings } from './alert-options.ts';

/** What people write for a condition or for quiet hours that an alert does not have. */
export const noneText = 'none';

/** A digest with those settings of an alert that digests have too. */
export function asDigestSettings({ conditions, timezone, language, posting }: AlertSettings): DigestSettings {
  const standard = standardSettings(timezone);
  return { ...standard, language, posting, criteria: { ...standard.criteria, filter: conditions.filter } };
}

/** An alert's settings as people write them, by option; empty where a condition is not set. */
export function alertTexts(settings: AlertSettings): ReadonlyMap<string, string> {
  const { conditions, quiet, maxADay } = settings;
  const { words = '', minOutlets = '' } = conditions;
  const asDigest = asDigestSettings(settings);
  const shared = sharedSettings.map(
    (name) => [settingTable[name].option.name, settingText(name, asDigest)] as const,
  );
  return new Map([
    ['words', words],
    ['min_outlets', String(minOutlets)],
    ...shared.slice(0, 3),
    ['quiet', quiet ? formatQuietHours(quiet) : noneText],
    ['max_a_day', String(maxADay)],
    ...shared.slice(3),
  ]);
}

/** "quiet 22:00-07:00 (was none); max a day 4 (was 10)"; empty when nothing has changed. */
export function alertDifference(after: AlertSettings, before: AlertSettings, language: Language): Span[] {
  const textsBefore = alertTexts(before);
  const changes = [...alertTexts(after)]
    .filter(([name, text]) => text !== textsBefore.get(name))
    .map(([name, text]) => {
      const valueInChange = valuesInChange.get(name);
      const shown = (one: string) => valueInChange?.(one) ?? plain(shortLine(one || noneText, 100));
      return saySpans(language, '{name} {value} (was {before})', {
        ...{
          name: name.replaceAll('_', ' '),
          value: shown(text),
          before: shown(textsBefore.get(name) ?? ''),
        },
      });
    });
  return joinPlain(changes.flatMap((spans, at) => (at === 0 ? spans : [plain('; '), ...spans])));
}

const valuesInChange = new Map(
  sharedSettings.map((name) => [settingTable[name].option.name, settingTable[name].valueInChange]),
);
