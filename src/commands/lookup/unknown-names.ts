import type { ArticleIndex } from '../../content/article-index.ts';
import type { ArticleFilter } from '../../content/article-query.ts';
import { foldName } from '../../content/index/fold-name.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { CommandDeps } from '../command-deps.ts';
import { namesMeant } from './near-names.ts';

/** A filter may contain any number of topics and of outlets. */
const maxNoted = 5;

/** The settings of a filter that name topics and outlets. */
export type NamesInFilter = Pick<ArticleFilter, 'topics' | 'withoutTopics' | 'providers' | 'withoutOutlets'>;

type NamesOfArticles = Pick<ArticleIndex, 'topics' | 'providers' | 'hasArticleBy' | 'listsOutlet'>;

/**
 * A sentence for each topic and outlet in a filter that no article has, with a suggestion: a digest of only such names
 * would never come, and leaving one out changes nothing. They are accepted anyway: a name's first article may come
 * tomorrow.
 */
export function unknownNameNotes(
  filter: NamesInFilter,
  { index, language }: { readonly index: NamesOfArticles; readonly language: Language },
): string[] {
  const unknown = [...unknownTopics(filter, index), ...unknownOutlets(filter, index)];
  const notes = unknown.slice(0, maxNoted).map(({ kind, name }) => {
    const [meant] = namesMeant(name, kind === 'topic' ? index.topics() : index.providers(), 1);
    const shown = shortLine(name, 60);
    if (kind === 'topic')
      return meant === undefined
        ? say(language, 'No article has the topic "{topic}" so far.', { topic: shown })
        : say(language, 'No article has the topic "{topic}" so far. Did you mean {meant}?', {
            ...{ topic: shown, meant: meant.name },
          });
    return meant === undefined
      ? say(language, 'No article is by an outlet called "{outlet}" so far.', { outlet: shown })
      : say(language, 'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?', {
          ...{ outlet: shown, meant: meant.name },
        });
  });
  const count = unknown.length - notes.length;
  if (count === 0) return notes;
  return [
    ...notes,
    say(language, 'The same is true of {count, plural, one {# more name} other {# more names}}.', { count }),
  ];
}

/** The same as blocks of a message. */
export function unknownNameBlocks(
  filter: NamesInFilter,
  deps: Pick<CommandDeps, 'index' | 'language'>,
): MessageBlock[] {
  return unknownNameNotes(filter, deps).map((note) => ({ kind: 'text', spans: [plain(note)] }));
}

interface UnknownName {
  readonly kind: 'topic' | 'outlet';
  readonly name: string;
}

/** None while there are no topics at all. */
function unknownTopics(
  { topics = [], withoutTopics = [] }: NamesInFilter,
  index: NamesOfArticles,
): UnknownName[] {
  const known = new Set(index.topics().map(({ name }) => foldName(name)));
  if (known.size === 0) return [];
  return eachOnce([...topics, ...withoutTopics].filter((name) => !known.has(foldName(name)))).map((name) => ({
    kind: 'topic',
    name,
  }));
}

/** None while there are no articles. An outlet that is only named as coverage can be left out, but nothing is by it. */
function unknownOutlets(
  { providers = [], withoutOutlets = [] }: NamesInFilter,
  index: NamesOfArticles,
): UnknownName[] {
  if (index.providers().length === 0) return [];
  return eachOnce([
    ...providers.filter((name) => !index.hasArticleBy(name)),
    ...withoutOutlets.filter((name) => !index.hasArticleBy(name) && !index.listsOutlet(name)),
  ]).map((name) => ({ kind: 'outlet', name }));
}

/** In the first spelling of each. */
function eachOnce(names: readonly string[]): string[] {
  const folded = names.map(foldName);
  return names.filter((_, at) => folded.indexOf(folded[at] ?? '') === at);
}
