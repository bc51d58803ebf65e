import { escapeLabel, escapeText } from './escape.ts';

/**
 * Ours: Discord has no limit for the address of a masked link, but every character of it counts towards a message's text.
 * Of the outlets that cover a story there are several, so that each has less.
 */
export const maxTitleUrl = 1500;
const maxLinkUrl = 512;

/** `text` as a masked link to `url`; the text alone when that is no web address or longer than `maxUrl`. */
export function link(text: string, url: string, maxUrl = maxLinkUrl): string {
  const target = linkTarget(url, maxUrl);
  if (target === undefined) return escapeText(text.trim());
  return `[${escapeLabel(text) || escapeLabel(target.host)}](<${target.href}>)`;
}

/** Where a reader lands: "www.bbc.co.uk"; undefined when `url` is not a web address. */
export function hostOf(url: string): string | undefined {
  return URL.parse(url)?.hostname || undefined;
}

interface LinkTarget {
  readonly host: string;
  readonly href: string;
}

function linkTarget(url: string, maxUrl: number): LinkTarget | undefined {
  const parsed = URL.parse(url);
  // An IPv6 host has brackets, which could not be encoded.
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname.startsWith('[')) return undefined;
  // "https://bank.example@other.example" only looks like the bank.
  parsed.username = '';
  parsed.password = '';
  const href = parsed.href.replace(/[()<>[\]{}*|`\\^'"]|@(?=everyone|here)/gi, percentEncoded);
  return href.length <= maxUrl ? { host: parsed.hostname, href } : undefined;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
