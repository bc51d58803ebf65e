import { z } from 'zod';
import { Fault } from '../../platform/fault.ts';
import { alone } from '../story-keys.ts';
import { maxUrl, webUrl } from '../url.ts';
import { plainText } from './plain-text.ts';
import { gotValue } from './printable.ts';
import { readDate } from './published-date.ts';
import { readYesNo } from './yes-no.ts';

/** In characters; the longest real headlines have 300. */
const maxTitle = 1_000;

/** More than any story ever had: beyond it, something was pasted by mistake. */
export const maxRelated = 500;
export const maxTopics = 100;
const maxHeat = 1_000_000_000;
const maxStoryId = 200;

/** How the fault for a missing key begins. */
export const isMissing = 'is missing';

const quoteFix = 'put it in "double quotes"';

/** A value that `read` receives unchanged, missing or not. */
function checked<T>(read: (value: unknown) => T | Fault) {
  return z
    .unknown()
    .optional()
    .transform((input, context): T => {
      const value = read(input);
      if (!(value instanceof Fault)) return value;
      context.issues.push({ code: 'custom', input, message: value.fault });
      return z.NEVER;
    });
}

/** `key:` with nothing after it counts as absent. */
function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function readText(value: unknown): string | Fault {
  if (typeof value === 'string') return value;
  if (isAbsent(value)) return '';
  return new Fault(`must be text, got ${gotValue(value)}${typeof value === 'object' ? '' : `: ${quoteFix}`}`);
}

function readTitle(value: unknown): string | Fault {
  if (value === undefined) return new Fault(`${isMissing}: every article needs one`);
  if (value === null)
    return new Fault(`must be text, got nothing: if it is the word null itself, ${quoteFix}`);
  const text = readText(value);
  if (text instanceof Fault) return text;
  if (text.length > maxTitle)
    return new Fault(`has ${text.length} characters; a title may have at most ${maxTitle}`);
  return plainText(text) || new Fault(`must contain text, got ${gotValue(value)}`);
}

export const maxQuality = 100;

/** Numbers in quotes are read as numbers. */
export function readNumber(value: unknown): number | Fault {
  if (isAbsent(value)) return 0;
  const number =
    typeof value === 'string' && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number))
    return new Fault(`must be a number, got ${gotValue(value)}: write it in digits, as 12 or 12.5`);
  if (Math.abs(number) > maxHeat)
    return new Fault(`must be a number up to ${maxHeat}, got ${number}: write a smaller one`);
  return number;
}

/** Old archives have values up to 200, which count as 100. */
function readQuality(value: unknown): number | Fault {
  const number = readNumber(value);
  return number instanceof Fault ? number : Math.min(maxQuality, Math.max(0, number));
}

/** An id of any form; YAML reads some of them as numbers. */
function readStory(value: unknown): string | undefined | Fault {
  if (isAbsent(value)) return undefined;
  const id = typeof value === 'number' ? String(value) : value;
  if (typeof id !== 'string' || id.trim() === '') {
    return new Fault(`must be an id that the story's articles share, or none, got ${gotValue(value)}`);
  }
  if (id.length > maxStoryId)
    return new Fault(`has ${id.length} characters; an id may have at most ${maxStoryId}`);
  return /^none$/i.test(id.trim()) ? alone : id.trim();
}

/** A value below 0 withdraws the article. */
function readHeat(value: unknown): number | undefined | Fault {
  return isAbsent(value) ? undefined : readNumber(value);
}

function readUrl(value: unknown): string | undefined | Fault {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && value.length > maxUrl) {
    return new Fault(`has ${value.length} characters; a web address may have at most ${maxUrl}`);
  }
  const url = typeof value === 'string' ? webUrl(value) : undefined;
  return (
    url ?? new Fault(`must be a web address that starts with https:// or http://, got ${gotValue(value)}`)
  );
}

function mustBeList(issue: { input?: unknown }): string {
  return `must be a list, with one "- " line for each entry, got ${gotValue(issue.input)}`;
}

const text = checked(readText);

/** What a lead and a related entry have in common. */
const story = {
  title: checked(readTitle),
  excerpt: text,
  webUrl: checked(readUrl),
  originalUrl: z.unknown().optional(),
  quality: checked(readQuality),
  provider: z
    .object(
      { name: text, domain: text },
      { error: (issue) => `must hold name and domain, got ${gotValue(issue.input)}` },
    )
    .nullish(),
};

interface Addressed {
  readonly webUrl?: string | undefined;
  readonly originalUrl?: unknown;
}

/** `webUrl`, or `originalUrl` where there is nothing else (videos). */
function urlOf(raw: Addressed): string | undefined | Fault {
  return raw.webUrl ?? readUrl(raw.originalUrl);
}

/** Requires an address even when another key is at fault, so that all faults are reported at once. */
const needsUrl = [
  (raw: Addressed, context: z.RefinementCtx) => {
    if (context.issues.some((issue) => issue.path?.[0] === 'webUrl')) return;
    const url = urlOf(raw);
    if (typeof url === 'string') return;
    const [path, message] =
      url === undefined
        ? ['webUrl', `${isMissing}: add the address of the article`]
        : ['originalUrl', url.fault];
    context.addIssue({ code: 'custom', path: [path], message });
  },
  {
    when: (payload: { value: unknown }) =>
      typeof payload.value === 'object' && payload.value !== null && !Array.isArray(payload.value),
  },
] as const;

function withUrl<T extends Addressed>(raw: T): T & { url: string } {
  const url = urlOf(raw);
  return typeof url === 'string' ? { ...raw, url } : z.NEVER;
}

/** An entry of `related`. */
export const relatedSchema = z
  .object(
    { ...story, publishedDateTime: checked((value) => (isAbsent(value) ? undefined : readDate(value))) },
    { error: (issue) => `must hold title and webUrl, got ${gotValue(issue.input)}` },
  )
  .superRefine(...needsUrl)
  .transform(withUrl);

/** The part of an article's front matter that is used; everything else in it is ignored. */
export const frontMatterSchema = z
  .object({
    ...story,
    publishedDateTime: checked((value) =>
      value === undefined
        ? new Fault(`${isMissing}: add when it was published, as 2021-12-13T05:54:00Z`)
        : readDate(value),
    ),
    heat: checked(readHeat),
    story: checked(readStory),
    published: checked((value) => readYesNo(value, 'published')),
    draft: checked((value) => readYesNo(value, 'draft')),
    topics: z
      .array(text, { error: mustBeList })
      .max(maxTopics, { error: `has too many entries; at most ${maxTopics} are read` })
      .nullish(),
    images: z.unknown().optional(),
    related: z
      .array(relatedSchema, { error: mustBeList })
      .max(maxRelated, { error: `has too many entries; at most ${maxRelated} are read` })
      .nullish(),
  })
  .superRefine(...needsUrl)
  .transform(withUrl);

/** Titles are plain text already, URLs are absolute; other texts are unchanged. */
export type CheckedFrontMatter = z.output<typeof frontMatterSchema>;

export type CheckedRelated = z.output<typeof relatedSchema>;
