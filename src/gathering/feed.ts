/** A feed as listed in the feeds file. */
export interface Feed {
  /** http or https, normalised by the URL standard: identifies the feed. May contain a password. */
  readonly address: string;
  /** The outlet's name; absent where the file gives none, and the feed's own title is used. */
  readonly name?: string;
  /** The outlet's site, where the file gives it. */
  readonly site?: string;
  /** 0 to 100. */
  readonly quality: number;
  /** Topics for each of its articles: the folders of an OPML file. */
  readonly topics: readonly string[];
  /** Line in the feeds file, 1-based. */
  readonly line: number;
}

/** The quality of an outlet whose entry gives none. */
export const standardQuality = 50;

export const maxQuality = 100;

const secretName = /key|token|secret|auth|pass|sig/i;

/** Whether an address contains a password or token that `shownAddress` removes. */
export function holdsSecret(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const hasPassword = url.username !== '' || url.password !== '';
  return (
    hasPassword ||
    [...url.searchParams.keys()].some((name) => secretName.test(name)) ||
    withoutPathSecrets(url.pathname) !== url.pathname
  );
}

/** An address for people and logs, without any password or token. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  // Not a valid address, but it may still contain a password.
  if (!url) return address.replace(/[^\s/@]*:[^\s/@]*@/, '…@');
  const isSecret = url.username !== '' || url.password !== '';
  url.username = '';
  url.password = '';
  for (const name of url.searchParams.keys()) {
    if (secretName.test(name)) url.searchParams.set(name, '…');
  }
  url.pathname = withoutPathSecrets(url.pathname);
  const shown = readable(url.href.replaceAll('%E2%80%A6', '…'));
  return isSecret ? shown.replace('//', '//…@') : shown;
}

/** `/feed/private/Xk29…/rss`: the start of the secret tells two feeds of one host apart. */
function withoutPathSecrets(path: string): string {
  const segments = path.split('/');
  return segments
    .map((segment, at) =>
      segment !== '' && (secretFolder.test(segments[at - 1] ?? '') || isRandom(segment))
        ? `${segment.length < 12 ? '' : segment.slice(0, 4)}…`
        : segment,
    )
    .join('/');
}

const secretFolder = /^(?:private|secret|token|key|auth|password)s?$/i;

/** Twenty or more characters in which letters and digits keep alternating: neither a word nor a date. */
function isRandom(segment: string): boolean {
  if (!/^[\w.~-]+$/.test(segment)) return false;
  const runs = segment.match(/[a-z\d_]{20,}/gi) ?? [];
  return runs.some((run) => /[a-z]/i.test(run) && (run.match(/\d+/g)?.length ?? 0) >= 3);
}

/** Unchanged where its escapes are not UTF-8: `%E4` is Latin-1, and a lone % is no escape. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
