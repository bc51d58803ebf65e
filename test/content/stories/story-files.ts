import { type ArticleIndex, openArticleIndex } from '../../../src/content/article-index.ts';
import { always, type ContentFolder, createContentFolder } from '../content-folder.ts';

export interface Piece {
  readonly title: string;
  readonly excerpt?: string;
  /** The outlet's name; its domain is derived from it. */
  readonly by: string;
  /** As 2026-03-02T09:00, in UTC. */
  readonly at: string;
  readonly url?: string;
  readonly related?: readonly {
    readonly title: string;
    readonly url: string;
    readonly by?: string;
    readonly at?: string;
  }[];
  readonly story?: string;
  readonly heat?: number;
  readonly quality?: number;
}

const urlOf = (name: string, { by, url }: Pick<Piece, 'by' | 'url'>) =>
  url ?? `https://${by}.example/${name}`;

/** Writes a piece as an article file; its name is its path without `.md`. */
export function writePiece(folder: ContentFolder, name: string, piece: Piece): void {
  const { title, excerpt, by, at, related = [], story, heat, quality = 50 } = piece;
  const front = {
    title,
    ...(excerpt !== undefined && { excerpt }),
    publishedDateTime: `${at}:00Z`,
    webUrl: urlOf(name, piece),
    provider: { name: by, domain: `${by}.example` },
    quality,
    ...(heat !== undefined && { heat }),
    ...(story !== undefined && { story }),
    related: related.map((entry) => ({
      title: entry.title,
      webUrl: entry.url,
      ...(entry.at && { publishedDateTime: `${entry.at}:00Z` }),
      ...(entry.by && { provider: { name: entry.by, domain: `${entry.by}.example` } }),
    })),
  };
  // JSON is valid YAML, and needs no escaping.
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  folder.write(`${name}.md`, ['---', ...lines, '---', ''].join('\n'));
}

/** The names of the articles of each story, in the order of publication. */
export function storiesOf(index: ArticleIndex, now = always.until): string[][] {
  const stories = new Map<string, string[]>();
  for (const article of index.hottest({ span: always })) {
    const names = index.story(article, now).parts.map((part) => part.article.path.replace(/\.md$/, ''));
    stories.set(names.join('\n'), names);
  }
  return [...stories.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** Groups pieces, each in its own file. */
export async function group(pieces: Readonly<Record<string, Piece>>): Promise<string[][]> {
  const folder = createContentFolder();
  for (const [name, piece] of Object.entries(pieces)) writePiece(folder, name, piece);
  await folder.sync();
  const index = openArticleIndex(folder);
  try {
    return storiesOf(index);
  } finally {
    index.close();
  }
}
