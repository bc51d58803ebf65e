import type { DestinationStream } from 'pino';
import type { EnvironmentNote } from '../environment-file.ts';
import type { Environment, Platform } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Person } from '../platform/commands/command.ts';
import type { Message } from '../platform/message.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import type { Ticker } from '../scheduler/ticker.ts';
import type { Prompts } from './init/prompts.ts';

/** Everything outside the program that commands of the command line may use. */
export interface CliContext extends Clock, Randomness {
  readonly env: Environment;
  /** Likely mistakes in the file that the environment was read from. */
  readonly environmentNotes?: readonly EnvironmentNote[];
  readonly platforms: readonly Platform[];
  /** To standard output: answers. */
  write(text: string): void;
  /** To standard error: progress, faults and hints. */
  warn(text: string): void;
  /** How wide the terminal is that the standard output goes to; absent where it goes elsewhere. */
  readonly columns?: number | undefined;
  /** The same for the standard error. */
  readonly errorColumns?: number | undefined;
  /** The lines of the standard input, to its end. */
  readLines(): AsyncIterable<string>;
  /** A message as text for the terminal. */
  renderText(message: Message): string;
  readonly logDestination: DestinationStream;
  /** The person at the terminal, and their channel, for commands that name no channel. */
  readonly localUser: { readonly channel: ChannelRef; readonly person: Person };
  /** Whether someone can type commands. */
  readonly isInteractive: boolean;
  /** Whether the standard error goes to a terminal. */
  readonly isErrorTerminal?: boolean;
  /** Asks the person at the terminal; absent where nobody can be asked. */
  readonly createPrompts?: () => Promise<Prompts>;
  /** The file that the environment was read from; `.env` if absent. */
  readonly environmentFile?: string;
  /** Makes a service's scheduler look for due work. */
  readonly everySecond: Ticker;
  /** Resolves when the process is asked to end. */
  untilSignal(): Promise<string>;
  /** From now on, an uncaught error or rejection goes to `report` instead of ending the process. */
  onUncaught(report: (error: unknown) => void): void;
}

/** Ends the command with exit code 2 and its message: the command was used wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ends the command with exit code 1 and its message: the command found faults, or failed. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
