import type { Article, Coverage } from '../content/article.ts';
import type { StoryPart } from '../content/grouped-story.ts';
import { foldName } from '../content/index/fold-name.ts';
import { normalizeTitle } from '../content/story-keys.ts';
import { canonicalUrl } from '../content/url.ts';

interface Candidate {
  readonly entry: Coverage;
  readonly closeness: number;
}

/**
 * Coverage of a story that is not listed, because the lead, a listed outlet or a listed text already stands
 * for it.
 */
export interface FoldedCoverage {
  readonly entry: Coverage;
  readonly because: 'the lead' | 'the outlet' | 'the text';
}

export interface RankedCoverage {
  readonly coverage: readonly Coverage[];
  readonly folded: readonly FoldedCoverage[];
}

/** What other outlets wrote about a story, in the order of listing; see `foldCoverage`. */
export function rankCoverage(
  lead: Article,
  parts: readonly StoryPart[],
  withoutOutlets?: readonly string[],
): readonly Coverage[] {
  return foldCoverage(lead, parts, withoutOutlets).coverage;
}

/**
 * What other outlets wrote about a story: one entry per outlet, never the lead's own, closest first, then by
 * quality. Of an agency's text that several outlets carry (same title or same excerpt), only the best copy
 * stays. A copy of the lead's own text adds an outlet but no news, so the one that stays comes last.
 * @param withoutOutlets names or domains of outlets that are left out, as if they had written nothing
 */
export function foldCoverage(
  lead: Article,
  parts: readonly StoryPart[],
  withoutOutlets: readonly string[] = [],
): RankedCoverage {
  const unwanted = new Set(withoutOutlets.map(foldName));
  const leadTexts = new Set(textsOf(lead));
  const isCopy = ({ entry }: Candidate) => textsOf(entry).some((text) => leadTexts.has(text));
  const candidates = parts
    .flatMap((part) => candidatesOf(part, lead, parts))
    .filter(
      ({ entry: { provider } }) =>
        ![provider.name, provider.domain].map(foldName).some((name) => unwanted.has(name)),
    )
    .map((candidate) => ({ ...candidate, isCopy: isCopy(candidate) }))
    .sort((a, b) => Number(a.isCopy) - Number(b.isCopy) || byMerit(a, b));

  const ofLead = new Set([...outletMarks(lead), addressOf(lead)]);
  const outlets = new Set<string>();
  const texts = new Set<string>();
  const coverage: Coverage[] = [];
  const folded: FoldedCoverage[] = [];
  for (const { entry } of candidates) {
    const marks = outletMarks(entry);
    const its = [addressOf(entry), ...textsOf(entry)];
    if ([...marks, addressOf(entry)].some((mark) => ofLead.has(mark)))
      folded.push({ entry, because: 'the lead' });
    else if (marks.some((mark) => outlets.has(mark))) folded.push({ entry, because: 'the outlet' });
    else if (its.some((text) => texts.has(text))) folded.push({ entry, because: 'the text' });
    else {
      for (const mark of marks) outlets.add(mark);
      for (const text of its) texts.add(text);
      coverage.push(entry);
    }
  }
  return { coverage, folded };
}

/** What a story's articles list as related, beyond its coverage, in their order; each address once. */
export function alsoListed(
  { articles, coverage }: { readonly articles: readonly Article[]; readonly coverage: readonly Coverage[] },
  until: Date,
): Coverage[] {
  const seen = new Set([...articles, ...coverage].map(addressOf));
  return articles
    .flatMap(({ related }) => related)
    .filter((entry) => {
      const address = addressOf(entry);
      if (seen.has(address) || (entry.publishedAt && entry.publishedAt > until)) return false;
      seen.add(address);
      return true;
    });
}

function candidatesOf(part: StoryPart, lead: Article, parts: readonly StoryPart[]): Candidate[] {
  const { article, covers } = part;
  const isLead = article.id === lead.id;
  const closeness = isLead ? 1 : closenessOf(part, lead, parts);
  return [
    ...(isLead ? [] : [{ entry: coverageOf(article), closeness }]),
    ...covers.flatMap(({ position, closeness: toArticle }) => {
      const entry = article.related[position];
      return entry ? [{ entry: coverageOf(entry), closeness: closeness * toArticle }] : [];
    }),
  ];
}

/**
 * The closeness of a part to the lead. The article that began the story joined nothing, so it is as close as
 * the lead is to it, or else as the closest article that joined it.
 */
function closenessOf({ article, closeness }: StoryPart, lead: Article, parts: readonly StoryPart[]): number {
  if (closeness !== undefined) return closeness;
  const joined = parts.filter(({ joinedBy }) => joinedBy === article.id);
  const itself = joined.find((part) => part.article.id === lead.id);
  return itself?.closeness ?? Math.max(0, ...joined.map((part) => part.closeness ?? 0));
}

/** Readers see no difference within a step this wide, so the better outlet comes first there. */
const degreeOfCloseness = 0.3;

/** Among equals newest first, then by URL, so that the order never depends on the order of files. */
function byMerit(a: Candidate, b: Candidate): number {
  const degree = ({ closeness }: Candidate) => Math.floor(closeness / degreeOfCloseness);
  return (
    degree(b) - degree(a) ||
    b.entry.quality - a.entry.quality ||
    (b.entry.publishedAt?.getTime() ?? 0) - (a.entry.publishedAt?.getTime() ?? 0) ||
    (a.entry.url < b.entry.url ? -1 : Number(a.entry.url > b.entry.url))
  );
}

function coverageOf(entry: Article | Coverage): Coverage {
  const { title, excerpt, url, provider, quality, publishedAt } = entry;
  return { title, excerpt, url, provider, quality, ...(publishedAt && { publishedAt }) };
}

function addressOf({ url }: Article | Coverage): string {
  return canonicalUrl(url) ?? url;
}

/**
 * Two entries belong to one outlet when either domain or name matches: archives are not strict about both.
 */
function outletMarks({ provider }: Article | Coverage): string[] {
  return [`domain:${provider.domain}`, `name:${provider.name.toLowerCase()}`];
}

/** Short texts ("Read more", "Opinion") say nothing about where a text came from. */
const minTellingTextLength = 20;

function textsOf(entry: Article | Coverage): string[] {
  const title = normalizeTitle(entry.title);
  const excerpt = normalizeTitle(entry.excerpt);
  return [
    ...(title ? [`title:${title}`] : []),
    ...(excerpt.length >= minTellingTextLength ? [`excerpt:${excerpt}`] : []),
  ];
}
