import type { AlertSettings } from '../../alerts/alert.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { Refusal } from '../replies/refusal.ts';
import { alertOnlyOptions } from './alert-options.ts';
import { alertTexts } from './alert-settings.ts';

/** Refuses settings that only digests have, and names those of an alert. */
export function otherSettingsRefusal(names: readonly string[], language: Language): Refusal {
  return new Refusal(
    say(language, 'Alerts have no {settings}. They have: {names}.', {
      settings: names.join(', '),
      names: [...settingsOfAlerts].join(', '),
    }),
  );
}

/** Refuses settings that only alerts have, in a command about digest `id`. */
export function alertSettingsRefusal(
  id: string,
  options: CommandInvocation['options'],
  language: Language,
): Refusal | undefined {
  const names = alertOnlyOptions.map(({ name }) => name).filter((name) => options[name] !== undefined);
  if (names.length === 0) return undefined;
  const settings = names.join(', ');
  return new Refusal(say(language, 'Only alerts have {settings}, and {id} is a digest.', { settings, id }));
}

const nothingSet: AlertSettings = {
  ...{ conditions: { filter: {} }, timezone: 'UTC', language: 'en', maxADay: 1, posting: {} },
};

/** The options that alerts have. */
export const settingsOfAlerts: ReadonlySet<string> = new Set(alertTexts(nothingSet).keys());
