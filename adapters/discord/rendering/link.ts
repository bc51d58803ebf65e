import { escapeLabel, escapeText } from './escape.ts';

/**
 * Our own limits: Discord has none for the address of a masked link, but each of its characters counts
 * towards a message's text. A story has several outlets, so their links get less.
 */
export const maxTitleUrl = 1500;
const maxLinkUrl = 512;

/**
 * `text` as a masked link to `url`; only the text if `url` is not a web address or is longer than `maxUrl`.
 */
export function link(text: string, url: string, maxUrl = maxLinkUrl): string {
  const target = linkTarget(url, maxUrl);
  if (target === undefined) return escapeText(text.trim());
  return `[${escapeLabel(text) || escapeLabel(target.host)}](<${target.href}>)`;
}

/** The host a link leads to: "www.bbc.co.uk"; undefined if `url` is not a web address. */
export function hostOf(url: string): string | undefined {
  return URL.parse(url)?.hostname || undefined;
}

interface LinkTarget {
  readonly host: string;
  readonly href: string;
}

function linkTarget(url: string, maxUrl: number): LinkTarget | undefined {
  const parsed = URL.parse(url);
  // An IPv6 host contains brackets, which cannot be encoded.
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
