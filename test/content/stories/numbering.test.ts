import { describe, expect, it } from 'vitest';
import { contradiction, numberingOf } from '../../../src/content/stories/numbering.ts';

const parted = (a: string, b: string) => contradiction(numberingOf(a), numberingOf(b));

describe('what titles number', () => {
  it.each([
    ['iOS 7.1 is out', 'iOS 8 is out', 'ios'],
    ['Season 2 starts', 'Season 3 starts', 'season'],
    ['The week ahead #12', 'The week ahead #13', 'ahead'],
    ['Apple’s Q1 results', 'Apple’s Q2 results', 'q'],
    ['Dow +300', 'Dow -300', 'dow'],
    ['Dow −300', 'Dow +300', 'dow'],
    ['A prize of $100,000', 'A prize of €100,000', '100000'],
    ['100 € for all', '$100 for all', '100'],
  ])('parts %j from %j', (a, b, label) => {
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
    ['No numbers here', 'iOS 8'],
    ['Meet at 5 pm', 'Meet at 6 pm'],
  ])('does not part %j from %j', (a, b) => {
    expect(parted(a, b)).toBeUndefined();
  });
});
