import type { ChannelRef } from '../channel.ts';
import type { Message } from '../message.ts';
import type { PostingSettings } from '../posting-settings.ts';
import type { Choice } from './choice.ts';
import type { Form } from './form.ts';
import type { Translations } from './translation.ts';

/** One root command ("news") with its subcommands: defined once, registered and parsed on every platform. */
export interface CommandDefinition {
  /** What buttons and the inner rooms call it. It never changes, so that a button of last year still works. */
  readonly root: string;
  /** What people type: `root`, unless the operator chose another. 1 to 32 lower-case letters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Whether it is for those who may manage a channel, so that a platform can hide it from others. */
  readonly isForManagers?: boolean;
  /** The name of the subcommand that the bare root stands for; "help" when it is absent. */
  readonly bare?: string;
  /** What the subcommands of two words are about that share the first one, by that word. At most 100 characters each. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly subcommands: readonly SubcommandDefinition[];
}

export interface SubcommandDefinition {
  /** One word or two: "search", "me pause". The bare first word of two stands for that word with "show". */
  readonly name: string;
  /** Other names under which it is understood when typed: "unsubscribe" for "remove". */
  readonly aliases?: readonly string[];
  readonly description: string;
  /** What a person would type after the root: "search sensetime ipo". */
  readonly example: string;
  /** In the order in which a person types them without names; required ones first. */
  readonly options: readonly OptionDefinition[];
  /** True when its answer may be a form, which a platform has to show at once, without saying "wait" first. */
  readonly mayOpenForm?: true;
  /** A button's or a gesture's own: understood when given, not offered to people. */
  readonly hidden?: true;
}

export type OptionDefinition = StringOption | IntegerOption | ChannelOption;

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** The command's own business, such as the page: understood when given, not offered to people. */
  readonly hidden?: boolean;
  /** What stands above it where it is asked for: at most 45 characters. Its name, where this is absent. */
  readonly label?: string;
  /** Wanted seldom: a form shows it when more is asked for, and a line of usage leaves it out. */
  readonly isRare?: true;
  /** Where it is given, others are told who gave the command: by the name under which they know them. */
  readonly namesAsker?: true;
  /** The posting setting that it gives: a platform that has no form for that does not ask for it. */
  readonly posting?: keyof PostingSettings;
}

export interface StringOption extends OptionBase {
  readonly type: 'string';
  /** Takes every bare word that is left, so that a search needs no quotes. At most one a subcommand. */
  readonly takesRest?: boolean;
  /** Quotes that a person types around bare words mean something to it, as they do to a search. */
  readonly keepsQuotes?: true;
  /** The only values there are; at most 25. */
  readonly choices?: readonly Choice[];
  /** True when `SuggestChoices` proposes values for it; others can be typed too. */
  readonly suggested?: true;
  /** What a bare word looks like that is meant for this option before any other: "Europe/Berlin" for a time zone. */
  readonly bareWord?: RegExp;
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
}

/** A channel of the platform, by its id. The one from which the command comes is meant when it is left out. */
export interface ChannelOption extends OptionBase {
  readonly type: 'channel';
}

/** A command that was understood: every option is of its definition's type and range. */
export interface CommandInvocation {
  /** The `root` of its definition. */
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly channel: ChannelRef;
  readonly person: Person;
}

/** Who asks. */
export interface Person {
  /** The platform's own id, such that two workspaces never share one. */
  readonly id: string;
  /** What others call them; plain text. */
  readonly name: string;
  /** BCP 47 tag of the language they read, where the platform tells it with the command. */
  readonly locale?: string;
}

export interface CommandReply {
  readonly message: Message;
  /** Set when the whole channel is to see it; otherwise the asker alone does. */
  readonly visibility?: 'channel';
  /** Shown instead of `message` where the platform has forms and the command came in a way that lets it show one. */
  readonly form?: Form;
  /** Set when nothing was done because of what these options say, as `message` tells: for a platform whose form asks for them. */
  readonly faults?: readonly OptionFault[];
}

export interface OptionFault {
  /** The name of an option of the subcommand that was given. */
  readonly option: string;
  /** What is wrong with it and what would be right, as plain text. */
  readonly fault: string;
}

/** Answers a command; never rejects for anything a person typed. */
export type AnswerCommand = (invocation: CommandInvocation) => Promise<CommandReply>;

/** What is being typed into an option. */
export interface SuggestionQuery {
  readonly command: string;
  readonly subcommand: string;
  readonly option: string;
  /** As far as it is typed; may be empty. */
  readonly typed: string;
  readonly channel: ChannelRef;
  readonly person: Person;
}

/** At most 25 values for an option, best first, from memory or an index, within milliseconds. Never rejects. */
export type SuggestChoices = (query: SuggestionQuery) => Promise<readonly Choice[]>;

/** All that an adapter needs to take commands. */
export interface CommandService {
  readonly commands: readonly CommandDefinition[];
  readonly answer: AnswerCommand;
  readonly suggest: SuggestChoices;
  readonly gestures: Gestures;
  /** What the commands are called in other languages, for a platform that shows each person theirs. */
  readonly translations?: Translations;
}

/** Which command stands for what a person does without typing one. */
export interface Gestures {
  /** Words said to the bot itself. */
  readonly words: CommandTarget;
  /** A message was chosen, of which others want to know more: its links, separated by spaces. */
  readonly links: CommandTarget;
  /** The bot's own page was opened. */
  readonly home: Omit<CommandTarget, 'option'>;
}

export interface CommandTarget {
  /** The `root` of a definition. */
  readonly command: string;
  readonly subcommand: string;
  /** The option that takes what was said or chosen. */
  readonly option: string;
}
