import type { Label } from './pair-agreement.ts';

/** The links to other outlets that a digest shows with one story. */
export interface CoverageBlock {
  readonly story: string;
  /** When the digest was due. */
  readonly slot: Date;
  readonly links: readonly { readonly title: string; readonly publishedAt?: Date }[];
}

export interface CoverageJudgement {
  readonly links: number;
  /** Links that somebody has judged. */
  readonly labelled: number;
  /** Links judged to be about the story. */
  readonly right: number;
  /** Those of them published after the digest was due. */
  readonly rightButLater: number;
  /** Blocks that have links, all of them judged. */
  readonly judgedBlocks: number;
  /** Those of them with no link that is about the story. */
  readonly irrelevantBlocks: number;
}

/** @param labelOf returns undefined for a link that nobody has judged */
export function judgeCoverage(
  blocks: readonly CoverageBlock[],
  labelOf: (story: string, link: string) => Label | undefined,
): CoverageJudgement {
  const judged = blocks.flatMap(({ story, slot, links }) => {
    const ofBlock = links.map(({ title, publishedAt }) => ({
      label: labelOf(story, title),
      isLater: publishedAt !== undefined && publishedAt > slot,
    }));
    return ofBlock.length === 0 ? [] : [ofBlock];
  });
  const links = judged.flat();
  const right = links.filter(({ label }) => label === 1);
  const whole = judged.filter((ofBlock) => ofBlock.every(({ label }) => label !== undefined));
  return {
    links: links.length,
    labelled: links.filter(({ label }) => label !== undefined).length,
    right: right.length,
    rightButLater: right.filter(({ isLater }) => isLater).length,
    judgedBlocks: whole.length,
    irrelevantBlocks: whole.filter((ofBlock) => ofBlock.every(({ label }) => label !== 1)).length,
  };
}
