import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import pLimit from 'p-limit';
import { type Config, readConfig } from '../../config.ts';
import { areSamples } from '../../content/sample-articles.ts';
import { newsAtHand, sampleArticles } from '../../digest/news-at-hand.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { feedAddress, loadFeedsFile } from '../../gathering/listing/feeds-file.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { placeToExamine } from '../examining/place-to-examine.ts';
import { openFeedFinder } from '../feeds/add-feed.ts';
import { readFeeds } from '../feeds/feeds-list.ts';
import { openContent } from '../opening/open-content.ts';
import { bundledContent } from './bundled-content.ts';
import type { NewSettings } from './edit-settings.ts';
import type { PromptChoice, Prompts } from './prompts.ts';
import { type Session, say } from './session.ts';

/** Where the news is to come from. */
export interface ChosenNews {
  readonly settings: NewSettings;
  /** To be added to the feeds file. */
  readonly feeds: readonly NewFeed[];
}

type Source = 'keep' | 'feeds' | 'opml' | 'folder' | 'samples';

const nothing: ChosenNews = { settings: {}, feeds: [] };

/** The news that there is without anything being chosen: feeds, or articles of somebody's own. */
export async function presentNews(
  { context }: Pick<Session, 'context'>,
  config: Config,
): Promise<string | undefined> {
  const { feeds } = readFeeds(config);
  if (feeds.length > 0) return `${counted(feeds.length, 'feed')} of ${config.feeds.file}`;
  if (!existsSync(config.contentDir)) return undefined;
  using place = placeToExamine(config);
  using content = await openContent(config.contentDir, place.config, context);
  const news = newsAtHand(content.index, context.now());
  return news.kind === 'articles' ? `the articles in ${config.contentDir}` : undefined;
}

/** @throws CommandFailure when what a flag names cannot be used */
export async function chooseNews(session: Session, config: Config): Promise<ChosenNews> {
  const { flags, prompts, context } = session;
  const byFlag = [
    ...(flags.content === undefined ? [] : [await folderNews(flags.content, context)]),
    ...(flags.samples ? [samplesNews(config, context)] : []),
    ...(flags.opml === undefined ? [] : [opmlNews(flags.opml, config, context)]),
    ...(flags.feeds.length > 0 ? [await feedsNews(flags.feeds, config, context)] : []),
  ];
  if (byFlag.length > 0) return together(byFlag);
  return prompts ? askForNews(prompts, session, config) : nothing;
}

async function askForNews(prompts: Prompts, session: Session, config: Config): Promise<ChosenNews> {
  const { context } = session;
  const present = await presentNews(session, config);
  const choices: PromptChoice<Source>[] = [
    ...(present === undefined
      ? []
      : [{ value: 'keep', label: `What there is: ${present}`, hint: 'Nothing changes.' } as const]),
    {
      value: 'feeds',
      label: 'Feeds: the addresses of sites that you read',
      hint: 'Heatline finds the feed of each site. Ten or more outlets show best what is hot.',
    },
    { value: 'opml', label: "Another reader's list of feeds (OPML)" },
    {
      value: 'folder',
      label: 'A folder of article files that I have',
      hint: 'Markdown files with front matter; the README describes them.',
    },
    { value: 'samples', label: 'The sample articles of December 2021, to look around' },
  ];
  for (;;) {
    const source = await prompts.choose('Where does your news come from?', choices);
    const chosen = await askForSource(source, prompts, config, context);
    if (chosen) return chosen;
  }
}

/** Undefined when a person thought better of it. */
async function askForSource(
  source: Source,
  prompts: Prompts,
  config: Config,
  context: CliContext,
): Promise<ChosenNews | undefined> {
  switch (source) {
    case 'keep':
      return nothing;
    case 'feeds':
      return askForFeeds(prompts, config, context);
    case 'opml':
      return askForPath(prompts, 'The OPML file, or a list of addresses', context, async (path) =>
        opmlNews(path, config, context),
      );
    case 'folder':
      return askForPath(prompts, 'The folder', context, (path) => folderNews(path, context));
    case 'samples':
      return samplesNews(config, context);
  }
}

/** After this long a person is told that a site is still being looked at. */
const patienceMs = 1_500;

async function askForFeeds(
  prompts: Prompts,
  config: Config,
  context: CliContext,
): Promise<ChosenNews | undefined> {
  await using finder = openFeedFinder(config, context);
  const feeds: NewFeed[] = [];
  for (;;) {
    const question = feeds.length === 0 ? 'A site or feed:' : 'Another (Enter to go on):';
    const text = await prompts.text(question);
    if (text === '') return feeds.length > 0 ? { settings: {}, feeds } : undefined;
    // Several in a line are pasted from a list.
    for (const address of text.split(/[\s,]+/)) {
      const cancel = context.callIn(patienceMs, () => say(`Looking at ${address} …`, context));
      await orSay(context, async () => {
        const listed = [...readFeeds(config).feeds, ...feeds].map((feed) => feed.address);
        const { entry, content } = await finder.find(address, { listed });
        feeds.push(entry);
        say(`✓ ${entry.name}: ${content}`, context);
      }).finally(cancel);
    }
  }
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

/** Undefined, and the reason said, when it cannot be used. */
async function orSay<Result>(context: CliContext, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandFailure || error instanceof UsageError)) throw error;
    say(`✗ ${error.message}`, context);
    return undefined;
  }
}

/** Sites that are looked at at the same time. */
const atOnce = 8;

/** Those that are listed are no fault: the same command may be given again. */
async function feedsNews(
  addresses: readonly string[],
  config: Config,
  context: CliContext,
): Promise<ChosenNews> {
  const listed = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const isListed = (text: string) => listed.has(feedAddress(text) ?? '');
  await using finder = openFeedFinder(config, context);
  const limit = pLimit(atOnce);
  const found = await Promise.all(
    addresses
      .filter((text) => !isListed(text))
      .map((text) =>
        limit(async () => {
          const { entry, content } = await finder.find(text, { listed: [] });
          say(`✓ ${entry.name}: ${content}`, context);
          return entry;
        }),
      ),
  );
  const feeds = new Map(found.map((entry) => [entry.address, entry]));
  return { settings: {}, feeds: [...feeds.values()].filter(({ address }) => !listed.has(address)) };
}

function opmlNews(path: string, config: Config, context: CliContext): ChosenNews {
  const read = loadFeedsFile(path);
  if (!read) throw new CommandFailure(`There is no file ${path}.`);
  if ('fault' in read) throw new CommandFailure(`${read.fault}.`);
  for (const fault of read.faults.slice(0, 10)) say(`! ${fault}`, context);
  if (read.feeds.length === 0) throw new CommandFailure(`There is no feed in ${path}.`);
  const known = new Set(readFeeds(config).feeds.map(({ address }) => address));
  const feeds = read.feeds.filter(({ address }) => !known.has(address));
  const left = read.feeds.length - feeds.length;
  const before = left > 0 ? `, ${left} of them listed already` : '';
  say(`✓ ${path}: ${counted(read.feeds.length, 'feed')}${before}`, context);
  return { settings: {}, feeds };
}

async function folderNews(path: string, context: CliContext): Promise<ChosenNews> {
  const settings = { CONTENT_DIR: path };
  const config = readConfig({ ...context.env, ...settings }, context.platforms);
  using place = placeToExamine(config);
  using content = await openContent(path, place.config, context);
  const { published, faulty } = content.index.counts();
  if (published === 0) {
    const why =
      faulty > 0 ? `; heatline check ${path} says what is wrong with ${counted(faulty, 'file')}` : '';
    throw new CommandFailure(`There is no article in ${path}${why}.`);
  }
  const news = newsAtHand(content.index, context.now());
  const isSamples = areSamples(content.index);
  const newest =
    news.kind === 'none'
      ? ''
      : `, the newest of ${formatLocalTime(news.newest.publishedAt, config.digest.schedule.timezone)}`;
  say(
    `✓ ${path}: ${isSamples ? `${published} ${sampleArticles}` : `${counted(published, 'article')}${newest}`}`,
    context,
  );
  if (faulty > 0) say(`! ${counted(faulty, 'file')} with faults; heatline check names them.`, context);
  return { settings, feeds: [] };
}

function samplesNews({ contentDir }: Config, context: CliContext): ChosenNews {
  if (!existsSync(bundledContent)) throw new CommandFailure(`The samples are not there: ${bundledContent}`);
  if (resolve(contentDir) === resolve(bundledContent)) return nothing;
  const near = relative('.', bundledContent);
  say(`✓ the ${sampleArticles}`, context);
  return { settings: { CONTENT_DIR: near.startsWith('..') ? bundledContent : near }, feeds: [] };
}

function together(chosen: readonly ChosenNews[]): ChosenNews {
  const feeds = new Map(chosen.flatMap((one) => one.feeds).map((feed) => [feed.address, feed]));
  return {
    settings: Object.assign({}, ...chosen.map(({ settings }) => settings)),
    feeds: [...feeds.values()],
  };
}

export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
