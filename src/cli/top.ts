import { Command } from 'commander';
import { privateMessage } from '../commands/lookup/lookup-answer.ts';
import { topAnswer, topStories } from '../commands/news/top.ts';
import { readConfig } from '../config.ts';
import { digestStory } from '../digest/digest.ts';
import type { CliContext } from './context.ts';
import { lookupDeps, openContentToShow } from './opening/open-content.ts';
import { duration, durationText, wholeNumber } from './options.ts';
import { shellMessage } from './wording/shell-message.ts';

export function topCommand(context: CliContext): Command {
  return new Command('top')
    .description('print the hottest stories')
    .argument('[count]', 'how many stories, 1 to 10 (5)', wholeNumber(1, 10))
    .option('--count <n>', 'the same', wholeNumber(1, 10))
    .option('--topic <topic>', 'only stories of this topic')
    .option('--window <length>', 'how far back: 24h, 7d, 2w', durationText, '24h')
    .option('--page <n>', 'the page', wholeNumber(1, 60), 1)
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--json', 'print them as JSON')
    .action((count: number | undefined, options: TopOptions) =>
      top({ ...options, count: count ?? options.count ?? standardCount }, context),
    );
}

const standardCount = 5;

interface TopOptions {
  readonly count?: number;
  readonly topic?: string;
  readonly window: string;
  readonly page: number;
  readonly content?: string;
  readonly json?: boolean;
}

async function top(
  { content: dir, json, ...query }: TopOptions & { count: number },
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const windowMs = duration(query.window);
  using content = await openContentToShow(dir, config, context);
  if (!json) {
    const answer = topAnswer(query, lookupDeps(content.index, config, context));
    context.write(`${context.renderText(shellMessage(privateMessage(answer)))}\n`);
    return;
  }
  const { stories, ...rest } = topStories(
    { ...query, windowMs },
    { index: content.index, now: context.now() },
  );
  const shown = stories.map((story, position) => digestStory(story, position + 1));
  context.write(`${JSON.stringify({ ...rest, stories: shown })}\n`);
}
