import type { ChannelRef } from './channel.ts';
import type { AnswerCommand, CommandDefinition } from './command.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';

/** One chat platform, light to import: its SDK is loaded only by `createAdapter`. */
export interface Platform {
  /** The first half of a `ChannelRef`: "slack". */
  readonly name: string;
  /** What an id of this platform's channels looks like ("a channel id like C0123ABCD"), or undefined when `id` is one. */
  faultOfChannelId(id: string): string | undefined;
  /** The platform's own messages that carry `message`, in order, each within its limits. Pure. */
  render(message: Message): PlatformPayload[];
  /**
   * The next lighter form of a payload that the platform refused: without its pictures, then compact, then plain text.
   * @returns undefined when there is nothing left to give up
   */
  lighten(payload: PlatformPayload): PlatformPayload | undefined;
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
  /**
   * Finds out whether an earlier attempt at this message arrived whose outcome is not known. A platform that takes the
   * same key twice for one message may post it for that: afterwards it has arrived, once. Rejects as `transient`, with
   * `retryAfterMs`, when it is too soon to say.
   */
  verify(channel: ChannelRef, payload: PlatformPayload, attempt: UnresolvedAttempt): Promise<Verification>;
  /** The channel of direct messages to one person, by the platform's id of that person. */
  directChannel(userId: string): Promise<ChannelRef>;
  /** Takes no more commands and closes every connection. */
  stop(): Promise<void>;
}

export interface PostOptions {
  /** The same for every attempt at the same message, so that the platform or a look-back can tell a repeat. */
  readonly idempotencyKey: string;
}

/** An attempt at a message of which it is not known whether it arrived: the latest, if there were several. */
export interface UnresolvedAttempt extends PostOptions {
  readonly begunAt: Date;
  readonly now: Date;
}

export type Verification =
  | { readonly outcome: 'arrived'; readonly receipt: PostReceipt }
  | { readonly outcome: 'absent' }
  /** The platform gives no way to know, for a reason that a person may be able to mend. */
  | { readonly outcome: 'cannot tell'; readonly reason: string };

/** What was posted, as the platform names it. */
export interface PostReceipt {
  readonly messageId: string;
}

/** One message in a platform's own format: JSON that only its adapter understands. */
export type PlatformPayload = object;
