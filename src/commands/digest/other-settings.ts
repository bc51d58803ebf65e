import type { AlertSettings } from '../../alerts/alert.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { Refusal } from '../replies/refusal.ts';
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

const nothingSet: AlertSettings = {
  ...{ conditions: { filter: {} }, timezone: 'UTC', language: 'en', maxADay: 1, posting: {} },
};

/** The options that alerts have. */
export const settingsOfAlerts: ReadonlySet<string> = new Set(alertTexts(nothingSet).keys());
