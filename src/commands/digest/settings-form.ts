import type { Choice } from '../../platform/commands/choice.ts';
import type { Form, FormField } from '../../platform/commands/form.ts';
import { languageOf } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { daysAndTimesOf, shortDays } from '../../subscriptions/changed-schedule.ts';
import { type DigestSettings, settingNames, settingTable } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { settingText } from '../../subscriptions/written-settings.ts';
import { languageShown, optionTexts } from '../translations/translations.ts';
import { beside } from './beside.ts';

/** Which part of the settings a form shows, and to whom. */
export interface FormPart {
  /** The command that makes the change; absent for `digest edit`. */
  readonly command?: readonly [root: string, subcommand: string];
  /** The reader's language as a BCP 47 tag; absent for English. */
  readonly locale?: string | undefined;
  /** The first is 1; a page that doesn't exist is the last. */
  readonly page?: number;
  /** How many fields a page has; absent for all of them. */
  readonly room?: number | undefined;
}

/**
 * A form with the current values of the settings that people change most, or of those on another page. Settings not in
 * it stay as they are.
 */
export function editForm(
  subscription: Subscription,
  { command: [command, subcommand] = ['digest', 'edit'], locale, page = 1, room }: FormPart = {},
): Form {
  const fields = prefilled(subscription, locale);
  const shown = Math.min(page, pagesOf(subscription, room));
  const language = languageOf(locale);
  const [previewCommand, previewSubcommand] = beside({ subcommand }, 'preview');
  return {
    title: say(language, 'Edit digest'),
    submit: say(language, 'Save'),
    command,
    subcommand,
    settled: { id: subscription.id, ...(shown > 1 && { page: shown }) },
    fields: room === undefined ? fields : fields.slice((shown - 1) * room, shown * room),
    preview: {
      label: say(language, 'Preview'),
      command: previewCommand,
      subcommand: previewSubcommand,
    },
  };
}

/** How many pages `editForm` has. */
export function pagesOf(settings: DigestSettings, room: number | undefined): number {
  return room === undefined ? 1 : Math.ceil(prefilled(settings, undefined).length / room);
}

/** A form for a channel's first digest. */
export function subscribeForm(settings: DigestSettings, locale?: string): Form {
  const language = languageOf(locale);
  return {
    title: say(language, 'A digest here'),
    submit: say(language, 'Subscribe'),
    command: 'digest',
    subcommand: 'subscribe',
    settled: {},
    fields: prefilled(settings, locale),
  };
}

/** A field with the current value for each setting that has a place in forms. */
function prefilled(settings: DigestSettings, locale: string | undefined): FormField[] {
  const placed = settingNames.flatMap((name) => {
    const { option, form } = settingTable[name];
    return form ? [{ option, form, value: settingText(name, settings) }] : [];
  });
  const [first, ...others] = placed
    .toSorted((one, other) => one.form.place - other.form.place)
    .map(({ option, form: { place: _, ...form }, value }) => ({
      ...{ option: option.name, label: option.label, value },
      ...form,
      ...('choices' in option && option.choices && { choices: option.choices }),
    }));
  const fields = first ? [...scheduleFields(first, settings, locale), ...others] : [];
  const hasDays = fields.some(({ option }) => option === 'days');
  return fields.map((field) => translatedField(field, locale, hasDays));
}

/**
 * A field in the reader's language; the values stay English.
 * @param hasDays whether the days have a field of their own, so that the schedule's hint is about times only
 */
export function translatedField(field: FormField, locale: string | undefined, hasDays = false): FormField {
  const [name, description, labels] = (locale && optionTexts(locale, field.option)) || [];
  if (name === undefined || description === undefined) return field;
  const label = name.replaceAll('_', ' ');
  return {
    ...field,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    ...(field.hint !== undefined && { hint: field.option === 'time' && hasDays ? field.hint : description }),
    ...(field.choices && {
      choices: field.choices.map(({ label, value }) => ({ label: labels?.[value] ?? label, value })),
    }),
  };
}

/** A schedule's times and its days, if it has those two parts: days are ticked, not typed. */
function scheduleFields(
  field: FormField,
  { schedule }: DigestSettings,
  locale: string | undefined,
): FormField[] {
  const parts = daysAndTimesOf(schedule);
  if (!parts?.dayNumbers) return [field];
  return [
    {
      ...field,
      value: parts.times,
      hint: say(languageOf(locale), '09:00, or 8am and 6pm'),
    },
    {
      option: 'days',
      label: 'Days',
      value: parts.dayNumbers.map((day) => shortDays[day]).join(', '),
      required: true,
      takesSeveral: true,
      choices: dayChoices(locale),
    },
  ];
}

/** A Sunday in UTC. */
const someSunday = 3 * dayMs;

/** The days from Monday to Sunday, by their names in the reader's language. */
function dayChoices(locale = 'en'): Choice[] {
  const { format } = new Intl.DateTimeFormat(languageShown(locale), { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    label: format(someSunday + day * dayMs),
    value: shortDays[day] ?? '',
  }));
}
