import type { Label } from './pair-agreement.ts';

/** The links to other outlets that a digest shows with one of its stories. */
export interface CoverageBlock {
  readonly story: string;
  /** When the digest was due. */
  readonly slot: Date;
  readonly links: readonly { readonly title: string; readonly publishedAt?: Date }[];
}

export interface CoverageJudgement {
  readonly links: number;
  /** Those that somebody has judged. */
  readonly labelled: number;
  /** Those judged to be about the story. */
  readonly right: number;
  /** … of these, published after the digest was due. */
  readonly rightButLater: number;
  /** Blocks with a link, all of whose links are judged. */
  readonly judgedBlocks: number;
  /** … of these, without a link that is about the story. */
  readonly irrelevantBlocks: number;
}

/** @param labelOf undefined for what nobody has judged */
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
