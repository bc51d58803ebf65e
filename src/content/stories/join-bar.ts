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
export const STORY_SPAN_MS = 7 * dayMs;

/** How much of the likeness of any two is taken off. */
const ANY_TWO_SHARE = 0.85;

/** How much one near piece counts against the mean of all. */
const NEAREST_SHARE = 0.236;

/** What is said of an event within hours of it needs less to be known for it than what comes days later. */
const FADE_MS = 3.27 * hourMs;
const FADE_POWER = 0.5;
const LEAST_FADE = 0.238;

/** To one piece, and to very many: the mean likeness sinks as a story grows, and what it says becomes more certain. */
const BAR_OF_ONE = 0.14;
const BAR_OF_MANY = 0.0844;
const BAR_POWER = 0.23;

/**
 * An outlet that has told the story tells something else with its next piece; only of a large event it tells several times.
 */
const SMALL_STORY = 4;
const OWN_SHARE = 2.85;
const OWN_POWER = 0.664;

/** Whether a piece may join a story by its words at all. */
export function mayJoin(story: StorySketch, publishedAtMs: number): boolean {
  if (publishedAtMs - story.firstMs > STORY_SPAN_MS) return false;
  if (story.ofOutlet === 0) return true;
  return !story.ofOneOutlet && story.pieces >= SMALL_STORY;
}

/**
 * How far a piece is above the bar that a story sets: from 1 on it tells the same event. The figures were chosen by what
 * groups the headlines of a news search engine as that did, and pairs of articles as people judged them.
 */
export function aboveBar(likeness: Likeness, story: StorySketch, publishedAtMs: number): number {
  const { mean, nearest, ofAnyTwo } = likeness;
  const alike = (1 - NEAREST_SHARE) * mean + NEAREST_SHARE * nearest - ANY_TWO_SHARE * ofAnyTwo;
  const bar = BAR_OF_MANY + (BAR_OF_ONE - BAR_OF_MANY) / story.pieces ** BAR_POWER;
  const own = 1 + (OWN_SHARE * story.ofOutlet) / story.pieces ** OWN_POWER;
  return (alike * fade(Math.max(0, publishedAtMs - story.meanMs))) / (bar * own);
}

/** Whether any story whose nearest piece is so alike could be above its bar: one piece, of the same moment, at the lowest bar. */
export function mayReachBar({ nearest, ofAnyTwo }: Pick<Likeness, 'nearest' | 'ofAnyTwo'>): boolean {
  return nearest - ANY_TWO_SHARE * ofAnyTwo >= 0.99 * BAR_OF_MANY;
}

/** What a likeness is worth between pieces that lie so far apart: 1 for none, sinking towards LEAST_FADE. */
function fade(apartMs: number): number {
  return LEAST_FADE + (1 - LEAST_FADE) * (1 + apartMs / FADE_MS) ** -FADE_POWER;
}
