import type { Article, Coverage } from '../../content/article.ts';
import { linkKey } from '../../content/story-keys.ts';
import { canonicalUrl } from '../../content/url.ts';
import { assembleStory, type Story } from '../../digest/story.ts';
import type { LinkPreview, PreviewedArticle } from '../../platform/commands/link-preview.ts';
import { hottest } from './find-story.ts';
import type { LookupDeps } from './lookup-deps.ts';

/**
 * The stories behind links, each link once: of the article at that address, or else of the story that names it as
 * coverage. What a publisher withdrew, dated in the future or merely listed as related is not previewed, because
 * everyone in a channel sees a preview and nobody asked for it.
 */
export function previewLinks(
  links: readonly string[],
  deps: Pick<LookupDeps, 'index' | 'now'>,
): LinkPreview[] {
  const previews = new Map<string, LinkPreview>();
  for (const link of links) {
    const key = linkKey(link);
    const preview =
      key === undefined ? undefined : (ofArticle(link, key, deps) ?? ofCoverage(link, key, deps));
    if (preview && !previews.has(preview.id)) previews.set(preview.id, preview);
  }
  return [...previews.values()];
}

function ofArticle(
  link: string,
  key: string,
  { index, now }: Pick<LookupDeps, 'index' | 'now'>,
): LinkPreview | undefined {
  const until = now();
  const lead = hottest(index.knownBy([key], { after: new Date(0), until }));
  if (!lead) return undefined;
  const story = assembleStory(index, lead, until);
  const { id, excerpt, publishedAt } = lead;
  return {
    ...{ link, id, ...previewed(lead), excerpt, publishedAt },
    ...{ heat: story.heat.value, coverage: story.coverage.map(previewed), changedAt: changedAt(story) },
  };
}

/** Of an address that has no article file of its own. */
function ofCoverage(
  link: string,
  key: string,
  { index, now }: Pick<LookupDeps, 'index' | 'now'>,
): LinkPreview | undefined {
  const until = now();
  const isIt = ({ url }: Coverage) => canonicalUrl(url) === key;
  const byHeat = index.listing(link, { after: new Date(0), until }).map((lead) => ({
    lead,
    story: assembleStory(index, lead, until),
  }));
  for (const { lead, story } of byHeat.sort((a, b) => b.story.heat.value - a.story.heat.value)) {
    const entry = coversOf(story).find(isIt);
    if (!entry) continue;
    const others = story.coverage.filter(
      (other) => !isIt(other) && other.provider.domain !== entry.provider.domain,
    );
    return {
      ...{ link, id: key, ...previewed(entry), excerpt: entry.excerpt },
      publishedAt: entry.publishedAt ?? lead.publishedAt,
      heat: story.heat.value,
      coverage: [lead, ...others].map(previewed),
      changedAt: changedAt(story),
    };
  }
  return undefined;
}

/** Every entry that covers the story, also those for which another one stands in the coverage. */
function coversOf({ parts }: Story): Coverage[] {
  return parts.flatMap(({ article, covers }) =>
    covers.flatMap(({ position }) => article.related[position] ?? []),
  );
}

function previewed({ title, url, provider }: Article | Coverage): PreviewedArticle {
  return { title, url, outlet: provider.name };
}

function changedAt({ articles, coverage }: Story): Date {
  const times = [...articles, ...coverage].flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  return new Date(Math.max(...times));
}
