import { unknownTopicNotes } from '../commands/lookup/unknown-topics.ts';
import type { Config } from '../config.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** Warns about topics that no article has. The subscription is made or changed anyway. */
export async function warnOfUnknownTopics(
  settings: Pick<DigestSettings, 'criteria'>,
  config: Config,
  context: CliContext,
): Promise<void> {
  const { topics, withoutTopics } = settings.criteria.filter;
  if (topics === undefined && withoutTopics === undefined) return;
  try {
    using content = await openContent(config.contentDir, config, context);
    for (const note of unknownTopicNotes(settings, { index: content.index, language: 'en' }))
      context.warn(`${note}\n`);
  } catch (error) {
    // Without articles there is nothing to compare; doctor reports what is wrong with them.
    if (!(error instanceof CommandFailure)) throw error;
  }
}
