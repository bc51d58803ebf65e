import { z } from 'zod';

/** What Discord takes as an application's commands, by its documentation ("Application Commands"). */

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase());
const description = z.string().min(1).max(100);

const stringOption = z.strictObject({
  type: z.literal(3),
  name,
  description,
  required: z.boolean().optional(),
});

const integerOption = z.strictObject({
  type: z.literal(4),
  name,
  description,
  required: z.boolean().optional(),
  min_value: z.int().optional(),
  max_value: z.int().optional(),
});

const option = z.discriminatedUnion('type', [stringOption, integerOption]);

const subcommand = z.strictObject({
  type: z.literal(1),
  name,
  description,
  options: z
    .array(option)
    .max(25)
    .refine(
      (list) =>
        list.findLastIndex((it) => it.required) < (list.findIndex((it) => !it.required) + 1 || Infinity),
      'a required option stands behind one that is not',
    )
    .optional(),
});

const chatCommand = z.strictObject({
  type: z.literal(1).default(1),
  name,
  description,
  integration_types: z.array(z.int().min(0).max(1)).optional(),
  contexts: z.array(z.int().min(0).max(2)).optional(),
  default_member_permissions: z.string().nullable().optional(),
  options: z.array(subcommand).max(25).optional(),
});

const entryPoint = z.looseObject({ type: z.literal(4), name, description });

export const discordCommands = z
  .array(z.union([chatCommand, entryPoint]))
  .max(100)
  .refine((list) => list.every((command) => lengthOf(command) <= 8000), 'longer than 8000 characters')
  .refine((list) => new Set(list.map((command) => command.name)).size === list.length, 'a name stands twice');

export type DiscordCommands = z.output<typeof discordCommands>;

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + lengthOf(inner), 0);
}

/** What a person types is checked before it is sent. Throws where Discord would not let it be typed. */
export function checkTyped(
  commands: DiscordCommands,
  typed: { name: string; subcommand: string; options: Readonly<Record<string, string | number>> },
): { name: string; type: number; value: string | number }[] {
  const command = commands.find((it) => it.type === 1 && it.name === typed.name);
  const parsed = chatCommand.safeParse(command);
  const found = parsed.data?.options?.find((it) => it.name === typed.subcommand);
  if (!found) throw new Error(`/${typed.name} ${typed.subcommand} is not registered`);
  const missing = found.options?.find((it) => it.required && !(it.name in typed.options));
  if (missing) throw new Error(`the option ${missing.name} is required`);
  return Object.entries(typed.options).map(([key, value]) => {
    const known = found.options?.find((it) => it.name === key);
    const fits =
      known?.type === 3
        ? typeof value === 'string'
        : typeof value === 'number' &&
          value >= (known?.min_value ?? value) &&
          value <= (known?.max_value ?? value);
    if (!known || !fits) throw new Error(`the option ${key} does not take ${value}`);
    return { name: key, type: known.type, value };
  });
}
