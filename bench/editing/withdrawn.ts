import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorsOf } from './daily-digests.ts';
import type { Archive } from './given-sets.ts';
import { withIndex } from './indexed.ts';
import { pageTime } from './page-time.ts';
import { publishedText } from './published-text.ts';
import type { Quality } from './quality.ts';
import { spanOf } from './span-of.ts';
import { heldByStrangers } from './strangers.ts';
import { withContent } from './temporary-content.ts';

/**
 * An archive with its withdrawn articles published, as a feed would have them: many more articles then list
 * the same addresses.
 */
export async function withdrawn({ folder, files }: Archive, pages: number): Promise<Quality[]> {
  const texts = Iterator.from(files).map((name) => ({
    name,
    text: publishedText(readFileSync(join(folder, name), 'utf8')),
  }));
  return withContent(texts, (content) =>
    withIndex(content, (indexed) => {
      const editors = editorsOf(indexed);
      const span = spanOf(indexed.articles);
      const now = heldByStrangers(editors.now, span);
      const today = heldByStrangers(editors.today, span);
      const ofArticles = `of ${indexed.articles.length} articles`;
      return [
        {
          name: `all published: kept out by a stranger's address, ${ofArticles}`,
          ...{ unit: 'count', now: now.keptOut, today: today.keptOut },
          aim: { atMost: 0 },
        },
        {
          name: "all published: marked an update by a stranger's address",
          ...{ unit: 'count', now: now.markedUpdate, today: today.markedUpdate },
          aim: { atMost: 0 },
        },
        pageTime(indexed, pages),
      ] satisfies Quality[];
    }),
  );
}
