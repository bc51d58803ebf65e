import type { Finding } from './finding.ts';
import type { Log } from './log.ts';
import type { Randomness } from './randomness.ts';
import type { Clock } from './time/clock.ts';

/** How a person sets a platform up: what to copy from it, and how to choose a channel. */
export interface PlatformSetup {
  /** What has to exist before the credentials, as sentences. */
  readonly begin: string;
  /** In the order in which a person comes across them. */
  readonly credentials: readonly Credential[];
  /** How to add the bot to a channel, as sentences. */
  readonly invite: string;
  /** How to find a channel's link or id, as a sentence. */
  readonly whereChannel: string;
  /** Settings besides the credentials that the checks depend on; none is secret. */
  readonly otherSettings: readonly string[];
  /** The id of the channel from a pasted link or id; undefined when the text is neither. */
  channelIn(text: string): string | undefined;
  /**
   * The channels of that name that the bot can see.
   * @param name without its "#"
   * @param env the platform's settings, with the credentials
   * @throws PlatformError; SettingsError for invalid settings
   */
  findChannels(
    name: string,
    env: Readonly<Record<string, string | undefined>>,
    deps: CredentialDeps,
  ): Promise<ChannelsFound>;
}

export interface ChannelsFound {
  readonly channels: readonly { readonly id: string /** "#news in Acme" */; readonly shown: string }[];
  /** False when there were too many channels to look through. */
  readonly isComplete: boolean;
}

/** A token that a person copies from the platform. */
export interface Credential {
  /** The variable that holds it. */
  readonly variable: string;
  /** "bot token" */
  readonly name: string;
  /** Where to find it, with a link, as a sentence. */
  readonly where: string;
  /**
   * Asks the platform whether the token is valid and works. Changes nothing there.
   * @param env the platform's other settings
   */
  check(
    value: string,
    env: Readonly<Record<string, string | undefined>>,
    deps: CredentialDeps,
  ): AsyncIterable<Finding>;
}

export interface CredentialDeps extends Clock, Randomness {
  readonly log: Log;
}
