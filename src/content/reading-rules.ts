/** How files are read that do not say all of it themselves. Plain data: it is handed to threads. */
export interface ReadingRules {
  /** The IANA zone of dates that give none; UTC where it is not set. */
  readonly timezone?: string | undefined;
  /** The content folders, each with its site. */
  readonly folders?: readonly FolderInSite[];
}

export interface FolderInSite {
  /** What the paths of its files begin with; empty for the first content folder. */
  readonly prefix: string;
  /** Its path in its site, where that can be told: `_posts`, `posts/news`; empty for a whole site. */
  readonly inSite: string;
  /** The address of the site whose posts the files are, perhaps with placeholders (`https://example.org/:year/:title/`). */
  readonly siteUrl?: string | undefined;
}
