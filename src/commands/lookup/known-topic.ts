import type { ArticleIndex } from '../../content/article-index.ts';
import { foldName } from '../../content/index/fold-name.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { notice } from '../../platform/notice.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { commandButtons, didYouMean, type LookupCommand, LookupRefusal } from './lookup-answer.ts';
import { fold, namesMeant } from './near-names.ts';

/**
 * The topic that a person names, in the archive's spelling.
 * @param again the same command with another topic
 */
export function knownTopic(
  typed: string,
  { index, language }: { readonly index: Pick<ArticleIndex, 'topics'>; readonly language: Language },
  again: (topic: string) => LookupCommand,
): string | LookupRefusal {
  const name = topicNamed(typed, index);
  if (name !== undefined) return name;
  const topics = index.topics();
  const meant = namesMeant(typed, topics, 4);
  const line =
    topics.length === 0
      ? say(language, 'No article has the topic "{topic}". There are no topics yet.', {
          topic: shortLine(typed, 60),
        })
      : say(language, 'No article has the topic "{topic}".', { topic: shortLine(typed, 60) });
  const all =
    topics.length > 0 ? [{ label: say(language, 'All topics'), subcommand: 'topics', options: {} }] : [];
  const likely = meant.map((topic) => ({ label: topic.name, ...again(topic.name) }));
  return new LookupRefusal(
    likely.length > 0
      ? didYouMean(line, [...likely, ...all], language)
      : { message: notice(line), others: commandButtons(all), fault: 'not found' as const },
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
