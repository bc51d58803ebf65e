import type { ChannelRef } from './channel.ts';
import type { CommandDefinition, CommandService } from './commands/command.ts';
import type { PlatformError } from './errors.ts';
import type { Finding } from './finding.ts';
import type { InstallationStore } from './installation-store.ts';
import type { Language } from './language/language.ts';
import type { Sentence } from './language/sentence.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';
import type { PlatformSetup } from './platform-setup.ts';
import type { PostingSettings } from './posting-settings.ts';
import type { Randomness } from './randomness.ts';
import type { Clock } from './time/clock.ts';
import type { Deadline } from './time/deadline.ts';

/** One chat platform. Cheap to import: only `createAdapter` loads its SDK. */
export interface Platform {
  /** The part of a `ChannelRef` before the colon, matching `platformNamePattern`. */
  readonly name: string;
  /** Set for the terminal in which the process runs: it needs no settings, and `channelExample` is its only channel. */
  readonly isTerminal?: true;
  /** The environment variables that hold its settings; absent where it has none. */
  readonly variables?: readonly string[];
  /** A channel's id, for the examples in help and errors. */
  readonly channelExample: string;
  /** What a valid channel id looks like ("a channel id of 17 to 20 digits"); undefined when `id` is one. */
  faultOfChannelId(id: string): string | undefined;
  /** How many fields one of its forms has room for; absent for any number. */
  readonly maxFormFields?: number;
  /** The groups of people that a digest can notify; absent where there are none. */
  readonly groups?: PlatformGroups;
  /** What its payloads are in its API, for the help of a command that prints them: "the bodies of create-message". */
  readonly payloadIs?: string;
  /** The platform's own messages for `message`, in order, each within the platform's limits. Pure. */
  render(message: Message): PlatformPayload[];
  /**
   * The next lighter form of a payload that the platform refused: without pictures, then compact, then plain
   * text.
   * @returns undefined when nothing is left to drop
   */
  degrade(payload: PlatformPayload): PlatformPayload | undefined;
  /**
   * Reads the platform's settings from the environment.
   * @returns undefined when the platform is not configured
   * @throws SettingsError naming each bad variable and how to fix it
   */
  configure(env: Environment): ConfiguredPlatform | undefined;
  /** How a person sets the platform up; absent where there is nothing to set up. */
  readonly setup?: PlatformSetup;
  /**
   * The manifest that creates the app, for platforms that create apps from one. Pure.
   * @param env may lack the settings that come with the app, such as its tokens
   * @throws SettingsError naming each bad variable that the manifest depends on
   */
  manifest?(commands: readonly CommandDefinition[], options: ManifestOptions, env: Environment): AppManifest;
  /**
   * The link that adds the app to a server or workspace.
   * @throws SettingsError naming what is missing; PlatformError when the platform must be asked and does not
   * answer
   */
  inviteLink?(env: Environment): Promise<string>;
  /**
   * The link that installs the app for one person, who can then use it anywhere.
   * @throws as `inviteLink`
   */
  personalLink?(env: Environment): Promise<string>;
}

export interface PlatformGroups {
  /** What an id of one looks like, to follow "write" in a sentence: "the id of a team, such as 4711". */
  readonly idForm: Sentence;
  /** The id that a person wrote, also as the platform's own text of a mention; undefined when `text` is neither. Pure. */
  idIn(text: string): string | undefined;
}

export interface AppManifest {
  /** In the form the platform accepts. */
  readonly text: string;
  /** Opens the platform's own page with the manifest filled in. */
  readonly link: string;
  /** What to do with the text, in a sentence or two. */
  readonly howToUse: string;
  /** What to do with the link, in a sentence or two. */
  readonly howToUseLink: string;
}

/** How the app will be run. Addresses are public and have no trailing slash. */
export interface ManifestOptions {
  /**
   * Where the platform sends people's actions; without it, Heatline receives them over its own connection.
   */
  readonly requestsTo?: string;
  /** Where people return after installing the app, when it may be installed in any number of workspaces. */
  readonly installedAt?: string;
  /** Whether tokens are replaced every few hours. */
  readonly rotatesTokens?: boolean;
  /** Whether the app offers a step for workflows that people build, where the platform's plan has them. */
  readonly offersStep?: boolean;
  /** Whether people can ask the app in a pane of its own, where the platform's plan has it. */
  readonly offersPane?: boolean;
}

export interface ConfiguredPlatform {
  /** Loads the SDK and creates the adapter. Nothing is connected yet. */
  createAdapter(deps: AdapterDeps): Promise<PlatformAdapter>;
}

export interface AdapterDeps extends Clock, Randomness {
  readonly log: Log;
  /** The workspaces that installed the app, for platforms where each workspace has its own tokens. */
  readonly installations: InstallationStore;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A connection to one platform. Every method rejects with `PlatformError` and nothing else. */
export interface PlatformAdapter {
  /** The posting settings it supports; absent for all of them. */
  readonly postingSettings?: readonly (keyof PostingSettings)[];
  /** What people call one of its channels, such as "terminal"; absent for "channel". */
  readonly channelWord?: string;
  /**
   * How many posted messages may be changed in a minute while people's own commands still have room. Absent where the
   * platform has no such limit: a modest pace is kept then.
   */
  readonly updatesPerMinute?: number;
  /** Who has the role "member" in a channel; absent for "members of the channel, except guests". */
  readonly memberWords?: (language: Language) => string;
  /** Starts taking commands; resolves once the platform has accepted the connection. */
  start(service: CommandService): Promise<void>;
  /**
   * Why a started adapter takes no commands at the moment, in one line; undefined while it takes them. It
   * recovers by itself and can post meanwhile. Absent where there is no connection to lose.
   */
  faultOfConnection?(): string | undefined;
  /** Posts one rendered message, in one attempt: the caller decides whether to retry. */
  post(channel: ChannelRef, payload: PlatformPayload, options: PostOptions): Promise<PostReceipt>;
  /**
   * Replaces a posted message with `payload`, in one attempt.
   * @returns "gone" when the message no longer exists, or the platform lets nobody change it
   */
  update(channel: ChannelRef, payload: PlatformPayload, posted: PostedMessage): Promise<'updated' | 'gone'>;
  /**
   * Finds out whether an earlier attempt arrived whose outcome is unknown. A platform that treats a repeated
   * key as the same message may post it to find out: afterwards it has arrived, once. Rejects as `transient`,
   * with `retryAfterMs`, when it is too soon to tell.
   */
  verify(channel: ChannelRef, payload: PlatformPayload, attempt: UnresolvedAttempt): Promise<Verification>;
  /** The channel for direct messages to one person. */
  directChannel(personId: string): Promise<ChannelRef>;
  /** What the platform says about a person; every field is absent when it says nothing. */
  profileOf(personId: string): Promise<PersonProfile>;
  /** A person's role in a channel of any server or workspace. */
  roleIn(channel: ChannelRef, personId: string): Promise<ChannelRole>;
  /**
   * Whether a person may post in a channel. Absent where anyone who can give a command may post, or where the
   * adapter checks this when it shows an answer to a channel.
   */
  mayPost?(channel: ChannelRef, personId: string): Promise<PostingRight>;
  /** The channels a person is in, as far as the app may know. Absent where the platform doesn't say. */
  channelsOf?(personId: string): Promise<readonly ChannelRef[]>;
  /**
   * Checks tokens, permissions, and whether each of `channels` can be posted to, without posting. Works
   * without `start`; call `stop` afterwards.
   */
  diagnose(channels: readonly ChannelRef[]): AsyncIterable<Finding>;
  /** Stops taking commands and closes every connection. */
  stop(): Promise<void>;
}

export interface PostOptions {
  /** The same for every attempt at one message, so that the platform or `verify` recognises a repeat. */
  readonly idempotencyKey: string;
  /** The id of the message that this one replies to, in a thread. */
  readonly replyTo?: string;
  /**
   * The id of the digest's first message, for each later message that is not a reply. In a channel where
   * every post is a thread, it keeps them together. Nobody is notified again.
   */
  readonly continues?: string;
  /**
   * Set on a line about digests that is not itself one. Nobody is notified of it. In a channel where every post is a thread, it goes
   * into our newest thread, if there is one.
   */
  readonly isAside?: true;
  readonly posting?: PostingSettings;
  /**
   * After this, no request that could post the message may be sent, and one in flight is aborted: another
   * copy will then look for the message and post it if it is missing.
   */
  readonly deadline?: Deadline;
}

/** A message in a channel, with the options it was posted with. */
export interface PostedMessage extends Pick<PostOptions, 'replyTo' | 'continues' | 'posting'> {
  readonly messageId: string;
  /** Keeps the message recognisable to `verify` after it is changed. */
  readonly idempotencyKey?: string;
}

/** An attempt of unknown outcome; the latest, if there were several. */
export interface UnresolvedAttempt extends PostOptions {
  /**
   * The earliest it can have begun. It may vary by milliseconds between calls, because two clocks are read.
   */
  readonly begunAt: Date;
  /** The latest it can have begun, where that differs: the wall clock may have jumped in between. */
  readonly begunBy?: Date;
  /** The earliest that the current time can be. */
  readonly now: Date;
  /**
   * How much later than `now` it may be, in milliseconds: the monotonic clock stops while the machine sleeps,
   * and the wall clock may have jumped ahead. By then the platform may have forgotten what it remembers only
   * for a while.
   */
  readonly perhapsOlderMs?: number;
  /**
   * Set when the message is no longer wanted: then posting it is not an allowed way to learn whether it
   * arrived.
   */
  readonly mayPost?: false;
  /** By how many milliseconds `begunAt` may be too early, when it comes from another copy's clock. */
  readonly clocksApartMs?: number;
  /** How far the last undecided search for this attempt got, whichever copy ran it. */
  readonly progress?: LookBackProgress;
}

export type Verification =
  | { readonly outcome: 'arrived'; readonly receipt: PostReceipt }
  | { readonly outcome: 'absent' }
  /** Something stopped the search for now; the next one continues from `progress`. */
  | { readonly outcome: 'undecided'; readonly progress: LookBackProgress; readonly failure: PlatformError }
  /** The platform offers no way to know, for a reason that a person may be able to fix. */
  | { readonly outcome: 'cannot tell'; readonly reason: Sentence | string };

/**
 * How far the search for a message got: a little JSON that only its adapter understands. An adapter that
 * cannot read it starts over.
 */
export type LookBackProgress = object;

/** What was posted, by the platform's ids. */
export interface PostReceipt {
  readonly messageId: string;
  /** What the message shows for good, if that is not the payload. */
  readonly shows?: PlatformPayload;
  /**
   * Set if the message was posted in a first form that is not to stay, and could not be changed to the payload yet:
   * why not. The caller repeats that change with `update` until it is made.
   */
  readonly unfinished?: PlatformError;
}

/** One message in a platform's own format: JSON that only its adapter understands. */
export type PlatformPayload = object;

/** What a platform says about a person. */
export interface PersonProfile {
  /** IANA name of the person's time zone. */
  readonly timezone?: string;
  /** BCP 47 tag of the person's language: "en-GB". */
  readonly locale?: string;
}

/**
 * - `yes`: as far as the platform tells
 * - `no`: they are not in the channel
 * - `restricted`: only some people may post in it, and the platform doesn't say whether they are among them
 */
export type PostingRight = 'yes' | 'no' | 'restricted';

/**
 * - `admin`: may manage the whole server or workspace
 * - `member`: is in the channel and not a guest
 * - `guest`: is in the channel but has little other access; or only reads it, on a platform where nearly
 *   everyone is in nearly every channel and a permission marks who manages one
 * - `stranger`: is not in the channel, or belongs to another workspace
 */
export type ChannelRole = 'admin' | 'member' | 'guest' | 'stranger';
