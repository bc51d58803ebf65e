import { cpSync, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Config, readConfig } from '../../config.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import { areSamples } from '../../content/sample-articles.ts';
import { newsAtHand, sampleArticles, waiting } from '../../digest/news-at-hand.ts';
import { isPackage, packageRoot } from '../../package-root.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { placeToExamine } from '../examining/place-to-examine.ts';
import { openContent } from '../opening/open-content.ts';
import { counted } from '../wording/counted.ts';
import { type ChosenNews, unchanged } from './chosen-news.ts';
import { foldersWith, listed, siteOf, sitesWith } from './content-folders.ts';
import { say } from './session.ts';

/** The folder of the articles that come with Heatline. */
const bundledContent = join(packageRoot, 'content');

/** How a folder is to be read, and who can be asked about it. */
export interface FolderReading {
  /** The address of the site whose posts the files are. */
  readonly siteUrl: string | undefined;
  /** Asks a person for it; undefined, or for none an answer that is empty. */
  readonly askForSite?: () => Promise<string>;
}

/**
 * A folder of articles that somebody has, such as a site's. It is only read: gathered articles go to the first folder of
 * CONTENT_DIR, which stays Heatline's own.
 * @throws CommandFailure when it has no article
 */
export async function folderNews(
  path: string,
  { siteUrl, askForSite }: FolderReading,
  before: Config,
  context: CliContext,
): Promise<ChosenNews> {
  const ownSite = siteUrl ?? siteOf(path, before);
  const env = { ...context.env, SITE_URL: ownSite, CONTENT_DIR: listed([path]) };
  const found = await readFolder(readConfig(env, context.platforms), context);
  if (found.needsSite && askForSite) {
    const asked = await askForSite();
    if (asked !== '') return folderNews(path, { siteUrl: asked }, before, context);
  }
  const { published, faulty, needsSite } = found;
  if (published === 0) throw new CommandFailure(`There is no article in ${path}${whyNone(path, found)}.`);
  say(`✓ ${path}: ${found.text}`, context);
  if (faulty > 0) {
    const how = needsSite ? ` ${howToName}, if it is yours.` : '';
    say(
      `! ${counted(faulty, 'file')} with faults; heatline check names ${faulty === 1 ? 'it' : 'them'}.${how}`,
      context,
    );
  }
  const folders = foldersWith(path, before);
  const [first] = folders ?? [before.contentDir];
  say(
    resolve(path) === resolve(before.contentDir)
      ? `Articles from feeds go to ${join(path, 'feeds')}, as it is the first folder of CONTENT_DIR.`
      : `It is only read: articles from feeds go to ${first}.`,
    context,
  );
  const sites = sitesWith(path, ownSite, before);
  return {
    ...unchanged,
    settings: {
      ...(sites !== undefined && { SITE_URL: sites }),
      ...(folders && { CONTENT_DIR: listed(folders) }),
    },
  };
}

interface FolderFound {
  readonly published: number;
  readonly faulty: number;
  /** Whether files lack an address that SITE_URL would give them. */
  readonly needsSite: boolean;
  /** What there is: "12 articles, the newest from …". */
  readonly text: string;
}

async function readFolder(config: Config, context: CliContext): Promise<FolderFound> {
  using place = placeToExamine(config);
  using content = await openContent(config.contentDir, place.config, context);
  const { index } = content;
  const { published, faulty } = index.counts();
  const needsSite =
    config.reading.siteUrls.every((siteUrl) => siteUrl === undefined) &&
    index.faults().some(({ reason }) => reason.includes('SITE_URL'));
  const text = textOf(index, config.digest.schedule.timezone, context.now());
  return { published, faulty, needsSite, text };
}

function textOf(index: ArticleIndex, timezone: string, now: Date): string {
  const { published } = index.counts();
  const news = newsAtHand(index, now);
  if (news.kind === 'none') return counted(published, 'article');
  if (news.kind === 'upcoming') return `${counted(published, 'article')}; ${waiting(news, timezone)}`;
  if (areSamples(index)) return `${published} ${sampleArticles(0)}`;
  const { count: upcoming } = index.upcoming(now);
  const waits = upcoming === 0 ? '' : `, and ${upcoming} dated in the future`;
  const newest = formatLocalTime(news.newest.publishedAt, timezone);
  return `${counted(published - upcoming, 'article')}, the newest from ${newest}${waits}`;
}

const howToName = 'Name its site with --site-url https://example.org';

function whyNone(path: string, { faulty, needsSite }: FolderFound): string {
  if (faulty === 0) return '';
  if (needsSite) return ` whose address is known. ${howToName}, if it is yours`;
  return `; heatline check ${path} says what is wrong with ${counted(faulty, 'file')}`;
}

/** @throws CommandFailure when they are not there */
export async function samplesNews(before: Config, context: CliContext): Promise<ChosenNews> {
  if (!existsSync(bundledContent)) throw new CommandFailure(`The samples are not there: ${bundledContent}`);
  const near = relative('.', bundledContent);
  const path = near.startsWith('..') ? bundledContent : near;
  const isNews = await hasArticles(before, context);
  say(`✓ the ${sampleArticles(0)}`, context);
  if (resolve(before.contentDir) === resolve(path)) return unchanged;
  if (isPackage && !isNews) {
    // Feeds are written beside them, which must not be below the package: its next version would take their place.
    cpSync(bundledContent, before.contentDir, { recursive: true, force: false });
    return unchanged;
  }
  // Alone, they are known for what they are.
  const folders = isNews ? foldersWith(path, before) : [path];
  return folders ? { ...unchanged, settings: { CONTENT_DIR: listed(folders) } } : unchanged;
}

async function hasArticles(config: Config, context: CliContext): Promise<boolean> {
  const folders = [config.contentDir, ...config.furtherContentDirs];
  if (!folders.some((folder) => existsSync(folder))) return false;
  return (await readFolder(config, context)).published > 0;
}
