import { dayMs, hourMs } from '../../platform/time/durations.ts';
/** A story as seen by a piece that may join it, in its state before the piece. */
export interface StorySketch {
  readonly pieces: number;
  /** How many of them are by the piece's own outlet. */
  readonly ofOutlet: number;
  readonly ofOneOutlet: boolean;
  readonly firstMs: number;
  /** The mean of its pieces' dates. */
  readonly meanMs: number;
}

/** How similar a piece is to a story: on average over its pieces, and to the nearest. */
export interface Likeness {
  readonly mean: number;
  readonly nearest: number;
  /**
   * The average similarity to any piece of those days: in an archive about one subject, any two pieces are
   * similar.
   */
  readonly ofAnyTwo: number;
}

/** A story lasts a week at most: a chain of small steps must not swallow more. */
export const storySpanMs = 7 * dayMs;

/** How much of the similarity of any two pieces is subtracted. */
const anyTwoShare = 0.85;

/** How much one near piece counts compared with the average. */
const nearestShare = 0.236;

/**
 * A report within hours of an event needs less similarity to be recognised than one that comes days later.
 */
const fadeMs = 3.27 * hourMs;
const fadePower = 0.5;
const minFade = 0.238;

/**
 * The bar for a story of one piece, and of very many: as a story grows, the average similarity sinks and
 * becomes more certain.
 */
const barOfOne = 0.14;
const barOfMany = 0.0844;
const barPower = 0.23;

/**
 * An outlet that has covered a story usually writes about something else next; only large events get several
 * pieces.
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
 * How far a piece is above the bar that a story sets: from 1 on, it is about the same event. The constants
 * were tuned on headlines grouped by a news search engine and on pairs of articles judged by people.
 */
export function aboveBar(likeness: Likeness, story: StorySketch, publishedAtMs: number): number {
  const { mean, nearest, ofAnyTwo } = likeness;
  const alike = (1 - nearestShare) * mean + nearestShare * nearest - anyTwoShare * ofAnyTwo;
  const bar = barOfMany + (barOfOne - barOfMany) / story.pieces ** barPower;
  const own = 1 + (ownShare * story.ofOutlet) / story.pieces ** ownPower;
  return (alike * fade(Math.max(0, publishedAtMs - story.meanMs))) / (bar * own);
}

/**
 * Whether any story with a nearest piece this similar could be above its bar: assumes one piece, at the same
 * moment, and the lowest bar.
 */
export function mayReachBar({ nearest, ofAnyTwo }: Pick<Likeness, 'nearest' | 'ofAnyTwo'>): boolean {
  return nearest - anyTwoShare * ofAnyTwo >= 0.99 * barOfMany;
}

/** The weight of similarity between pieces this far apart: 1 for none, falling towards minFade. */
function fade(apartMs: number): number {
  return minFade + (1 - minFade) * (1 + apartMs / fadeMs) ** -fadePower;
}
