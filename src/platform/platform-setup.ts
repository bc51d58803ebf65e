import type { Finding } from './finding.ts';
import type { Log } from './log.ts';
import type { Randomness } from './randomness.ts';
import type { Clock } from './time/clock.ts';

/** How a person sets a platform up: what they copy from it, and which of its channels they choose. */
export interface PlatformSetup {
  /** What has to be there before the credentials, as sentences. */
  readonly begin: string;
  /** In the order in which a person meets them. */
  readonly credentials: readonly Credential[];
  /** How the bot gets into a channel, as sentences. */
  readonly invite: string;
  /** How a person finds a channel's link or id, as a sentence. */
  readonly whereChannel: string;
  /** Settings beside the credentials, none of them secret, that the checks go by. */
  readonly otherSettings: readonly string[];
  /** The channel that a person pasted the link or the id of; undefined when it is neither. */
  channelIn(text: string): string | undefined;
  /**
   * The channels of a name, among those that the bot can see.
   * @param name without its "#"
   * @param env the platform's settings, with the credentials
   * @throws PlatformError, or SettingsError for settings that cannot be used
   */
  findChannels(
    name: string,
    env: Readonly<Record<string, string | undefined>>,
    deps: CredentialDeps,
  ): Promise<ChannelsFound>;
}

export interface ChannelsFound {
  readonly channels: readonly { readonly id: string /** "#news in Acme" */; readonly shown: string }[];
  /** False where there were too many to look through. */
  readonly isComplete: boolean;
}

/** A token that a person copies from the platform. */
export interface Credential {
  /** The setting that holds it. */
  readonly variable: string;
  /** "bot token" */
  readonly name: string;
  /** Where it is found, with a link, as a sentence. */
  readonly where: string;
  /**
   * Asks the platform whether it is one, and works. Nothing is changed there.
   * @param env the other settings of the platform
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
