/** A feed's content, whatever its format. Texts are unchanged, with HTML and entities. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string;
  /** The site it belongs to, absolute; undefined where the feed does not say. */
  readonly site: string | undefined;
  /** How long the feed asks to be left alone, in milliseconds. */
  readonly ttlMs: number | undefined;
  /** When the feed itself last changed. */
  readonly updatedAt: Date | undefined;
  /** In the feed's order. */
  readonly items: readonly FeedItem[];
  /**
   * `cut off`: it is truncated, and its last item with it. `repaired`: it was damaged, and what could be read
   * was recovered.
   */
  readonly damage?: 'cut off' | 'repaired';
  /** When it asks not to be requested. */
  readonly quiet?: QuietTimes;
}

export interface FeedItem {
  /** The feed's own identifier for the item, such as a guid; undefined where it has none. */
  readonly id: string | undefined;
  /** Absolute, http or https. */
  readonly link: string | undefined;
  readonly title: string;
  /** A summary, or the full text where there is none. */
  readonly text: string;
  readonly publishedAt: Date | undefined;
  /** An implausible date, as written: year 24, or 1970. */
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
