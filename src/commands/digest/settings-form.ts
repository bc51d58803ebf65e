import type { Form, FormField } from '../../platform/commands/form.ts';
import { type DigestSettings, settingNames, settingTable } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { settingText } from '../../subscriptions/written-settings.ts';

/**
 * A form with the settings people change most and their current values. Settings not in it stay as they are.
 * @param command the one that makes the change
 */
export function editForm(
  subscription: Subscription,
  [command, subcommand]: readonly [root: string, subcommand: string] = ['digest', 'edit'],
): Form {
  return {
    title: 'Edit digest',
    submit: 'Save',
    command,
    subcommand,
    settled: { id: subscription.id },
    fields: prefilled(subscription),
  };
}

/** A form for a channel's first digest. */
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

/** A field with the current value for each setting that has a place in forms. */
function prefilled(settings: DigestSettings): FormField[] {
  const placed = settingNames.flatMap((name) => {
    const { option, form } = settingTable[name];
    return form ? [{ option, form, value: settingText(name, settings) }] : [];
  });
  return placed
    .toSorted((one, other) => one.form.place - other.form.place)
    .map(({ option, form: { place: _, ...form }, value }) => ({
      ...{ option: option.name, label: option.label, value },
      ...form,
      ...('choices' in option && option.choices && { choices: option.choices }),
    }));
}
