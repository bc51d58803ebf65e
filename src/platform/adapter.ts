import type { ChannelRef } from './channel.ts';
import type { CommandDefinition, CommandService } from './commands/command.ts';
import type { PlatformError } from './errors.ts';
import type { Finding } from './finding.ts';
import type { InstallationStore } from './installation-store.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';
import type { PlatformSetup } from './platform-setup.ts';
import type { PostingSettings } from './posting-settings.ts';
import type { Randomness } from './randomness.ts';
import type { Clock } from './time/clock.ts';
import type { Deadline } from './time/deadline.ts';

/** One chat platform, light to import: its SDK is loaded only by `createAdapter`. */
export interface Platform {
  /** The first half of a `ChannelRef`, as `platformNamePattern` has it. */
  readonly name: string;
  /** Set for the terminal in which the process runs: it needs no settings, and `channelExample` is its only channel. */
  readonly isTerminal?: true;
  /** What its settings are called in the environment; absent where it has none. */
  readonly variables?: readonly string[];
  /** A channel's id, for the examples in help and errors. */
  readonly channelExample: string;
  /** What an id of this platform's channels looks like ("a channel id of 17 to 20 digits"), or undefined when `id` is one. */
  faultOfChannelId(id: string): string | undefined;
  /** The groups of people that a digest can notify; absent where there are none. */
  readonly groups?: PlatformGroups;
  /** What its payloads are in its API, for the help of a command that prints them: "the bodies of create-message". */
  readonly payloadIs?: string;
  /** The platform's own messages that carry `message`, in order, each within its limits. Pure. */
  render(message: Message): PlatformPayload[];
  /**
   * The next lighter form of a payload that the platform refused: without its pictures, then compact, then plain text.
   * @returns undefined when there is nothing left to give up
   */
  degrade(payload: PlatformPayload): PlatformPayload | undefined;
  /**
   * Reads the platform's settings out of the environment.
   * @returns undefined when the platform is not configured
   * @throws SettingsError naming each bad variable and its fix
   */
  configure(env: Environment): ConfiguredPlatform | undefined;
  /** How a person sets it up; absent where there is nothing to. */
  readonly setup?: PlatformSetup;
  /** What describes the app to the platform, for one that makes apps from such a description. Pure. */
  manifest?(commands: readonly CommandDefinition[], options: ManifestOptions): AppManifest;
  /**
   * The link by which people bring the app into a server or workspace of theirs.
   * @throws SettingsError naming what is missing; PlatformError when the platform has to be asked and does not answer
   */
  inviteLink?(env: Environment): Promise<string>;
  /**
   * The link by which one person installs the app for themselves, to use it wherever they are.
   * @throws as `inviteLink`
   */
  personalLink?(env: Environment): Promise<string>;
}

export interface PlatformGroups {
  /** What an id of one looks like, to follow "write" in a sentence: "the id of a team, such as 4711". */
  readonly idForm: string;
  /** The id that a person wrote, also as the platform's own text of a mention; undefined when `text` is neither. Pure. */
  idIn(text: string): string | undefined;
}

export interface AppManifest {
  /** As the platform takes it. */
  readonly text: string;
  /** Opens the platform's own page with it. */
  readonly link: string;
  /** What a person does with the text, in a sentence or two. */
  readonly howToUse: string;
  /** What a person does with the link. */
  readonly howToUseLink: string;
}

/** How the app will be run. Addresses are public ones, without a slash at their end. */
export interface ManifestOptions {
  /** Where the platform sends what people do; it is fetched over a connection of our own when there is none. */
  readonly requestsTo?: string;
  /** Where people come back to after they installed the app, when any number of workspaces may. */
  readonly installedAt?: string;
  /** Whether tokens are to be replaced every few hours. */
  readonly rotatesTokens?: boolean;
}

export interface ConfiguredPlatform {
  /** Loads the SDK and makes the adapter. Nothing is connected yet. */
  createAdapter(deps: AdapterDeps): Promise<PlatformAdapter>;
}

export interface AdapterDeps extends Clock, Randomness {
  readonly log: Log;
  /** The workspaces that installed the app, for a platform whose every workspace has tokens of its own. */
  readonly installations: InstallationStore;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A connection to one platform. Every method rejects with `PlatformError` and nothing else. */
export interface PlatformAdapter {
  /** The posting settings that it has a form for; all of them where it does not say. */
  readonly postingSettings?: readonly (keyof PostingSettings)[];
  /** What people call a channel of it, such as "terminal"; absent for "channel". */
  readonly channelWord?: string;
  /**
   * How many posted messages may be changed in a minute, such that people's own commands still have room. Absent where the
   * platform sets no limit to come near: a modest pace is kept then.
   */
  readonly updatesPerMinute?: number;
  /** Who has the role "member" in a channel of it; absent for "members of the channel who are not guests". */
  readonly memberWords?: string;
  /** Takes commands from now on; resolves once the platform has accepted the connection. */
  start(service: CommandService): Promise<void>;
  /**
   * What keeps it from taking commands although it was started, in a line; undefined while it takes them. It comes back
   * by itself, and posts meanwhile. Absent where there is no connection that could be lost.
   */
  faultOfConnection?(): string | undefined;
  /** Posts one rendered message. One attempt: whether to try again is the caller's decision. */
  post(channel: ChannelRef, payload: PlatformPayload, options: PostOptions): Promise<PostReceipt>;
  /**
   * Puts `payload` in the place of a message that was posted before. One attempt.
   * @returns "gone" when there is no such message any more, or the platform lets nobody change it
   */
  update(channel: ChannelRef, payload: PlatformPayload, posted: PostedMessage): Promise<'updated' | 'gone'>;
  /**
   * Finds out whether an earlier attempt at this message arrived whose outcome is not known. A platform that takes the
   * same key twice for one message may post it for that: afterwards it has arrived, once. Rejects as `transient`, with
   * `retryAfterMs`, when it is too soon to say.
   */
  verify(channel: ChannelRef, payload: PlatformPayload, attempt: UnresolvedAttempt): Promise<Verification>;
  /** The channel of direct messages to one person. */
  directChannel(personId: string): Promise<ChannelRef>;
  /** What the platform tells of a person; nothing of it when it tells nothing. */
  profileOf(personId: string): Promise<PersonProfile>;
  /** What a person is in a channel, of any server or workspace. */
  roleIn(channel: ChannelRef, personId: string): Promise<ChannelRole>;
  /**
   * Whether a person may post in a channel themselves. Absent where nobody could give a command who may not, or the
   * adapter sees to it when it shows an answer to a channel.
   */
  mayPost?(channel: ChannelRef, personId: string): Promise<PostingRight>;
  /** The channels that a person is in, as far as the app may know of them. Absent where the platform tells nobody. */
  channelsOf?(personId: string): Promise<readonly ChannelRef[]>;
  /**
   * Checks tokens, permissions, and that each of `channels` can be posted to, without posting. It needs no `start`, and
   * `stop` afterwards.
   */
  diagnose(channels: readonly ChannelRef[]): AsyncIterable<Finding>;
  /** Takes no more commands and closes every connection. */
  stop(): Promise<void>;
}

export interface PostOptions {
  /** The same for every attempt at the same message, so that the platform or a look-back can tell a repeat. */
  readonly idempotencyKey: string;
  /** The id of the message to which this one is a reply, in a thread of its own. */
  readonly replyTo?: string;
  /**
   * The id of the first message of the same digest, for each later one that is no reply: a channel whose every entry is a
   * thread keeps them together by it, and nobody is notified again.
   */
  readonly continues?: string;
  /**
   * A line about the digests, and none of them: a channel whose every entry is a thread takes it into the newest one of
   * ours, if there is one.
   */
  readonly isAside?: true;
  readonly posting?: PostingSettings;
  /**
   * From then on no request leaves that may put the message into its channel, and one that is under way is broken off:
   * afterwards another copy looks for the message, and posts it where it is not.
   */
  readonly deadline?: Deadline;
}

/** A message that stands in a channel, with what was said when it was posted. */
export interface PostedMessage extends Pick<PostOptions, 'replyTo' | 'continues' | 'posting'> {
  readonly messageId: string;
}

/** An attempt at a message of which it is not known whether it arrived: the latest, if there were several. */
export interface UnresolvedAttempt extends PostOptions {
  /** The earliest it can have begun. It may differ by milliseconds each time: two clocks were asked. */
  readonly begunAt: Date;
  /** The latest, where that is another time: the clock may have leapt in between. */
  readonly begunBy?: Date;
  /** The earliest that it can be. */
  readonly now: Date;
  /**
   * By how many milliseconds it may be later than `now`: the clock that nobody can turn stands still while the machine
   * sleeps, and the other one may have leapt ahead. What a platform remembers for a while it may have forgotten by then.
   */
  readonly perhapsOlderMs?: number;
  /** Set where the message is not wanted any more: it may not be posted to learn whether it has arrived. */
  readonly mayPost?: false;
  /** By how many milliseconds `begunAt` may be too early, where the clock of another copy has said it. */
  readonly clocksApartMs?: number;
  /** How far the last look at this attempt came that was undecided, whichever copy it was that looked. */
  readonly progress?: LookBackProgress;
}

export type Verification =
  | { readonly outcome: 'arrived'; readonly receipt: PostReceipt }
  | { readonly outcome: 'absent' }
  /** Something kept it from looking any further for now: the next look goes on from `progress`. */
  | { readonly outcome: 'undecided'; readonly progress: LookBackProgress; readonly failure: PlatformError }
  /** The platform gives no way to know, for a reason that a person may be able to mend. */
  | { readonly outcome: 'cannot tell'; readonly reason: string };

/**
 * How far the search for a message has come: a little JSON that only its adapter understands. An adapter that cannot read
 * what it is given starts over.
 */
export type LookBackProgress = object;

/** What was posted, as the platform names it. */
export interface PostReceipt {
  readonly messageId: string;
}

/** One message in a platform's own format: JSON that only its adapter understands. */
export type PlatformPayload = object;

/** What a platform tells of a person. */
export interface PersonProfile {
  /** IANA name of the time zone they live in. */
  readonly timezone?: string;
  /** BCP 47 tag of the language they read: "en-GB". */
  readonly locale?: string;
}

/**
 * - `yes`: as far as the platform tells
 * - `no`: they are not in the channel
 * - `restricted`: only some people may post in it, and the platform does not tell whether they are one of them
 */
export type PostingRight = 'yes' | 'no' | 'restricted';

/**
 * - `admin`: may manage the whole server or workspace
 * - `member`: is in the channel, as more than a guest
 * - `guest`: is in the channel, invited to little else; or one of its readers, on a platform where nearly everyone is in
 *   nearly every channel and a permission tells who looks after one
 * - `stranger`: is not in the channel, or it is of another workspace
 */
export type ChannelRole = 'admin' | 'member' | 'guest' | 'stranger';
