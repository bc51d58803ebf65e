import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
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
  { index, now }: Pick<LookupDeps, 'index' | 'now'>,
): LookupAnswer {
  const { query, provider, page } = search;
  const words = query.includes('"') ? query.slice(0, 100) : `"${query.slice(0, 100)}"`;
  if (page > 1) return { message: notice(`There are no more stories for ${words}.`) };
  if (index.counts().published === 0) return { message: notice(noArticlesLine) };
  if (onlyExcludes) {
    return {
      message: notice(
        `${words} only leaves stories out. Add the words to look for, such as: chips ${query.slice(0, 60)}`,
      ),
    };
  }
  if (query.trim() === '') {
    const why = filtersOf(again) === '' ? ', such as: chips' : ': filters only narrow a search';
    return { message: notice(`Add the words to look for${why}.`) };
  }
  if (provider !== undefined && !index.knowsOutlet(provider)) {
    return didYouMean(
      [plain(`No article is by an outlet called "${provider.slice(0, 60)}".`)],
      namesMeant(provider, index.providers(), 4).map(({ name }) =>
        searchFor(again, { provider: name }, name),
      ),
    );
  }
  const wider = withoutFilter(search, again, { index, now });
  if (wider.length > 0) {
    const names = wider.map(({ filter }) => filter).join(' or ');
    const line = `No story matches ${words} with ${filtersOf(again)}. There are some without ${names}.`;
    return { message: notice(line), others: commandButtons(wider) };
  }
  const line = [
    plain(`No story matches ${words}.${meant.length > 0 ? '' : ' Try fewer or different words.'}`),
  ];
  const others = meant.map((other) => searchFor(again, { query: other }, other));
  return others.length > 0
    ? didYouMean(line, others)
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
  { index, now }: Pick<LookupDeps, 'index' | 'now'>,
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
    return [{ label: `Without ${filter}`, filter, subcommand: 'search', options: others }];
  });
}

function filtersOf({ options }: LookupCommand): string {
  return filterOptions
    .flatMap((name) => (options[name] === undefined ? [] : [`${name}:${options[name]}`]))
    .join(' ');
}
