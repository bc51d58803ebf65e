import { Command } from 'commander';
import { findStory } from '../commands/lookup/find-story.ts';
import { privateMessage } from '../commands/lookup/lookup-answer.ts';
import { relatedAnswer } from '../commands/news/related.ts';
import { readConfig } from '../config.ts';
import { alsoListed } from '../digest/coverage.ts';
import { digestStory } from '../digest/digest.ts';
import { assembleStory } from '../digest/story.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { lookupDeps, openContentToShow } from './opening/open-content.ts';
import { wholeNumber } from './options.ts';
import { shellMessage } from './wording/shell-message.ts';

/** The command line has no last digest, so a rank means nothing here. */
const channel = { platform: 'console', id: 'terminal' };

export function relatedCommand(context: CliContext): Command {
  return new Command('related')
    .description(
      "print everyone who covers a story: by words of its title, a link, its id, or its file's path",
    )
    .argument('<story...>', "words of the title, a link, an id, or a file's path")
    .option('--page <n>', 'the page', wholeNumber(1, 60), 1)
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--json', 'print the whole coverage as JSON')
    .action((words: string[], options: RelatedOptions) => related(words.join(' '), options, context));
}

interface RelatedOptions {
  readonly page: number;
  readonly content?: string;
  readonly json?: boolean;
}

async function related(
  story: string,
  { page, content: dir, json }: RelatedOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  if (/^#?\d{1,2}$/.test(story.trim())) {
    throw new UsageError(
      'A number stands for a story in the last digest of a channel. Here, use words of its title, a link or an id.',
    );
  }
  using content = await openContentToShow(dir, config, context);
  const deps = lookupDeps(content.index, config, context);
  const lead = await findStory(story, channel, deps);
  const answer = await relatedAnswer({ story, page }, channel, deps);
  if (!lead) throw new CommandFailure(answer.message.summary);
  if (!json) {
    context.write(`${context.renderText(shellMessage(privateMessage(answer)))}\n`);
    return;
  }
  const now = context.now();
  const found = assembleStory(content.index, lead, now);
  const { coverage } = found;
  const listed = alsoListed(found, now);
  context.write(`${JSON.stringify({ ...digestStory(found, 1), coverage, moreCoverage: 0, listed })}\n`);
}
