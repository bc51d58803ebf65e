import type { ChannelRef } from './channel.ts';
import type { AnswerCommand, CommandDefinition } from './command.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';

/** One chat platform, light to import: its SDK is loaded only by `connect`. */
export interface Platform {
  /** The first half of a `ChannelRef`: "slack". */
  readonly name: string;
  /** What an id of this platform's channels looks like ("a channel id like C0123ABCD"), or undefined when `id` is one. */
  faultOfChannelId(id: string): string | undefined;
  /** The platform's own messages that carry `message`, in order, each within its limits. Pure. */
  render(message: Message): PlatformPayload[];
  /**
   * Reads the platform's settings out of the environment.
   * @returns undefined when the platform is not configured
   * @throws SettingsError naming each bad variable and its cure
   */
  configure(env: Environment): ConfiguredPlatform | undefined;
}

export interface ConfiguredPlatform {
  /** Loads the SDK and makes the adapter. Nothing is connected yet. */
  createAdapter(log: Log): Promise<PlatformAdapter>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A connection to one platform. Every method rejects with `PlatformError` and nothing else. */
export interface PlatformAdapter {
  /** Takes commands from now on; resolves once the platform has accepted the connection. */
  start(commands: readonly CommandDefinition[], answer: AnswerCommand): Promise<void>;
  /** Posts one rendered message. One attempt: whether to try again is the caller's decision. */
  post(channel: ChannelRef, payload: PlatformPayload, options: PostOptions): Promise<PostReceipt>;
  /** Takes no more commands and closes every connection. */
  stop(): Promise<void>;
}

export interface PostOptions {
  /** The same for every attempt at the same message, so that the platform or a look-back can tell a repeat. */
  readonly idempotencyKey: string;
}

/** What was posted, as the platform names it. */
export interface PostReceipt {
  readonly messageId: string;
}

/** One message in a platform's own format: JSON that only its adapter understands. */
export type PlatformPayload = object;
