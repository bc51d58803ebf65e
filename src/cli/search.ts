import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { digestStory } from '../digest/digest-story.ts';
import { privateMessage } from '../lookups/lookup-answer.ts';
import { parseSince, searchAnswer, searchStories } from '../lookups/search.ts';
import { type CliContext, UsageError } from './context.ts';
import { lookupDeps } from './opening/lookup-deps.ts';
import { openContentToShow } from './opening/open-content.ts';
import { wholeNumber } from './options.ts';
import { shellMessage } from './wording/shell-message.ts';

export function searchCommand(context: CliContext): Command {
  return new Command('search')
    .description('find stories by words; quotes keep words together, -word after -- leaves a word out')
    .argument('<words...>', 'the words to find')
    .option('--topic <topic>', 'only stories of this topic')
    .option('--provider <outlet>', 'only stories of this outlet, by name or domain')
    .option('--since <time>', 'not older than this: 7d, 2021-12-01')
    .option('--page <n>', 'the page', wholeNumber(1, 60), 1)
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--json', 'print them as JSON')
    .action((words: string[], options: SearchCommandOptions) => search(words, options, context));
}

interface SearchCommandOptions {
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
  readonly page: number;
  readonly content?: string;
  readonly json?: boolean;
}

async function search(
  words: readonly string[],
  { content: dir, json, ...options }: SearchCommandOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const after = options.since === undefined ? new Date(0) : parseSince(options.since, context.now());
  if (!after)
    throw new UsageError('--since must be a length of time such as 7d or a date such as 2021-12-01');
  const query = { ...options, query: words.join(' ') };
  using content = await openContentToShow(dir ?? config.contentDir, config, context);
  if (!json) {
    const answer = searchAnswer(query, lookupDeps(content.index, config, context));
    context.write(`${context.renderText(shellMessage(privateMessage(answer)))}\n`);
    return;
  }
  const { stories, hasMore } = searchStories(
    { ...query, after },
    { index: content.index, now: context.now() },
  );
  const found = stories.map((story, position) => digestStory(story, position + 1));
  context.write(`${JSON.stringify({ page: options.page, hasMore, stories: found })}\n`);
}
