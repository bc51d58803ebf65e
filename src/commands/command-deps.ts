import type { PastDeps } from '../history/slot-outcome.ts';
import type { CommandDefinition } from '../platform/commands/command.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import type { RunDigestDeps } from '../scheduler/run-digest.ts';
import type { GroupPlatform } from '../subscriptions/channel-group.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import type { LookupDeps } from './lookup/lookup-deps.ts';
import type { PostingThrottle } from './posting-throttle.ts';

/** What the commands work with. Each function asks only for the parts that it uses. */
export type CommandDeps = LookupDeps &
  RunDigestDeps &
  Pick<PastDeps, 'faultOfServices'> &
  Pick<Clock, 'callIn'> &
  Pick<Randomness, 'randomId'> & {
    /** Who may change a channel's digests. */
    readonly managers: Managers;
    /** The settings of a new digest, where the command gives none. */
    readonly defaults: DigestSettings;
    /** What is known of a platform without asking it: which groups its digests can notify. */
    readonly platformNamed: (name: string) => GroupPlatform | undefined;
    /** The id of the digest that exists only because no chat is set up, if there is one. */
    readonly standIn?: string;
    /** What people type for the two roots. */
    readonly commandNames: CommandNames;
    /** How many feeds are listed; 0 if absent. */
    readonly listedFeeds?: () => number;
    /** All roots with their subcommands, for help. */
    readonly commands: readonly CommandDefinition[];
    readonly postingThrottle: PostingThrottle;
  };

/** The commands' roots, as buttons call them. */
export const commandRoots = ['news', 'digest'] as const;

/** What people type for each root: the root itself, unless the operator chose another word. */
export type CommandNames = Readonly<Record<(typeof commandRoots)[number], string>>;

/**
 * Who may change the digests of a channel:
 * - `members`: its members, except guests
 * - `creators`: the person who made the digest, and those who manage the server or workspace
 * - `admins`: those who manage the server or workspace
 */
export type Managers = (typeof managersChoices)[number];

export const managersChoices = ['members', 'creators', 'admins'] as const;
