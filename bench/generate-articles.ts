import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from './random.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
/** When the newest article of a corpus was published. */
const NEWEST = new Date('2026-10-31T18:00:00Z');
/** Raise it when the files look different: kept corpora of other versions are not used. */
const VERSION = 1;

const TOPICS = [
  ...[
    'AI',
    'Machine Learning',
    'Robotics',
    'Chips',
    'Cloud',
    'Security',
    'Startups',
    'Policy',
    'Health',
    'Climate',
  ],
  ...[
    'Space',
    'Gaming',
    'Power Apps',
    'Data',
    'Open Source',
    'Transport',
    'Finance',
    'Education',
    'Mobile',
    'Science',
  ],
];

/**
 * A folder of `count` article files in the temp folder, spread over the year before NEWEST, in folders by month.
 * The same count gives the same bytes; a complete folder is used again.
 */
export function articleFolder(count: number): string {
  const root = join(tmpdir(), 'heatline-bench', `articles-${VERSION}-${count}`);
  const complete = join(root, 'complete');
  if (existsSync(complete)) return join(root, 'content');
  rmSync(root, { recursive: true, force: true });
  for (const file of generateArticles(count)) {
    const path = join(root, 'content', file.path);
    if (file.firstOfFolder) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, file.text);
  }
  writeFileSync(complete, '');
  return join(root, 'content');
}

interface Span {
  readonly after: Date;
  readonly until: Date;
}

/** The last seven days of a corpus. */
export function newestWeek(): Span {
  return { after: new Date(NEWEST.getTime() - 7 * 24 * 3_600_000), until: NEWEST };
}

/** All of a corpus. */
export function newestYear(): Span {
  return { after: new Date(NEWEST.getTime() - YEAR_MS), until: NEWEST };
}

interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly firstOfFolder: boolean;
}

/** Newest last. Deterministic: each file depends on its number alone. */
export function* generateArticles(count: number): Generator<GeneratedFile> {
  const words = createVocabulary(30_000, createRandom(1));
  const providers = createProviders(words);
  let folder = '';
  for (let number = 0; number < count; number++) {
    const random = createRandom(1_000 + number);
    const at = new Date(
      Math.floor((NEWEST.getTime() - YEAR_MS + (YEAR_MS * (number + 1)) / count) / 1_000) * 1_000,
    );
    const story = createStory(random, words, providers, at);
    const day = at.toISOString().slice(0, 10);
    const here = `${day.slice(0, 4)}/${day.slice(5, 7)}`;
    yield {
      path: `${here}/${day}-${slug(story.title)}-${number}.md`,
      text: articleText(story, random, words, providers),
      firstOfFolder: here !== folder,
    };
    folder = here;
  }
}

interface Provider {
  readonly name: string;
  readonly domain: string;
}

interface Story {
  readonly title: string;
  readonly excerpt: string;
  readonly at: Date;
  readonly provider: Provider;
  readonly url: string;
}

function createProviders(words: Vocabulary): Provider[] {
  const random = createRandom(2);
  return Array.from({ length: 300 }, () => {
    const name = [words.pick(random), words.pick(random)].map(capital).join(' ');
    return { name, domain: `${slug(name)}.example` };
  });
}

function createStory(random: Random, words: Vocabulary, providers: readonly Provider[], at: Date): Story {
  const title = capital(sentence(random, words, random.between(6, 12)));
  const provider = providers[random.skewed(providers.length)] ?? { name: 'News', domain: 'news.example' };
  let excerpt = '';
  while (excerpt.length < random.between(120, 260)) {
    excerpt += `${excerpt && ' '}${capital(sentence(random, words, random.between(8, 20)))}.`;
  }
  const path = `${at.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug(title)}-${random.between(1, 1e6)}/`;
  return { title, excerpt, at, provider, url: `https://www.${provider.domain}/${path}` };
}

function articleText(
  story: Story,
  random: Random,
  words: Vocabulary,
  providers: readonly Provider[],
): string {
  const withdrawn = random.next() < 0.05;
  const related = random.next() < 0.4 ? random.between(1, 10) : 0;
  const lines = ['---', 'category: news', ...storyLines(story, random)];
  lines.push(`quality: ${random.between(10, 100)}`);
  lines.push(`heat: ${withdrawn ? -1 : Math.floor(300 * random.next() ** 4)}`);
  lines.push(`published: ${!withdrawn}`, '', ...providerLines(story.provider, ''), '', 'topics:');
  for (const topic of distinct(random.between(1, 3), () => TOPICS[random.skewed(TOPICS.length)] ?? 'AI')) {
    lines.push(`  - ${topic}`);
  }
  lines.push('', ...imageLines(story, random, ''));
  if (related > 0) lines.push('', 'related:');
  for (let entry = 0; entry < related; entry++) {
    const at = new Date(story.at.getTime() + random.between(-20, 40) * 3_600_000);
    const other = createStory(random, words, providers, at);
    // As real files have it: the original address is the lead's alone.
    const [first = '', ...rest] = storyLines(other, random).filter((line) => !line.startsWith('originalUrl'));
    lines.push(`  - ${first}`, ...rest.map(indent), ...providerLines(other.provider, '    '));
    lines.push(`    quality: ${random.between(10, 100)}`, ...imageLines(other, random, '    '));
  }
  const secret = Buffer.from(Array.from({ length: 280 }, () => random.between(0, 255))).toString('base64');
  lines.push('', `secured: "${secret}"`, '---', '', sentence(random, words, 40), '');
  return lines.join('\n');
}

function storyLines(story: Story, random: Random): string[] {
  const lines = [
    `title: ${JSON.stringify(story.title)}`,
    `excerpt: ${JSON.stringify(story.excerpt)}`,
    `publishedDateTime: ${story.at.toISOString().slice(0, 19)}Z`,
    `originalUrl: "${story.url}"`,
    `webUrl: "${story.url}"`,
  ];
  if (random.next() < 0.3) {
    lines.push(
      `ampWebUrl: "${story.url}amp/"`,
      `cdnAmpWebUrl: "https://cdn.ampproject.example/c/s/${story.url}amp/"`,
    );
  }
  return [...lines, 'type: article'];
}

function providerLines(provider: Provider, by: string): string[] {
  return [
    `${by}provider:`,
    `${by}  name: ${provider.name}`,
    `${by}  domain: ${provider.domain}`,
    `${by}  images:`,
    `${by}    - url: "https://images.example/organizations/${provider.domain}-50x50.jpg"`,
    `${by}      width: 50`,
    `${by}      height: 50`,
  ];
}

function imageLines(story: Story, random: Random, by: string): string[] {
  return [
    `${by}images:`,
    `${by}  - url: "https://${story.provider.domain}/uploads/${slug(story.title)}.jpg?w=${random.between(600, 1600)}"`,
    `${by}    width: 1200`,
    `${by}    height: 628`,
    `${by}    isCached: true`,
  ];
}

function sentence(random: Random, words: Vocabulary, length: number): string {
  return Array.from({ length }, () => words.pick(random)).join(' ');
}

function distinct<T>(count: number, next: () => T): Set<T> {
  return new Set(Array.from({ length: count }, next));
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-').slice(0, 60);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function indent(line: string): string {
  return `    ${line}`;
}
