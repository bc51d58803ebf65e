import type { Alert } from '../../alerts/alert.ts';
import type { Form, FormField } from '../../platform/commands/form.ts';
import { languageOf } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { Option } from '../subcommand.ts';
import { conditionOptions, limitOptions, wordsOption } from './alert-options.ts';
import { alertTexts } from './alert-settings.ts';
import { type FormPart, translatedField } from './settings-form.ts';

/** Those that people change most stand on the first page. */
const order = [
  ...['words', 'min_outlets', 'quiet', 'max_a_day', 'language'],
  ...['min_heat', 'topics', 'providers', 'timezone'],
];

/** A form with an alert's current settings, or those on another page. Settings not in it stay as they are. */
export function alertForm(
  alert: Alert,
  { command: [command, subcommand] = ['digest', 'edit'], locale, page = 1, room }: FormPart,
): Form {
  const language = languageOf(locale);
  const fields = fieldsOf(alert, locale);
  const shown = Math.min(page, alertPages(room));
  return {
    title: say(language, 'Edit alert'),
    submit: say(language, 'Save'),
    ...{ command, subcommand },
    settled: { id: alert.id, ...(shown > 1 && { page: shown }) },
    fields: room === undefined ? fields : fields.slice((shown - 1) * room, shown * room),
  };
}

/** How many pages `alertForm` has. */
export function alertPages(room: number | undefined): number {
  return room === undefined ? 1 : Math.ceil(order.length / room);
}

function fieldsOf(alert: Alert, locale: string | undefined): FormField[] {
  const texts = alertTexts(alert);
  const options: readonly Option[] = [wordsOption, ...conditionOptions, ...limitOptions];
  return options
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
    .map((option) => {
      const label = option.name.replaceAll('_', ' ');
      const field = {
        option: option.name,
        label: option.label ?? label.charAt(0).toUpperCase() + label.slice(1),
        hint: option.description.slice(0, 100),
        value: texts.get(option.name) ?? '',
        ...('choices' in option && option.choices && { choices: option.choices }),
      };
      return translatedField(field, locale);
    });
}
