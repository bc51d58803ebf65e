/** 1: the same event, 2: the same running story, 0: different. */
export type Label = 0 | 1 | 2;

export interface JudgedPair {
  readonly label: Label;
  /** Whether the two were put into one story. */
  readonly isJoined: boolean;
}

/**
 * Precision is the share of joined pairs that report the same event; recall is the share of same-event pairs
 * that were joined.
 */
export function pairAgreement(pairs: readonly JudgedPair[]): { precision: number; recall: number } {
  const joined = pairs.filter(({ isJoined }) => isJoined);
  const same = pairs.filter(({ label }) => label === 1);
  const right = joined.filter(({ label }) => label === 1).length;
  return { precision: right / joined.length, recall: right / same.length };
}
