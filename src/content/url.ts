import { ampSource, withoutAmpHost, withoutAmpPath } from './amp.ts';
import { isTracking } from './tracking-parameters.ts';

/** Longer addresses are refused; browsers and both platforms have limits near it. In characters. */
const MAX_URL = 2_048;

/** Wrappers inside wrappers that are opened. */
const MAX_WRAPPERS = 3;

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
  let parsed = parseWebUrl(url);
  for (let wrapper = 0; parsed && wrapper < MAX_WRAPPERS; wrapper++) {
    const source = ampSource(parsed);
    if (source === undefined) break;
    parsed = parseWebUrl(source) ?? parsed;
  }
  if (!parsed) return undefined;
  const port = parsed.port === '' || parsed.port === '443' || parsed.port === '80' ? '' : `:${parsed.port}`;
  return `https://${canonicalHost(parsed.hostname)}${port}${canonicalPath(parsed.pathname)}${canonicalQuery(parsed.search)}`;
}

function parseWebUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL || !/^https?:\/\//i.test(trimmed) || /\p{Cc}/u.test(trimmed)) return undefined;
  const url = URL.parse(trimmed);
  if (!url || url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  return url;
}

function canonicalHost(host: string): string {
  const dotless = host.endsWith('.') ? host.slice(0, -1) : host;
  return withoutAmpHost(dotless);
}

function canonicalPath(path: string): string {
  if (path === '/') return '/';
  const segments = canonicalEncoding(path)
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.length > 0 && /^index\.(?:html?|php)$/i.test(segments[segments.length - 1] ?? ''))
    segments.pop();
  return `/${withoutAmpPath(segments).join('/')}`;
}

function canonicalQuery(search: string): string {
  if (search === '') return '';
  const kept: string[] = [];
  for (const pair of canonicalEncoding(search.slice(1)).replaceAll('+', '%20').split('&')) {
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    const value = at === -1 ? '' : pair.slice(at + 1);
    if (name === '' || isTracking(name.toLowerCase(), value)) continue;
    kept.push(value === '' ? name : `${name}=${value}`);
  }
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/** RFC 3986, 6.2.2: unreserved characters as themselves, the hexadecimal digits of all others in capitals. */
function canonicalEncoding(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}
