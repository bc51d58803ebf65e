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
  /** True when the feed is damaged and what could be read was recovered from it. */
  readonly isRecovered: boolean;
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
  readonly categories: readonly string[];
  readonly image: ItemImage | undefined;
}

export interface ItemImage {
  /** Absolute, http or https. */
  readonly url: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}
