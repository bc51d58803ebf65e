import type { ArticleIndex } from '../../content/article-index.ts';
import { foldName } from '../../content/index/fold-name.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { commandButtons, didYouMean, type LookupCommand, LookupRefusal } from './lookup-answer.ts';
import { fold, namesMeant } from './near-names.ts';

/**
 * The topic that a person names, in the archive's spelling.
 * @param again the same command with another topic
 */
export function knownTopic(
  typed: string,
  index: Pick<ArticleIndex, 'topics'>,
  again: (topic: string) => LookupCommand,
): string | LookupRefusal {
  const name = topicNamed(typed, index);
  if (name !== undefined) return name;
  const topics = index.topics();
  const meant = namesMeant(typed, topics, 4);
  const line = `No article has the topic "${typed.slice(0, 60)}".`;
  const spans = [plain(topics.length === 0 ? `${line} There are no topics yet.` : line)];
  const all = topics.length > 0 ? [{ label: 'All topics', subcommand: 'topics', options: {} }] : [];
  const likely = meant.map((topic) => ({ label: topic.name, ...again(topic.name) }));
  return new LookupRefusal(
    likely.length > 0
      ? didYouMean(spans, [...likely, ...all])
      : { message: notice(spans), others: commandButtons(all), fault: 'not found' as const },
  );
}

/**
 * The topic with exactly this name, or one that differs only in accents and punctuation; undefined if there is none.
 */
export function topicNamed(typed: string, index: Pick<ArticleIndex, 'topics'>): string | undefined {
  const topics = index.topics();
  const [exact, wanted] = [foldName(typed), fold(typed)];
  const named =
    topics.find(({ name }) => foldName(name) === exact) ??
    (wanted === '' ? undefined : topics.find(({ name }) => fold(name) === wanted));
  return named?.name;
}
