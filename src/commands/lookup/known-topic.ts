import type { ArticleIndex } from '../../content/article-index.ts';
import { foldName } from '../../content/index/fold-name.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import type { LookupAnswer, LookupCommand } from './lookup-answer.ts';
import { commandButtons, didYouMean } from './lookup-answer.ts';
import { fold, namesMeant } from './near-names.ts';

export type KnownTopic =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly answer: LookupAnswer };

/**
 * The topic that a person names, as the archive spells it.
 * @param again gives the command with another topic in its place
 */
export function knownTopic(
  typed: string,
  index: Pick<ArticleIndex, 'topics'>,
  again: (topic: string) => LookupCommand,
): KnownTopic {
  const name = topicNamed(typed, index);
  if (name !== undefined) return { ok: true, name };
  const topics = index.topics();
  const meant = namesMeant(typed, topics, 4);
  const line = `No article has the topic "${typed.slice(0, 60)}".`;
  const spans = [plain(topics.length === 0 ? `${line} There are no topics yet.` : line)];
  const all = topics.length > 0 ? [{ label: 'All topics', subcommand: 'topics', options: {} }] : [];
  const likely = meant.map((topic) => ({ label: topic.name, ...again(topic.name) }));
  const answer =
    likely.length > 0
      ? didYouMean(spans, [...likely, ...all])
      : { message: notice(spans), others: commandButtons(all), fault: 'not found' as const };
  return { ok: false, answer };
}

/** The topic with exactly this name, or one that differs only in accents and punctuation; undefined when there is none. */
export function topicNamed(typed: string, index: Pick<ArticleIndex, 'topics'>): string | undefined {
  const topics = index.topics();
  const [exact, wanted] = [foldName(typed), fold(typed)];
  const named =
    topics.find(({ name }) => foldName(name) === exact) ??
    (wanted === '' ? undefined : topics.find(({ name }) => fold(name) === wanted));
  return named?.name;
}
