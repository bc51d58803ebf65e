import type { ArticleIndex } from '../../content/article-index.ts';
import type { ArticleFilter } from '../../content/article-query.ts';
import { foldName } from '../../content/index/fold-name.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { CommandDeps } from '../command-deps.ts';
import { namesMeant } from './near-names.ts';

/** A filter may contain any number of topics and of outlets. */
const maxNoted = 5;

/** The settings of a filter that name topics and outlets. */
export type NamesInFilter = Pick<ArticleFilter, 'topics' | 'withoutTopics' | 'providers' | 'withoutOutlets'>;

type NamesOfArticles = Pick<ArticleIndex, 'topics' | 'providers' | 'hasOutlet' | 'knowsOutlet'>;

interface NoteDeps {
  readonly index: NamesOfArticles;
  readonly language: Language;
}

/**
 * A sentence for each topic and outlet in a filter that no article has, with a suggestion: a digest of only such names
 * would never come, and leaving one out changes nothing. They are accepted anyway: a name's first article may come
 * tomorrow.
 */
export function unknownNameNotes(filter: NamesInFilter, deps: NoteDeps): string[] {
  return [...unknownTopics(filter, deps), ...unknownOutlets(filter, deps)];
}

/** The same as blocks of a message. */
export function unknownNameBlocks(
  filter: NamesInFilter,
  deps: Pick<CommandDeps, 'index' | 'language'>,
): MessageBlock[] {
  return unknownNameNotes(filter, deps).map((note) => ({ kind: 'text', spans: [plain(note)] }));
}

/** None while there are no topics at all. */
function unknownTopics({ topics: wanted = [], withoutTopics = [] }: NamesInFilter, deps: NoteDeps): string[] {
  const { index, language } = deps;
  const topics = index.topics();
  if (topics.length === 0) return [];
  const known = new Set(topics.map(({ name }) => foldName(name)));
  const unknown = [...wanted, ...withoutTopics].filter((topic) => !known.has(foldName(topic)));
  return unknown.slice(0, maxNoted).map((name) => {
    const [meant] = namesMeant(name, topics, 1);
    const topic = name.slice(0, 60);
    return meant === undefined
      ? say(language, 'No article has the topic "{topic}" so far.', { topic })
      : say(language, 'No article has the topic "{topic}" so far. Did you mean {meant}?', {
          ...{ topic, meant: meant.name },
        });
  });
}

/** None while there are no articles. An outlet that is only named as coverage can be left out, but nothing is by it. */
function unknownOutlets({ providers = [], withoutOutlets = [] }: NamesInFilter, deps: NoteDeps): string[] {
  const { index, language } = deps;
  const outlets = index.providers();
  if (outlets.length === 0) return [];
  const unknown = [
    ...providers.filter((name) => !index.hasOutlet(name)),
    ...withoutOutlets.filter((name) => !index.hasOutlet(name) && !index.knowsOutlet(name)),
  ];
  return unknown.slice(0, maxNoted).map((name) => {
    const [meant] = namesMeant(name, outlets, 1);
    const outlet = name.slice(0, 60);
    return meant === undefined
      ? say(language, 'No article is by an outlet called "{outlet}" so far.', { outlet })
      : say(language, 'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?', {
          ...{ outlet, meant: meant.name },
        });
  });
}
