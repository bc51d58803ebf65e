import type { NameCount } from '../../content/article-query.ts';
import type { ReplayedDigest } from './replayed-digests.ts';

/** What one of two settings gives over the whole period. */
export interface SideTotals {
  /** Those with stories. */
  readonly digests: number;
  /** Slots at which there are no new stories. */
  readonly quiet: number;
  /** A story that comes back as an update counts once. */
  readonly stories: number;
  /** How many of them the other settings never show, on any day. */
  readonly onlyHere: number;
  /** Those that lead its stories, with how many each leads, most first. */
  readonly outlets: readonly NameCount[];
  readonly topics: readonly NameCount[];
}

/** Counts one side of a comparison while it goes on. */
export function createSideCount() {
  const stories: (readonly string[])[] = [];
  const shownAt = new Map<string, Date>();
  const outlets = new Map<string, number>();
  const topics = new Map<string, number>();
  let [digests, quiet] = [0, 0];
  const isShown = (keys: Iterable<string>) => Iterator.from(keys).some((key) => shownAt.has(key));
  return {
    add({ order: { slot }, stories: chosen }: ReplayedDigest): void {
      if (chosen.length === 0) quiet += 1;
      else digests += 1;
      for (const { keys, lead } of chosen) {
        if (!isShown(keys)) {
          stories.push([...keys]);
          count(outlets, lead.provider.name);
          for (const topic of lead.topics) count(topics, topic);
        }
        for (const key of keys) shownAt.set(key, slot);
      }
    },
    /** When a story with any of these keys was last shown. */
    shownAt(keys: Iterable<string>): Date | undefined {
      const [last] = [...keys]
        .flatMap((key) => shownAt.get(key) ?? [])
        .sort((a, b) => b.getTime() - a.getTime());
      return last;
    },
    isShown,
    /** How many stories are shown on both sides, on whatever day. */
    inCommonWith: (other: { readonly isShown: typeof isShown }) =>
      stories.filter((keys) => other.isShown(keys)).length,
    totals: (other: { readonly isShown: typeof isShown }): SideTotals => ({
      ...{ digests, quiet, stories: stories.length },
      onlyHere: stories.filter((keys) => !other.isShown(keys)).length,
      outlets: mostFirst(outlets),
      topics: mostFirst(topics),
    }),
  };
}

export type SideCount = ReturnType<typeof createSideCount>;

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): NameCount[] {
  return [...counts]
    .map(([name, times]) => ({ name, count: times }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}
