import type { ArticleIndex } from '../../content/article-index.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { topicNamed } from './known-topic.ts';
import { namesMeant } from './near-names.ts';

/** A filter may contain any number of topics. */
const maxNamedTopics = 5;

/**
 * A sentence for each topic of a digest that no article has, with a suggestion: a digest of only such topics would never
 * come, and leaving one out changes nothing. Empty while there are no topics at all.
 */
export function unknownTopicNotes(
  { criteria }: Pick<DigestSettings, 'criteria'>,
  { index, language }: { readonly index: Pick<ArticleIndex, 'topics'>; readonly language: Language },
): string[] {
  const topics = index.topics();
  if (topics.length === 0) return [];
  const { topics: wanted = [], withoutTopics = [] } = criteria.filter;
  const unknown = [...wanted, ...withoutTopics].filter((topic) => topicNamed(topic, index) === undefined);
  return unknown.slice(0, maxNamedTopics).map((topic) => {
    const [meant] = namesMeant(topic, topics, 1);
    const shown = topic.slice(0, 60);
    return meant === undefined
      ? say(language, 'No article has the topic "{topic}" so far.', { topic: shown })
      : say(language, 'No article has the topic "{topic}" so far. Did you mean {meant}?', {
          ...{ topic: shown, meant: meant.name },
        });
  });
}

/** Notes about topics that no article has. They are accepted anyway: a topic's first article may come tomorrow. */
export function unknownTopicBlocks(
  settings: Pick<DigestSettings, 'criteria'>,
  deps: Pick<CommandDeps, 'index' | 'language'>,
): MessageBlock[] {
  return unknownTopicNotes(settings, deps).map((note) => ({ kind: 'text', spans: [plain(note)] }));
}
