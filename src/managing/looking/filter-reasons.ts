import type { Article } from '../../content/article.ts';
import { foldName } from '../../content/index/fold-name.ts';
import type { Story } from '../../digest/story.ts';
import { shortLine } from '../../platform/shorten.ts';
import type { StoryFilter } from '../../subscriptions/subscription.ts';

/** Which settings of a digest leave a story out, as sentences: none when any of its articles passes them all. */
export function filterReasons({ lead, heat, articles }: Story, filter: StoryFilter): string[] {
  const reasonsFor = (article: Article) => reasonsOf(article, article.heat ?? heat.value, filter);
  return articles.some((article) => reasonsFor(article).length === 0) ? [] : reasonsFor(lead);
}

function reasonsOf(
  { topics, provider, quality }: Article,
  heat: number,
  { topics: onlyTopics = [], providers: onlyProviders = [], minQuality, minHeat }: StoryFilter,
): string[] {
  const reasons: string[] = [];
  if (onlyTopics.length > 0 && !shareName(onlyTopics, topics)) {
    const its = topics.length > 0 ? `its topics are ${named(topics)}` : 'it has none';
    reasons.push(`topics: the digest takes ${named(onlyTopics)}, and ${its}.`);
  }
  if (onlyProviders.length > 0 && !shareName(onlyProviders, [provider.name, provider.domain])) {
    reasons.push(
      `providers: the digest takes ${named(onlyProviders)}, and it is by ${named([provider.name])}.`,
    );
  }
  if (minQuality !== undefined && quality < minQuality) {
    reasons.push(`min_quality: the digest takes ${minQuality} and more, and its quality is ${quality}.`);
  }
  if (minHeat !== undefined && heat < minHeat) {
    reasons.push(`min_heat: the digest takes ${minHeat} and more, and its heat is ${heat}.`);
  }
  return reasons;
}

function shareName(wanted: readonly string[], names: readonly string[]): boolean {
  const folded = new Set(names.map(foldName));
  return wanted.some((name) => folded.has(foldName(name)));
}

function named(names: readonly string[]): string {
  return shortLine(names.join(', '), 120);
}
