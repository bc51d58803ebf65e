import { type NamesInFilter, unknownNameNotes } from '../commands/lookup/unknown-names.ts';
import type { Config } from '../config.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { openContent } from './opening/open-content.ts';

/** Warns about topics and outlets that no article has. What names them is made or changed anyway. */
export async function warnOfUnknownNames(
  filter: NamesInFilter,
  config: Config,
  context: CliContext,
): Promise<void> {
  const { topics, withoutTopics, providers, withoutOutlets } = filter;
  if ([topics, withoutTopics, providers, withoutOutlets].every((names) => names === undefined)) return;
  try {
    using content = await openContent(config.contentDir, config, context);
    for (const note of unknownNameNotes(filter, { index: content.index, language: 'en' }))
      context.warn(`${note}\n`);
  } catch (error) {
    // Without articles there is nothing to compare; doctor reports what is wrong with them.
    if (!(error instanceof CommandFailure)) throw error;
  }
}
