import { plainText } from '../../content/reading/plain-text.ts';
import { registeredName } from '../../content/reading/url-variants.ts';
import { shorten } from '../../platform/text/shorten.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem, ParsedFeed } from '../reading/parsed-feed.ts';

/** Who an article is by. */
export interface Outlet {
  readonly name: string;
  /** A host without www. */
  readonly domain: string;
}

const maxNameLength = 60;

/** So many different sites make a feed one that links to others. */
const minSites = 3;

/** What titles of feeds have behind the name of the outlet: "TechCrunch - Startup and Technology News", "Feed: X". */
const behindName = /\s+(?:[-–—|»:·]|RSS|Atom)(?:\s.*)?$/i;

/** Whose articles a feed has, item by item. */
export interface Outlets {
  /** The outlet that the feed is of. */
  readonly own: Outlet;
  /** Of a feed that links to the articles of others, such as a link blog, each is by whom it links to. */
  of(item: FeedItem): Outlet;
  /** Whether the article is the feed's own outlet's. */
  isOwn(item: FeedItem): boolean;
}

export function outletsOf(feed: Pick<Feed, 'address' | 'name' | 'site'>, parsed: ParsedFeed): Outlets {
  const domain = domainOf(feed.site ?? parsed.site ?? feed.address);
  const own = { name: feed.name ?? nameFrom(parsed.title, domain), domain };
  const home = registeredName(domain);
  const homes = new Set([home, registeredName(domainOf(feed.address))]);
  const sites = parsed.items.flatMap(({ link }) =>
    link === undefined ? [] : registeredName(domainOf(link)),
  );
  const others = sites.filter((site) => !homes.has(site));
  const linksToOthers = new Set(others).size >= minSites && others.length > sites.length / 2;
  const isOwn = ({ link }: FeedItem) => link === undefined || homes.has(registeredName(domainOf(link)));
  return {
    own,
    isOwn,
    of(item) {
      if (!linksToOthers || item.link === undefined || isOwn(item)) return own;
      const other = domainOf(item.link);
      return { name: other, domain: other };
    },
  };
}

export function domainOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}

function nameFrom(title: string, domain: string): string {
  const plain = plainText(title);
  const name = plain.replace(behindName, '').trim();
  return shorten(name.length >= 2 ? name : plain, maxNameLength) || domain;
}
