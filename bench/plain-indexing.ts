import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import matter from 'gray-matter';
import type { Article, Coverage } from '../src/content/article.ts';
import { createArticleWriter } from '../src/content/index/article-writer.ts';
import { indexRow } from '../src/content/index/index-row.ts';
import { schema } from '../src/content/index/index-schema.ts';
import { createStoryGrouping } from '../src/content/index/story-grouping.ts';
import { frontMatterSchema } from '../src/content/reading/front-matter-schema.ts';

/**
 * The index as one would first write it: file after file, gray-matter with its defaults, the schema, and one
 * transaction for each file in WAL mode (or one for everything). It uses our tables, so that the result is the same.
 */
export function indexPlainly(contentFolder: string, file: string, transaction: 'a file' | 'for all'): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec(schema);
  const articles = createArticleWriter(db, createStoryGrouping(db));
  const insertFile = db.prepare(
    'INSERT INTO file (folder, name, stamp, ordinal, withdrawn, arrived_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const put = db.transaction((article: Article) => {
    const ordinal = article.published ? articles.put(indexRow(article), Date.now(), null) : null;
    articles.flush();
    insertFile.run('', article.path, '', ordinal, article.published ? 0 : 1, Date.now());
  });
  const putAll = () => {
    for (const path of readdirSync(resolve(contentFolder), { encoding: 'utf8', recursive: true })) {
      if (path.endsWith('.md')) put(readPlainly(contentFolder, path));
    }
  };
  if (transaction === 'for all') db.transaction(putAll)();
  else putAll();
  db.close();
}

function readPlainly(contentFolder: string, path: string): Article {
  const { data } = matter(readFileSync(join(contentFolder, path), 'utf8'));
  const { related, provider, excerpt, topics, publishedDateTime, ...front } = frontMatterSchema.parse(
    withTextDates(data),
  );
  return {
    id: path.slice(-12, -4),
    path,
    ...{
      title: front.title,
      excerpt: excerpt ?? '',
      url: front.url,
      quality: front.quality,
    },
    publishedAt: publishedDateTime,
    ...(front.heat !== undefined && { heat: front.heat }),
    published: front.published !== false && front.draft !== true && (front.heat ?? 0) >= 0,
    provider: { name: provider?.name ?? '', domain: provider?.domain ?? '' },
    topics: topics ?? [],
    related: (related ?? []).map(
      (entry): Coverage => ({
        ...{ title: entry.title, excerpt: entry.excerpt, url: entry.url, quality: entry.quality },
        provider: { name: entry.provider?.name ?? '', domain: entry.provider?.domain ?? '' },
        ...(entry.publishedDateTime && { publishedAt: entry.publishedDateTime }),
      }),
    ),
  };
}

/** gray-matter's own YAML parser turns dates into Date objects; the schema expects text. */
function withTextDates(data: Readonly<Record<string, unknown>>): object {
  const { publishedDateTime, related } = data;
  return {
    ...data,
    publishedDateTime:
      publishedDateTime instanceof Date ? publishedDateTime.toISOString() : publishedDateTime,
    ...(Array.isArray(related) && { related: related.map(withTextDates) }),
  };
}
