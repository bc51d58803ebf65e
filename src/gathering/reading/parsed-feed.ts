/** What a feed says, whatever its format. Texts are as the feed has them: HTML, entities and all. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string;
  /** The site that it belongs to, absolute; undefined where the feed does not say. */
  readonly site: string | undefined;
  /** How long the feed asks to be left alone, in milliseconds. */
  readonly ttlMs: number | undefined;
  /** When the feed itself changed last. */
  readonly updatedAt: Date | undefined;
  /** In the feed's order. */
  readonly items: readonly FeedItem[];
  /** `cut off`: it breaks off, and its last item with it. `repaired`: what could be read was recovered from it. */
  readonly damage?: 'cut off' | 'repaired';
  /** When it wants not to be asked. */
  readonly quiet?: QuietTimes;
}

export interface FeedItem {
  /** What the feed tells its items apart by, such as a guid; undefined where it gives nothing. */
  readonly id: string | undefined;
  /** Absolute, http or https. */
  readonly link: string | undefined;
  readonly title: string;
  /** A summary, or the whole text where there is none. */
  readonly text: string;
  readonly publishedAt: Date | undefined;
  /** A date as it was written that no item can have: year 24, or 1970. */
  readonly oddDate?: string;
  readonly categories: readonly string[];
  readonly image: ItemImage | undefined;
}

/** RSS 2.0: `skipHours` and `skipDays`, in UTC. */
export interface QuietTimes {
  /** 0 to 23. */
  readonly hours: readonly number[];
  /** 0 to 6, Sunday first. */
  readonly days: readonly number[];
}

export interface ItemImage {
  /** Absolute, http or https. */
  readonly url: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}
