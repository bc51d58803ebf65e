import type { Config } from '../config.ts';
import { noNewsWarning } from '../digest/news-at-hand.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** Warns that schedules send nothing until there is news, where there is none. */
export async function warnOfNoNews(config: Config, context: CliContext): Promise<void> {
  try {
    using content = await openContent(config.contentDir, config, context);
    const warning = content.step.fault() ? undefined : noNewsWarning(content.index, context.now());
    if (warning !== undefined) context.warn(`${warning}\n`);
  } catch (error) {
    // What is wrong with the folder is said by whoever needs the articles.
    if (!(error instanceof CommandFailure)) throw error;
  }
}
