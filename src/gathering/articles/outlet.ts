import { plainText } from '../../content/reading/plain-text.ts';
import { registeredName } from '../../content/reading/url-variants.ts';
import { shorten } from '../../platform/text/shorten.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem, ParsedFeed } from '../reading/parsed-feed.ts';

/** Who published an article. */
export interface Outlet {
  readonly name: string;
  /** A host name without "www.". */
  readonly domain: string;
}

const maxNameLength = 60;

/** A feed whose items link to at least this many other sites is one that links to others. */
const minSites = 3;

/** What feed titles append to the outlet's name: "TechCrunch - Startup and Technology News", "Feed: X". */
const behindName = /\s+(?:[-–—|»:·]|RSS|Atom)(?:\s.*)?$/i;

/** The outlet of each item in a feed. */
export interface Outlets {
  /** The outlet that publishes the feed. */
  readonly own: Outlet;
  /**
   * For a feed that links to others' articles, such as a link blog, each item's outlet is the site it links
   * to.
   */
  of(item: FeedItem): Outlet;
  /** Whether the article is by the feed's own outlet. */
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

function domainOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}

function nameFrom(title: string, domain: string): string {
  const plain = plainText(title);
  const name = plain.replace(behindName, '').trim();
  return shorten(name.length >= 2 ? name : plain, maxNameLength) || domain;
}
