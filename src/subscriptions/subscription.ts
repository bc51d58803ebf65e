import type { ChannelRef } from '../platform/channel.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import type { CatchUp } from './catch-up.ts';

/** A channel's standing order for digests. */
export interface Subscription extends DigestSettings {
  /** Unique, and never used again; what a person names it by. */
  readonly id: string;
  readonly channel: ChannelRef;
  readonly origin: Origin;
  /** The platform's id of the person who made it; absent where nobody did. */
  readonly owner?: string;
}

/** What the digests of a subscription are like, and when they come: all that a person can change. */
export interface DigestSettings {
  /** Stands in the heading of its digests. */
  readonly name: string;
  readonly schedule: Schedule;
  readonly criteria: DigestCriteria;
  readonly style: Style;
  readonly onEmpty: OnEmpty;
  readonly catchUp: CatchUp;
  readonly ifUnknown: IfUnknown;
  readonly updates: Updates;
  /** Empty where nothing was asked for. */
  readonly posting: PostingSettings;
}

/** Where it was made. Those of the environment are kept in step with it, and change there alone. */
export type Origin = 'environment' | 'command line' | 'chat';

export interface Schedule {
  /** A cron pattern of five fields. */
  readonly cron: string;
  /** IANA name of the zone in which the pattern's hours are meant. */
  readonly timezone: string;
}

/**
 * How a digest shows its stories: all that fits of each, its headline with the outlets in one line, or a short message of
 * headlines to which each story is a reply.
 */
export type Style = 'rich' | 'compact' | 'thread';

/** What a quiet day posts: nothing, or one line that says so. */
export type OnEmpty = 'skip' | 'note';

/** What becomes of a message that may or may not have arrived, where the platform gives no way to find out. */
export type IfUnknown = 'leave' | 'repeat';

/** What becomes of a posted digest when other outlets take up a story later, or its publisher withdraws one. */
export type Updates = 'edit' | 'leave';

/** Which stories a digest is chosen from, and how many it takes. */
export interface DigestCriteria {
  readonly count: number;
  /** Absent: all that came since the previous slot, and at least 24 hours, so that no hour falls between two digests. */
  readonly windowMs?: number;
  readonly filter: StoryFilter;
}

/** Absent means any. */
export interface StoryFilter {
  /** Any of these, whatever their case. */
  readonly topics?: readonly string[];
  /** Any of these outlets, by name or domain. */
  readonly providers?: readonly string[];
  /** 0 to 100. */
  readonly minQuality?: number;
  readonly minHeat?: number;
}
