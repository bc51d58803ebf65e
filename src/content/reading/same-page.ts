/** The address of a page; `query` includes its question mark. */
export interface PageAddress {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

/** Hosts that serve the same pages under the same paths. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['bbc.co.uk', 'bbc.com'],
  ['edition.cnn.com', 'cnn.com'],
  ['lite.cnn.com', 'cnn.com'],
  ['guardian.co.uk', 'theguardian.com'],
  ['instagr.am', 'instagram.com'],
  ['mbasic.facebook.com', 'facebook.com'],
  ['web.facebook.com', 'facebook.com'],
  ['i.reddit.com', 'reddit.com'],
  ['new.reddit.com', 'reddit.com'],
  ['np.reddit.com', 'reddit.com'],
  ['old.reddit.com', 'reddit.com'],
  ['twitter.com', 'x.com'],
  ['youtube-nocookie.com', 'youtube.com'],
]);

/** Blogger serves every blog under the domains of many countries. */
const blogspot = /\.blogspot\.(?:com?\.)?[a-z]{2}$/;

/** The host that stands for all hosts of its site. */
export function mainHost(host: string): string {
  return aliases.get(host) ?? host.replace(blogspot, '.blogspot.com');
}

type SamePage = (page: PageAddress) => PageAddress | undefined;

const youtubeId = '[\\w-]{11}';

const youtube: SamePage = ({ path, query }) => {
  const id =
    path === '/watch'
      ? new RegExp(`[?&]v=(${youtubeId})(?:&|$)`).exec(query)?.[1]
      : new RegExp(`^/(?:shorts|embed|live|v|e)/(${youtubeId})$`).exec(path)?.[1];
  return id === undefined ? undefined : video(id);
};

const youtubeShort: SamePage = ({ path }) => {
  const id = new RegExp(`^/(${youtubeId})$`).exec(path)?.[1];
  return id === undefined ? undefined : video(id);
};

function video(id: string): PageAddress {
  return { host: 'youtube.com', path: '/watch', query: `?v=${id}` };
}

/** For pages identified by the path alone; `to` may refer to groups of `path`. */
function byPath(path: RegExp, host: string, to: string): SamePage {
  return (page) =>
    path.test(page.path) ? { host, path: page.path.replace(path, to), query: '' } : undefined;
}

const vimeo = byPath(/^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)$/, 'vimeo.com', '/$1');
const dailymotion = (path: RegExp) => byPath(path, 'dailymotion.com', '/video/$1');

/** A post with or without its title; a single comment has one more segment. */
const reddit = byPath(/^\/(?:r\/\w+\/)?comments\/([a-z\d]+)(?:\/[^/]+)?$/, 'reddit.com', '/comments/$1');
const x = byPath(
  /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d+)?$/,
  'x.com',
  '/i/status/$1',
);

const byHost: ReadonlyMap<string, SamePage> = new Map([
  ['youtube.com', youtube],
  ['music.youtube.com', youtube],
  ['gaming.youtube.com', youtube],
  ['youtubekids.com', youtube],
  // Alternative front ends for the same videos: Invidious and Piped.
  ['yewtu.be', youtube],
  ['inv.nadeko.net', youtube],
  ['invidious.snopyta.org', youtube],
  ['piped.video', youtube],
  ['youtu.be', youtubeShort],
  ['vimeo.com', vimeo],
  ['player.vimeo.com', vimeo],
  ['dailymotion.com', dailymotion(/^\/(?:embed\/)?video\/([a-z\d]+)(?:_[^/]*)?$/)],
  ['dai.ly', dailymotion(/^\/([a-z\d]+)$/)],
  ['reddit.com', reddit],
  ['redd.it', byPath(/^\/([a-z\d]+)$/, 'reddit.com', '/comments/$1')],
  ['x.com', x],
  // Alternative front ends for the same posts.
  ['nitter.net', x],
  ['xcancel.com', x],
  ['fxtwitter.com', x],
  ['vxtwitter.com', x],
  ['fixupx.com', x],
]);

/**
 * One address for pages that a site has under several: short links, embedded players, posts with their title.
 */
export function samePage(page: PageAddress): PageAddress {
  return byHost.get(page.host)?.(page) ?? page;
}
