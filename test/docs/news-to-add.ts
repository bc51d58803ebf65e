import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { feedOf, outlets } from '../cli/twelve-outlets.ts';
import { startLocalServer } from '../gathering/local-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The news that a reader of a page adds in place of the page's example. */
export interface NewsToAdd {
  /** The settings of a reader with their own folders. */
  readonly env: Readonly<Record<'CONTENT_DIR' | 'FEEDS_FILE' | 'FEEDS_ALLOW_PRIVATE', string>>;
  /** The words of a command, with a working outlet in place of the example. */
  readonly words: (typed: readonly string[]) => string[];
}

export async function newsToAdd(now: Date): Promise<NewsToAdd> {
  const folder = temporaryFolder();
  const { origin } = await startLocalServer((_, response) => {
    const { type, text } = feedOf(
      outlets[11] ?? { ...{ name: 'None', domain: 'none.example', format: 'rss' }, items: [] },
      now,
    );
    response.setHeader('content-type', type).end(text);
  });
  cpSync(join(import.meta.dirname, '../../content'), join(folder, 'content'), { recursive: true });
  return {
    env: {
      ...{ CONTENT_DIR: join(folder, 'content'), FEEDS_FILE: join(folder, 'feeds.opml') },
      FEEDS_ALLOW_PRIVATE: '127.0.0.1',
    },
    words: (typed) => typed.map((word) => (word === 'example.org' ? `${origin}/feed` : word)),
  };
}
