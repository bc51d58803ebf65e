import type { Article, Coverage } from '../content/article.ts';
import { normalizeTitle } from '../content/story-keys.ts';
import { canonicalUrl } from '../content/url.ts';

/**
 * What other outlets wrote about a story: one entry an outlet, never the lead's own, best first. Of texts that an
 * agency sold to several outlets (the same title or the same excerpt) only the best one stays. A copy of the lead's
 * own text adds an outlet but no news, so the one that stays comes last.
 * @param articles the story's articles, its lead first
 */
export function rankCoverage(articles: readonly Article[]): Coverage[] {
  const [lead] = articles;
  if (!lead) return [];
  const leadTexts = new Set(textsOf(lead));
  const isCopyOfLead = (entry: Coverage) => textsOf(entry).some((text) => leadTexts.has(text));

  const candidates = [...articles.slice(1), ...articles.flatMap((article) => article.related)].map(
    (entry) => ({
      entry: coverageOf(entry),
      outlet: outletMarks(entry),
      isCopy: isCopyOfLead(entry),
    }),
  );
  candidates.sort((a, b) => Number(a.isCopy) - Number(b.isCopy) || byMerit(a.entry, b.entry));

  const seen = new Set([...outletMarks(lead), canonicalUrl(lead.url) ?? lead.url]);
  const ranked: Coverage[] = [];
  for (const { entry, outlet } of candidates) {
    const marks = [...outlet, canonicalUrl(entry.url) ?? entry.url, ...textsOf(entry)];
    if (marks.some((mark) => seen.has(mark))) continue;
    for (const mark of marks) seen.add(mark);
    ranked.push(entry);
  }
  return ranked;
}

/** Quality first, the newest among equals, then by URL so that the order never depends on the files' order. */
function byMerit(a: Coverage, b: Coverage): number {
  return (
    b.quality - a.quality ||
    (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0) ||
    (a.url < b.url ? -1 : Number(a.url > b.url))
  );
}

function coverageOf(entry: Article | Coverage): Coverage {
  const { title, excerpt, url, provider, quality, publishedAt } = entry;
  return { title, excerpt, url, provider, quality, ...(publishedAt && { publishedAt }) };
}

/** Two entries are of one outlet when either its domain or its name is the same: archives are not strict about both. */
function outletMarks({ provider }: Article | Coverage): string[] {
  return [`domain:${provider.domain}`, `name:${provider.name.toLowerCase()}`];
}

/** Short texts ("Read more", "Opinion") say nothing about where a text came from. */
const shortestTellingText = 20;

function textsOf(entry: Article | Coverage): string[] {
  const title = normalizeTitle(entry.title);
  const excerpt = normalizeTitle(entry.excerpt);
  return [
    ...(title ? [`title:${title}`] : []),
    ...(excerpt.length >= shortestTellingText ? [`excerpt:${excerpt}`] : []),
  ];
}
