import { isAnotherDay } from '../content/stories/series.ts';
import { type KnownUnder, type Published, titledBy } from './known-under.ts';
import type { Story } from './story.ts';

/** What a reader remembers about stories, by each key that identifies them. */
export type StoryMemory = ReadonlyMap<string, RememberedStory>;

/** The state of a story when a reader was last shown it. */
export interface RememberedStory {
  readonly heat: number;
  /** How many other outlets covered it. */
  readonly outlets: number;
  /** Whether it may come back if it has grown much: this happens once, so not if it already was an update. */
  readonly mayUpdate: boolean;
  /** For a title: who published under it, and when; absent where unknown. */
  readonly published?: Published;
}

/** Half again as hot, or five more outlets: less isn't worth a reader's second look. */
const grownHeat = 1.5;
const grownOutlets = 5;

/** What a story is to a reader with this memory. */
export function noveltyOf(story: Story, memory: StoryMemory): 'new' | 'update' | 'known' {
  const remembered = rememberedKeys({ keys: story.keys, titled: titledBy(story.articles) }, memory);
  if (remembered.size === 0) return 'new';
  const hasGrown = [...remembered.values()].every(
    ({ heat, outlets, mayUpdate }) =>
      mayUpdate &&
      ((heat > 0 && story.heat.value >= heat * grownHeat) || story.coverage.length >= outlets + grownOutlets),
  );
  return hasGrown ? 'update' : 'known';
}

/**
 * The keys by which a reader remembers a story. A title does not count if the same outlet published under it
 * only on another day: that is the next instalment of a series. If it is the same article after all, it is
 * still recognised by the address of an article that grouping joined with it.
 */
export function rememberedKeys(
  { keys, titled }: KnownUnder,
  memory: StoryMemory,
): Map<string, RememberedStory> {
  const remembered = new Map<string, RememberedStory>();
  for (const key of keys) {
    const known = memory.get(key);
    const uses = titled.filter((use) => use.key === key);
    if (known && !isNextInstalment(uses, known.published)) remembered.set(key, known);
  }
  return remembered;
}

function isNextInstalment(uses: readonly Published[], before: Published | undefined): boolean {
  if (!before || uses.length === 0) return false;
  return uses.every(
    ({ outlet, at }) => outlet === before.outlet && isAnotherDay(at.getTime(), before.at.getTime()),
  );
}
