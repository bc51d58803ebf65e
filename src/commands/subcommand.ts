import { z } from 'zod';
import type { Choice } from '../platform/commands/choice.ts';
import type {
  CommandDefinition,
  CommandInvocation,
  CommandReply,
  OptionDefinition,
  SubcommandDefinition,
  SuggestionQuery,
} from '../platform/commands/command.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import type { CommandDeps } from './command-deps.ts';
import { muteButtons } from './digest/mute-buttons.ts';
import { channelReply, type LookupAnswer, privateMessage } from './lookup/lookup-answer.ts';
import type { LookupDeps } from './lookup/lookup-deps.ts';
import { refusalToPost } from './refusal-to-post.ts';

/** One command: what people type, how it is answered, and what is suggested while they type. */
export interface Subcommand {
  readonly definition: SubcommandDefinition;
  answer(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply>;
  /** Answers without a service or a channel, as on the command line; present only where articles are all it needs. */
  readonly lookUp?: (invocation: LookupInvocation, deps: LookupDeps) => Promise<LookupAnswer>;
  suggest(query: SuggestionQuery, deps: SuggestDeps): Promise<readonly Choice[]>;
}

export type LookupInvocation = Pick<CommandInvocation, 'options' | 'channel'>;

export type SuggestDeps = LookupDeps & Pick<CommandDeps, 'subscriptions' | 'alerts' | 'commands'>;

/** Suggests values for what has been typed so far, best first. */
export type Suggest = (
  query: SuggestionQuery,
  deps: SuggestDeps,
) => readonly Choice[] | Promise<readonly Choice[]>;

/** An option as people see it, plus what the command itself needs. */
export type Option = OptionDefinition & {
  readonly suggest?: Suggest;
  /** Its value if none is given. */
  readonly default?: string | number;
};

type ValueOf<One extends Option> = One extends { type: 'integer' } ? number : string;
type IsThere = { readonly required: true } | { readonly default: string | number };

/** The values that a command's function gets, by option name. */
export type ValuesOf<Options extends readonly Option[]> = {
  readonly [One in Options[number] as One extends IsThere ? One['name'] : never]: ValueOf<One>;
} & {
  readonly [One in Options[number] as One extends IsThere ? never : One['name']]?: ValueOf<One>;
};

type Written<Options extends readonly Option[]> = Omit<SubcommandDefinition, 'options'> & {
  readonly options: Options;
};

/** Defines a command. The types of the values that `answer` gets follow from `options`. */
export function defineCommand<const Options extends readonly Option[]>({
  answer,
  ...written
}: Written<Options> & {
  readonly answer: (
    values: ValuesOf<Options>,
    invocation: CommandInvocation,
    deps: CommandDeps,
  ) => CommandReply | Promise<CommandReply>;
}): Subcommand {
  const values = schemaOf(written.options);
  return {
    ...describe(written),
    async answer(invocation, deps) {
      const read = values.safeParse(invocation.options);
      return read.success
        ? answer(read.data, invocation, deps)
        : { message: missingMessage(written.options, deps.language) };
    },
  };
}

/** Set by the button that posts an answer to the whole channel. Every look-up has this option. */
const show = {
  name: 'show',
  description: 'who sees it',
  type: 'string',
  choices: [{ label: 'the whole channel', value: 'channel' }],
  hidden: true,
  namesAsker: true,
} as const satisfies Option;

/** Defines a command that looks something up. Only the asker sees the answer, and can then post it to the channel. */
export function defineLookup<const Options extends readonly Option[]>({
  lookUp,
  ...written
}: Written<Options> & {
  readonly lookUp: (
    values: ValuesOf<Options>,
    deps: LookupDeps,
    channel: LookupInvocation['channel'],
  ) => LookupAnswer | Promise<LookupAnswer>;
}): Subcommand {
  const values = schemaOf(written.options);
  const find = async ({ options, channel }: LookupInvocation, deps: LookupDeps): Promise<LookupAnswer> => {
    const read = values.safeParse(options);
    return read.success
      ? lookUp(read.data, deps, channel)
      : { message: missingMessage(written.options, deps.language), fault: 'usage' };
  };
  return {
    ...describe({ ...written, options: [...written.options, show] }),
    lookUp: find,
    async answer(invocation, deps) {
      const found = await find(invocation, deps);
      if (invocation.options['show'] !== 'channel') {
        const more = found.outlet === undefined ? [] : await muteButtons(found.outlet, invocation, deps);
        return { message: privateMessage(found, deps.language, more) };
      }
      const refusal = found.again && (await refusalToPost(invocation, deps));
      return refusal ?? channelReply(found, invocation.person, deps.language);
    },
  };
}

/** Splits a command into the definition that adapters get and the suggestions for its options. */
function describe({
  options,
  ...written
}: Written<readonly Option[]>): Pick<Subcommand, 'definition' | 'suggest'> {
  const suggests = new Map(options.flatMap(({ name, suggest }) => (suggest ? [[name, suggest]] : [])));
  return {
    definition: {
      ...written,
      options: options.map(({ suggest, default: _, ...option }) =>
        suggest && option.type === 'string' ? { ...option, suggested: true } : option,
      ),
    },
    suggest: async (query, deps) => (await suggests.get(query.option)?.(query, deps)) ?? [],
  };
}

/** Adapters have already checked types and ranges. Options that only an older version's button has are dropped. */
function schemaOf<Options extends readonly Option[]>(options: Options): z.ZodType<ValuesOf<Options>> {
  const shape = options.map((option) => {
    const value: z.ZodType<string | number> = option.type === 'integer' ? z.int() : z.string();
    if (option.default !== undefined) return [option.name, value.default(option.default)] as const;
    return [option.name, option.required ? value : value.exactOptional()] as const;
  });
  // The values do have these types, but the compiler can't infer them from a schema built from a list.
  return z.object(Object.fromEntries(shape)) as unknown as z.ZodType<ValuesOf<Options>>;
}

/** An option can be missing when a button is older than the option, or when a program sends the command. */
function missingMessage(options: readonly Option[], language: Language): Message {
  const required = options.filter((option) => option.required);
  if (required.length === 0)
    return notice(say(language, 'An option of this command has a value of the wrong kind.'));
  const missing = required.map(({ name, description }) => `${name} (${description})`).join(', ');
  return notice(say(language, 'Missing: {options}.', { options: missing }));
}

/** A root with its subcommands. */
export function commandOf(
  root: Omit<CommandDefinition, 'subcommands'>,
  subcommands: readonly Subcommand[],
): CommandDefinition {
  return { ...root, subcommands: subcommands.map(({ definition }) => definition) };
}
