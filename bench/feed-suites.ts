import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import { plainText } from '../src/content/reading/plain-text.ts';
import { decodeText } from '../src/gathering/reading/decode-text.ts';
import { parseFeed } from '../src/gathering/reading/parse-feed.ts';

/**
 * Which share of public feed test suites is read: `node bench/feed-suites.ts <folder …>`. Each folder is a suite that
 * was downloaded before, such as feedparser's `tests` or the W3C feed validator's `testcases`. Each document is read
 * by Heatline, by feedsmith alone and by rss-parser alone (both get the text as UTF-8), complete and cut off at 60%
 * and 85% of its length.
 *
 * A complete document counts as read if all its items come out, and a cut one if all items come out that end before
 * the cut. Only documents whose root element is RSS, Atom or RDF count. If a suite names an entry's title or link,
 * that is compared.
 */

interface Document {
  readonly file: string;
  readonly bytes: Buffer;
  readonly contentType: string;
}

interface Entry {
  readonly title: string;
  readonly link: string;
}

type Reader = (bytes: Buffer, contentType: string) => Promise<readonly Entry[] | undefined>;

const address = 'http://127.0.0.1:8097/feed.xml';

const rssParser = new Parser();

const readers: Readonly<Record<string, Reader>> = {
  async Heatline(bytes, contentType) {
    const parsed = parseFeed(decodeText(bytes, contentType), address);
    return 'refused' in parsed ? undefined : parsed.items.map(({ title, link = '' }) => ({ title, link }));
  },
  async feedsmith(bytes) {
    try {
      const { format, feed } = parseWithFeedsmith(bytes.toString('utf8'));
      return format === 'atom'
        ? (feed.entries ?? []).map(({ title, links }) => ({
            title: title?.value ?? '',
            link: links?.[0]?.href ?? '',
          }))
        : (feed.items ?? []).map((item) => ({
            title: item.title ?? '',
            link: 'link' in item ? (item.link ?? '') : '',
          }));
    } catch {
      return undefined;
    }
  },
  async 'rss-parser'(bytes) {
    try {
      const { items } = await rssParser.parseString(bytes.toString('utf8'));
      return items.map(({ title = '', link = '' }) => ({ title: String(title), link: String(link) }));
    } catch {
      return undefined;
    }
  },
};

const withoutComments = (text: string) => text.replace(/<!--[\s\S]*?-->/g, '');
const rootOf = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]/i;
const itemsOf = /<(?:[a-z][\w-]*:)?(item|entry)(?:\s[^<>]*)?>[\s\S]*?<\/(?:[a-z][\w-]*:)?\1\s*>/gi;
const saysSomething =
  /<(?:[a-z]+:)?(?:title|description|summary|content|encoded|body|fullitem|guid)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?[^\s\]]|<link[^>]*href|<link>\s*\S/i;

/** Items that end before a cut and have something to read: an item with only an author does not count. */
const countItems = (text: string) =>
  (withoutComments(text).match(itemsOf) ?? []).filter((item) =>
    saysSomething.test(
      item.replace(/<(\w+:)?author[\s\S]*?<\/(\w+:)?author>/g, '').replace(/>\s*<\/[^>]*>/g, '/>'),
    ),
  ).length;

function documentsIn(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|rss|atom|rdf)$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const [, contentType = ''] =
        /^\s*Header:\s*Content-type:\s*(.*)$/im.exec(bytes.toString('latin1')) ?? [];
      return { file: join(folder, name), bytes, contentType };
    })
    .filter(({ bytes, contentType }) => rootOf.test(withoutComments(decodeText(bytes, contentType))));
}

/** `Expect: not bozo and entries[0]['title'] == 'Example'`, as feedparser's suite has it. */
function expected(text: string): { key: 'title' | 'link'; value: string } | undefined {
  const [, key, , value] =
    /^\s*Expect:.*entries\[0\]\['(title|link)'\] == u?(['"])(.*)\2\s*$/m.exec(text) ?? [];
  return (key === 'title' || key === 'link') && value !== undefined && !/\\/.test(value)
    ? { key, value }
    : undefined;
}

interface Score {
  count: number;
  of: number;
}

async function measure(folder: string): Promise<void> {
  const documents = documentsIn(folder);
  const scores = new Map<string, Record<'whole' | 'cut' | 'values', Score>>();
  const refused: string[] = [];
  for (const name of Object.keys(readers)) {
    scores.set(name, { whole: { count: 0, of: 0 }, cut: { count: 0, of: 0 }, values: { count: 0, of: 0 } });
  }
  const add = (score: Score | undefined, isRead: boolean) => {
    if (!score) return;
    score.of += 1;
    score.count += Number(isRead);
  };
  for (const { file, bytes, contentType } of documents) {
    const text = decodeText(bytes, contentType);
    const items = countItems(text);
    const wanted = expected(text);
    for (const [name, read] of Object.entries(readers)) {
      const score = scores.get(name);
      const entries = await read(bytes, contentType);
      const isRead = entries !== undefined && entries.length >= items;
      add(score?.whole, isRead);
      if (!isRead && name === 'Heatline') {
        refused.push(`${relative(folder, file)}: ${entries?.length ?? 'no feed'} of ${items} items`);
      }
      if (wanted) add(score?.values, plainText(entries?.[0]?.[wanted.key] ?? '') === plainText(wanted.value));
      for (const share of [0.6, 0.85]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        const left = countItems(decodeText(cut, contentType));
        if (left === 0 || !rootOf.test(withoutComments(decodeText(cut, contentType)))) continue;
        const found = await read(cut, contentType);
        add(score?.cut, found !== undefined && found.length >= left);
      }
    }
  }
  const share = ({ count, of }: Score) => `${of === 0 ? '–' : ((100 * count) / of).toFixed(1)}% of ${of}`;
  process.stdout.write(`${folder}\n`);
  for (const [name, { whole, cut, values }] of scores) {
    process.stdout.write(
      `  ${name.padEnd(10)}  whole ${share(whole)}   cut off ${share(cut)}   titles and links ${share(values)}\n`,
    );
  }
  for (const line of refused) process.stdout.write(`    not read: ${line}\n`);
}

for (const folder of process.argv.slice(2)) await measure(folder);
