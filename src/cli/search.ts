import type { Command } from 'commander';
import { isLinks } from '../commands/lookup/find-story.ts';
import { LookupRefusal, maxPage, privateMessage } from '../commands/lookup/lookup-answer.ts';
import type { LookupDeps } from '../commands/lookup/lookup-deps.ts';
import { newsDefinition } from '../commands/news/news-command.ts';
import { relatedAnswer } from '../commands/news/related.ts';
import { search, searchAnswer, searchStories, understandSearch } from '../commands/news/search.ts';
import { readConfig } from '../config.ts';
import { digestStory } from '../digest/digest.ts';
import { Fault } from '../platform/fault.ts';
import { numberFrom } from '../subscriptions/read-text.ts';
import { chatCommand } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { jsonLine } from './json.ts';
import { contentOption, lookupDeps, openContentToShow } from './opening/open-content.ts';
import { wholeNumber } from './options.ts';
import { searchEachLine } from './search-each-line.ts';
import { scoreLines } from './wording/score-lines.ts';
import { shellMessage } from './wording/shell-message.ts';

export function searchCommand(context: CliContext): Command {
  return (
    chatCommand(newsDefinition('news'), search.definition)
      .addOption(contentOption())
      .option('--count <n>', 'with "-": how many results per query', wholeNumber(1, 100), 10)
      .option('--json', 'print JSON; with "-" as the words, read one query per line from standard input')
      .option('--why', 'show what each score is made of')
      // An excluded word looks like an option.
      .allowUnknownOption()
      .action((words: string[], options: SearchCommandOptions, command: Command) => {
        const unknown = words.find((word) => word.startsWith('--'));
        if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
        return showSearch(words, options, context);
      })
  );
}

interface SearchCommandOptions {
  readonly query?: string;
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
  readonly page?: string;
  readonly count: number;
  readonly content?: string;
  readonly json?: boolean;
  readonly why?: boolean;
}

async function showSearch(
  words: readonly string[],
  { query: given, content: dir, json, why, count, page: pageText = '1', ...filters }: SearchCommandOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const page = numberFrom(1, maxPage, pageText);
  if (page instanceof Fault) throw new UsageError(`--page must be a whole number from 1 to ${maxPage}.`);
  const options = { ...filters, page };
  const isEachLine = words.length === 1 && words[0] === '-';
  if (isEachLine && !json) throw new UsageError('"-" reads queries from standard input, and needs --json.');
  using content = await openContentToShow(dir, config, context);
  const deps = lookupDeps(content.index, config, context);
  if (isEachLine) return await searchEachLine({ ...options, count, why: why === true }, deps, context);
  const query = { ...options, query: [...words, ...(given === undefined ? [] : [given])].join(' ') };
  const read = understandSearch(query, deps);
  const isRead = !(read instanceof LookupRefusal);
  if (isRead && read.search.query === '') throw new UsageError(searchAnswer(query, deps).message.summary);
  if (!isRead && read.answer.fault === 'usage') throw new UsageError(read.message.summary);
  if (json) return searchAsJson(query, why === true, deps, context);
  if (isLinks(query.query)) {
    const answer = await relatedAnswer(
      { story: query.query, page: options.page },
      context.localUser.channel,
      deps,
    );
    context.write(`${context.renderText(shellMessage(privateMessage(answer, deps.language)))}\n`);
    return;
  }
  const answer = searchAnswer(query, deps);
  context.write(`${context.renderText(shellMessage(privateMessage(answer, deps.language)))}\n`);
  if (!why || !isRead) return;
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
  if (read instanceof LookupRefusal) throw new CommandFailure(read.message.summary);
  const { stories, hasMore, meant } = searchStories(read.search, { index: deps.index, now: deps.now() });
  const found = stories.map(({ story, found: { score, text, heat, recency } }, position) => ({
    ...digestStory(story, position + 1),
    score,
    missing: text.missing,
    ...(why && { why: { words: text.words, inRow: text.inRow, heat, recency } }),
  }));
  context.write(jsonLine({ page: query.page, hasMore, stories: found, meant }));
}
