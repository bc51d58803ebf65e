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

const HOUR_MS = 3_600_000;

/** A story lasts a week at most: a chain of small steps must not swallow more. */
export const STORY_SPAN_MS = 7 * 24 * HOUR_MS;

/** How much of the similarity of any two pieces is subtracted. */
const ANY_TWO_SHARE = 0.85;

/** How much one near piece counts compared with the average. */
const NEAREST_SHARE = 0.236;

/**
 * A report within hours of an event needs less similarity to be recognised than one that comes days later.
 */
const FADE_MS = 3.27 * HOUR_MS;
const FADE_POWER = 0.5;
const MIN_FADE = 0.238;

/**
 * The bar for a story of one piece, and of very many: as a story grows, the average similarity sinks and
 * becomes more certain.
 */
const BAR_OF_ONE = 0.14;
const BAR_OF_MANY = 0.0844;
const BAR_POWER = 0.23;

/**
 * An outlet that has covered a story usually writes about something else next; only large events get several
 * pieces.
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
 * How far a piece is above the bar that a story sets: from 1 on, it is about the same event. The constants
 * were tuned on headlines grouped by a news search engine and on pairs of articles judged by people.
 */
export function aboveBar(likeness: Likeness, story: StorySketch, publishedAtMs: number): number {
  const { mean, nearest, ofAnyTwo } = likeness;
  const alike = (1 - NEAREST_SHARE) * mean + NEAREST_SHARE * nearest - ANY_TWO_SHARE * ofAnyTwo;
  const bar = BAR_OF_MANY + (BAR_OF_ONE - BAR_OF_MANY) / story.pieces ** BAR_POWER;
  const own = 1 + (OWN_SHARE * story.ofOutlet) / story.pieces ** OWN_POWER;
  return (alike * fade(Math.max(0, publishedAtMs - story.meanMs))) / (bar * own);
}

/**
 * Whether any story with a nearest piece this similar could be above its bar: assumes one piece, at the same
 * moment, and the lowest bar.
 */
export function mayReachBar({ nearest, ofAnyTwo }: Pick<Likeness, 'nearest' | 'ofAnyTwo'>): boolean {
  return nearest - ANY_TWO_SHARE * ofAnyTwo >= 0.99 * BAR_OF_MANY;
}

/** The weight of similarity between pieces this far apart: 1 for none, falling towards MIN_FADE. */
function fade(apartMs: number): number {
  return MIN_FADE + (1 - MIN_FADE) * (1 + apartMs / FADE_MS) ** -FADE_POWER;
}
