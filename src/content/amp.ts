/** Labels that publishers put before the host of one and the same page. */
const VARIANT_LABELS = new Set(['www', 'm', 'amp', 'mobile']);

/**
 * The address inside an AMP wrapper, undefined when `url` is none: the AMP cache
 * (`https://x-com.cdn.ampproject.org/c/s/x.com/…`, `s` meaning https) and Google's viewer
 * (`https://www.google.com/amp/s/x.com/…`).
 */
export function ampSource(url: URL): string | undefined {
  const host = url.hostname;
  const wrapped = host.endsWith('.ampproject.org')
    ? /^\/+[a-z](?:\/s)?\/+(.+)$/i.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(host)
      ? /^\/+amp\/+(?:s\/+)?(.+)$/.exec(url.pathname)
      : null;
  if (!wrapped) return undefined;
  return `https://${wrapped[1]}${url.search}`;
}

/** `www.`, `m.`, `amp.` and `mobile.` dropped wherever they stand before the registrable part of a host. */
export function withoutAmpHost(host: string): string {
  const labels = host.split('.');
  if (labels.length < 3 || /^[\d.]+$|:/.test(host)) return host;
  const last = labels.length - 2;
  return labels.filter((label, index) => index >= last || !VARIANT_LABELS.has(label)).join('.');
}

/** The segments of a path without those that only ask for the AMP version. */
export function withoutAmpPath(segments: readonly string[]): readonly string[] {
  const rest = segments.filter((segment) => segment !== 'amp' && segment !== 'amp.html');
  const kept = rest.length > 0 ? rest : segments;
  return kept.map((segment, index) =>
    index === kept.length - 1 ? segment.replace(/^(.+)\.amp(\.html?)?$/, '$1$2') : segment,
  );
}
