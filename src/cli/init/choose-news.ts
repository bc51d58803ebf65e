import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../../config.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import type { CliContext } from '../context.ts';
import { placeToExamine } from '../examining/place-to-examine.ts';
import { readFeeds } from '../feeds/feeds-list.ts';
import { openContent } from '../opening/open-content.ts';
import { counted } from '../wording/counted.ts';
import { type ChosenNews, unchanged } from './chosen-news.ts';
import { askForFeeds, feedsNews, opmlNews } from './feeds-news.ts';
import { folderNews, samplesNews } from './folder-news.ts';
import { orSay } from './or-say.ts';
import type { PromptChoice, Prompts } from './prompts.ts';
import type { Session } from './session.ts';

type Source = 'keep' | 'feeds' | 'opml' | 'folder' | 'samples';

/** Describes the news that exists already: feeds, or the user's own articles. Undefined if there is none. */
export async function presentNews(
  { context }: Pick<Session, 'context'>,
  config: Config,
): Promise<string | undefined> {
  const { feeds } = readFeeds(config);
  if (feeds.length > 0) return `${counted(feeds.length, 'feed')} of ${config.feeds.file}`;
  const folders = [config.contentDir, ...config.furtherContentDirs];
  if (!folders.some((folder) => existsSync(folder))) return undefined;
  using place = placeToExamine(config);
  using content = await openContent(config.contentDir, place.config, context);
  const { kind } = newsAtHand(content.index, context.now());
  return kind === 'articles' || kind === 'upcoming' ? `the articles in ${folders.join(', ')}` : undefined;
}

/** @throws CommandFailure when the value of a flag cannot be used */
export async function chooseNews(session: Session, config: Config): Promise<ChosenNews> {
  const { flags, prompts, context } = session;
  const { siteUrl } = flags;
  const folder =
    flags.content === undefined ? undefined : await folderNews(flags.content, { siteUrl }, config, context);
  const site = siteUrl === undefined || folder ? {} : { SITE_URL: siteUrl };
  const withFolder = readConfig({ ...context.env, ...site, ...folder?.settings }, context.platforms);
  const byFlag = [
    ...(folder ? [folder] : []),
    ...(flags.samples ? [await samplesNews(withFolder, context)] : []),
    ...(flags.opml === undefined ? [] : [opmlNews(flags.opml, config, context)]),
    ...(flags.feeds.length > 0 ? [await feedsNews(flags.feeds, config, context)] : []),
  ];
  const asked = prompts && byFlag.length === 0 ? [await askForNews(prompts, session, config)] : [];
  return together([{ ...unchanged, settings: site }, ...byFlag, ...asked]);
}

async function askForNews(prompts: Prompts, session: Session, config: Config): Promise<ChosenNews> {
  const present = await presentNews(session, config);
  const choices: PromptChoice<Source>[] = [
    ...(present === undefined
      ? []
      : [{ value: 'keep', label: `Keep ${present}`, hint: 'Nothing changes.' } as const]),
    {
      value: 'feeds',
      label: 'Feeds: the addresses of sites you read',
      hint: 'Heatline finds the feed of each site. Ten or more outlets give the best picture of what is hot.',
    },
    { value: 'opml', label: "Another reader's list of feeds (OPML)" },
    {
      value: 'folder',
      label: 'My own folder of article files, such as a site or a blog',
      hint: 'Markdown files with front matter; docs/articles.md describes them. They are only read.',
    },
    { value: 'samples', label: 'The sample articles of December 2021, to look around' },
  ];
  for (;;) {
    const source = await prompts.choose('Where should your news come from?', choices);
    const chosen = await askForSource(source, prompts, config, session);
    if (chosen) return chosen;
  }
}

/** Undefined if the user changed their mind. */
async function askForSource(
  source: Source,
  prompts: Prompts,
  config: Config,
  { context, flags }: Session,
): Promise<ChosenNews | undefined> {
  switch (source) {
    case 'keep':
      return unchanged;
    case 'feeds':
      return askForFeeds(prompts, config, context);
    case 'opml':
      return askForPath(prompts, 'The OPML file, or a list of addresses', context, async (path) =>
        opmlNews(path, config, context),
      );
    case 'folder':
      return askForPath(prompts, 'The folder', context, (path) =>
        folderNews(path, { siteUrl: flags.siteUrl, askForSite: () => askForSite(prompts) }, config, context),
      );
    case 'samples':
      return samplesNews(config, context);
  }
}

/** Asks for the site's address, which posts do not contain. */
function askForSite(prompts: Prompts): Promise<string> {
  return prompts.text(
    'The address of the site that published them, such as https://example.org (Enter for none):',
    {
      validate: (answer) =>
        answer === '' || /^https?:\/\/[^\s?#]+$/.test(answer)
          ? undefined
          : 'That is not the address of a site, such as https://example.org',
    },
  );
}

async function askForPath(
  prompts: Prompts,
  question: string,
  context: CliContext,
  read: (path: string) => Promise<ChosenNews>,
): Promise<ChosenNews | undefined> {
  const typed = await prompts.text(`${question} (Enter to go back):`);
  if (typed === '') return undefined;
  // Terminals quote what is dropped into them.
  const path = typed.replace(/^(['"])(.*)\1$/, '$2').replace(/^~(?=\/)/, context.env['HOME'] ?? '~');
  return orSay(context, () => read(path));
}

function together(chosen: readonly ChosenNews[]): ChosenNews {
  const feeds = new Map(chosen.flatMap((one) => one.feeds).map((feed) => [feed.address, feed]));
  return {
    settings: Object.assign({}, ...chosen.map(({ settings }) => settings)),
    feeds: [...feeds.values()],
    leftOut: chosen.flatMap(({ leftOut }) => leftOut),
  };
}
