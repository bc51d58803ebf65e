import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import matter from 'gray-matter';
import { z } from 'zod';
import type { Article } from '../src/content/article.ts';
import { createArticleWriter } from '../src/content/article-writer.ts';
import { indexRow } from '../src/content/index-row.ts';
import { SCHEMA } from '../src/content/index-schema.ts';

const provider = z.object({ name: z.string(), domain: z.string() });
const story = {
  title: z.string(),
  excerpt: z.string(),
  publishedDateTime: z.date(),
  webUrl: z.string(),
  provider,
  quality: z.number(),
};
const frontMatter = z.object({
  ...story,
  heat: z.number(),
  published: z.boolean(),
  topics: z.array(z.string()),
  related: z.array(z.object(story)).default([]),
});

/**
 * The index as one would write it down first: file after file, gray-matter with its defaults, a schema, and one
 * transaction a file in WAL mode (or one for everything). The tables are ours, so that the result is the same.
 */
export function indexPlainly(contentFolder: string, file: string, transaction: 'a file' | 'for all'): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec(SCHEMA);
  const articles = createArticleWriter(db);
  const insertFile = db.prepare(
    'INSERT INTO file (folder, name, stamp, ordinal, withdrawn, arrived_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const put = db.transaction((article: Article) => {
    const ordinal = article.published ? articles.put(indexRow(article), Date.now(), null) : null;
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
  const front = frontMatter.parse(data);
  return {
    id: path.slice(-12, -4),
    path,
    ...{
      title: front.title,
      excerpt: front.excerpt,
      heat: front.heat,
      quality: front.quality,
      topics: front.topics,
    },
    publishedAt: front.publishedDateTime,
    url: front.webUrl,
    published: front.published,
    provider: front.provider,
    related: front.related.map(({ publishedDateTime, webUrl, ...coverage }) => ({
      ...coverage,
      url: webUrl,
      publishedAt: publishedDateTime,
    })),
  };
}
