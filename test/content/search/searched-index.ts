import type { ArticleIndex } from '../../../src/content/article-index.ts';
import type { FrontMatterLines } from '../article-file.ts';
import { type ContentFolder, createContentFolder } from '../content-folder.ts';

export type NamedArticles = Readonly<Record<string, FrontMatterLines>>;

/** Writes articles named for their keys; what a definition leaves out stays missing. */
export function writeArticles(folder: ContentFolder, articles: NamedArticles): void {
  for (const [name, lines] of Object.entries(articles))
    folder.write(`${name}.md`, { excerpt: undefined, ...lines });
}

/** An index of articles, each named for its key. */
export async function indexOf(articles: NamedArticles): Promise<ArticleIndex> {
  const folder = createContentFolder();
  writeArticles(folder, articles);
  await folder.sync();
  return folder.open();
}

/** An index of articles with these titles, each named for its key. */
export function indexOfTitles(titles: Readonly<Record<string, string>>): Promise<ArticleIndex> {
  return indexOf(
    Object.fromEntries(
      Object.entries(titles).map(([name, title]) => [name, { title: JSON.stringify(title) }]),
    ),
  );
}

/** The names of the articles found, the best first. */
export function found(index: ArticleIndex, words: string): string[] {
  return index.search({ words, limit: 10 }).map(({ path }) => path.replace('.md', ''));
}
