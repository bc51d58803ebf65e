import type { DigestStory } from './digest-story.ts';

/** One slot's digest: chosen and composed, not yet a message. */
export interface Digest {
  readonly name: string;
  /** The moment it was due: its "now". */
  readonly slot: Date;
  /** The zone in which its date is written. */
  readonly timezone: string;
  readonly span: { readonly after: Date; readonly until: Date };
  readonly stories: readonly DigestStory[];
  /** How many different outlets its stories and their coverage come from. */
  readonly outlets: number;
}
