import type { AnyFeed, AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed, SyNs } from 'feedsmith';
import { webUrl } from '../../content/url.ts';
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts';
import { dateOf, firstDate } from './feed-date.ts';
import { pictureIn } from './item-image.ts';
import type { FeedItem, ItemImage, ParsedFeed } from './parsed-feed.ts';

/** A shorter text says nothing ("Comments", "Read more"), so the full text is used instead. In characters. */
const shortText = 40;

/**
 * Normalises the four formats into one.
 * @param address the base for relative links
 */
export function normalizeFeed(parsed: AnyFeed, address: string): ParsedFeed {
  const normal = normalOf(parsed, address);
  return { ...normal, format: parsed.format };
}

type Normal = Omit<ParsedFeed, 'format' | 'damage'>;

function normalOf(parsed: AnyFeed, address: string): Normal {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed, address);
    case 'atom':
      return ofAtom(parsed.feed, address);
    case 'rdf':
      return ofRdf(parsed.feed, address);
    case 'json':
      return ofJson(parsed.feed, address);
  }
}

function ofRss(feed: RssFeed.Feed<string>, address: string): Normal {
  const base = baseOf(feed.xml?.base, address);
  return {
    title: feed.title ?? '',
    site: resolved(feed.link ?? alternate(feed.atom?.links), base),
    ttlMs: feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl * minuteMs : periodMs(feed.sy),
    updatedAt: firstDate(feed.lastBuildDate, feed.pubDate, ...(feed.dc?.dates ?? []), feed.atom?.updated),
    items: (feed.items ?? []).map((item): FeedItem => {
      const own = baseOf(item.xml?.base, base);
      const { guid, enclosures = [], content, atom, dc, dcterms, media, itunes } = item;
      const guidLink = guid?.isPermaLink !== false && isAddress(guid?.value) ? guid?.value : undefined;
      return {
        id: guid?.value ?? atom?.id ?? dc?.identifiers?.[0],
        link: firstLink(own, [
          ...[item.link, alternate(atom?.links), guidLink, enclosures[0]?.url],
          isAddress(guid?.value) ? guid?.value : undefined,
        ]),
        title: item.title ?? atom?.title?.value ?? dc?.titles?.[0] ?? media?.title?.value ?? '',
        text: textOf(
          [item.description, atom?.summary?.value, dc?.descriptions?.[0], itunes?.summary],
          [content?.encoded, atom?.content?.value, media?.description?.value, mediaText(media)],
        ),
        ...dateOf(
          ...[item.pubDate, ...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])],
          ...[atom?.published, atom?.updated, ...(dcterms?.modified ?? [])],
        ),
        categories: [
          ...(item.categories ?? []).flatMap(({ name }) => name ?? []),
          ...(dc?.subjects ?? []),
          ...(atom?.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
        ],
        image: firstImage(
          own,
          [...mediaImages(media), ...enclosures.filter(isPicture).map(({ url }) => ({ url })), itunes?.image],
          [content?.encoded, item.description],
        ),
      };
    }),
  };
}

function ofAtom(feed: AtomFeed.Feed<string>, address: string): Normal {
  const base = baseOf(feed.xml?.base, address);
  return {
    title: feed.title?.value ?? '',
    site: resolved(alternate(feed.links), base),
    ttlMs: periodMs(feed.sy),
    updatedAt: firstDate(feed.updated),
    items: (feed.entries ?? []).map((entry): FeedItem => {
      const own = baseOf(entry.xml?.base, base);
      const { links = [], content, dc, dcterms, media, itunes } = entry;
      const enclosed = links.filter(({ rel }) => rel === 'enclosure');
      return {
        id: entry.id,
        link: firstLink(own, [
          ...[alternate(links), content?.src, isAddress(entry.id) ? entry.id : undefined],
          ...links.filter(({ rel }) => rel === 'related' || rel === 'via').map(({ href }) => href),
          enclosed[0]?.href,
        ]),
        title: entry.title?.value ?? dc?.titles?.[0] ?? '',
        text: textOf(
          [entry.summary?.value, media?.description?.value, mediaText(media)],
          [content?.value, dc?.descriptions?.[0]],
        ),
        ...dateOf(
          ...[entry.published, ...(dcterms?.issued ?? []), ...(dc?.dates ?? []), ...(dcterms?.created ?? [])],
          entry.updated,
        ),
        categories: [
          ...(entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
          ...(dc?.subjects ?? []),
        ],
        image: firstImage(
          own,
          [
            ...mediaImages(media),
            ...enclosed.filter(isPicture).map(({ href }) => ({ url: href })),
            itunes?.image,
          ],
          [content?.value, entry.summary?.value],
        ),
      };
    }),
  };
}

function ofRdf(feed: RdfFeed.Feed<string>, address: string): Normal {
  const base = baseOf(feed.xml?.base, address);
  return {
    title: feed.title ?? '',
    site: resolved(feed.link ?? feed.rdf?.about, base),
    ttlMs: periodMs(feed.sy),
    updatedAt: firstDate(...(feed.dc?.dates ?? [])),
    items: (feed.items ?? []).map((item): FeedItem => {
      const own = baseOf(item.xml?.base, base);
      const { rdf, content, dc, dcterms, media, atom } = item;
      return {
        id: rdf?.about ?? dc?.identifiers?.[0],
        link: firstLink(own, [item.link, isAddress(rdf?.about) ? rdf?.about : undefined]),
        title: item.title ?? dc?.titles?.[0] ?? '',
        text: textOf([item.description, dc?.descriptions?.[0]], [content?.encoded]),
        ...dateOf(
          ...[...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])],
          ...[atom?.published, atom?.updated, ...(dcterms?.modified ?? [])],
        ),
        categories: dc?.subjects ?? [],
        image: firstImage(own, mediaImages(media), [content?.encoded, item.description]),
      };
    }),
  };
}

function ofJson(feed: JsonFeed.Feed<string>, address: string): Normal {
  return {
    title: feed.title ?? '',
    site: resolved(feed.home_page_url, address),
    ttlMs: undefined,
    updatedAt: undefined,
    items: (feed.items ?? []).map((item): FeedItem => {
      const pictures = (item.attachments ?? []).filter(({ mime_type }) => /^image\//i.test(mime_type ?? ''));
      return {
        id: item.id,
        link: firstLink(address, [
          ...[item.url, item.external_url, isAddress(item.id) ? item.id : undefined],
          item.attachments?.[0]?.url,
        ]),
        title: item.title ?? '',
        text: textOf([item.summary], [item.content_html, item.content_text]),
        ...dateOf(item.date_published, item.date_modified),
        categories: item.tags ?? [],
        image: firstImage(
          address,
          [item.image, item.banner_image, ...pictures.map(({ url }) => url)].map((url) => ({ url })),
          [item.content_html],
        ),
      };
    }),
  };
}

interface LinkLike {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The link to the page itself: of several, the one that is a web page. */
function alternate(links: readonly LinkLike[] = []): string | undefined {
  const pages = links.filter(({ rel, href }) => href && (rel === undefined || /^alternate$/i.test(rel)));
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//i.test(text.trim());
}

function isPicture({ type, url, href }: { type?: string; url?: string; href?: string }): boolean {
  return (
    /^image\//i.test(type ?? '') || (!type && /\.(?:jpe?g|png|gif|webp)(?:$|\?)/i.test(url ?? href ?? ''))
  );
}

function baseOf(base: string | undefined, outer: string): string {
  return URL.parse(base ?? '', outer)?.href ?? outer;
}

/** As an absolute address; undefined for anything but a web address. */
function resolved(link: string | undefined, base: string): string | undefined {
  const trimmed = link?.trim() ?? '';
  const url = trimmed === '' ? null : URL.parse(trimmed.replaceAll('&amp;', '&'), base);
  return url ? webUrl(url.href) : undefined;
}

function firstLink(base: string, links: readonly (string | undefined)[]): string | undefined {
  return Iterator.from(links)
    .map((link) => resolved(link, base))
    .find((link) => link !== undefined);
}

function textOf(summaries: readonly (string | undefined)[], wholes: readonly (string | undefined)[]): string {
  const summary = summaries.find((text) => text?.trim()) ?? '';
  const whole = wholes.find((text) => text?.trim()) ?? '';
  return summary.length >= shortText || whole === '' ? summary : whole;
}

function mediaText(media: MediaNs.ItemOrFeed | undefined): string | undefined {
  return media?.groups?.[0]?.description?.value ?? media?.contents?.[0]?.description?.value;
}

type ImageLike = { url?: string | undefined; width?: number; height?: number } | string | undefined;

/** Widest first: publishers list the same image in several sizes. */
function mediaImages(media: MediaNs.ItemOrFeed | undefined): ImageLike[] {
  const groups = media?.groups ?? [];
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const pictures = contents.filter(
    (one) => one.medium === 'image' || (one.medium === undefined && isPicture(one)),
  );
  const thumbnails = [media, ...groups, ...contents].flatMap((holder) => holder?.thumbnails ?? []);
  return [...pictures, ...thumbnails].toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

function firstImage(
  base: string,
  images: readonly ImageLike[],
  texts: readonly (string | undefined)[],
): ItemImage | undefined {
  for (const image of [...images, ...texts.map(pictureIn)]) {
    const { url, width, height } = typeof image === 'string' ? { url: image } : (image ?? {});
    const address = resolved(url, base);
    if (address !== undefined) return { url: address, ...(width && { width }), ...(height && { height }) };
  }
  return undefined;
}

const periods: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 30 * dayMs,
  yearly: 365 * dayMs,
};

/** RSS 1.0's syndication module: this many times per period. */
function periodMs(sy: SyNs.Feed<string> | undefined): number | undefined {
  const period = periods[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  const times = sy?.updateFrequency ?? 1;
  return period === undefined || !(times > 0) ? undefined : period / times;
}
