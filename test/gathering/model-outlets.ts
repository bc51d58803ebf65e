import type { HttpAnswer, SendRequest } from '../../src/gathering/fetching/send-request.ts';
import type { HandClock } from '../hand-clock.ts';
import type { Draws } from '../simulation/draws.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The oddity of an outlet's feed. */
export const kinds = [
  ...([
    'plain',
    'slow',
    'dead',
    'moved',
    'redating',
    'flooding',
    'repeating',
    'undated',
    'cut off',
    'busy',
  ] as const),
];
export type Kind = (typeof kinds)[number];

/** How many out of 200 have it. */
const shares: Readonly<Record<Kind, number>> = {
  ...{ plain: 110, slow: 15, dead: 10, moved: 10, redating: 10, flooding: 5, repeating: 15, undated: 10 },
  ...{ 'cut off': 10, busy: 5 },
};

export interface ModelArticle {
  readonly outlet: number;
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  /** Set if other outlets cover the same event. */
  readonly event?: number;
}

export interface ModelOutlet {
  readonly number: number;
  readonly kind: Kind;
  readonly address: string;
  /** How many of its articles its feed lists. */
  readonly window: number;
  readonly articles: readonly ModelArticle[];
  requests: number;
  documents: number;
}

/** Outlets, what they publish in a day, and the network that serves their feeds by the clock. */
export interface ModelWeb {
  readonly outlets: readonly ModelOutlet[];
  readonly send: SendRequest;
  /** The number of requests that have begun and not ended. */
  underWay(): number;
  /** The most requests under way to one host at a time. */
  readonly mostAtOnce: number;
}

const syllables = 'ka lo mi ten dra vus pel ori zan gri fo thal bex mur qui sol nar vek hyl jop'.split(' ');

export function createModelWeb(draws: Draws, clock: HandClock, begin: Date): ModelWeb {
  const word = () =>
    Array.from({ length: 4 }, () => syllables[draws.between(0, syllables.length - 1)]).join('');
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase());
  const events = Array.from({ length: 60 }, (_, number) => ({
    number,
    at: begin.getTime() + draws.between(0, 20 * hourMs),
    names: Array.from({ length: 9 }, name),
  }));
  const outlets = kinds
    .flatMap((kind) => Array<Kind>(shares[kind]).fill(kind))
    .map((kind, number): ModelOutlet => {
      const host = `outlet${number}.example.com`;
      const articles: ModelArticle[] = [];
      const publish = (at: number, words: readonly string[], event?: number) => {
        const link = `https://${host}/${articles.length}-${word()}`;
        const text = `${words.toReversed().join(' ')} ${name()} ${word()} ${word()}.`;
        articles.push({
          outlet: number,
          link,
          title: words.join(' '),
          text,
          at,
          ...(event !== undefined && { event }),
        });
      };
      const perDay = kind === 'flooding' ? 800 : draws.between(4, 24);
      for (let count = 0; count < perDay; count++) {
        publish(begin.getTime() + draws.between(-2 * hourMs, 24 * hourMs), Array.from({ length: 6 }, name));
      }
      for (const { number: event, at, names } of events) {
        // A few events are covered by many outlets, most by few.
        if (!draws.chance(0.2 / (1 + event))) continue;
        // Each in its own words.
        const told = names.toSpliced(draws.between(0, 8), 1, word());
        publish(at + draws.between(0, 3 * hourMs), told.slice(0, 8), event);
      }
      articles.sort((a, b) => a.at - b.at);
      return {
        ...{ number, kind, articles, window: kind === 'flooding' ? 30 : 20, requests: 0, documents: 0 },
        address: `https://${host}/feed.xml`,
      };
    });

  let underWay = 0;
  let mostAtOnce = 0;
  const atHost = new Map<string, number>();

  const answerOf = (outlet: ModelOutlet, url: URL, headers: Readonly<Record<string, string>>): HttpAnswer => {
    const now = clock.now();
    if (outlet.kind === 'moved' && url.pathname === '/feed.xml') {
      return answer(301, { location: `https://${url.host}/new/feed.xml` });
    }
    if (outlet.kind === 'busy' && draws.chance(0.3)) return answer(429, { 'retry-after': '3600' });
    const listed = outlet.articles
      .filter(({ at }) => at <= now.getTime())
      .slice(-outlet.window)
      .reverse();
    const etag = `"${listed[0]?.link ?? ''} ${listed.length}"`;
    const changesAlways = outlet.kind === 'redating' || outlet.kind === 'repeating';
    if (!changesAlways && headers['if-none-match'] === etag) return answer(304, {});
    outlet.documents += 1;
    const document = documentOf(outlet, listed, now, draws);
    const isCut = outlet.kind === 'cut off' && draws.chance(0.5);
    return answer(
      200,
      { etag, 'content-type': 'application/rss+xml' },
      isCut ? document.slice(0, -40) : document,
    );
  };

  return {
    outlets,
    underWay: () => underWay,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async send(url, headers, signal) {
      const outlet = outlets[Number(/\d+/.exec(url.host)?.[0])];
      if (!outlet) throw new Error(`there is no outlet at ${url.host}`);
      outlet.requests += 1;
      const here = (atHost.get(url.host) ?? 0) + 1;
      atHost.set(url.host, here);
      mostAtOnce = Math.max(mostAtOnce, here);
      const passes =
        outlet.kind === 'slow' ? 30_000 : outlet.kind === 'dead' ? Number.POSITIVE_INFINITY : 200;
      try {
        underWay += 1;
        await new Promise<void>((resolve, reject) => {
          if (Number.isFinite(passes)) clock.callIn(passes, resolve);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        return answerOf(outlet, url, headers);
      } finally {
        underWay -= 1;
        atHost.set(url.host, (atHost.get(url.host) ?? 1) - 1);
      }
    },
  };
}

function answer(status: number, headers: Record<string, string>, text = ''): HttpAnswer {
  return {
    ...{ status, headers },
    body: (async function* () {
      yield Buffer.from(text);
    })(),
    discard() {},
  };
}

function documentOf(
  { number, kind }: ModelOutlet,
  listed: readonly ModelArticle[],
  now: Date,
  draws: Draws,
): string {
  const itemOf = ({ link, title, text, at }: ModelArticle, position: number): string => {
    const date = kind === 'redating' ? now : new Date(at);
    // A new id each time, with a tracking parameter in the link.
    const guid = kind === 'repeating' ? `${link}#${draws.between(0, 1e9)}` : link;
    const shown = kind === 'repeating' ? `${link}?utm_source=rss&amp;utm_campaign=${position}` : link;
    const dated = kind === 'undated' ? '' : `<pubDate>${date.toUTCString()}</pubDate>`;
    return `<item><title>${title}</title><link>${shown}</link><guid isPermaLink="false">${guid}</guid>${dated}<description>${text}</description></item>`;
  };
  const items = listed.map(itemOf);
  const twice = kind === 'repeating' ? [...items, ...listed.slice(0, 5).map(itemOf)] : items;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet ${number}</title><link>https://outlet${number}.example.com/</link>${twice.join('')}</channel></rss>`;
}
