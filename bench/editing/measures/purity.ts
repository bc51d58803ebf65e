export interface Purity {
  /**
   * How many different gold stories the groups have as their main one, the one that most of a group's items
   * belong to.
   */
  readonly different: number;
  /** The share of all items that belong to the main gold story of their group. */
  readonly right: number;
}

/**
 * How pure some groups are.
 * @param groups each as the gold stories of its items
 */
export function purity(groups: readonly (readonly string[])[]): Purity {
  const leading = groups.map((golds) => mostFrequent(golds));
  const right = groups.reduce(
    (sum, golds, at) => sum + golds.filter((gold) => gold === leading[at]).length,
    0,
  );
  const items = groups.reduce((sum, { length }) => sum + length, 0);
  return { different: new Set(leading).size, right: right / items };
}

/** The first one in case of a tie. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0];
}
