export interface Grouped {
  /** The story it belongs to, according to the people or the search engine who judged. */
  readonly gold: string;
  /** The story it was put into. */
  readonly group: string;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
}

/**
 * BCubed: how far a grouping agrees with a gold one, from 0 to 1. Precision is the share of an item's group
 * that belongs to its gold story; recall is the share of its gold story that is in its group. Both include
 * the item itself and are averaged over all items. Of the usual clustering measures, only this one penalises
 * mixing in a large group more than in many small ones and also counts every item. Bagga and Baldwin,
 * "Entity-Based Cross-Document Coreferencing Using the Vector Space Model" (1998); Amigó, Gonzalo, Artiles
 * and Verdejo, "A comparison of extrinsic clustering evaluation metrics based on formal constraints" (2009).
 */
export function bcubed(items: readonly Grouped[]): Agreement {
  const inGroup = countBy(items, ({ group }) => group);
  const inGold = countBy(items, ({ gold }) => gold);
  const inBoth = countBy(items, both);
  const mean = (whole: (item: Grouped) => number) =>
    items.reduce((sum, item) => sum + (inBoth.get(both(item)) ?? 0) / whole(item), 0) / items.length;
  const precision = mean(({ group }) => inGroup.get(group) ?? 0);
  const recall = mean(({ gold }) => inGold.get(gold) ?? 0);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function both({ gold, group }: Grouped): string {
  return JSON.stringify([gold, group]);
}

function countBy(items: readonly Grouped[], keyOf: (item: Grouped) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
