import type { ChannelRef } from '../platform/channel.ts';

/** A channel's standing order for digests. */
export interface Subscription {
  /** Unique; what a person names it by on the command line. */
  readonly id: string;
  readonly channel: ChannelRef;
  /** Stands in the heading of its digests. */
  readonly name: string;
  readonly schedule: Schedule;
  readonly criteria: DigestCriteria;
  readonly onEmpty: OnEmpty;
}

export interface Schedule {
  /** A cron pattern of five fields. */
  readonly cron: string;
  /** IANA name of the zone in which the pattern's hours are meant. */
  readonly timezone: string;
}

/** What a quiet day posts: nothing, or one line that says so. */
export type OnEmpty = 'skip' | 'note';

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
