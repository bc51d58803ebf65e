import type { Config } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { noNewsWarning } from '../digest/news-at-hand.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { listedFeeds } from './listed-feeds.ts';
import { openContent } from './opening/open-content.ts';

/** If there is no news, warns that schedules send nothing until there is some. */
export async function warnOfNoNews(config: Config, context: CliContext): Promise<void> {
  try {
    using content = await openContent(config.contentDir, config, context);
    const warning =
      content.step.fault() && !isToBeGathered(content.index, config)
        ? undefined
        : noNewsOf(content.index, config, context);
    if (warning !== undefined) context.warn(`${warning}\n`);
  } catch (error) {
    // Commands that need the articles report what is wrong with the folder.
    if (!(error instanceof CommandFailure)) throw error;
  }
}

/** Whether the folder is empty only because nothing has been gathered yet, which is not a fault. */
export function isToBeGathered(index: ArticleIndex, config: Config): boolean {
  const { articles, faulty } = index.counts();
  return articles === 0 && faulty === 0 && listedFeeds(config) > 0;
}

/** Why schedules send no stories for now, as sentences; undefined if there is news. */
export function noNewsOf(
  index: ArticleIndex,
  config: Config,
  { now }: Pick<CliContext, 'now'>,
): string | undefined {
  const { onEmpty, schedule } = config.digest;
  return noNewsWarning(
    index,
    now(),
    { timezone: schedule.timezone, listedFeeds: listedFeeds(config), onEmpty },
    'en',
  );
}
