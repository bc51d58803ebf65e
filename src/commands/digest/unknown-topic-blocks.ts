import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import type { ManagingDeps } from './managing-deps.ts';

/**
 * Says of each topic of a digest that no article has it. It is taken all the same, for the first article of a topic may
 * come tomorrow.
 */
export function unknownTopicBlocks(
  settings: Pick<DigestSettings, 'criteria'>,
  { unknownTopicNotes }: Pick<ManagingDeps, 'unknownTopicNotes'>,
): MessageBlock[] {
  return unknownTopicNotes(settings).map((note) => ({ kind: 'text', spans: [plain(note)] }));
}
