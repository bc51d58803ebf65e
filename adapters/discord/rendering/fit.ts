import type { APIComponentInContainer } from 'discord.js';
import { maxComponents, maxTextBytes, maxTextCharacters, mentionRoom } from '../limits.ts';
import { sizeOf } from './components.ts';
import { draw } from './draw.ts';
import type { Group, Piece } from './pieces.ts';

/** The lengths to which excerpts are shortened, in turn, before a message is split. */
const excerptLengths = [4000, 2000, 1000, 700, 500, 400, 300, 250, 200, 160, 120, 80];

/**
 * A shorter excerpt says too little, so only a group that fills a message on its own is shortened further.
 */
const lastExcerptLengths = [40, 0];

/** The excerpt length assumed when messages are balanced. */
const usualExcerpt = 200;

/**
 * Fits `groups` into as few messages as possible, in order, and returns their components. To save messages,
 * excerpts are shortened first, then pictures are dropped, starting with the last story. A group is split
 * only if it does not fit one message.
 */
export function fitMessages(groups: readonly Group[]): APIComponentInContainer[][] {
  const units = groups.flatMap((group) => (fitMessage([group]) ? [group] : group.map((piece) => [piece])));
  for (let count = 1; count <= units.length; count += 1) {
    const messages = splitEvenly(units, count).map(fitMessage);
    if (messages.every((message) => message !== undefined)) {
      return messages.filter((message) => message.length > 0);
    }
  }
  return [];
}

/** Puts the groups into one message with as much detail as fits; undefined if they do not fit. */
function fitMessage(groups: readonly Group[]): APIComponentInContainer[] | undefined {
  const pieces = groups.flat();
  const lengths = groups.length > 1 ? excerptLengths : [...excerptLengths, ...lastExcerptLengths];
  const excerpt = lengths.find((length) =>
    textFits(draw(pieces, { excerpt: length, pictures: 0, dividers: false })),
  );
  if (excerpt === undefined) return undefined;

  const stories = pieces.filter(({ kind }) => kind === 'story').length;
  const whole = draw(pieces, { excerpt, pictures: stories, dividers: true });
  if (countFits(whole)) return whole;
  for (let pictures = stories; pictures >= 0; pictures -= 1) {
    const components = draw(pieces, { excerpt, pictures, dividers: false });
    if (countFits(components)) return components;
  }
  return undefined;
}

function textFits(components: readonly APIComponentInContainer[]): boolean {
  const { characters, bytes } = sizeOf(components);
  return characters + mentionRoom <= maxTextCharacters && bytes + mentionRoom <= maxTextBytes;
}

function countFits(components: readonly APIComponentInContainer[]): boolean {
  return sizeOf(components).components <= maxComponents;
}

/** Splits `units` into `count` non-empty runs of about the same length. */
function splitEvenly(units: readonly Group[], count: number): Group[][] {
  const lengths = units.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const parts: Group[][] = [];
  let part: Group[] = [];
  let length = 0;
  for (const [index, unit] of units.entries()) {
    part.push(unit);
    length += lengths[index] ?? 0;
    const partsLeft = count - parts.length - 1;
    const unitsLeft = units.length - index - 1;
    const isFull = length >= (total * (parts.length + 1)) / count;
    if (partsLeft > 0 && (isFull || unitsLeft === partsLeft)) {
      parts.push(part);
      part = [];
    }
  }
  return [...parts, part];
}

function lengthOf(pieces: readonly Piece[]): number {
  return sizeOf(draw(pieces, { excerpt: usualExcerpt, pictures: 0, dividers: false })).bytes;
}
