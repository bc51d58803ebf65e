import type { Article, Coverage } from '../../content/article.ts';
import { coverageReachMs } from '../../content/stories/listed-coverage.ts';
import { canonicalUrl } from '../../content/url.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
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
export function leftOut(language: Language, { lead, parts, coverage }: Story, now: Date): LeftOut[] {
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
        ? foldedText(language, fold, lead)
        : elsewhere.includes(position)
          ? say(language, 'It belongs to another story.')
          : (dateText(language, entry, { article, now }) ??
            say(language, 'It has too little in common with the article that lists it.'));
      left.push({ entry, why });
    }
  }
  return left;
}

function foldedText(language: Language, { because }: FoldedCoverage, { provider }: Article): string {
  switch (because) {
    case 'the lead':
      return say(language, 'It is by {outlet}, which leads the story.', { outlet: provider.name });
    case 'the outlet':
      return say(language, 'Its outlet is already listed.');
    case 'the text':
      return say(language, 'The same text is already listed.');
  }
}

function dateText(
  language: Language,
  { publishedAt }: Coverage,
  { article, now }: { readonly article: Article; readonly now: Date },
): string | undefined {
  if (!publishedAt) return undefined;
  if (publishedAt > now) return say(language, 'It was published later.');
  const afterMs = publishedAt.getTime() - article.publishedAt.getTime();
  if (Math.abs(afterMs) <= coverageReachMs) return undefined;
  const days = Math.floor(Math.abs(afterMs) / dayMs);
  return afterMs > 0
    ? say(language, 'It was published {days} days after the article that lists it.', { days })
    : say(language, 'It was published {days} days before the article that lists it.', { days });
}

function addressOf({ url }: { readonly url: string }): string {
  return canonicalUrl(url) ?? url;
}
