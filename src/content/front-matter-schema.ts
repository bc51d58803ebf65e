import { z } from 'zod';
import { gotValue } from './got-value.ts';
import { parseDate } from './published-date.ts';
import { webUrl } from './url.ts';

/** More entries than any event had; beyond it something was pasted by mistake. */
const MAX_RELATED = 500;
const MAX_TOPICS = 100;
const MAX_TITLE = 1_000;
const MAX_HEAT = 1_000_000_000;

/** Whatever stands there, or that nothing does: the rule behind it decides. */
const anything = z.unknown().optional();

const QUOTE_CURE = 'put it in "double quotes"';

function notText(input: unknown): string {
  if (input === undefined) return 'is missing';
  const cure = typeof input === 'object' && input !== null ? '' : `: ${QUOTE_CURE}`;
  return `must be text, got ${gotValue(input)}${cure}`;
}

const text = z.string({ error: (issue) => notText(issue.input) });
const title = text
  .max(MAX_TITLE, {
    error: (issue) => `has ${String(issue.input).length} characters, at most ${MAX_TITLE} are a title`,
  })
  .refine((value) => value.trim() !== '', { error: 'must not be empty' });
const optionalText = text.nullish();

const date = anything.transform((value, context) => {
  const parsed = parseDate(value);
  if (parsed instanceof Date) return parsed;
  context.issues.push({ code: 'custom', input: value, message: parsed.reason });
  return z.NEVER;
});

/** Quoted numbers are read as numbers; nothing (`heat:`) is as good as no line. */
const number = anything.transform((value, context) => {
  if (value === undefined || value === null || value === '') return 0;
  const parsed =
    typeof value === 'string' && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
  if (typeof parsed === 'number' && Math.abs(parsed) <= MAX_HEAT) return parsed;
  context.issues.push({ code: 'custom', input: value, message: `must be a number, got ${gotValue(value)}` });
  return z.NEVER;
});

/** Old archives hold values up to 150: they count as 100. */
const quality = number.transform((value) => Math.min(100, Math.max(0, value)));

const published = z
  .boolean({ error: (issue) => `must be true or false, got ${gotValue(issue.input)}` })
  .nullish()
  .transform((value) => value ?? true);

const provider = z
  .object(
    { name: optionalText, domain: optionalText },
    { error: (issue) => `must hold name and domain, got ${gotValue(issue.input)}` },
  )
  .nullish();

const topics = z
  .array(text.nullable(), { error: (issue) => `must be a list, got ${gotValue(issue.input)}` })
  .max(MAX_TOPICS, { error: `has too many entries, at most ${MAX_TOPICS}` })
  .nullish();

const address = anything.transform((value, context) => {
  if (value === undefined || value === null || value === '') return undefined;
  const url = typeof value === 'string' ? webUrl(value) : undefined;
  if (url !== undefined) return url;
  context.issues.push({
    code: 'custom',
    input: value,
    message: `must be an address that starts with https:// or http://, got ${gotValue(value)}`,
  });
  return z.NEVER;
});

const story = { title, excerpt: optionalText, webUrl: address, originalUrl: anything, provider, quality };

/** `webUrl`, or `originalUrl` where that is all a file has (videos). */
function withUrl<T extends { webUrl?: string | undefined; originalUrl?: unknown }>(
  raw: T,
  context: z.RefinementCtx,
): T & { url: string } {
  if (raw.webUrl !== undefined) return { ...raw, url: raw.webUrl };
  const original = address.safeParse(raw.originalUrl);
  if (original.success && original.data !== undefined) return { ...raw, url: original.data };
  context.addIssue(
    original.success
      ? { code: 'custom', path: ['webUrl'], message: 'is missing: add the address of the article' }
      : {
          code: 'custom',
          path: ['originalUrl'],
          message: original.error.issues[0]?.message ?? 'must be an address',
        },
  );
  return z.NEVER;
}

const related = z
  .object(
    { ...story, publishedDateTime: z.union([z.null(), date]).optional() },
    { error: (issue) => `must hold title and webUrl, got ${gotValue(issue.input)}` },
  )
  .transform(withUrl);

/** The front matter of an article file: what we use of it, unknown keys left out. */
export const frontMatterSchema = z
  .object({
    ...story,
    publishedDateTime: date,
    heat: number,
    published,
    topics,
    images: anything,
    related: z
      .array(related, { error: (issue) => `must be a list, got ${gotValue(issue.input)}` })
      .max(MAX_RELATED, { error: `has too many entries, at most ${MAX_RELATED}` })
      .nullish(),
  })
  .transform(withUrl);

export type CheckedFrontMatter = z.output<typeof frontMatterSchema>;
