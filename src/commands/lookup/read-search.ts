/** A parsed search. Fields that the person did not give are absent. */
export interface AskedSearch {
  readonly query: string;
  readonly topic?: string;
  readonly provider?: string;
  readonly since?: string;
}

/** `topic:AI`, `site:example.com`, `since:"last week"`: a filter among the words, as in web searches and chats. */
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
 * Takes the filters out of a query's words. A filter given as an option takes precedence; of two of a kind, the last
 * counts.
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

/** An outlet as people paste it, without the rest of the address. */
function siteOf(text: string): string {
  return text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
}
