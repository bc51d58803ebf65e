import type { Article } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import type { PastDeps } from '../../history/slot-outcome.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Randomness } from '../../platform/randomness.ts';
import type { Clock } from '../../platform/time/clock.ts';
import type { RunDigestDeps } from '../../scheduler/run-digest.ts';
import type { GroupPlatform } from '../../subscriptions/channel-group.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';

/** What the commands about subscriptions work with. */
export interface ManagingDeps
  extends RunDigestDeps,
    Pick<PastDeps, 'faultOfServices'>,
    Pick<Clock, 'callIn'>,
    Pick<Randomness, 'randomId'> {
  readonly index: ArticleIndex;
  /** Who may change a channel's digests. */
  readonly managers: Managers;
  /** What a digest is like of which nothing else is said. */
  readonly defaults: DigestSettings;
  /** What is known of a platform without asking it: which groups its digests can notify. */
  readonly platformNamed: (name: string) => GroupPlatform | undefined;
  /** The id of the digest that is there only because nothing else is set up, if there is one. */
  readonly standIn?: string;
  /** What people type for the two roots. */
  readonly commandNames: CommandNames;
  /** How many feeds are listed that news is gathered from; none if absent. */
  readonly listedFeeds?: () => number;
  /** A sentence for each topic of a digest that no article has, with the one that may be meant. */
  readonly unknownTopicNotes: (settings: Pick<DigestSettings, 'criteria'>) => readonly string[];
  /** The story that a person means, by words, link, id or rank in the channel's last digest; or why none was found. */
  readonly findStory: (wanted: string, channel: ChannelRef) => Promise<Article | string>;
  /** What a rank counts among: the stories of the channel's last digest, or of a list that was shown in its stead. */
  readonly lastStories: (channel: ChannelRef) => Promise<readonly { readonly id: string }[]>;
}

/** The commands' roots, as buttons and the inner rooms call them. */
export const commandRoots = ['news', 'digest'] as const;

/** What people type for each root: the root itself, unless the operator chose another word. */
export type CommandNames = Readonly<Record<(typeof commandRoots)[number], string>>;

/**
 * Who may change the digests of a channel:
 * - `members`: whoever is in it and no guest
 * - `creators`: of each digest the one who made it, and whoever manages the server or workspace
 * - `admins`: whoever manages the server or workspace
 */
export type Managers = (typeof managersChoices)[number];

export const managersChoices = ['members', 'creators', 'admins'] as const;
