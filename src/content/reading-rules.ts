/** How to read what files don't say themselves. Plain data, because it is passed to threads. */
export interface ReadingRules {
  /** The IANA zone of dates that give none; UTC where it is not set. */
  readonly timezone?: string | undefined;
  /** The content folders, each with its site. */
  readonly folders?: readonly FolderInSite[];
}

export interface FolderInSite {
  /** The prefix of its files' paths; empty for the first content folder. */
  readonly prefix: string;
  /** Its path in its site, where known: `_posts`, `posts/news`; empty for a whole site. */
  readonly inSite: string;
  /**
   * The address of the site that the files are posts of, possibly with placeholders
   * (`https://example.org/:year/:title/`).
   */
  readonly siteUrl?: string | undefined;
}
