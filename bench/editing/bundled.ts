import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import type { PlainArticle } from './article-text.ts';
import { type GoldArticle, judgeGrouping } from './gold-stories.ts';
import type { Quality } from './quality.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** Pairs of files that report one event but share no address, each by a part of its name. */
const articlesToldTwice = [
  ['jack-dorsey-steps-down', 'parag-agrawal-named'],
  ['ftc-sues-to-block-nvidia', 'the-ftc-sues-nvidia'],
] as const;

/**
 * The bundled articles with `related` split off: each entry becomes an article of its own, and none has heat
 * or related. An article and what it lists form a gold story; articles with an address in common belong to
 * the same one. Withdrawn articles count too.
 */
export async function bundled(): Promise<Quality[]> {
  const articles = bundledArticles();
  const aims = { precision: 0.95, f1: 0.88 };
  const asListed = await judgeGrouping('bundled, split', takeApart(articles, []), aims);
  const asTold = await judgeGrouping('… reported in two files', takeApart(articles, articlesToldTwice), aims);
  return [...asListed.figures, ...asTold.figures];
}

function bundledArticles(): Article[] {
  const paths = globSync('**/*.md', { cwd: contentFolder }).sort();
  return paths.flatMap((path) => {
    const read = parseArticle(path, readFileSync(join(contentFolder, path)));
    return read.ok ? [read.article] : [];
  });
}

function takeApart(
  articles: readonly Article[],
  toldTwice: typeof articlesToldTwice | readonly [],
): GoldArticle[] {
  const stories = createUnion();
  const own = new Map(articles.map((article) => [article.url, article]));
  const apart = new Map<string, PlainArticle>();
  for (const { url, related, publishedAt, ...article } of articles) {
    if (!apart.has(url)) apart.set(url, { ...article, url, publishedAt });
    for (const entry of related) {
      // An entry that also has a file is taken from there.
      if (!apart.has(entry.url)) apart.set(entry.url, own.get(entry.url) ?? { publishedAt, ...entry });
      stories.join(url, entry.url);
    }
  }
  const urlOf = (name: string) => articles.find(({ path }) => path.includes(name))?.url ?? '';
  for (const [one, other] of toldTwice) stories.join(urlOf(one), urlOf(other));
  return [...apart.values()].map((article) => ({ ...article, gold: stories.of(article.url) }));
}

/** A union-find over names; each set is identified by one of its names. */
function createUnion() {
  const above = new Map<string, string>();
  const of = (name: string): string => {
    const next = above.get(name);
    return next === undefined ? name : of(next);
  };
  return {
    of,
    join(name: string, other: string) {
      if (of(name) !== of(other)) above.set(of(other), of(name));
    },
  };
}
