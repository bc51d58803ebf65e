import { listText } from '../../platform/language/format-list.ts';
import { say } from '../../platform/language/say.ts';
import { notice } from '../../platform/notice.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { LookupAnswer, LookupCommand } from '../lookup/lookup-answer.ts';
import { commandButtons, didYouMean, type OtherCommand } from '../lookup/lookup-answer.ts';
import type { LookupDeps } from '../lookup/lookup-deps.ts';
import { namesMeant } from '../lookup/near-names.ts';
import { noArticlesLine } from './top.ts';

interface EmptySearch {
  readonly search: {
    readonly query: string;
    readonly page: number;
    readonly topic?: string;
    readonly provider?: string;
    readonly after: Date;
  };
  readonly again: LookupCommand;
}

interface HowItWasRead {
  readonly onlyExcludes: boolean;
  readonly meant: readonly string[];
}

/** Why a search found nothing, and what to try. */
export function nothingFound(
  { search, again }: EmptySearch,
  { onlyExcludes, meant }: HowItWasRead,
  { index, now, language }: Pick<LookupDeps, 'index' | 'now' | 'language'>,
): LookupAnswer {
  const { query, provider, page } = search;
  const words = query.includes('"') ? shortLine(query, 100) : `"${shortLine(query, 100)}"`;
  if (page > 1)
    return { message: notice(say(language, 'There are no more stories for {words}.', { words })) };
  if (index.counts().published === 0) return { message: notice(noArticlesLine(language)) };
  if (onlyExcludes) {
    return {
      message: notice(
        say(language, '{words} only excludes stories. Add words to search for, such as: chips {query}', {
          ...{ words, query: shortLine(query, 60) },
        }),
      ),
    };
  }
  if (query.trim() === '') {
    return {
      message: notice(
        filtersOf(again) === ''
          ? say(language, 'Add words to search for, such as: chips.')
          : say(language, 'Add words to search for: filters only narrow a search.'),
      ),
    };
  }
  if (provider !== undefined && !index.knowsOutlet(provider)) {
    return didYouMean(
      say(language, 'There is no outlet called "{name}".', { name: shortLine(provider, 60) }),
      namesMeant(provider, index.providers(), 4).map(({ name }) =>
        searchFor(again, { provider: name }, name),
      ),
      language,
    );
  }
  const wider = withoutFilter(search, again, { index, now, language });
  if (wider.length > 0) {
    const names = listText(
      language,
      wider.map(({ filter }) => filter),
      'disjunction',
    );
    const line = say(language, 'No story matches {words} with {filters}. There are some without {names}.', {
      ...{ words, filters: filtersOf(again), names },
    });
    return { message: notice(line), others: commandButtons(wider) };
  }
  const line =
    meant.length > 0
      ? say(language, 'No story matches {words}.', { words })
      : say(language, 'No story matches {words}. Try fewer or different words.', { words });
  const others = meant.map((other) => searchFor(again, { query: other }, other));
  return others.length > 0
    ? didYouMean(line, others, language)
    : { message: notice(line), others: commandButtons(others) };
}

function searchFor(
  { options }: LookupCommand,
  changed: LookupCommand['options'],
  label: string,
): OtherCommand {
  return { label, subcommand: 'search', options: { ...options, ...changed } };
}

const filterOptions = ['topic', 'provider', 'since'] as const;

/** The same search without one of its filters, for each filter whose removal finds something. */
function withoutFilter(
  { query, topic, provider, after }: EmptySearch['search'],
  { options }: LookupCommand,
  { index, now, language }: Pick<LookupDeps, 'index' | 'now' | 'language'>,
): (OtherCommand & { readonly filter: string })[] {
  return filterOptions.flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    const found = index.search({
      words: query,
      filter: {
        ...(topic && name !== 'topic' && { topics: [topic] }),
        ...(provider && name !== 'provider' && { providers: [provider] }),
      },
      span: { after: name === 'since' ? new Date(0) : after, until: now() },
      limit: 1,
    });
    if (found.length === 0) return [];
    const { [name]: _, ...others } = options;
    const filter = `${name}:${value}`;
    return [
      { label: say(language, 'Without {filter}', { filter }), filter, subcommand: 'search', options: others },
    ];
  });
}

function filtersOf({ options }: LookupCommand): string {
  return filterOptions
    .flatMap((name) => (options[name] === undefined ? [] : [`${name}:${options[name]}`]))
    .join(' ');
}
