import { hourMs } from '../src/platform/time/durations.ts';
import { createEvent, createOutlets, createPiece, type Event, type Piece } from './archive-pieces.ts';
import { createRandom, type Random } from './random.ts';
import { createVocabulary } from './vocabulary.ts';

/** An article file of a generated archive, before it is written. */
export interface PlannedArticle {
  readonly piece: Piece;
  /** Below 0 for an article that its publisher has withdrawn. */
  readonly heat: number;
  /** Best first. */
  readonly related: () => readonly Piece[];
}

/**
 * `whole`: like real archives. The publisher gathers pieces into clusters and shows one piece of each cluster, if
 * any. Every piece has a file that lists all others of its cluster, so an entry occurs in as many files as its
 * cluster has pieces.
 * `shown`: only the files that are shown, and a few that were withdrawn since.
 */
export type ArchiveKind = 'whole' | 'shown';

interface Span {
  readonly after: Date;
  readonly until: Date;
}

/** Cluster sizes of a real archive of 4,958 files: from, to, and how many there are, evenly spread in between. */
const sizesOfClusters = [
  [1, 1, 785],
  [2, 2, 230],
  [3, 3, 89],
  [4, 4, 51],
  [5, 5, 27],
  [6, 9, 47],
  [10, 19, 34],
  [20, 29, 20],
  [30, 59, 21],
  [60, 99, 3],
  [110, 140, 3],
  [180, 180, 1],
] as const;

/** The share of single pieces, and of other clusters, that are shown. */
const singleShown = 0.24;
const clusterShown = 0.81;

/** The share of events that several shown articles cover, which makes a third of those articles. */
const toldOften = 0.025;

/** Plans `count` articles, the oldest first. The same arguments give the same plan. */
export function planArchive(count: number, kind: ArchiveKind, span: Span): PlannedArticle[] {
  const words = createVocabulary(30_000, createRandom(1));
  const outlets = createOutlets(words, createRandom(2));
  const sizes = clusterSizes(createRandom(3));
  const lengthMs = span.until.getTime() - span.after.getTime();

  /** A time at a distance from `at`, reflected at the ends of the span. */
  const near = (at: Date, hours: number): Date => {
    const offset = Math.abs(at.getTime() - span.after.getTime() + hours * hourMs);
    const inside = offset <= lengthMs ? offset : 2 * lengthMs - offset;
    return new Date(span.after.getTime() + Math.floor(inside / 1_000) * 1_000);
  };
  const pieceOf = (random: Random, event: Event, at: Date) => createPiece(random, words, outlets, event, at);

  /** One in four is about the event, within two days; the others were gathered because of a common word, over weeks. */
  function others(random: Random, event: Event, size: number): Piece[] {
    const weeks = random.between(1, 8);
    return Array.from({ length: size - 1 }, () => {
      if (random.next() < 0.25) return pieceOf(random, event, near(event.at, random.between(-24, 24)));
      const at = near(event.at, random.between(-84, 84) * weeks);
      return pieceOf(random, createEvent(random, words, at), at);
    });
  }

  /** The articles of an event: its shown pieces and, in a whole archive, the others of their clusters. */
  function* articlesOf(random: Random): Generator<PlannedArticle> {
    const at = near(span.after, random.next() * (lengthMs / hourMs));
    const event = createEvent(random, words, at);
    const isToldOften = random.next() < toldOften;
    const leads = Array.from({ length: isToldOften ? 2 + random.skewed(29) : 1 }, () =>
      pieceOf(random, event, near(at, random.between(-24, 24))),
    );
    const linkOneAnother = kind === 'shown' && random.next() < 0.5;
    for (const lead of leads) {
      const size = sizes.next().value;
      const seed = random.between(1, 2 ** 31);
      const isShown = isToldOften || random.next() < (size === 1 ? singleShown : clusterShown);
      const heat = lead.quality + (size - 1) * (random.next() < 0.5 ? 10 : 20);
      if (kind === 'whole') {
        const cluster = [lead, ...others(createRandom(seed), event, size)];
        for (const piece of cluster) {
          yield {
            piece,
            heat: isShown && piece === lead ? heat : -1,
            related: () => bestFirst(cluster.filter((other) => other !== piece)),
          };
        }
      } else if (isShown) {
        const linked = linkOneAnother ? leads.filter((other) => other !== lead) : [];
        yield {
          piece: lead,
          heat: random.next() < 0.05 ? -1 : heat,
          related: () => bestFirst([...linked, ...others(createRandom(seed), event, size)]),
        };
      }
    }
  }

  const planned: PlannedArticle[] = [];
  for (let number = 0; planned.length < count; number++) {
    planned.push(...articlesOf(createRandom(1_000 + number)));
  }
  return planned.slice(0, count).sort((a, b) => a.piece.at.getTime() - b.piece.at.getTime());
}

/**
 * Sizes in exactly these shares, in random order: if they were drawn one by one, the few large ones would make the
 * mean a matter of luck.
 */
function* clusterSizes(random: Random): Generator<number, never> {
  const sizes = sizesOfClusters.flatMap(([from, to, count]) =>
    Array.from({ length: count }, (_, at) => Math.floor(from + ((to - from + 1) * at) / count)),
  );
  for (;;) {
    const left = [...sizes];
    while (left.length > 0) yield* left.splice(random.between(0, left.length - 1), 1);
  }
}

function bestFirst(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted((a, b) => b.quality - a.quality);
}
