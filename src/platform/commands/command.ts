import type { ChannelRef } from '../channel.ts';
import type { Message } from '../message.ts';
import type { PostingSettings } from '../posting-settings.ts';
import type { Choice } from './choice.ts';
import type { Form } from './form.ts';
import type { PreviewLinks } from './link-preview.ts';
import type { Translations } from './translation.ts';

/** One root command ("news") with its subcommands: defined once, registered and parsed on every platform. */
export interface CommandDefinition {
  /** The name in buttons and in code. It never changes, so that a button posted last year still works. */
  readonly root: string;
  /** What people type: `root`, unless the operator chose another name. 1 to 32 lower-case letters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Whether it is for people who manage a channel, so that a platform can hide it from others. */
  readonly isForManagers?: boolean;
  /** The subcommand that the bare root stands for; absent for "help". */
  readonly bare?: string;
  /**
   * Descriptions of the groups formed by two-word subcommands, by their first word. At most 100 characters
   * each.
   */
  readonly groups?: Readonly<Record<string, string>>;
  readonly subcommands: readonly SubcommandDefinition[];
}

export interface SubcommandDefinition {
  /** One word or two: "search", "me pause". The first of two words alone stands for that word with "show". */
  readonly name: string;
  /** Other names that are understood when typed: "unsubscribe" for "remove". */
  readonly aliases?: readonly string[];
  readonly description: string;
  /** What a person would type after the root: "search sensetime ipo". */
  readonly example: string;
  /** In the order in which people type them without names; required ones first. */
  readonly options: readonly OptionDefinition[];
  /** Set when its answer may be a form, which a platform has to show at once, without acknowledging first. */
  readonly mayOpenForm?: true;
  /** Used by a button or gesture only: understood, but not offered to people. */
  readonly hidden?: true;
}

export type OptionDefinition = StringOption | IntegerOption | ChannelOption;

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** For internal use, such as the page: understood, but not offered to people. */
  readonly hidden?: boolean;
  /** Its label in a form, at most 45 characters; absent for its name. */
  readonly label?: string;
  /** Rarely needed: a form shows it only when asked for more, and a usage line leaves it out. */
  readonly isRare?: true;
  /** Using this option tells others who gave the command, by the name they know that person by. */
  readonly namesAsker?: true;
  /** Its name is also an ordinary word ("jeden Tag"), so that it is understood only with a colon. */
  readonly needsColon?: true;
  /** The posting setting it sets: a platform that doesn't support that setting doesn't offer it. */
  readonly posting?: keyof PostingSettings;
}

export interface StringOption extends OptionBase {
  readonly type: 'string';
  /** Takes all remaining bare words, so that a search needs no quotes. At most one per subcommand. */
  readonly takesRest?: boolean;
  /**
   * With `takesRest`: a bare word that names another option begins that option, as in "weekdays count 3". Not
   * for free text, where any word may stand.
   */
  readonly yieldsToNames?: true;
  /** Keeps the quotes around bare words, because they have a meaning, as in a search. */
  readonly keepsQuotes?: true;
  /** The only valid values; at most 25. */
  readonly choices?: readonly Choice[];
  /** Its choices are also ordinary words ("a las 9 de la mañana"), so that a bare word chooses none of them. */
  readonly isNeverBare?: true;
  /** Set when `SuggestChoices` proposes values; others can be typed too. */
  readonly suggested?: true;
  /** Bare words that match go to this option before any other: "Europe/Berlin" is a time zone. */
  readonly bareWord?: RegExp;
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
}

/** A channel of the platform, by its id; if left out, the channel that the command comes from. */
export interface ChannelOption extends OptionBase {
  readonly type: 'channel';
  /**
   * Set when the bot is going to post in the channel: where it may not, a platform that knows this from the command
   * itself says so instead of passing the command on.
   */
  readonly isPostedTo?: true;
}

/** A command that was understood: every option has the type and range of its definition. */
export interface CommandInvocation {
  /** The `root` of its definition. */
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly channel: ChannelRef;
  readonly person: Person;
}

/** Who gives the command. */
export interface Person {
  /** The platform's id of the person, unique across workspaces. */
  readonly id: string;
  /** The name others see; plain text. */
  readonly name: string;
  /** BCP 47 tag of the person's language, where the platform sends it with the command. */
  readonly locale?: string;
}

export interface CommandReply {
  readonly message: Message;
  /** Set when the whole channel sees the answer; otherwise only the person who asked does. */
  readonly visibility?: 'channel';
  /** Shown instead of `message` where the platform has forms and can show one in response to this command. */
  readonly form?: Form;
  /**
   * The options that kept the command from doing anything, as `message` explains; a platform whose form asked
   * for them can mark the fields.
   */
  readonly faults?: readonly OptionFault[];
}

export interface OptionFault {
  /** The name of an option of the given subcommand. */
  readonly option: string;
  /** What is wrong with it and what would be right; plain text. */
  readonly fault: string;
}

/** Answers a command; never rejects because of what a person typed. */
export type AnswerCommand = (invocation: CommandInvocation) => Promise<CommandReply>;

/** What a person is typing into an option. */
export interface SuggestionQuery {
  readonly command: string;
  readonly subcommand: string;
  readonly option: string;
  /** The text so far; may be empty. */
  readonly typed: string;
  readonly channel: ChannelRef;
  readonly person: Person;
}

/**
 * At most 25 values for an option, best first. Answers within milliseconds, from memory or an index. Never
 * rejects.
 */
export type SuggestChoices = (query: SuggestionQuery) => Promise<readonly Choice[]>;

/** All that an adapter needs to take commands. */
export interface CommandService {
  readonly commands: readonly CommandDefinition[];
  readonly answer: AnswerCommand;
  readonly suggest: SuggestChoices;
  readonly gestures: Gestures;
  /** For platforms on which the app can add a preview to a link in somebody's message. */
  readonly previewLinks?: PreviewLinks;
  /**
   * Call it when the platform has given a channel another id: everything that belongs to the channel follows. It may be
   * called again, and by several copies of the program. Rejects when the state could not be used.
   */
  readonly followChannel?: (from: ChannelRef, to: ChannelRef) => Promise<void>;
  /** Translations of the commands, for platforms that show each person their own language. */
  readonly translations?: Translations;
}

/** The commands that gestures stand for: things people do without typing a command. */
export interface Gestures {
  /** Words addressed to the bot. */
  readonly words: CommandTarget;
  /** Someone chose a message to learn more about it: its links, separated by spaces. */
  readonly links: CommandTarget;
  /** Someone opened the bot's own page. */
  readonly home: Omit<CommandTarget, 'option'>;
  /** Something that runs by itself asks for the top stories; its options are `count` and `topic`. */
  readonly top?: Omit<CommandTarget, 'option'>;
}

export interface CommandTarget {
  /** The `root` of a definition. */
  readonly command: string;
  readonly subcommand: string;
  /** The option that receives the words or links. */
  readonly option: string;
}
