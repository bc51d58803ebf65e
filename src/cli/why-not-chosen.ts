import { readFileSync } from 'node:fs';
import { findStories } from '../commands/lookup/find-story.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { shownPath } from '../content/files/content-roots.ts';
import { type IndexLocation, readingRules } from '../content/index/index-location.ts';
import { parseArticle } from '../content/reading/parse-article.ts';
import { linkKey, normalizeTitle } from '../content/story-keys.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { quoted } from '../platform/text/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';

const endOfTime = new Date(8.64e15);

/**
 * Why no digest takes an article, as a sentence: it is dated in the future, withdrawn or faulty. Chats do not reveal such
 * articles, but whoever uses the command line can read the folder anyway. Undefined if the text does not name such an article
 * exactly.
 * @param text as `findStories` takes it
 */
export async function whyNotChosen(
  text: string,
  { channel, location, deps }: { channel: ChannelRef; location: IndexLocation; deps: LookupDeps },
): Promise<string | undefined> {
  const { index, now, timezone } = deps;
  const contentDir = location.contentFolder;
  const ahead = await findStories(text, channel, { ...deps, now: () => endOfTime });
  if (ahead.kind === 'found' && ahead.lead.publishedAt > now() && isMeant(text, ahead.lead)) {
    const { title, path, publishedAt } = ahead.lead;
    const time = `${formatLocalTime('en', publishedAt, timezone)}, ${timezone} time`;
    return `${quoted(title)} (${shownPath(contentDir, path)}) is dated in the future: no digest takes it before ${time}.`;
  }
  return whyWithdrawn(text, index, location) ?? whyFaulty(text, index, contentDir);
}

function whyWithdrawn(text: string, index: ArticleIndex, location: IndexLocation): string | undefined {
  const rules = readingRules(location);
  for (const path of index.withdrawn()) {
    const file = shownPath(location.contentFolder, path);
    const parsed = parseArticle(path, readFileSync(file), rules);
    if (!parsed.ok) {
      if (isPathOf(text, path))
        return `${file} withdraws its article. It also has faults: heatline check lists them.`;
      continue;
    }
    const { article } = parsed;
    if (!isMeant(text, article)) continue;
    const by = article.published
      ? 'its expiry date'
      : (article.heat ?? 0) < 0
        ? 'a heat below 0'
        : 'published: false or draft: true';
    return `${quoted(article.title)} (${file}) is withdrawn by ${by} in its file: no digest takes it.`;
  }
  return undefined;
}

function whyFaulty(text: string, index: ArticleIndex, contentDir: string): string | undefined {
  // An article that was valid before is still shown as it was.
  const fault = index
    .faults()
    .find(({ path, isPartial }) => !isPartial && isPathOf(text, path) && !index.byId(path));
  return (
    fault &&
    `${shownPath(contentDir, fault.path)}:${fault.line}: ${fault.reason}. No digest takes it until that is fixed.`
  );
}

/** Whether a text is the article's full title, its link, id or path. */
function isMeant(text: string, article: Article): boolean {
  const named = text.trim().replace(/^"(.*)"$/, '$1');
  const link = linkKey(named);
  return (
    article.id === named.toLowerCase() ||
    isPathOf(named, article.path) ||
    (link !== undefined && link === linkKey(article.url)) ||
    (normalizeTitle(named) !== '' && normalizeTitle(named) === normalizeTitle(article.title))
  );
}

/** Whether a text is this path as a shell or an editor gives it, with or without parent folders and the file extension. */
function isPathOf(text: string, path: string): boolean {
  const named = `/${text.trim().replaceAll('\\', '/').replace(/^\.\//, '')}`;
  const bare = path.replace(/\.\w+$/, '');
  return named.endsWith(`/${path}`) || named.endsWith(`/${bare}`);
}
