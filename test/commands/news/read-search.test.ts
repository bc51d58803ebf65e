import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../src/commands/lookup/read-search.ts';

describe('a query with filters among its words', () => {
  it.each([
    ['chips topic:AI', { query: 'chips', topic: 'AI' }],
    ['topic:"Artificial Intelligence" chips', { query: 'chips', topic: 'Artificial Intelligence' }],
    ['chips site:https://www.theverge.com/ now', { query: 'chips now', provider: 'theverge.com' }],
    ['chips outlet:"The Verge"', { query: 'chips', provider: 'The Verge' }],
    ['chips since:last week', { query: 'chips', since: 'last week' }],
    ['chips since:march 2021 war', { query: 'chips war', since: 'march 2021' }],
    ['chips since:yesterday', { query: 'chips', since: 'yesterday' }],
    ['"supply  chain" 10:30 c:d', { query: '"supply  chain" 10:30 c:d' }],
  ])('reads %s', (query, read) => {
    expect(readSearch({ query })).toEqual(read);
  });

  it('gives filters given separately precedence over those among the words', () => {
    expect(readSearch({ query: 'chips topic:AI', topic: 'Security' })).toEqual({
      query: 'chips',
      topic: 'Security',
    });
  });
});
