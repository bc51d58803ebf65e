import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { digestStory } from '../digest/digest.ts';
import { explainStory } from '../digest/explaining/explain-story.ts';
import { explanationBlocks } from '../digest/explaining/explanation-blocks.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import type { Story } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { CliContext } from './context.ts';
import { jsonLine } from './json.ts';
import { contentOption, openContentToShow } from './opening/open-content.ts';
import { duration, momentOf } from './options.ts';

export function storiesCommand(context: CliContext): Command {
  return new Command('stories')
    .description(
      'list the stories of a time span, hottest first, with their articles, why each belongs, and who covers them',
    )
    .option('--window <length>', 'how far back: 24h, 7d, 2w (2d)', duration)
    .option('--at <time>', 'the end of the time span (now)', momentOf(context))
    .addOption(contentOption())
    .option('--json', 'print one story per line as JSON')
    .action((options: StoriesOptions) => stories(options, context));
}

interface StoriesOptions {
  readonly window?: number;
  readonly at?: Date;
  readonly content?: string;
  readonly json?: boolean;
}

/** How many articles, and how many left-out entries, a terminal shows for each story; JSON has them all. */
const maxLinesPerKind = 12;

async function stories(
  { window = duration('2d'), at, content: dir, json }: StoriesOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  using content = await openContentToShow(dir, config, context);
  const { index } = content;
  const until = at ?? context.now();
  const found = storiesByHeat(index, { span: { after: new Date(until.getTime() - window), until } });
  let rank = 0;
  for (const story of found) {
    rank += 1;
    const explanation = explainStory('en', story, index, until);
    if (json) {
      context.write(jsonLine(jsonOf(story, explanation, rank)));
      continue;
    }
    const head = storyBlock(digestStory({ ...story, coverage: [] }, rank), {
      ranked: true,
      style: 'compact',
    });
    const blocks = [head, ...explanationBlocks('en', explanation, maxLinesPerKind)];
    context.write(`${context.renderText({ summary: story.lead.title, blocks })}\n`);
  }
  if (rank === 0) context.warn(`${emptyLine(index, until)}\n`);
}

function jsonOf(story: Story, { heat, articles, leftOut }: ReturnType<typeof explainStory>, rank: number) {
  return {
    ...digestStory(story, rank),
    heatWhy: heat,
    articles: articles.map(({ article, why }, position) => {
      const { id, path, title, url, provider, publishedAt } = article;
      const { rule, joinedBy, closeness } = story.parts[position] ?? {};
      return { id, path, title, url, provider, publishedAt, rule, joinedBy, closeness, why };
    }),
    coverage: story.coverage,
    moreCoverage: 0,
    leftOut: leftOut.map(({ entry, why }) => ({ ...entry, why })),
  };
}

function emptyLine(index: ArticleIndex, until: Date): string {
  const newest = index.newestPublished(until);
  return newest
    ? `There are no stories in that time. To see the newest article before then, use a longer --window, or: heatline stories --at ${newest.toISOString()}`
    : 'There are no articles before then.';
}
