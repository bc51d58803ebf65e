import type { ChannelRef } from './channel.ts';
import type { Message } from './message.ts';

/** One root command ("news") with its subcommands: defined once, registered and parsed on every platform. */
export interface CommandDefinition {
  /** 1 to 32 lower-case letters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly subcommands: readonly SubcommandDefinition[];
}

export interface SubcommandDefinition {
  readonly name: string;
  readonly description: string;
  /** What a person would type after the root: "search sensetime ipo". */
  readonly example: string;
  /** In the order in which a person types them without names; required ones first. */
  readonly options: readonly OptionDefinition[];
}

export type OptionDefinition = StringOption | IntegerOption;

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
}

export interface StringOption extends OptionBase {
  readonly type: 'string';
  /** Takes every bare word that is left, so that a search needs no quotes. At most one a subcommand. */
  readonly takesRest?: boolean;
  /** The command's own business, such as the page: understood when given, not offered to people. */
  readonly hidden?: boolean;
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
  readonly hidden?: boolean;
}

/** A command that was understood: every option is of its definition's type and range. */
export interface CommandInvocation {
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly channel: ChannelRef;
}

export interface CommandReply {
  readonly message: Message;
}

/** Answers a command; never rejects for anything a person typed. */
export type AnswerCommand = (invocation: CommandInvocation) => Promise<CommandReply>;
