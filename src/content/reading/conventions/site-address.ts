import { maxUrl, webUrl } from '../../url.ts';
import { datedName, type SitePlace } from './file-place.ts';

/** What identifies a post on its site. */
export interface SitePost {
  readonly place: SitePlace;
  /** The site's local time of publication, as milliseconds on the UTC scale. */
  readonly localMs: number | undefined;
  readonly slug: string | undefined;
  readonly categories: readonly string[];
}

/** Jekyll's own pattern for files in `_posts`. */
const jekyll = '/:categories/:year/:month/:day/:title.html';
/** How Hugo, Astro and Eleventy derive an address from a file's path. */
const byPath = '/:sections/:slugorfilename/';

const placeholder = /:(\w+)/g;

type Placeholder = (post: SitePost) => string;

const dated = (from: number, to: number): Placeholder => {
  return ({ localMs }) => (localMs === undefined ? '' : new Date(localMs).toISOString().slice(from, to));
};

const title: Placeholder = ({ place, slug }) => slug ?? hyphened(datedName(place.stem)?.rest || place.stem);

/** Jekyll's and Hugo's placeholders. */
const placeholders: Readonly<Record<string, Placeholder>> = {
  year: dated(0, 4),
  short_year: dated(2, 4),
  month: dated(5, 7),
  i_month: (post) => dated(5, 7)(post).replace(/^0/, ''),
  day: dated(8, 10),
  i_day: (post) => dated(8, 10)(post).replace(/^0/, ''),
  title,
  slug: title,
  slugorfilename: ({ place, slug }) => slug ?? hyphened(place.stem).toLowerCase(),
  filename: ({ place }) => hyphened(place.stem),
  contentbasename: ({ place }) => hyphened(place.stem),
  categories: ({ place, categories }) => {
    const above = place.folders.slice(0, Math.max(0, place.folders.indexOf('_posts')));
    return [...above, ...categories].map((name) => hyphened(name).toLowerCase()).join('/');
  },
  sections: ({ place }) => place.folders.map((folder) => hyphened(folder).toLowerCase()).join('/'),
  section: ({ place }) => hyphened(place.folders[0] ?? '').toLowerCase(),
};

/** Without one of these, all posts of a site would have the same address. */
const telling: ReadonlySet<string> = new Set([
  'title',
  'slug',
  'slugorfilename',
  'filename',
  'contentbasename',
]);

/** What is wrong with the placeholders of SITE_URL; undefined when they are valid. */
export function faultOfPattern(siteUrl: string): string | undefined {
  const unknown = [...pathOf(siteUrl).matchAll(placeholder)].find(
    ([, name = '']) => !Object.hasOwn(placeholders, name),
  );
  if (/[{}]/.test(siteUrl)) return 'placeholders begin with a colon, as in /:year/:title/';
  if (!unknown) {
    const used = [...pathOf(siteUrl).matchAll(placeholder)].map(([, name = '']) => name);
    return used.length > 0 && !used.some((name) => telling.has(name))
      ? 'all posts would have one address; end it with :title or :filename'
      : undefined;
  }
  const names = Object.keys(placeholders).filter((name) => name !== 'slugorfilename');
  return `"${unknown[0]}" is not known; use :${names.join(', :')}`;
}

/** The address of a post whose file gives no path. */
export function addressOfPost(siteUrl: string, post: SitePost): string | undefined {
  const pattern = pathOf(siteUrl);
  if (pattern.includes(':')) return webUrl(`${originOf(siteUrl)}${filled(pattern, post)}`);
  return addressOfPath(siteUrl, post.place.isInUnderscorePosts ? jekyll : byPath, post);
}

/** The address of a path on the site, which may contain placeholders; undefined for a template's text. */
export function addressOfPath(siteUrl: string, path: string, post: SitePost): string | undefined {
  if (path.length > maxUrl || isTemplate(path)) return undefined;
  // The part before the first placeholder is where the site begins.
  const base = pathOf(siteUrl).replace(/\/[^/]*:.*$/, '');
  return webUrl(`${originOf(siteUrl)}${base}/${filled(path, post)}`.replace(/(?<!:)\/{2,}/g, '/'));
}

/** Whether Liquid, Nunjucks or the like would fill in a value: `/{{ page.fileSlug }}/`, `<%= slug %>`. */
export function isTemplate(text: string): boolean {
  return /\{[{%]|<%/.test(text);
}

/** The address of an image named by a post; undefined where the site renames images. */
export function addressOfFile(
  siteUrl: string | undefined,
  path: string,
  pageUrl: string | undefined,
): string | undefined {
  if (/^https?:/i.test(path)) return webUrl(path);
  if (path.startsWith('//')) return webUrl(`https:${path}`);
  if (siteUrl === undefined || /^[a-z][\w+.-]*:|^\.\.|^[~@]/i.test(path)) return undefined;
  if (path.startsWith('/')) {
    const base = pathOf(siteUrl).replace(/\/[^/]*:.*$/, '');
    return webUrl(`${originOf(siteUrl)}${base}${path}`.replace(/(?<!:)\/{2,}/g, '/'));
  }
  return pageUrl === undefined ? undefined : webUrl(URL.parse(path, pageUrl)?.href ?? '');
}

/** Stops filling in beyond the maximum length of an address, because that is refused anyway. */
function filled(pattern: string, post: SitePost): string {
  let length = 0;
  const path = pattern.replace(placeholder, (whole, name: string) => {
    const fill = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    if (!fill || length > maxUrl) return whole;
    const text = fill(post).toWellFormed();
    length += text.length;
    return encodeURI(text).replaceAll(/[?#]/g, encodeURIComponent);
  });
  return `/${path}`.replace(/\/{2,}/g, '/');
}

function hyphened(name: string): string {
  return name.trim().replaceAll(/\s+/g, '-');
}

function originOf(siteUrl: string): string {
  return /^https?:\/\/[^/]*/i.exec(siteUrl)?.[0] ?? '';
}

function pathOf(siteUrl: string): string {
  return siteUrl.slice(originOf(siteUrl).length).replace(/\/$/, (end) => (siteUrl.includes('/:') ? end : ''));
}
