import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownTopicNotes } from '../lookup/unknown-topics.ts';

/**
 * Says of each topic of a digest that no article has it. It is taken all the same, for the first article of a topic may
 * come tomorrow.
 */
export function unknownTopicBlocks(
  settings: Pick<DigestSettings, 'criteria'>,
  { index }: Pick<CommandDeps, 'index'>,
): MessageBlock[] {
  return unknownTopicNotes(settings, index).map((note) => ({ kind: 'text', spans: [plain(note)] }));
}
