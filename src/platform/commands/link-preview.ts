/** The story behind a link that somebody shared. All texts are plain, as their authors wrote them. */
export interface LinkPreview extends PreviewedArticle {
  /** The link, as it was given. */
  readonly link: string;
  /** The same for every link to this article, at any time, and for no other article. */
  readonly id: string;
  /** May be empty. */
  readonly excerpt: string;
  readonly publishedAt: Date;
  /** Of the story. */
  readonly heat: number;
  /** Every other outlet that covers the story, once each, closest first. */
  readonly coverage: readonly PreviewedArticle[];
  /** When the newest of it was published: the preview of an unchanged story is the same until then. */
  readonly changedAt: Date;
}

export interface PreviewedArticle {
  readonly title: string;
  /** http or https. */
  readonly url: string;
  /** The outlet's name. */
  readonly outlet: string;
}

/**
 * What is known about links that somebody shared, in their order. Links of unknown stories are left out, and so are
 * further links to the same article. Rejects when the articles could not be read.
 */
export type PreviewLinks = (links: readonly string[]) => Promise<readonly LinkPreview[]>;
