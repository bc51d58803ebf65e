import { z } from 'zod';

/**
 * The modals and suggestions that Discord accepts, by its documentation ("Component Reference",
 * "Responding").
 */

const shown = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', 'blank');

const option = z.strictObject({
  label: shown(100),
  value: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
  default: z.boolean().optional(),
});

const stringSelect = z
  .strictObject({
    type: z.literal(3),
    custom_id: z.string().min(1).max(100),
    placeholder: z.string().max(150).optional(),
    required: z.boolean().optional(),
    options: z.array(option).min(1).max(25),
  })
  .refine(
    ({ options }) => new Set(options.map((it) => it.value)).size === options.length,
    'a value appears twice',
  )
  .refine(({ options }) => options.filter((it) => it.default).length <= 1, 'two are chosen before');

const textInput = z
  .strictObject({
    type: z.literal(4),
    custom_id: z.string().min(1).max(100),
    style: z.int().min(1).max(2),
    required: z.boolean().optional(),
    value: z.string().max(4000).optional(),
    placeholder: z.string().max(100).optional(),
  })
  .refine(({ value, style }) => style === 2 || !value?.includes('\n'), 'lines in a field of one line');

const channelSelect = z.strictObject({
  type: z.literal(8),
  custom_id: z.string().min(1).max(100),
  required: z.boolean().optional(),
  channel_types: z.array(z.literal([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16])).optional(),
  default_values: z
    .array(z.strictObject({ id: z.string().regex(/^\d{17,20}$/), type: z.literal('channel') }))
    .max(1)
    .optional(),
});

const roleSelect = z.strictObject({
  type: z.literal(6),
  custom_id: z.string().min(1).max(100),
  required: z.boolean().optional(),
  default_values: z
    .array(z.strictObject({ id: z.string().regex(/^\d{17,20}$/), type: z.literal('role') }))
    .max(1)
    .optional(),
});

const groupOptions = z
  .array(option)
  .max(10)
  .refine(
    (options) => new Set(options.map((it) => it.value)).size === options.length,
    'a value appears twice',
  );

const radioGroup = z
  .strictObject({
    type: z.literal(21),
    custom_id: z.string().min(1).max(100),
    required: z.boolean().optional(),
    options: groupOptions.min(2),
  })
  .refine(({ options }) => options.filter((it) => it.default).length <= 1, 'two are chosen before');

const checkboxGroup = z
  .strictObject({
    type: z.literal(22),
    custom_id: z.string().min(1).max(100),
    required: z.boolean().optional(),
    min_values: z.int().min(0).max(10).optional(),
    max_values: z.int().min(1).max(10).optional(),
    options: groupOptions.min(1),
  })
  // "`min_values` must be either omitted or at least 1 if `required` is omitted or true."
  .refine(({ required = true, min_values: min = 1 }) => min >= 1 || !required, 'required, but may be empty');

const label = z.strictObject({
  type: z.literal(18),
  label: shown(45),
  description: z.string().min(1).max(100).optional(),
  component: z.discriminatedUnion('type', [
    stringSelect,
    textInput,
    roleSelect,
    channelSelect,
    radioGroup,
    checkboxGroup,
  ]),
});

export const discordModal = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: shown(45),
  components: z
    .array(label)
    .min(1)
    .max(5)
    .refine(
      (labels) => new Set(labels.map((it) => it.component.custom_id)).size === labels.length,
      'a custom_id appears twice',
    ),
});

export type DiscordModal = z.output<typeof discordModal>;

export const discordChoices = z
  .array(
    z.strictObject({
      name: z
        .string()
        .min(1)
        .max(100)
        .refine((text) => text.trim() !== '', 'blank'),
      value: z.string().min(1).max(100),
    }),
  )
  .max(25);

/**
 * What a person submits who fills in `typed` and leaves the rest unchanged. Throws where Discord would not
 * let them.
 */
export function submissionOf(modal: DiscordModal, typed: Readonly<Record<string, string>>): object {
  for (const name of Object.keys(typed)) {
    if (!modal.components.some((it) => it.component.custom_id === name)) throw new Error(`no field ${name}`);
  }
  return {
    custom_id: modal.custom_id,
    components: modal.components.map(({ component }, index) => {
      const value = typed[component.custom_id] ?? valueBefore(component);
      if (value === '' && component.required) throw new Error(`${component.custom_id} has to be filled in`);
      const { type, custom_id } = component;
      const values = type === 22 ? value.split(', ').filter((it) => it !== '') : value === '' ? [] : [value];
      const options = 'options' in component ? component.options : undefined;
      for (const one of values) {
        if (options?.some((it) => it.value === one) === false) throw new Error(`${custom_id} has no ${one}`);
      }
      const given =
        type === 4 ? { value } : type === 21 ? { value: value === '' ? null : value } : { values };
      return { type: 18, id: index * 2 + 1, component: { type, id: index * 2 + 2, custom_id, ...given } };
    }),
  };
}

function valueBefore(component: z.output<typeof label>['component']): string {
  if (component.type === 4) return component.value ?? '';
  if (component.type === 8 || component.type === 6) return component.default_values?.[0]?.id ?? '';
  return component.options.flatMap((it) => (it.default ? it.value : [])).join(', ');
}
