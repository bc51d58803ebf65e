import { Command } from 'commander';
import { maxQuality } from '../../gathering/feed.ts';
import type { CliContext } from '../context.ts';
import { repeated, wholeNumber } from '../options.ts';
import { addFeed } from './add-feed.ts';
import { exportFeeds, importFeeds, removeFeed } from './change-feeds.ts';
import { checkFeeds } from './check-feeds.ts';
import { gatherFeeds } from './gather-feeds.ts';
import { listFeeds } from './list-feeds.ts';

/** `heatline feeds`, and its commands. */
export function feedsCommand(context: CliContext): Command {
  const feeds = new Command('feeds')
    .description('list the feeds that news comes from and how each is doing; add, remove or check one')
    .addHelpText(
      'after',
      '\nThe list is the file that FEEDS_FILE names (feeds.opml); the service gathers what is in it.',
    );
  feeds
    .command('list', { isDefault: true })
    .description('show what comes when, what fails and how to fix it')
    .option('--json', 'print it as JSON')
    .action((options: { json?: true }) => listFeeds(options, context));
  feeds
    .command('add')
    .description("add an outlet's feed, by its own address or its site's")
    .argument('<address>', 'such as example.org or https://example.org/feed.xml')
    .option('--name <name>', 'what the outlet is called, instead of what its feed says')
    .option('--quality <number>', 'how good the outlet is, 0 to 100 (50)', wholeNumber(0, maxQuality))
    .option('--topic <topic>', 'a topic that all its articles get; may be given again', repeated)
    .action((address: string, options) => addFeed(address, options, context));
  feeds
    .command('remove')
    .description('take a feed out of the list; its articles stay')
    .argument('<feed>', 'its address or name')
    .action((feed: string) => removeFeed(feed, context));
  feeds
    .command('check')
    .description('fetch each feed now and show what is in it; nothing is written')
    .argument('[feed]', 'an address or a name; all of the list by default')
    .option('--json', 'one JSON object a line')
    .action((feed: string | undefined, options: { json?: true }) => checkFeeds(feed, options, context));
  feeds
    .command('import')
    .description("add the feeds of another reader's OPML file, or of a list of addresses")
    .argument('<file>', 'the file; those that are known are left out')
    .action((file: string) => importFeeds(file, context));
  feeds
    .command('export')
    .description('print the feeds as OPML, which every reader takes')
    .argument('[file]', 'where to write it instead')
    .action((file: string | undefined) => exportFeeds(file, context));
  feeds
    .command('gather')
    .description('gather what is due now, without the service')
    .option('--all', 'also what is not due yet')
    .action((options: { all?: true }) => gatherFeeds(options, context));
  return feeds;
}
