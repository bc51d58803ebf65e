import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Article, ArticleFault, Coverage, ParseResult, ReadArticle } from '../article.ts';
import { foldName } from '../index/fold-name.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { cleanExcerpt } from './clean-excerpt.ts';
import { asOurs, type OursAndTheirs } from './conventions/as-ours.ts';
import { toCoverage } from './coverage.ts';
import { cutRelated } from './cut-related.ts';
import { type FencedFile, type FrontMatterFault, fencedHead } from './front-matter-fences.ts';
import { type CheckedFrontMatter, frontMatterSchema, isMissing, maxRelated } from './front-matter-schema.ts';
import { readRelated, recogniseRelated } from './known-related.ts';
import { formatKey, keyLines } from './locate-fault.ts';
import { misnamedKey } from './misnamed-key.ts';
import { pickImage } from './pick-image.ts';
import { plainText } from './plain-text.ts';
import { printable } from './printable.ts';
import { providerOf } from './provider.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';
import { slipsIn } from './slips.ts';
import { textExpiresAt, textWithdraws, withdraws } from './withdrawal.ts';
import { withoutFaultyParts } from './without-faulty-parts.ts';

export { maxFileBytes } from './front-matter-fences.ts';

/** More faults in one file have a common cause. */
const maxFaults = 20;

/** In characters; real topics have 40. */
const maxTopic = 100;

/**
 * Reads one article file: an Article, or each fault with its line. Only the front matter is read, plus the
 * first paragraph of the body where there is no excerpt. A fault in an optional part costs only that entry or
 * value; no fault hides that the article is withdrawn. `path` is relative to the content folder, with forward
 * slashes. Never throws.
 */
export function parseArticle(path: string, bytes: Uint8Array, rules: ReadingRules = {}): ParseResult {
  const fenced = fencedHead(bytes);
  if ('reason' in fenced) return unreadable(path, fenced, bytes, rules);
  const file = { path, rules, ...fenced };
  const parsed = parseInParts(file);
  return parsed ? { ok: true, ...parsed, slips: [], faults: [] } : parseWhole(file);
}

/** An article file whose front matter was found. */
export interface ArticleFile extends FencedFile {
  readonly path: string;
  readonly rules: ReadingRules;
}

function unreadable(
  path: string,
  { line, reason, isNote }: FrontMatterFault,
  bytes: Uint8Array,
  { timezone = 'UTC' }: ReadingRules,
): ParseResult {
  const expiresAt = textExpiresAt(bytes, timezone);
  return {
    ok: false,
    faults: [{ path, line, reason }],
    isWithdrawn: textWithdraws(bytes),
    ...(expiresAt && { expiresAt }),
    ...(isNote && { isNot: 'note' as const }),
  };
}

/**
 * The same article as from `parseWhole`, at a fraction of the cost. Undefined when there is a fault or slip
 * to report, or no `related` list that can be cut.
 */
export function parseInParts(file: ArticleFile): ReadArticle | undefined {
  const { path, head, language } = file;
  const cut = language === 'yaml' ? cutRelated(head, recogniseRelated) : undefined;
  if (!cut || cut.entries.length > maxRelated) return undefined;
  const related: (() => Coverage)[] = [];
  for (const entry of cut.entries) {
    const { coverage } = typeof entry === 'string' ? readRelated(entry) : entry;
    if (!coverage) return undefined;
    related.push(coverage);
  }
  const front = readFrontMatter(cut.rest);
  if ('reason' in front) return undefined;
  const ours = asOurs(front.data, file);
  if (slipsIn(path, front, ours.slips).length > 0) return undefined;
  const checked = frontMatterSchema.safeParse(ours.data);
  return checked.data?.related?.length === 0 ? toReadArticle(path, checked.data, related, ours) : undefined;
}

export function parseWhole(file: ArticleFile): ParseResult {
  const { path, head, language } = file;
  const front = readFrontMatter(`${head.toString('utf8')}\n`, language);
  if ('reason' in front) return unreadable(path, front, head, file.rules);
  const ours = asOurs(front.data, file);
  const checked = frontMatterSchema.safeParse(ours.data);
  const usable = checked.success ? checked.data : checkWithoutFaults(ours.data, checked.error.issues);
  const issues = checked.error?.issues ?? [];
  const found = faultsOf(path, front, issues, ours);
  const isWithdrawn = withdraws(ours.data);
  if (usable) {
    const related = (usable.related ?? []).map((entry) => () => toCoverage(entry));
    return {
      ok: true,
      ...toReadArticle(path, isWithdrawn ? { ...usable, published: false } : usable, related, ours),
      slips: slipsIn(path, front, ours.slips),
      faults: found.map((fault) => ({ ...fault, isPartial: true as const })),
    };
  }
  const [first, ...others] = found;
  return {
    ok: false,
    faults: [first ?? { path, line: 1, reason: 'the front matter cannot be read' }, ...others],
    isWithdrawn,
    ...(ours.expiresAt && { expiresAt: ours.expiresAt }),
    ...(ours.isPage && { isNot: 'page' as const }),
  };
}

function checkWithoutFaults(
  data: object,
  issues: readonly z.core.$ZodIssue[],
): CheckedFrontMatter | undefined {
  const rest = withoutFaultyParts(data, issues);
  return rest && frontMatterSchema.safeParse(rest).data;
}

/** By line. */
function faultsOf(
  path: string,
  front: FrontMatter,
  issues: readonly z.core.$ZodIssue[],
  { names, lacksSite }: OursAndTheirs,
): ArticleFault[] {
  if (issues.length === 0) return [];
  const lineOf = keyLines(front);
  return issues
    .slice(0, maxFaults)
    .map(({ path: ours, message }): ArticleFault => {
      const key = names.get(String(ours[0])) ?? ours;
      const misnamed = message.startsWith(isMissing) ? misnamedKey(front.data, key) : undefined;
      if (misnamed !== undefined) {
        const reason = `"${formatKey(key)}" ${isMissing}: write it instead of "${printable(misnamed, 40)}"`;
        return { path, line: lineOf([...key.slice(0, -1), misnamed]), reason };
      }
      const says = lacksSite && key[0] === 'webUrl' && message.startsWith(isMissing) ? needsSite : message;
      return { path, line: lineOf(key), reason: `"${formatKey(key)}" ${says}` };
    })
    .sort((a, b) => a.line - b.line);
}

const needsSite = `${isMissing}: for posts of your own site set SITE_URL to its address`;

function toReadArticle(
  path: string,
  front: CheckedFrontMatter,
  related: readonly (() => Coverage)[],
  { expiresAt }: OursAndTheirs,
): ReadArticle {
  return { article: toArticle(path, front, related), ...(expiresAt && { expiresAt }) };
}

function toArticle(path: string, front: CheckedFrontMatter, related: readonly (() => Coverage)[]): Article {
  const published = front.published !== false && front.draft !== true && (front.heat ?? 0) >= 0;
  const image = pickImage(front.images);
  return {
    id: articleId(path),
    path,
    title: front.title,
    excerpt: cleanExcerpt(plainText(front.excerpt), front.title),
    publishedAt: front.publishedDateTime,
    url: front.url,
    ...(front.heat !== undefined && { heat: front.heat }),
    quality: front.quality,
    published,
    provider: providerOf(front.provider, front.url),
    topics: distinctTopics(front.topics ?? []),
    ...(front.story !== undefined && { story: front.story }),
    ...(image && { image }),
    related: published ? related.map((coverage) => coverage()) : [],
  };
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 40 bits of the path's SHA-256, in RFC 4648's letters. */
function articleId(path: string): string {
  let rest = Number.parseInt(hash('sha256', path, 'hex').slice(0, 10), 16);
  let id = '';
  for (; id.length < 8; rest = Math.floor(rest / 32)) id = `${base32[rest % 32]}${id}`;
  return id;
}

/** As written in the file, each once. */
function distinctTopics(topics: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const topic of topics) {
    const name = plainText(topic).slice(0, maxTopic).trim();
    const key = foldName(name);
    if (name !== '' && !byName.has(key)) byName.set(key, name);
  }
  return [...byName.values()];
}
