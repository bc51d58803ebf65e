import { escapeLabel, escapeText } from './escape.ts';

/** Ours, that of a link button: every character of an address counts towards a message's text. */
const maxLinkUrl = 512;

/** `text` as a masked link to `url`; the text alone when that is no web address or too long. */
export function link(text: string, url: string): string {
  const target = linkTarget(url);
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

function linkTarget(url: string): LinkTarget | undefined {
  const parsed = URL.parse(url);
  // An IPv6 host has brackets, which could not be encoded.
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname.startsWith('[')) return undefined;
  // "https://bank.example@other.example" only looks like the bank.
  parsed.username = '';
  parsed.password = '';
  const href = parsed.href.replace(/[()<>[\]{}*|`\\^'"]|@(?=everyone|here)/gi, percentEncoded);
  return href.length <= maxLinkUrl ? { host: parsed.hostname, href } : undefined;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
