import type { Article, Coverage } from '../../content/article.ts';
import { coverageReachMs } from '../../content/stories/listed-coverage.ts';
import { canonicalUrl } from '../../content/url.ts';
import { dayMs } from '../../platform/time/durations.ts';
import { type FoldedCoverage, foldCoverage } from '../coverage.ts';
import type { Story } from '../story.ts';

/** An entry of an article's `related` that is not listed as coverage, and why. */
export interface LeftOut {
  readonly entry: Coverage;
  /** As a sentence. */
  readonly why: string;
}

/** What a story's articles list as related but is not among its coverage, with the reason, in their order. */
export function leftOut({ lead, parts, coverage }: Story, now: Date): LeftOut[] {
  const { folded } = foldCoverage(lead, parts);
  const done = new Set([...parts.map(({ article }) => article), ...coverage].map(addressOf));
  const left: LeftOut[] = [];
  for (const { article, elsewhere } of parts) {
    for (const [position, entry] of article.related.entries()) {
      const address = addressOf(entry);
      if (done.has(address)) continue;
      done.add(address);
      const fold = folded.find((one) => addressOf(one.entry) === address);
      const why = fold
        ? foldedText(fold, lead)
        : elsewhere.includes(position)
          ? 'It belongs to another story.'
          : (dateText(entry, article, now) ?? 'It has too little in common with the article that lists it.');
      left.push({ entry, why });
    }
  }
  return left;
}

function foldedText({ because }: FoldedCoverage, { provider }: Article): string {
  switch (because) {
    case 'the lead':
      return `It is by ${provider.name}, which leads the story.`;
    case 'the outlet':
      return 'Its outlet is already listed.';
    case 'the text':
      return 'The same text is already listed.';
  }
}

function dateText({ publishedAt }: Coverage, article: Article, now: Date): string | undefined {
  if (!publishedAt) return undefined;
  if (publishedAt > now) return 'It was published later.';
  const afterMs = publishedAt.getTime() - article.publishedAt.getTime();
  if (Math.abs(afterMs) <= coverageReachMs) return undefined;
  const days = Math.floor(Math.abs(afterMs) / dayMs);
  return `It was published ${days} days ${afterMs > 0 ? 'after' : 'before'} the article that lists it.`;
}

function addressOf({ url }: { readonly url: string }): string {
  return canonicalUrl(url) ?? url;
}
