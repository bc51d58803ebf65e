/** Labels that publishers put before the host of one and the same page. */
const VARIANT_LABELS = new Set(['www', 'm', 'amp', 'mobile']);

const AMP_SEGMENTS = new Set(['amp', 'amp.html', 'amphtml']);

/**
 * The address inside an AMP wrapper, undefined when `url` is none: the AMP cache
 * (`https://x-com.cdn.ampproject.org/c/s/x.com/…`, `s` meaning https) and the viewers of Google and Bing
 * (`https://www.google.com/amp/s/x.com/…`).
 */
export function ampSource(url: URL): string | undefined {
  const host = url.hostname;
  let wrapped: RegExpExecArray | null = null;
  if (host.endsWith('.ampproject.org')) wrapped = /^\/+[a-z]+\/+(?:s\/+)?(.+)$/i.exec(url.pathname);
  else if (/^(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)$/.test(host)) {
    wrapped = /^\/+amp\/+(?:s\/+)?(.+)$/i.exec(url.pathname);
  }
  return wrapped ? `https://${wrapped[1]}${url.search}` : undefined;
}

/**
 * A host without `www.`, `m.`, `amp.` and `mobile.`, wherever they stand before its last two labels, and
 * without the root's dot. Undefined where a label is empty.
 */
export function canonicalHost(hostname: string): string | undefined {
  const labels = (hostname.endsWith('.') ? hostname.slice(0, -1) : hostname).split('.');
  if (labels.includes('')) return undefined;
  if (/^[\d.]+$/.test(hostname)) return hostname;
  const last = labels.length - 2;
  return labels.filter((label, index) => index >= last || !VARIANT_LABELS.has(label)).join('.');
}

/** A path without what asks for the AMP version, a directory's index page, and empty segments. */
export function canonicalPath(pathname: string): string {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const plain = segments.filter((segment) => !AMP_SEGMENTS.has(segment));
  const path = plain.length > 0 ? plain : segments;
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const bare = last.replace(/^(.+)\.amp(\.html?)?$/, '$1$2');
    if (/^index\.(?:html?|php)$/.test(bare) || (AMP_SEGMENTS.has(bare) && path.length > 1)) path.pop();
    else if (bare === last) break;
    else path[path.length - 1] = bare;
  }
  return `/${path.join('/')}`;
}
