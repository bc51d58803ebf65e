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

/** How to read a folder, and how to ask about it. */
export interface FolderReading {
  /** The address of the site that the files are posts of. */
  readonly siteUrl: string | undefined;
  /** Asks for that address, which is empty for none; undefined if nobody can be asked. */
  readonly askForSite?: () => Promise<string>;
}

/**
 * Takes news from the user's own folder of articles, such as a site's. It is only read: gathered articles go
 * to the first folder of CONTENT_DIR, which remains Heatline's own.
 * @throws CommandFailure when the folder has no article
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
  if (published === 0)
    throw new CommandFailure(`There is no article in ${path}${reasonForNone(path, found)}.`);
  say(`✓ ${path}: ${found.text}`, context);
  if (faulty > 0) {
    const how = needsSite ? ` ${howToSetSite}, if it is yours.` : '';
    say(
      `! ${counted(faulty, 'file')} with faults; heatline check names ${faulty === 1 ? 'it' : 'them'}.${how}`,
      context,
    );
  }
  const folders = foldersWith(path, before);
  const [first] = folders ?? [before.contentDir];
  say(
    resolve(path) === resolve(before.contentDir)
      ? `Articles from feeds go to ${join(path, 'feeds')}, because it is the first folder of CONTENT_DIR.`
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
  /** Whether files lack an address that SITE_URL would provide. */
  readonly needsSite: boolean;
  /** A summary: "12 articles, the newest from …". */
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
  const newest = formatLocalTime('en', news.newest.publishedAt, timezone);
  return `${counted(published - upcoming, 'article')}, the newest from ${newest}${waits}`;
}

const howToSetSite = 'Name its site with --site-url https://example.org';

function reasonForNone(path: string, { faulty, needsSite }: FolderFound): string {
  if (faulty === 0) return '';
  if (needsSite) return ` whose address is known. ${howToSetSite}, if it is yours`;
  return `; heatline check ${path} says what is wrong with ${counted(faulty, 'file')}`;
}

/** @throws CommandFailure when the samples are missing */
export async function samplesNews(before: Config, context: CliContext): Promise<ChosenNews> {
  if (!existsSync(bundledContent))
    throw new CommandFailure(`The sample articles are missing: ${bundledContent}`);
  const near = relative('.', bundledContent);
  const path = near.startsWith('..') ? bundledContent : near;
  const isNews = await hasArticles(before, context);
  say(`✓ the ${sampleArticles(0)}`, context);
  if (resolve(before.contentDir) === resolve(path)) return unchanged;
  if (isPackage && !isNews) {
    // Feeds are written beside the samples; inside the package, its next version would replace them.
    cpSync(bundledContent, before.contentDir, { recursive: true, force: false });
    return unchanged;
  }
  // On their own, they are recognised as samples.
  const folders = isNews ? foldersWith(path, before) : [path];
  return folders ? { ...unchanged, settings: { CONTENT_DIR: listed(folders) } } : unchanged;
}

async function hasArticles(config: Config, context: CliContext): Promise<boolean> {
  const folders = [config.contentDir, ...config.furtherContentDirs];
  if (!folders.some((folder) => existsSync(folder))) return false;
  return (await readFolder(config, context)).published > 0;
}
