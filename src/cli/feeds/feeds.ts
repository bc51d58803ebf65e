import { Command } from 'commander';
import { maxQuality } from '../../gathering/feed.ts';
import type { CliContext } from '../context.ts';
import { repeated, wholeNumber } from '../options.ts';
import { type AddOptions, addFeeds } from './add-feed.ts';
import { exportFeeds, importFeeds, removeFeed } from './change-feeds.ts';
import { checkFeeds } from './check-feeds.ts';
import { gatherFeeds } from './gather-feeds.ts';
import { listFeeds } from './list-feeds.ts';

/** `heatline feeds` and its subcommands. */
export function feedsCommand(context: CliContext): Command {
  const feeds = new Command('feeds')
    .description('list the feeds you gather news from and how each is doing; add, remove or check them')
    .addHelpText(
      'after',
      '\nThe list is kept in FEEDS_FILE (feeds.opml by default). A running service gathers it by itself;\nwithout one, run heatline feeds gather.',
    );
  feeds
    .command('list', { isDefault: true })
    .description('show when articles came, what is wrong and how to fix it (the default)')
    .option('--json', 'print it as JSON')
    .action((options: { json?: true }) => listFeeds(options, context));
  feeds
    .command('add')
    .description('add outlets, each by the address of its feed or of its site')
    .argument('<address...>', 'such as example.org or https://example.org/feed.xml')
    .option('--name <name>', "the outlet's name, instead of the one in its feed")
    .option(
      '--quality <number>',
      'how much the outlet counts, 0 to 100 (default 50)',
      wholeNumber(0, maxQuality),
    )
    .option('--topic <topic>', 'a topic for all its articles; repeat it for several', repeated)
    .action((addresses: string[], options: AddOptions) => addFeeds(addresses, options, context));
  feeds
    .command('remove')
    .description('take a feed off the list; its articles stay until they expire')
    .argument('<feed>', 'its address or name, or a part of one')
    .action((feed: string) => removeFeed(feed, context));
  feeds
    .command('check')
    .description('fetch each feed now and show what is in it, without writing anything')
    .argument('[feed]', 'the address or name of one feed (default: all of them)')
    .option('--json', 'print one JSON object per line')
    .action((feed: string | undefined, options: { json?: true }) => checkFeeds(feed, options, context));
  feeds
    .command('import')
    .description("add the feeds in another reader's OPML file, or in a list of addresses")
    .argument('<file>', 'OPML, or text with one address per line; feeds you have are skipped')
    .action((file: string) => importFeeds(file, context));
  feeds
    .command('export')
    .description('print the list as OPML, which every reader can import; it includes passwords')
    .argument('[file]', 'write it to this file instead, readable by you alone')
    .action((file: string | undefined) => exportFeeds(file, context));
  feeds
    .command('gather')
    .description('gather the feeds that are due now, without the service')
    .option('--all', 'gather all of them, due or not')
    .action((options: { all?: true }) => gatherFeeds(options, context));
  return feeds;
}
