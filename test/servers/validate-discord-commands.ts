import { z } from 'zod';

/**
 * The commands that Discord accepts for an application, by its documentation ("Application Commands") and
 * OpenAPI file.
 */

const locales = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

function localised(text: z.ZodType<string>) {
  return z
    .record(z.string(), text)
    .refine((texts) => Object.keys(texts).every((locale) => locales.has(locale)), 'an unknown locale')
    .nullable()
    .optional();
}

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase(), 'not in lower case');
const menuName = z
  .string()
  .min(1)
  .max(32)
  .refine((text) => text.trim() === text, 'white space at an end');
const description = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => text.trim() !== '', 'blank');

const texts = {
  name,
  name_localizations: localised(name),
  description,
  description_localizations: localised(description),
};

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.string().min(1).max(100),
});

const stringOption = z
  .strictObject({
    type: z.literal(3),
    ...texts,
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine(({ autocomplete, choices }) => !autocomplete || !choices, 'both choices and autocomplete')
  .refine(({ choices = [] }) => areDifferent(choices.map((it) => it.value)), 'a choice appears twice');

const integerOption = z.strictObject({
  type: z.literal(4),
  ...texts,
  required: z.boolean().optional(),
  min_value: z.int().optional(),
  max_value: z.int().optional(),
});

const channelOption = z.strictObject({
  type: z.literal(7),
  ...texts,
  required: z.boolean().optional(),
  // 16 is in the documentation ("Channel Types") and in discord.js's builders, but not in the OpenAPI file.
  channel_types: z
    .array(z.literal([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]))
    .refine(areDifferent)
    .optional(),
});

const roleOption = z.strictObject({ type: z.literal(8), ...texts, required: z.boolean().optional() });

const option = z.discriminatedUnion('type', [stringOption, integerOption, channelOption, roleOption]);

/**
 * Sibling options, subcommands or commands: no name may appear twice in any language, or be another one's
 * original name.
 */
function siblings<Item extends z.ZodType<Named>>(item: Item) {
  return z
    .array(item)
    .max(25)
    .superRefine((items, context) => {
      for (const locale of ['en-US', ...locales]) {
        const names = items.map((it) => it.name_localizations?.[locale] ?? it.name);
        if (!areDifferent(names)) context.addIssue(`a name appears twice in ${locale}: ${names.join(', ')}`);
        for (const it of items) {
          const local = it.name_localizations?.[locale];
          const other = items.find((sibling) => sibling !== it && sibling.name === local);
          if (other)
            context.addIssue(`${local} is ${it.name} in ${locale}, which is another one's original name`);
        }
      }
    });
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
}

const subcommand = z.strictObject({
  type: z.literal(1),
  ...texts,
  options: siblings(option)
    .refine(
      (list) =>
        list.findLastIndex((it) => it.required) < (list.findIndex((it) => !it.required) + 1 || Infinity),
      'a required option follows an optional one',
    )
    .optional(),
});

const group = z.strictObject({ type: z.literal(2), ...texts, options: siblings(subcommand).optional() });

const where = {
  integration_types: z.array(z.int().min(0).max(1)).refine(areDifferent).optional(),
  contexts: z.array(z.int().min(0).max(2)).refine(areDifferent).nullable().optional(),
  default_member_permissions: z.int().min(0).nullable().optional(),
};

const chatCommand = z.strictObject({
  type: z.literal(1).default(1),
  ...texts,
  ...where,
  options: siblings(z.discriminatedUnion('type', [subcommand, group])).optional(),
});

const messageCommand = z.strictObject({
  type: z.literal(3),
  name: menuName,
  name_localizations: localised(menuName),
  ...where,
});

const entryPoint = z.strictObject({
  type: z.literal(4),
  ...texts,
  ...where,
  id: z.string().optional(),
  description: z.string().max(100),
  handler: z.literal([1, 2]).optional(),
});

export const discordCommands = z
  .array(z.union([chatCommand, messageCommand, entryPoint]))
  .superRefine((list, context) => {
    for (const command of list) {
      const length = lengthOf(command);
      if (length > 8000) context.addIssue(`${command.name}: ${length} characters are more than 8000`);
    }
    for (const [type, most] of [
      [1, 100],
      [3, 15],
      [4, 1],
    ] as const) {
      const names = list.filter((command) => command.type === type).map((command) => command.name);
      if (names.length > most) context.addIssue(`more than ${most} commands of type ${type}`);
      if (!areDifferent(names)) context.addIssue('a name appears twice');
    }
  });

export type DiscordCommands = z.output<typeof discordCommands>;

/** Counts each text's longest translation: names, descriptions and values, including those of choices. */
export function lengthOf(command: object): number {
  const {
    name_localizations: names,
    description_localizations: descriptions,
    ...rest
  } = {
    name_localizations: null,
    description_localizations: null,
    ...command,
  };
  return Object.entries(rest).reduce((sum, [key, value]) => {
    if (key === 'name') return sum + longest(value, names);
    if (key === 'description') return sum + longest(value, descriptions);
    if (key === 'value') return sum + String(value).length;
    if (!Array.isArray(value)) return sum;
    return sum + value.reduce((total, it) => total + (typeof it === 'object' ? lengthOf(it) : 0), 0);
  }, 0);
}

function longest(text: unknown, others: object | null): number {
  return Math.max(...[text, ...Object.values(others ?? {})].map((it) => String(it).length));
}

function areDifferent(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

export interface TypedOptions {
  readonly name: string;
  /** "search", or "me pause" in a group. */
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
}

/** The options of a registered subcommand. Throws if there is none of that name. */
function optionsOf(commands: DiscordCommands, typed: Omit<TypedOptions, 'options'>) {
  const command = commands.find((it) => it.type === 1 && it.name === typed.name);
  const parsed = chatCommand.safeParse(command);
  const [first, second] = typed.subcommand.split(' ');
  const found = parsed.data?.options?.find((it) => it.name === first);
  const within = found?.type === 2 ? found.options?.find((it) => it.name === second) : found;
  if (within?.type !== 1 || (found?.type === 2) !== (second !== undefined)) {
    throw new Error(`/${typed.name} ${typed.subcommand} is not registered`);
  }
  return within.options ?? [];
}

/** Checks what a person types. Throws where Discord would not let them type it. */
export function checkTyped(
  commands: DiscordCommands,
  typed: TypedOptions,
): { name: string; type: number; value: string | number }[] {
  const options = optionsOf(commands, typed);
  const missing = options.find((it) => it.required && !(it.name in typed.options));
  if (missing) throw new Error(`the option ${missing.name} is required`);
  return Object.entries(typed.options).map(([key, value]) => {
    const known = options.find((it) => it.name === key);
    if (!known || !isTaken(known, value)) throw new Error(`the option ${key} does not take ${value}`);
    return { name: key, type: known.type, value };
  });
}

function isTaken(known: z.output<typeof option>, value: string | number): boolean {
  if (known.type === 4) {
    const isInRange =
      Number(value) >= (known.min_value ?? 0) && Number(value) <= (known.max_value ?? Infinity);
    return typeof value === 'number' && isInRange;
  }
  if (typeof value !== 'string') return false;
  if (known.type === 7 || known.type === 8) return /^\d{17,20}$/.test(value);
  return !known.choices || known.choices.some((it) => it.value === value);
}

/** Checks what is typed so far. Throws where Discord would not request suggestions. */
export function checkFocused(
  commands: DiscordCommands,
  typed: Omit<TypedOptions, 'options'> & { readonly option: string; readonly typed: string },
): { name: string; type: number; value: string; focused: true }[] {
  const known = optionsOf(commands, typed).find((it) => it.name === typed.option);
  if (known?.type !== 3 || !known.autocomplete) throw new Error(`nothing is suggested for ${typed.option}`);
  return [{ name: typed.option, type: 3, value: typed.typed, focused: true }];
}
