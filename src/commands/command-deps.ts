import type { AlertStore } from '../alerts/alert-store.ts';
import type { ContentStep } from '../content/content-step.ts';
import type { CopyFault } from '../delivery/copy-registry.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { DrawDigest } from '../digest/draw-digest.ts';
import type { StoriesByHeat } from '../digest/select-stories.ts';
import type { FeedbackStore } from '../digest/story-feedback.ts';
import type { Platform, PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import type { CommandDefinition } from '../platform/commands/command.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import type { RunDigestNow } from '../scheduler/run-digest-now.ts';
import type { GroupPlatform } from '../subscriptions/channel-group.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { LookupDeps } from './lookup/lookup-deps.ts';
import type { PostingThrottle } from './posting-throttle.ts';

/** What the commands work with; each function takes only the part it uses. */
export type CommandDeps = LookupDeps &
  Pick<Clock, 'elapsedMs' | 'callIn'> &
  Pick<Randomness, 'randomId'> & {
    readonly adapters: ReadonlyMap<string, PlatformAdapter>;
    readonly render: (platform: string, message: Message) => PlatformPayload[];
    readonly subscriptions: SubscriptionStore;
    readonly alerts: AlertStore;
    readonly deliveries: DeliveryStore;
    readonly contentStep: ContentStep;
    readonly storiesByHeat: StoriesByHeat;
    readonly drawDigest: DrawDigest;
    readonly runDigest: RunDigestNow;
    /** Why no living service chooses digests; undefined when one does, or none is alive. */
    readonly faultOfServices: (now: Date) => Promise<CopyFault | undefined>;
    readonly log: Log;
    /** Who may change a channel's digests. */
    readonly managers: Managers;
    /** The settings of a new digest where a person gives none. */
    readonly defaults: DigestSettings;
    /** What is known about a platform without a request: which groups its digests can notify, and the room in its forms. */
    readonly platformNamed: (name: string) => (GroupPlatform & Pick<Platform, 'maxFormFields'>) | undefined;
    /** The id of the digest that exists only because nothing else is set up; absent if there is none. */
    readonly standIn?: string;
    /** What people type for the two roots. */
    readonly commandNames: CommandNames;
    /** How many feeds are listed for gathering; none if absent. */
    readonly listedFeeds?: () => number;
    /** All roots with their subcommands, for help. */
    readonly commands: readonly CommandDefinition[];
    readonly postingThrottle: PostingThrottle;
    readonly feedback: FeedbackStore;
  };

/** The roots of all commands, by the names that buttons use. */
export const commandRoots = ['news', 'digest'] as const;

/** What people type for each root: the root itself, unless the operator chose another word. */
export type CommandNames = Readonly<Record<(typeof commandRoots)[number], string>>;

/**
 * Who may change the digests of a channel:
 * - `members`: its members, except guests
 * - `creators`: the person who created the digest, and those who manage the server or workspace
 * - `admins`: those who manage the server or workspace
 */
export type Managers = (typeof managersChoices)[number];

export const managersChoices = ['members', 'creators', 'admins'] as const;
