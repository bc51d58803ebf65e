import type { Form, FormField } from '../../platform/form.ts';
import type { DigestSettings, Subscription } from '../../subscriptions/subscription.ts';
import { onEmptyChoices, styleChoices } from './setting-choices.ts';
import { settingTexts } from './setting-texts.ts';

/** The weightiest first: a platform that has room for five shows five. */
const fields: readonly Omit<FormField, 'value'>[] = [
  { option: 'time', label: 'When', hint: '9:30 weekdays, or a cron pattern', required: true },
  { option: 'topics', label: 'Topics', hint: 'AI, Security; any: all' },
  { option: 'count', label: 'How many stories', hint: '1 to 10' },
  { option: 'timezone', label: 'Time zone', hint: 'Europe/Berlin' },
  { option: 'style', label: 'Style', hint: 'rich, compact or thread', choices: styleChoices },
  { option: 'providers', label: 'Outlets', hint: 'TechCrunch, reuters.com; any: all' },
  { option: 'min_quality', label: 'Least quality', hint: '0 to 100; 0: all' },
  { option: 'min_heat', label: 'Least heat', hint: '0: all' },
  { option: 'on_empty', label: 'A day without new stories', choices: onEmptyChoices },
  { option: 'window', label: 'How far back', hint: '24h, 3d, 1w; auto: since the digest before' },
  { option: 'name', label: 'Heading', hint: 'Top stories' },
];

/** All that people mostly change, as it stands now; what is not in it stays as it is. */
export function editForm(subscription: Subscription): Form {
  return {
    title: 'Edit digest',
    submit: 'Save',
    command: 'digest',
    subcommand: 'edit',
    settled: { id: subscription.id },
    fields: prefilled(subscription),
  };
}

/** A channel's first digest. */
export function subscribeForm(settings: DigestSettings): Form {
  return {
    title: 'A digest here',
    submit: 'Subscribe',
    command: 'digest',
    subcommand: 'subscribe',
    settled: {},
    fields: prefilled(settings),
  };
}

function prefilled(settings: DigestSettings): FormField[] {
  const texts = settingTexts(settings);
  return fields.map((field) => {
    const value = texts.get(field.option);
    return value === undefined ? field : { ...field, value };
  });
}
