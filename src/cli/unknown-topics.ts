import { unknownTopicNotes } from '../commands/lookup/unknown-topics.ts';
import type { Config } from '../config.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** Warns of topics that no article has after a subscription was made or changed, which holds all the same. */
export async function warnOfUnknownTopics(
  settings: Pick<DigestSettings, 'criteria'>,
  config: Config,
  context: CliContext,
): Promise<void> {
  if (settings.criteria.filter.topics === undefined) return;
  try {
    using content = await openContent(config.contentDir, config, context);
    for (const note of unknownTopicNotes(settings, content.index)) context.warn(`${note}\n`);
  } catch (error) {
    // Without articles to compare there is nothing to warn of; doctor says what is wrong with them.
    if (!(error instanceof CommandFailure)) throw error;
  }
}
