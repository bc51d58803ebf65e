import { describe, expect, it } from 'vitest';
import { bcubed } from '../../bench/editing/measures/bcubed.ts';
import { excerptFaults, lostTags } from '../../bench/editing/measures/cleaned-text.ts';
import { judgeCoverage } from '../../bench/editing/measures/judge-coverage.ts';
import { pairAgreement } from '../../bench/editing/measures/pair-agreement.ts';
import { purity } from '../../bench/editing/measures/purity.ts';

describe('bcubed', () => {
  /** "ab|c" means two groups; every letter is an item. `gold` gives the true stories in the same format. */
  function agreement(grouping: string, gold: string) {
    const storyIn = (text: string, item: string) =>
      text.split('|').find((story) => story.includes(item)) ?? '';
    return bcubed(
      [...grouping.replaceAll('|', '')].map((item) => ({
        group: storyIn(grouping, item),
        gold: storyIn(gold, item),
      })),
    );
  }

  it('scores the gold grouping as perfect', () => {
    expect(agreement('abc|de', 'de|abc')).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('scores single items as precise, with a recall of one item per gold story', () => {
    const { precision, recall } = agreement('a|b|c|d', 'abcd');
    expect({ precision, recall }).toEqual({ precision: 1, recall: 0.25 });
  });

  it('scores one big group as complete, and as precise as its stories are large', () => {
    const { precision, recall } = agreement('abcd', 'abc|d');
    expect(recall).toBe(1);
    expect(precision).toBeCloseTo((3 * (3 / 4) + 1 / 4) / 4);
  });

  it('averages over items, not over groups', () => {
    const { precision, recall, f1 } = agreement('abcd|e', 'ab|cde');
    expect(precision).toBeCloseTo((4 * (2 / 4) + 1) / 5);
    expect(recall).toBeCloseTo((2 * 1 + 2 * (2 / 3) + 1 / 3) / 5);
    expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall));
  });

  it('penalises mixing in a large group more than in a small one', () => {
    const gold = 'abcd|e|f|g';
    expect(agreement('abcde|fg', gold).precision).toBeLessThan(agreement('abcd|ef|g', gold).precision);
  });
});

describe('purity', () => {
  it('counts stories that lead several groups once, and the items in the leading groups', () => {
    expect(
      purity([
        ['a', 'a', 'b'],
        ['a', 'c', 'a'],
        ['d', 'd'],
      ]),
    ).toEqual({ different: 2, right: 6 / 8 });
  });
});

describe('pairAgreement', () => {
  it('counts a joined pair of one running story as wrong, and a separate pair as neither', () => {
    expect(
      pairAgreement([
        { label: 1, isJoined: true },
        { label: 1, isJoined: false },
        { label: 2, isJoined: true },
        { label: 2, isJoined: false },
        { label: 0, isJoined: false },
      ]),
    ).toEqual({ precision: 1 / 2, recall: 1 / 2 });
  });
});

describe('judgeCoverage', () => {
  const slot = new Date('2026-03-02T09:00:00Z');
  const labels: Record<string, 0 | 1 | 2> = { right: 1, wrong: 0, running: 2 };
  const judge = (...blocks: { title: string; publishedAt?: Date }[][]) =>
    judgeCoverage(
      blocks.map((links) => ({ story: 'story', slot, links })),
      (_, link) => labels[link],
    );

  it('counts judged links, and correct links that came after the digest', () => {
    const links = [
      { title: 'right', publishedAt: new Date('2026-03-02T08:59:00Z') },
      { title: 'right', publishedAt: new Date('2026-03-02T09:01:00Z') },
      { title: 'right' },
      { title: 'running' },
      { title: 'unknown' },
    ];
    expect(judge(links)).toMatchObject({ links: 5, labelled: 4, right: 3, rightButLater: 1 });
  });

  it('calls a coverage block irrelevant only when all its links are judged and none is correct', () => {
    const [right, wrong, running, unknown] = ['right', 'wrong', 'running', 'unknown'].map((title) => ({
      title,
    }));
    if (!right || !wrong || !running || !unknown) throw new Error('four titles must give four links');
    expect(judge([wrong, running], [wrong, right], [wrong, unknown], [])).toMatchObject({
      judgedBlocks: 2,
      irrelevantBlocks: 1,
    });
  });
});

describe('lostTags', () => {
  it('reports missing words in angle brackets unless they were elements', () => {
    expect(lostTags('A <script> for Result<T, E>', 'A for Result')).toEqual(['<script', '<T']);
    expect(lostTags('A <script> for Result<T, E>', 'A <script> for Result<T, E>')).toEqual([]);
    expect(lostTags('<b>Bold</b> &lt;i&gt;', 'Bold')).toEqual(['<i']);
  });
});

describe('excerptFaults', () => {
  it.each([
    ['LONDON (Reuters) - A bank fell.', 'a dateline'],
    ['GRAZ, June 1, 2020 /PRNewswire/ -- A bank fell.', 'a dateline'],
    ['https://bank.example/fell', 'nothing but an address'],
    ['A bank falls. It fell.', 'its title again'],
    ['It has lost 42,', 'half a number or sentence at its end'],
  ])('finds in the excerpt "%s" %s', (excerpt, fault) => {
    expect(excerptFaults(excerpt, 'A bank falls')).toEqual([fault]);
  });

  it('finds no fault in an ordinary excerpt', () => {
    expect(excerptFaults('It fell on Monday, by 3%.', 'A bank falls')).toEqual([]);
  });
});
