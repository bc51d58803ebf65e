import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Outlet {
  readonly name: string;
  readonly domain: string;
}

/** Something that happened, in words that hardly any other event shares. */
export interface Event {
  readonly at: Date;
  readonly words: readonly string[];
}

/** What one outlet wrote about an event. */
export interface Piece {
  readonly title: string;
  readonly excerpt: string;
  readonly at: Date;
  readonly outlet: Outlet;
  readonly url: string;
  /** 0 to 100. */
  readonly quality: number;
  readonly hasAmp: boolean;
  readonly hasPicture: boolean;
}

/** Words before this place in the vocabulary occur in every other headline. */
const firstRareWord = 3_000;

export function createOutlets(words: Vocabulary, random: Random): Outlet[] {
  return Array.from({ length: 300 }, () => {
    const name = [words.pick(random), words.pick(random)].map(capital).join(' ');
    return { name, domain: `${slug(name)}.example` };
  });
}

export function createEvent(random: Random, words: Vocabulary, at: Date): Event {
  const rare = () => words.words[random.between(firstRareWord, words.words.length - 1)] ?? '';
  return { at, words: Array.from({ length: 5 }, rare) };
}

/** Writes a piece that came out at `at`. Lengths and shares are those of real archives in this format. */
export function createPiece(
  random: Random,
  words: Vocabulary,
  outlets: readonly Outlet[],
  event: Event,
  at: Date,
): Piece {
  const outlet = outlets[random.skewed(outlets.length)] ?? { name: 'News', domain: 'news.example' };
  const title = headline(random, words, event);
  const day = at.toISOString().slice(0, 10).replaceAll('-', '/');
  return {
    ...{ title, outlet, at, excerpt: excerpt(random, words, event) },
    url: `https://www.${outlet.domain}/${day}/${slug(title)}-${random.between(1, 1e6)}/`,
    quality: random.between(0, 100),
    hasAmp: random.next() < 0.33,
    hasPicture: random.next() < 0.7,
  };
}

/** Most of the event's rare words, in order, among common ones, since outlets word the same news differently. */
function headline(random: Random, words: Vocabulary, event: Event): string {
  const chosen = event.words.filter(() => random.next() < 0.8);
  for (let common = random.between(2, 5); common > 0; common--) {
    chosen.splice(random.between(0, chosen.length), 0, words.pick(random));
  }
  return capital(withApostrophe(random, chosen.join(' ')));
}

/** Whole sentences, or cut off in the middle of a word. */
function excerpt(random: Random, words: Vocabulary, event: Event): string {
  const target = random.between(60, 300);
  let text = '';
  while (text.length < target) {
    const sentence = Array.from({ length: random.between(8, 16) }, () =>
      random.next() < 0.15
        ? (event.words[random.between(0, event.words.length - 1)] ?? '')
        : words.pick(random),
    );
    text += `${text && ' '}${capital(sentence.join(' '))}.`;
  }
  return withApostrophe(random, random.next() < 0.5 ? text : text.slice(0, target).trimEnd());
}

/** A quarter of real entries are not ASCII, mostly because of an apostrophe. */
function withApostrophe(random: Random, text: string): string {
  return random.next() < 0.15 ? text.replace(' ', '’s ') : text;
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .slice(0, 60);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
