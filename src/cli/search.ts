import { Command } from 'commander';
import { isLinks } from '../commands/lookup/find-story.ts';
import { privateMessage } from '../commands/lookup/lookup-answer.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import { sinceExamples } from '../commands/lookup/search-time.ts';
import { relatedAnswer } from '../commands/news/related.ts';
import { searchAnswer, searchStories, understandSearch } from '../commands/news/search.ts';
import { readConfig } from '../config.ts';
import { digestStory } from '../digest/digest.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { lookupDeps, openContentToShow } from './opening/open-content.ts';
import { wholeNumber } from './options.ts';
import { searchEachLine } from './search-each-line.ts';
import { scoreLines } from './wording/score-lines.ts';
import { shellMessage } from './wording/shell-message.ts';

/** The command line has no last digest. */
const channel = { platform: 'console', id: 'terminal' };

export function searchCommand(context: CliContext): Command {
  return (
    new Command('search')
      .description(
        'find stories by words; quotes keep words together, -word leaves a word out, OR gives a choice',
      )
      .argument('[words...]', 'the words to find; with --json, "-" reads one query a line from the input')
      .option('--topic <topic>', 'only stories of this topic')
      .option('--provider <outlet>', 'only stories by this outlet or covered by it, by name or domain')
      .option('--since <time>', `not older than this: ${sinceExamples}`)
      .option('--page <n>', 'the page', wholeNumber(1, 60), 1)
      .option('--count <n>', 'with "-": how many results a query', wholeNumber(1, 100), 10)
      .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
      .option('--json', 'print them as JSON')
      .option('--why', 'show what each score is made of')
      // A word to leave out looks like an option.
      .allowUnknownOption()
      .action((words: string[], options: SearchCommandOptions, command: Command) => {
        const unknown = words.find((word) => word.startsWith('--'));
        if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
        return search(words, options, context);
      })
  );
}

interface SearchCommandOptions {
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
  readonly page: number;
  readonly count: number;
  readonly content?: string;
  readonly json?: boolean;
  readonly why?: boolean;
}

async function search(
  words: readonly string[],
  { content: dir, json, why, count, ...options }: SearchCommandOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const isEachLine = words.length === 1 && words[0] === '-';
  if (isEachLine && !json) throw new UsageError('"-" reads queries from the input, and needs --json.');
  using content = await openContentToShow(dir, config, context);
  const deps = lookupDeps(content.index, config, context);
  if (isEachLine) return await searchEachLine({ ...options, count, why: why === true }, deps, context);
  const query = { ...options, query: words.join(' ') };
  const read = understandSearch(query, deps);
  if (json && read.ok && read.search.query === '') throw new UsageError('Name the words to look for.');
  if (!read.ok && read.isWrongTime) throw new UsageError(read.answer.message.summary);
  if (json) return searchAsJson(query, why === true, deps, context);
  if (isLinks(query.query)) {
    const answer = await relatedAnswer({ story: query.query, page: options.page }, channel, deps);
    context.write(`${context.renderText(shellMessage(privateMessage(answer)))}\n`);
    return;
  }
  const answer = searchAnswer(query, deps);
  context.write(`${context.renderText(shellMessage(privateMessage(answer)))}\n`);
  if (!why || !read.ok) return;
  const results = searchStories(read.search, { index: deps.index, now: deps.now() });
  context.write(`\n${scoreLines(results).join('\n')}\n`);
}

function searchAsJson(
  query: Parameters<typeof understandSearch>[0],
  why: boolean,
  deps: LookupDeps,
  context: CliContext,
): void {
  const read = understandSearch(query, deps);
  if (!read.ok) throw new CommandFailure(read.answer.message.summary);
  const { stories, hasMore, meant } = searchStories(read.search, { index: deps.index, now: deps.now() });
  const found = stories.map(({ story, found: { score, text, heat, recency } }, position) => ({
    ...digestStory(story, position + 1),
    score,
    missing: text.missing,
    ...(why && { why: { words: text.words, inRow: text.inRow, heat, recency } }),
  }));
  context.write(`${JSON.stringify({ page: query.page, hasMore, stories: found, meant })}\n`);
}
