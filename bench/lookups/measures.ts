import { performance } from 'node:perf_hooks';
import { quantile } from '../rounds.ts';
import type { Engine } from './engines/engine.ts';

/** Shares of the queries in a set, and how long they took. */
export interface Found {
  readonly first: number;
  readonly withinFive: number;
  readonly nothing: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Item {
  readonly query: string;
  readonly isWanted: (path: string) => boolean;
}

/** Measures how an engine finds known items. */
export function findKnown({ search }: Engine, items: readonly Item[]): Found {
  return measure(items, (query) => search(query, 10), 5);
}

/** Measures how an engine suggests titles as they are typed, within the 25 that a platform shows. */
export function suggestKnown({ suggest }: Engine, items: readonly Item[]): Found | undefined {
  return suggest && measure(items, (typed) => suggest(typed, 25), 25);
}

function measure(items: readonly Item[], ask: (query: string) => readonly string[], within: number): Found {
  const places: number[] = [];
  const times: number[] = [];
  let nothing = 0;
  for (const { query, isWanted } of items) {
    const startedAt = performance.now();
    const paths = ask(query);
    times.push(performance.now() - startedAt);
    const place = paths.findIndex(isWanted);
    places.push(place < 0 ? Number.POSITIVE_INFINITY : place);
    if (paths.length === 0) nothing += 1;
  }
  const share = (isCounted: (place: number) => boolean) => places.filter(isCounted).length / items.length;
  return {
    first: share((place) => place === 0),
    withinFive: share((place) => place < within),
    nothing: nothing / items.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/**
 * Normalised discounted cumulative gain of the first ten results, with gains of 2^grade - 1. Unjudged results
 * count as 0.
 */
export function ndcgAt10(grades: readonly number[], judged: Iterable<number>): number {
  const gain = (grade: number) => 2 ** grade - 1;
  const sum = (list: readonly number[]) =>
    list.slice(0, 10).reduce((total, grade, at) => total + gain(grade) / Math.log2(at + 2), 0);
  const best = sum([...judged].sort((a, b) => b - a));
  return best === 0 ? 0 : sum(grades) / best;
}
