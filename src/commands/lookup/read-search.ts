/** What a person searches for. */
export interface AskedSearch {
  readonly query: string;
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
}

/** `topic:AI`, `site:example.com`, `since:"last week"`: filters among the words, as web searches and chats have them. */
const filterPattern = /(?<=^|\s)(topic|provider|outlet|site|since|after):(?:"([^"]*)"|(\S+))/giu;

/** `since:last week` and `since:march 2021` without quotation marks. */
const sincePattern = /(?<=^|\s)(since|after):((?:last|this) [a-z]{3,9}|[a-z]{3,9} \d{4})(?=\s|$)/giu;

const optionOfName = {
  topic: 'topic',
  provider: 'provider',
  outlet: 'provider',
  site: 'provider',
  since: 'since',
  after: 'since',
} as const;

/**
 * Separates the filters from the words of a query. A filter given as an option takes precedence over one among the words;
 * otherwise the last of its kind counts.
 */
export function readSearch({ query, ...given }: AskedSearch): AskedSearch {
  const read: { topic?: string; provider?: string; since?: string } = {};
  const take = (_: string, name: string, quoted: string | undefined, bare: string | undefined) => {
    const option = Object.entries(optionOfName).find(([known]) => known === name.toLowerCase())?.[1];
    const value = (quoted ?? bare ?? '').trim();
    if (option && value !== '') read[option] = option === 'provider' ? siteOf(value) : value;
    return ' ';
  };
  const words = query
    .replace(sincePattern, (whole, name: string, value: string) => take(whole, name, value, undefined))
    .replace(filterPattern, take);
  return {
    query: words === query ? query : words.replaceAll(/\s+/g, ' ').trim(),
    ...read,
    ...given,
    ...(given.provider !== undefined && { provider: siteOf(given.provider) }),
  };
}

/** Reduces an outlet's address, as people paste it, to its domain. */
function siteOf(text: string): string {
  return text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
}
