import type { Story } from './story.ts';

/** What a reader remembers of stories, by each key that they are known under. */
export type StoryMemory = ReadonlyMap<string, RememberedStory>;

/** How a story stood when a reader was last shown it. */
export interface RememberedStory {
  readonly heat: number;
  /** How many other outlets covered it. */
  readonly outlets: number;
  /** Whether it may come back, should it have grown much: once, and not when it was an update already. */
  readonly mayUpdate: boolean;
}

/** Hotter by half, or five more outlets: less is not worth a reader's second look. */
const grownHeat = 1.5;
const grownOutlets = 5;

/** What a story is to a reader with this memory. */
export function noveltyOf({ lead, coverage, keys }: Story, memory: StoryMemory): 'new' | 'update' | 'known' {
  const remembered = [...keys].flatMap((key) => memory.get(key) ?? []);
  if (remembered.length === 0) return 'new';
  const hasGrown = remembered.every(
    ({ heat, outlets, mayUpdate }) =>
      mayUpdate && ((heat > 0 && lead.heat >= heat * grownHeat) || coverage.length >= outlets + grownOutlets),
  );
  return hasGrown ? 'update' : 'known';
}
