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

/** What a command may use of the outside world. */
export interface CliContext extends Clock, Randomness {
  readonly env: Environment;
  /** Lines in the settings file that may not mean what was intended. */
  readonly environmentNotes?: readonly EnvironmentNote[];
  readonly platforms: readonly Platform[];
  /** To standard output: answers. */
  write(text: string): void;
  /** To standard error: progress, faults and hints. */
  warn(text: string): void;
  /** The lines of standard input, up to its end. Only for commands that are asked to read it. */
  readLines(): AsyncIterable<string>;
  /** A message as text for the terminal. */
  renderText(message: Message): string;
  readonly logDestination: DestinationStream;
  /** The person at the terminal, and their channel: what a command without a channel is about. */
  readonly localUser: { readonly channel: ChannelRef; readonly person: Person };
  /** Whether a person can type commands. */
  readonly isInteractive: boolean;
  /** Whether a person reads standard error. */
  readonly isErrorTerminal?: boolean;
  /** Asks that person; absent if nobody can be asked. */
  readonly createPrompts?: () => Promise<Prompts>;
  /** The file that the environment was read from, if there was one; `.env` if absent. */
  readonly environmentFile?: string;
  /** Makes a service's scheduler look for due work. */
  readonly everySecond: Ticker;
  /** Resolves when the process is asked to end. */
  untilSignal(): Promise<string>;
  /** From now on, an uncaught error or rejection goes to `report` instead of ending the process. */
  onUncaught(report: (error: unknown) => void): void;
}

/** Ends the command with exit code 2 and one line: wrong usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ends the command with exit code 1: it found faults, or could not do its work. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
