import type { Article, Coverage } from '../../src/content/article.ts';
import type { Story } from '../../src/digest/story.ts';

/** An article, with defaults for everything that a test does not care about. */
export function article(fields: Partial<Article> & { id: string }): Article {
  return {
    path: `${fields.id}.md`,
    title: `Title of ${fields.id}`,
    excerpt: `What ${fields.id} says at some length`,
    publishedAt: new Date('2021-12-13T06:00:00Z'),
    url: `https://${fields.id}.example/story`,
    heat: 10,
    quality: 50,
    published: true,
    provider: { name: fields.id, domain: `${fields.id}.example` },
    topics: [],
    related: [],
    ...fields,
  };
}

export function coverage(outlet: string, fields: Partial<Coverage> = {}): Coverage {
  return {
    title: `${outlet} reports`,
    excerpt: `What ${outlet} has to say about the event`,
    url: `https://${outlet}.example/report`,
    provider: { name: outlet, domain: `${outlet}.example` },
    quality: 50,
    ...fields,
  };
}

/** A story of one article. */
export function storyOf(lead: Article, fields: Partial<Story> = {}): Story {
  return {
    lead,
    heat: { value: lead.heat ?? lead.quality, isGiven: true },
    coverage: [],
    articles: [lead],
    parts: [{ article: lead, rule: 'first', covers: [], elsewhere: [] }],
    keys: new Set(),
    ...fields,
  };
}
