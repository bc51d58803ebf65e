import { isTracking } from './reading/tracking-parameters.ts';
import { ampSource, canonicalHost, canonicalPath } from './reading/url-variants.ts';

/** Longer addresses are refused: browsers and chat platforms have limits near it. In characters. */
export const MAX_URL = 2_048;

/**
 * A safe absolute http or https address for a reader, in the URL standard's own spelling; undefined for
 * everything else: other schemes, relative addresses, credentials, control characters, over 2,048 characters.
 */
export function webUrl(text: string): string | undefined {
  const url = parseWebUrl(text);
  return url && url.href.length <= MAX_URL ? url.href : undefined;
}

/**
 * One form for all addresses of one page, to compare and never to show: scheme, www., m. and amp. hosts,
 * ports 80 and 443, trailing slashes, fragments, AMP spellings and wrappers, tracking parameters, parameter
 * order and percent-encoding make no difference. Undefined when `url` is no web address. Idempotent.
 */
export function canonicalUrl(url: string): string | undefined {
  let canonical = withoutWrappers(url);
  if (!url.includes('%')) return canonical;
  // An escaped letter may have hidden a wrapper; each that is opened then leaves a shorter address.
  for (let next = canonical; next !== undefined; ) {
    canonical = next;
    next = withoutWrappers(canonical);
    if (next === canonical) break;
  }
  return canonical;
}

function withoutWrappers(url: string): string | undefined {
  let page = parseWebUrl(url);
  // Each wrapper that is opened leaves a shorter address, so this ends.
  for (let source = page && ampSource(page); page && source !== undefined; source = ampSource(page)) {
    const inner = parseWebUrl(source);
    if (!inner) break;
    page = inner;
  }
  if (!page) return undefined;
  const host = canonicalHost(page.hostname);
  if (host === undefined) return undefined;
  const port = page.port === '' || page.port === '443' || page.port === '80' ? '' : `:${page.port}`;
  const path = page.pathname === '/' ? '/' : canonicalPath(canonicalEncoding(page.pathname));
  const query = page.search === '' ? '' : canonicalQuery(canonicalEncoding(page.search.slice(1)), host);
  return `https://${host}${port}${path}${query}`;
}

/** Feeds escape the ampersands of addresses as if they were HTML. */
const ESCAPED_AMPERSANDS = /&(?:amp;|#0*38;)+/gi;

function parseWebUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL || !/^https?:\/\//i.test(trimmed) || /\p{Cc}/u.test(trimmed)) return undefined;
  const url = URL.parse(trimmed.includes('&') ? trimmed.replace(ESCAPED_AMPERSANDS, '&') : trimmed);
  return url && url.username === '' && url.password === '' ? url : undefined;
}

/** Parameters sorted, without those that only say where a reader came from; empty values as no value. */
function canonicalQuery(query: string, host: string): string {
  const kept: string[] = [];
  for (const raw of query.replaceAll('+', '%20').split('&')) {
    const pair = raw.replace(/^(?:amp;)+/i, '');
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    const value = at === -1 ? '' : pair.slice(at + 1);
    if (name === '' || isTracking(name.toLowerCase(), value, host)) continue;
    kept.push(value === '' ? name : `${name}=${value}`);
  }
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/**
 * Percent-encoding in one form: unreserved characters (RFC 3986, 6.2.2) and those that mean the same either
 * way as themselves, all others with capital digits.
 */
function canonicalEncoding(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%[\da-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~!$'()*,;:@|-]/.test(character) ? character : encoded.toUpperCase();
  });
}
