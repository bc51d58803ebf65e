import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openArticleIndex } from '../../src/content/article-index.ts';
import { quantile } from '../rounds.ts';
import { copyPublished, foldersOf, type SearchedArchive, withArchive, writeTitles } from './archives.ts';
import { documentOf, type Engine } from './engines/engine.ts';
import { fts5 } from './engines/fts5.ts';
import { miniSearches } from './engines/mini-search.ts';
import { orama } from './engines/orama.ts';
import { ours } from './engines/ours.ts';
import { generateQueries } from './generate-queries.ts';
import { generatedId, placeLargeIndex } from './large-index.ts';
import { type Found, findKnown, ndcgAt10, suggestKnown } from './measures.ts';
import { readKnownItems, readTitled, readTopical } from './read-sets.ts';

const project = dirname(dirname(import.meta.dirname));
const ownSets = join(import.meta.dirname, 'sets');

export const lookupHeadings = [
  'queries',
  'engine',
  'count',
  'first',
  'within 5',
  'nothing',
  'p50 ms',
  'p99 ms',
];

/**
 * Measures what look-ups find, compared with other engines on the same articles in the same run: for the
 * project's own sets, the given sets, and queries generated from titles. Then measures how fast they are on
 * large archives.
 * @param sets files of known items, see `readKnownItems`
 */
export async function* lookups(
  sets: readonly string[],
  { quick }: { readonly quick: boolean },
): AsyncGenerator<string[]> {
  const scripts = readTitled(join(ownSets, 'scripts.tsv'));
  const titles = [...new Set(scripts.map(({ title }) => title))];
  yield* await withArchive(
    (folder) => writeTitles(titles, folder),
    async (archive) => {
      const items = scripts.map(({ query, title }) => ({
        query,
        isWanted: (path: string) => path === `${titles.indexOf(title)}.md`,
      }));
      return rowsOf('own: other scripts', items, await enginesFor(archive));
    },
  );
  for (const set of [join(ownSets, 'known-items.tsv'), ...sets.map((name) => resolve(name))])
    yield* await ofSet(set, quick);
  const folders = [
    ...new Set([
      join(project, 'content'),
      ...sets
        .flatMap((set) => foldersOf(resolve(set), pathsOf(set), project))
        .flatMap(({ folders, isOwn }) => (isOwn ? [] : folders)),
    ]),
  ];
  yield* await withArchive(
    (folder) => copyPublished(folders, folder),
    async (archive) => {
      const engines = await enginesFor(archive);
      return [...madeOfTitles(archive, engines, quick ? 20 : 200), ...topicalRows(archive, engines)];
    },
  );
  for (const count of quick ? [2_000] : [100_000, 1_000_000]) yield* speedOf(count, quick ? 20 : 300);
}

function pathsOf(set: string): string[] {
  return readKnownItems(resolve(set)).flatMap(({ paths }) => paths);
}

async function enginesFor({ index, articles }: SearchedArchive): Promise<Engine[]> {
  const documents = articles.map(documentOf);
  return [ours(index), fts5(documents), ...miniSearches(documents), await orama(documents)];
}

async function ofSet(set: string, quick: boolean): Promise<string[][]> {
  const items = readKnownItems(set);
  const { folders, isOwn } = foldersOf(set, pathsOf(set), project);
  return withArchive(
    (folder) => copyPublished(folders, folder),
    async (archive) => {
      const name = basename(set, '.tsv');
      // A set's own folder is copied under its name, but the set's paths and patterns do not include that
      // name.
      const wanted = isOwn
        ? items.map((item) => ({
            ...item,
            isWanted: (path: string) => item.isWanted(path.slice(name.length + 1)),
          }))
        : items;
      const engines = await enginesFor(archive);
      const kinds = quick || isOwn ? [] : [...new Set(items.map(({ kind }) => kind))];
      return [
        ...rowsOf(name, wanted, engines),
        ...kinds.flatMap((kind) =>
          rowsOf(
            `${name}: ${kind}`,
            wanted.filter((item) => item.kind === kind),
            engines,
          ),
        ),
      ];
    },
  );
}

interface Item {
  readonly query: string;
  readonly isWanted: (path: string) => boolean;
}

function rowsOf(name: string, items: readonly Item[], engines: readonly Engine[]): string[][] {
  return engines.map((engine) => rowOf(name, engine, items.length, findKnown(engine, items)));
}

function rowOf(name: string, { name: engine }: Engine, count: number, found: Found | undefined): string[] {
  if (!found) return [name, engine, String(count), '-'];
  const shares = [found.first, found.withinFive, found.nothing].map((share) => share.toFixed(3));
  return [name, engine, String(count), ...shares, found.p50Ms.toFixed(2), found.p99Ms.toFixed(1)];
}

function madeOfTitles({ articles }: SearchedArchive, engines: readonly Engine[], most: number): string[][] {
  const { searches, beginnings } = generateQueries(articles, most);
  const kindsOf = (queries: readonly { readonly kind: string }[]) => [
    ...new Set(queries.map(({ kind }) => kind)),
  ];
  const ofKind = (queries: typeof searches, kind: string) => queries.filter((query) => query.kind === kind);
  return [
    ...kindsOf(searches).flatMap((kind) => rowsOf(`from titles: ${kind}`, ofKind(searches, kind), engines)),
    ...kindsOf(beginnings).flatMap((kind) => {
      const items = ofKind(beginnings, kind);
      return engines.map((engine) =>
        rowOf(`typed (of 25): ${kind}`, engine, items.length, suggestKnown(engine, items)),
      );
    }),
  ];
}

/** The name by which judgements refer to an article, so that their file contains no paths. */
export function articleName(path: string): string {
  return createHash('sha1').update(path).digest('hex').slice(0, 10);
}

/** Only for queries whose judged articles are all in the archive. */
function topicalRows({ articles }: SearchedArchive, engines: readonly Engine[]): string[][] {
  const file = join(ownSets, 'topical.tsv');
  if (!existsSync(file) || readFileSync(file, 'utf8').trim() === '') return [];
  const known = new Set(articles.map(({ path }) => articleName(path)));
  const queries = readTopical(file).filter(({ grades }) => [...grades].every(([name]) => known.has(name)));
  if (queries.length === 0) return [];
  return engines.map((engine) => {
    const gains = queries.map(({ query, grades }) => {
      const found = engine.search(query, 10).map((path) => grades.get(articleName(path)) ?? 0);
      return ndcgAt10(found, grades.values());
    });
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    return ['topical: nDCG@10', engine.name, String(queries.length), mean.toFixed(3)];
  });
}

/**
 * Times searches for two words of a title, and suggestions for their beginnings, in an archive of generated
 * articles.
 */
function* speedOf(count: number, queries: number): Generator<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'heatline-lookups-'));
  const location = { contentFolder: join(root, 'content'), stateFolder: join(root, 'state') };
  try {
    placeLargeIndex(location, count);
    const index = openArticleIndex(location);
    const articles = Array.from({ length: queries }, (_, at) =>
      index.byId(generatedId(Math.floor((at * count) / queries))),
    );
    const { searches, beginnings } = generateQueries(
      articles.flatMap((article) => article ?? []),
      queries,
    );
    const before = process.memoryUsage().rss;
    for (const [name, list, ask] of [
      ['search', searches, (query: string) => index.lookUp({ words: query, limit: 10 })],
      ['autocomplete', beginnings, (query: string) => index.suggestTitles(query, 25)],
    ] as const) {
      const times = list.map(({ query }) => {
        const startedAt = performance.now();
        ask(query);
        return performance.now() - startedAt;
      });
      const ms = [quantile(times, 0.5).toFixed(2), quantile(times, 0.99).toFixed(1)];
      yield [
        `${name}: ${count.toLocaleString('en')} articles`,
        'Heatline',
        String(list.length),
        '',
        '',
        '',
        ...ms,
      ];
    }
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    yield [
      `memory used by look-ups: ${count.toLocaleString('en')} articles`,
      'Heatline',
      '',
      `${grown.toFixed(0)} MB`,
    ];
    index.close();
  } finally {
    rmSync(root, { recursive: true });
  }
}
