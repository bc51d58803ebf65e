import { describe, expect, it } from 'vitest';
import { contradiction, numberingOf } from '../../../src/content/stories/numbering.ts';

const parted = (a: string, b: string) => contradiction(numberingOf(a), numberingOf(b));

describe('numbers in titles', () => {
  it.each([
    ['iOS 7.1 is out', 'iOS 8 is out', 'ios'],
    ['Season 2 starts', 'Season 3 starts', 'season'],
    ['The week ahead #12', 'The week ahead #13', 'ahead'],
    ['Apple’s Q1 results', 'Apple’s Q2 results', 'q'],
    ['Dow +300', 'Dow -300', 'dow±'],
    ['Dow −300', 'Dow +300', 'dow±'],
    ['A prize of $100,000', 'A prize of €100,000', '100000'],
    ['100 € for all', '$100 for all', '100'],
    ['Node.js 24 is out', 'Node.js 22 is out', 'node.js'],
    ['CVE-2026-1234 is exploited', 'CVE-2026-4321 is exploited', 'cve'],
    ['The series, S01E02', 'The series, S01E03', 'se'],
    ['Artemis II is fuelled', 'Artemis III is fuelled', 'artemis'],
    ['The saga, part one', 'The saga, part two', 'part'],
    ['Third day of the talks', 'Fourth day of the talks', 'day'],
    ['Prices -5%', 'Prices +5%', 'prices±'],
    ['東京で震度5弱', '東京で震度3', '震度'],
    ['第3季度财报', '第4季度财报', '季度'],
    ['iPhone 16を発売', 'iPhone 17を発売', 'iphone'],
    ['A fine of 100 EUR', 'A fine of 100 dollars', '100'],
    ['A fee of US$5', 'A fee of A$5', '5'],
  ])('separates %j from %j', (a, b, label) => {
    expect(parted(a, b)?.label).toBe(label);
    expect(parted(b, a)?.label).toBe(label);
  });

  it.each([
    ['iOS 7 is out', 'iOS 7.1 fixes crashes'],
    ['Flaw exposes 38 million records', 'Flaw exposes 47 million records'],
    ['Quake kills 12', 'Quake kills 30'],
    ['Shares fall 3%', 'Shares fall 4%'],
    ['At least 5 dead', 'At least 9 dead'],
    ['On March 3 it rained', 'On March 4 it rained'],
    ['Windows 11 and Office 2021', 'Windows 11'],
    ['A fine of $1.3 billion', 'A fine of €1.13 billion'],
    ['$10bn deal', '10bn deal of $10bn'],
    ['Flood claims 12 lives', 'Flood claims 15 lives'],
    ['Avalanche Buries 6 Climbers in the Alps', 'Avalanche Buries 8 Climbers in the Alps'],
    ['Death toll passes 40', 'Death toll passes 52'],
    ['Magnitude 6.1 quake', 'Magnitude 6.3 quake'],
    ['Police arrest 12', 'Police arrest 14'],
    ['$5 million deal', '5m dollars'],
    ['A fee of US$5', 'A fee of $5'],
    ['10人死亡', '12人死亡'],
    ['No numbers here', 'iOS 8'],
    ['Meet at 5 pm', 'Meet at 6 pm'],
  ])('does not separate %j from %j', (a, b) => {
    expect(parted(a, b)).toBeUndefined();
  });
});
