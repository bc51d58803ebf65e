import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleText } from '../content/article-file.ts';

/**
 * Writes articles of one day, hottest first; `storyNumbers` recognises them in a message. Their links are so
 * long that a digest of ten takes several messages on every platform.
 */
export function writeStories(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const related = ['Alpha', 'Beta', 'Gamma'].map(
      (name) => `
  - title: "${name} tells story ${number} too"
    publishedDateTime: 2021-12-12T10:00:00Z
    webUrl: "https://${name.toLowerCase()}.example/${number}/${'coverage-'.repeat(12)}"
    provider:
      name: ${name}
      domain: ${name.toLowerCase()}.example`,
    );
    const url = `"https://news.example.com/story-${number}/${'a-long-way-'.repeat(30)}"`;
    const text = articleText({
      title: `"Headline ${number}"`,
      publishedDateTime: '2021-12-12T12:00:00Z',
      originalUrl: url,
      webUrl: url,
      heat: String(900 - number),
      related: related.join(''),
    });
    writeFileSync(join(folder, `article-${number}.md`), text);
  }
}

/** The numbers of the stories in a message, in order. */
export function storyNumbers(message: object): number[] {
  const found = JSON.stringify(message).matchAll(/news\.example\.com\/story-(\d+)\//g);
  return [...new Set([...found].map(([, number]) => Number(number)))];
}
