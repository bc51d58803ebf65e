import { foldName } from '../../content/index/fold-name.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { DigestSettings } from '../../subscriptions/subscription.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';

const namedAtMost = 5;

/**
 * Says of each topic of a digest that no article has it, and what may have been meant: a digest of nothing else would never
 * come. It is taken all the same, for the first article of a topic may come tomorrow.
 */
export function unknownTopicBlocks(
  { criteria }: Pick<DigestSettings, 'criteria'>,
  { index, topicMeant }: Pick<ManagingDeps, 'index' | 'topicMeant'>,
): MessageBlock[] {
  const known = new Set(index.topics().map(({ name }) => foldName(name)));
  if (known.size === 0) return [];
  const unknown = (criteria.filter?.topics ?? []).filter((topic) => !known.has(foldName(topic)));
  return unknown.slice(0, namedAtMost).map((topic): MessageBlock => {
    const meant = topicMeant(topic);
    const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return {
      kind: 'text',
      spans: [plain(`No article has the topic "${topic.slice(0, 60)}" so far.${question}`)],
    };
  });
}
