import { canonicalEncoding, parametersOf, withoutTracking } from './reading/parameters.ts';
import { mainHost, samePage } from './reading/same-page.ts';
import { canonicalHost, canonicalPath, isScript } from './reading/url-variants.ts';
import { type AddressParts, wrappedAddress } from './reading/wrapped-address.ts';

/** Longer addresses are refused: browsers and chat platforms have limits near it. In characters. */
export const maxUrl = 2_048;

/**
 * A safe absolute http or https address for a reader, normalised by the URL standard; undefined for
 * everything else: other schemes, relative addresses, credentials, control characters, over 2,048 characters.
 */
export function webUrl(text: string): string | undefined {
  const url = parseWebUrl(text);
  return url && url.href.length <= maxUrl ? url.href : undefined;
}

/**
 * One form for all addresses of a page, for comparison only. It ignores the scheme, www., m. and amp. hosts,
 * ports 80 and 443, trailing slashes, AMP spellings, tracking parameters, sessions, parameter order and
 * percent-encoding. It resolves redirects, archives and other copies without a request, and knows the short
 * links of large sites. Fragments are dropped unless they route (`#/story/1`, also as `#%2Fstory%2F1`).
 * Undefined when `url` is not a web address. Idempotent.
 */
export function canonicalUrl(url: string): string | undefined {
  let page = parseWebUrl(url);
  while (page) {
    const parts = partsOf(page);
    if (!parts) return undefined;
    const inner = wrappedAddress(parts);
    // If a wrapper does not escape the address, it receives the address's fragment.
    const next =
      inner === undefined ? undefined : parseWebUrl(inner.includes('#') ? inner : inner + page.hash);
    // The address gets shorter each time, so this ends.
    if (!next || next.href.length >= page.href.length) return compose(page, parts);
    page = next;
  }
  return undefined;
}

function partsOf(page: URL): AddressParts | undefined {
  const host = canonicalHost(page.hostname);
  if (host === undefined) return undefined;
  const fullPath = canonicalEncoding(page.pathname);
  const { search } = page;
  const path = page.pathname === '/' ? '/' : canonicalPath(fullPath);
  const parameters = search === '' ? [] : parametersOf(canonicalEncoding(search.slice(1)));
  return { host: mainHost(host), path, parameters, fullPath, search };
}

function compose({ port, hash }: URL, parts: AddressParts): string {
  const isIndex = /\/index\.php\/*$/.test(parts.fullPath);
  const mayNamePage = isIndex || parts.path === '/' || isScript(parts.path);
  const { kept, doubtful } = withoutTracking(parts.parameters, parts);
  const isNamedByDoubtful = mayNamePage && kept.length === 0 && doubtful.length > 0;
  const parameters = isNamedByDoubtful ? doubtful : kept;
  const { host, path, query } = samePage({
    host: parts.host,
    path: isNamedByDoubtful && isIndex && parts.path !== '/' ? `${parts.path}/index.php` : parts.path,
    query: parameters.length === 0 ? '' : `?${parameters.join('&')}`,
  });
  const ownPort = port === '' || port === '443' || port === '80' ? '' : `:${port}`;
  return `https://${host}${ownPort}${path}${query}${hash === '' ? '' : canonicalRoute(hash.slice(1), host)}`;
}

/**
 * The fragment if it routes to a page, as in `#/story/1` and `#!story/1`, otherwise empty. A nested fragment
 * only counts if it routes, too. Takes it without and returns it with its `#`.
 */
function canonicalRoute(fragment: string, host: string): string {
  const [whole = ''] = canonicalEncoding(decodedRoute(fragment)).split(':~:', 1);
  const [first, inner] = splitAt('#', whole);
  const [, mark, route = ''] = /^(!?\/?)(.*)$/s.exec(first) ?? [];
  const innerRoute = inner === '' ? '' : canonicalRoute(inner, host);
  if (!mark) return '';
  const [segments, query] = splitAt('?', route);
  const path = segments.split('/').filter(Boolean).join('/');
  if (path === '') return innerRoute;
  const { kept } = withoutTracking(parametersOf(query), { host, path: `/${path}` });
  return `#${mark}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}${innerRoute}`;
}

/** A fragment with an escaped route, unescaped as often as necessary. */
function decodedRoute(fragment: string): string {
  let route = fragment;
  while (/^(?:!|%21)?%(?:25)*2F/i.test(route)) {
    route = route.replace(/%(?:2[1356F]|3[DF])/gi, (escaped) => decodeURIComponent(escaped));
  }
  return route;
}

/** The parts before and after the first `mark`. */
function splitAt(mark: string, text: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Feeds escape the ampersands of addresses as if they were HTML. */
const escapedAmpersands = /&(?:amp;|#0*38;)+/gi;

function parseWebUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed.length > maxUrl || !/^https?:\/\//i.test(trimmed) || /\p{Cc}/u.test(trimmed)) return undefined;
  const url = URL.parse(trimmed.includes('&') ? trimmed.replace(escapedAmpersands, '&') : trimmed);
  return url && url.username === '' && url.password === '' ? url : undefined;
}
