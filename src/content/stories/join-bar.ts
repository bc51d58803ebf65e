import { dayMs, hourMs } from '../../platform/time/durations.ts';
/** What a story looks like to a piece that may join it, as it stood before the piece. */
export interface StorySketch {
  readonly pieces: number;
  /** How many of them are of the piece's own outlet. */
  readonly ofOutlet: number;
  readonly ofOneOutlet: boolean;
  readonly firstMs: number;
  /** The mean of its pieces' dates. */
  readonly meanMs: number;
}

/** How alike a piece is to the pieces of a story: to all of them in the mean, and to the nearest. */
export interface Likeness {
  readonly mean: number;
  readonly nearest: number;
  /** To any piece of those days, in the mean: an archive of one subject has it in every two pieces. */
  readonly ofAnyTwo: number;
}

/** A story lasts a week at the most: a chain of small steps must not swallow more. */
export const storySpanMs = 7 * dayMs;

/** How much of the likeness of any two is taken off. */
const anyTwoShare = 0.85;

/** How much one near piece counts against the mean of all. */
const nearestShare = 0.236;

/** What is said of an event within hours of it needs less to be known for it than what comes days later. */
const fadeMs = 3.27 * hourMs;
const fadePower = 0.5;
const minFade = 0.238;

/** To one piece, and to very many: the mean likeness sinks as a story grows, and what it says becomes more certain. */
const barOfOne = 0.14;
const barOfMany = 0.0844;
const barPower = 0.23;

/**
 * An outlet that has told the story tells something else with its next piece; only of a large event it tells several times.
 */
const smallStory = 4;
const ownShare = 2.85;
const ownPower = 0.664;

/** Whether a piece may join a story by its words at all. */
export function mayJoin(story: StorySketch, publishedAtMs: number): boolean {
  if (publishedAtMs - story.firstMs > storySpanMs) return false;
  if (story.ofOutlet === 0) return true;
  return !story.ofOneOutlet && story.pieces >= smallStory;
}

/**
 * How far a piece is above the bar that a story sets: from 1 on it tells the same event. The figures were chosen by what
 * groups the headlines of a news search engine as that did, and pairs of articles as people judged them.
 */
export function aboveBar(likeness: Likeness, story: StorySketch, publishedAtMs: number): number {
  const { mean, nearest, ofAnyTwo } = likeness;
  const alike = (1 - nearestShare) * mean + nearestShare * nearest - anyTwoShare * ofAnyTwo;
  const bar = barOfMany + (barOfOne - barOfMany) / story.pieces ** barPower;
  const own = 1 + (ownShare * story.ofOutlet) / story.pieces ** ownPower;
  return (alike * fade(Math.max(0, publishedAtMs - story.meanMs))) / (bar * own);
}

/** Whether any story whose nearest piece is so alike could be above its bar: one piece, of the same moment, at the lowest bar. */
export function mayReachBar({ nearest, ofAnyTwo }: Pick<Likeness, 'nearest' | 'ofAnyTwo'>): boolean {
  return nearest - anyTwoShare * ofAnyTwo >= 0.99 * barOfMany;
}

/** What a likeness is worth between pieces that lie so far apart: 1 for none, sinking towards minFade. */
function fade(apartMs: number): number {
  return minFade + (1 - minFade) * (1 + apartMs / fadeMs) ** -fadePower;
}
