/** An address in parts, canonical unless noted. */
export interface AddressParts {
  readonly host: string;
  readonly path: string;
  /** Each `name` or `name=value`. */
  readonly parameters: readonly string[];
  /** The path including the segments that canonicalisation drops. */
  readonly fullPath: string;
  /** As given, with its question mark. */
  readonly search: string;
}

/** The wrapped address, unchecked; undefined or empty when there is none. */
type Unwrap = (address: AddressParts) => string | undefined;

/** A redirect that names the page in one of these parameters. */
function parameter(names: string, path?: RegExp): Unwrap {
  const wanted = names.split(' ');
  return (address) => {
    if (path && !path.test(address.path)) return undefined;
    for (const name of wanted) {
      const value = parameterOf(name, address);
      if (value !== undefined && /^https?:/i.test(value)) return value;
    }
    return undefined;
  };
}

/** A rule that applies only under `path`. */
function underPath(path: RegExp, unwrap: Unwrap): Unwrap {
  return (address) => (path.test(address.path) ? unwrap(address) : undefined);
}

/** A mirror with the page's address, with or without its scheme, in its own path. */
function inPath(path: RegExp): Unwrap {
  return (address) => {
    const inner = (path.exec(address.fullPath) ?? path.exec(address.path))?.[1];
    if (inner === undefined) return undefined;
    const [, scheme = 'https', escaped = ''] = /^(?:(https?)(?::|%3A))?(?:\/|%2F)*(.*)$/is.exec(inner) ?? [];
    const rest = /^[^/]*%2F/i.test(escaped) ? decoded(escaped) : escaped;
    // A query inside the escaped address belongs to the page, one after it to the mirror.
    const search = rest.includes('?') ? '' : address.search;
    return /^[^/]*\.[^/]/.test(rest) ? `${scheme}://${rest}${search}` : undefined;
  };
}

/** `https://href.li/?https://example.com/` */
const inQuery: Unwrap = ({ search }) =>
  /^\?https?(?::|%3A)/i.test(search) ? decoded(search.slice(1)) : undefined;

/** `https://r.search.yahoo.com/_ylt=…/RU=https%3a%2f%2fexample.com%2f/RK=2/` */
const yahoo: Unwrap = ({ fullPath }) => decoded(/\/RU=([^/]+)/.exec(fullPath)?.[1] ?? '');

/** `https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS8`: base64url after `a1`. */
const bingClick: Unwrap = (address) => {
  const encoded =
    address.path === '/ck/a' ? /^a1([\w-]+)$/.exec(parameterOf('u', address) ?? '')?.[1] : undefined;
  return encoded && Buffer.from(encoded, 'base64url').toString();
};

/** `https://disq.us/url?url=https%3A%2F%2Fexample.com%2F%3AmL2HdCXDxBAYpNB0brOZi8CNuXM`: the page and a signature. */
const disqus: Unwrap = (address) => parameter('url', /^\/url$/)(address)?.replace(/:[\w-]{27}$/, '');

/** `https://archive.org/wayback/available?url=example.com/a`: also without a scheme. */
const waybackQuestion: Unwrap = (address) => {
  const url = address.path === '/wayback/available' ? parameterOf('url', address) : undefined;
  return url !== undefined && /^[\w-]+(?:\.[\w-]+)+(?:[/:?]|$)/.test(url) ? `https://${url}` : url;
};

/** Google's copies: `cache:abc123:https://example.com/`. */
const googleCache: Unwrap = (address) =>
  /^cache:(?:[\w-]+:)?(https?:.+)$/i.exec(parameterOf('q', address) ?? '')?.[1];

/** `https://www-example-com.translate.goog/a?_x_tr_sl=de`: dots are hyphens, hyphens two of them. */
const translated: Unwrap = ({ host, fullPath, search }) => {
  const name = host.replace(/\.translate\.goog$/, '').replace(/--|-/g, (mark) => (mark === '-' ? '.' : '-'));
  return `https://${name}${fullPath}${search.replace(/([?&])_x_tr_[^&]*/g, '$1')}`;
};

/** Proofpoint's second form writes `%` as `-` and `/` as `_`. */
const proofpoint: Unwrap = (address) =>
  address.path === '/v2/url'
    ? decoded((parameterOf('u', address) ?? '').replace(/-/g, '%').replace(/_/g, '/'))
    : undefined;

/** `https://urldefense.com/v3/__https://example.com/__;!!abc$` */
const urldefense: Unwrap = ({ fullPath, search }) =>
  /^\/+v3\/+__(https?:.+?)__(?:;|$)/i.exec(fullPath + search)?.[1]?.replace(/^(https?:)\/*/i, '$1//');

/** The AMP viewers of Google and Bing; `s` means https. */
const ampViewer = inPath(/^\/+amp\/+(?:s\/+)?(.+)$/i);
const ampCache = inPath(/^\/+[a-z]+\/+(?:s\/+)?(.+)$/i);
const archiveToday = inPath(/^\/+(?:(?:o\/+\w{4,6}|newest|oldest|\d{4}[\d.-]*)\/+)?(https?(?::|%3A).+)$/i);
const mirror = inPath(/^\/+(https?(?::|%3A).+)$/i);

const unwrapGoogle: readonly Unwrap[] = [
  ampViewer,
  parameter('q url', /^\/(?:news\/)?url$/),
  parameter('imgrefurl', /^\/imgres$/),
];

const byHost = new Map<string, readonly Unwrap[]>([
  ...hosts('l.facebook.com lm.facebook.com facebook.com l.messenger.com l.workplace.com', [
    parameter('u', /^\/(?:l\.php|flx\/warn)$/),
  ]),
  ...hosts('l.instagram.com l.threads.net l.threads.com l.wl.co redirect.viglink.com', [parameter('u')]),
  ...hosts('out.reddit.com exit.sc gate.sc go.redirectingat.com go.skimresources.com', [parameter('url')]),
  ...hosts('t.umblr.com', [parameter('z', /^\/redirect$/)]),
  ...hosts('linkedin.com', [parameter('url', /^\/(?:redir\/[a-z-]+|redirect|safety\/go)$/)]),
  ...hosts('vk.com away.vk.com', [parameter('to', /^\/away(?:\.php)?$/)]),
  ...hosts('slack-redir.net', [parameter('url', /^\/link$/)]),
  ...hosts('steamcommunity.com', [parameter('u url', /^\/linkfilter$/)]),
  ...hosts('youtube.com', [parameter('q', /^\/redirect$/)]),
  ...hosts('medium.com', [parameter('url', /^\/r$/)]),
  ...hosts('duckduckgo.com', [parameter('uddg', /^\/l$/)]),
  ...hosts('bing.com', [ampViewer, bingClick, parameter('url', /^\/news\/apiclick\.aspx$/)]),
  ...hosts('getpocket.com', [parameter('url', /^\/redirect$/)]),
  ...hosts('r.search.yahoo.com', [yahoo]),
  ...hosts('translate.google.com', [parameter('u', /^\/translate$/)]),
  ...hosts('webcache.googleusercontent.com', [googleCache]),
  ...hosts('urldefense.proofpoint.com', [proofpoint]),
  ...hosts('urldefense.com', [urldefense, proofpoint]),
  ...hosts('linkprotect.cudasvc.com', [parameter('a', /^\/url$/)]),
  ...hosts('href.li anonym.to nullrefer.com', [inQuery]),
  ...hosts('disq.us', [disqus]),
  ...hosts('link.zhihu.com link.juejin.cn link.csdn.net', [parameter('target')]),
  ...hosts('gitee.com', [parameter('target', /^\/link$/)]),
  ...hosts('jianshu.com', [parameter('url', /^\/go-wild$/)]),
  ...hosts('douban.com', [parameter('url', /^\/link2$/)]),
  ...hosts('weibo.cn weibo.com', [parameter('u', /^\/sinaurl$/)]),
  ...hosts('c.pc.qq.com', [parameter('pfurl url', /^\/(?:middlem|ios|index)\.html$/)]),
  ...hosts('pixiv.net', [underPath(/^\/jump\.php$/, inQuery), parameter('url', /^\/jump\.php$/)]),
  ...hosts('deviantart.com', [underPath(/^\/users\/outgoing$/, inQuery)]),
  ...hosts('t.me', [parameter('url', /^\/iv$/)]),
  ...hosts('googleweblight.com', [parameter('lite_url u')]),
  ...hosts('archive.org', [
    waybackQuestion,
    inPath(/^\/+(?:web|wayback)\/+(?:[\d*]{1,14}(?:[a-z]{2}_)?\/+)?(https?(?::|%3A).+)$/i),
  ]),
  ...hosts('web.archive.org', [inPath(/^\/+(?:web|save)\/+(?:[\d*]{1,14}(?:[a-z]{2}_)?\/+)?(.+)$/i)]),
  ...hosts('archive.ph archive.today archive.is archive.li archive.md archive.vn archive.fo', [archiveToday]),
  ...hosts('12ft.io', [mirror, parameter('q', /^\/(?:api\/)?proxy$/)]),
  ...hosts('outline.com removepaywall.com freedium.cfd r.jina.ai', [mirror]),
]);

/** By the end of the host. */
const bySuffix: readonly (readonly [string, readonly Unwrap[]])[] = [
  ['.ampproject.org', [ampCache]],
  ['.bing-amp.com', [ampCache]],
  ['.translate.goog', [translated]],
  ['.safelinks.protection.outlook.com', [parameter('url')]],
];

/**
 * The page behind a redirect, an AMP cache, an archive or a translation. Undefined when `address` is none of
 * these.
 */
export function wrappedAddress(address: AddressParts): string | undefined {
  for (const unwrap of wrappersOf(address.host)) {
    const inner = unwrap(address);
    if (inner !== undefined && inner !== '') return inner;
  }
  return undefined;
}

function wrappersOf(host: string): readonly Unwrap[] {
  const own = byHost.get(host);
  if (own) return own;
  if (host.includes('google.')) return /(?:^|\.)google\.[a-z.]{2,6}$/.test(host) ? unwrapGoogle : [];
  return bySuffix.find(([suffix]) => host.endsWith(suffix))?.[1] ?? [];
}

function hosts(names: string, unwraps: readonly Unwrap[]): [string, readonly Unwrap[]][] {
  return names.split(' ').map((host) => [host, unwraps]);
}

function parameterOf(name: string, { parameters }: AddressParts): string | undefined {
  const pair = parameters.find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decoded(pair.slice(name.length + 1));
}

/** Empty when an escape is malformed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
