import { isAnotherDay } from '../content/stories/series.ts';
import { type KnownUnder, type Published, titledBy } from './known-under.ts';
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
  /** For a title: who published under it, and when; absent where that is not known. */
  readonly published?: Published;
}

/** Hotter by half, or five more outlets: less is not worth a reader's second look. */
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
 * The keys by which a reader remembers a story. A title is none of them where the same outlet has published under it on another
 * day only: what is the same piece all the same is known by the address of an article that grouping has joined with it, and else
 * it is the next instalment of a series.
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
