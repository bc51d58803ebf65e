/** Lines of front matter that replace or follow those of a good article; `undefined` drops a key. */
export type FrontMatterLines = Readonly<Record<string, string | undefined>>;

const goodLines: FrontMatterLines = {
  category: 'news',
  title: '"Robots learn to fold laundry"',
  excerpt: '"A laboratory in Graz showed machines that fold shirts."',
  publishedDateTime: '2024-05-06T07:08:09Z',
  originalUrl: '"https://news.example.com/robots-fold"',
  webUrl: '"https://news.example.com/robots-fold"',
  type: 'article',
  quality: '81',
  heat: '97',
  published: 'true',
  provider: '\n  name: Example News\n  domain: news.example.com',
  topics: '\n  - AI\n  - Robotics',
  secured: '"bm90aGluZw=="',
};

/** The text of an article file: a valid article with `changes`, its keys in the order that archives use. */
export function articleText(changes: FrontMatterLines = {}): string {
  const lines = Object.entries({ ...goodLines, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\nThe first paragraph.\n`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
