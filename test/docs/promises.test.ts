import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invariants } from '../simulation/judge.ts';

const root = join(import.meta.dirname, '../..');
const [promises = '', proof = ''] = readFileSync(join(root, 'docs/delivery.md'), 'utf8').split(
  '## What shows it',
);

interface NamedTest {
  readonly file: string;
  readonly titles: readonly string[];
}

const named: NamedTest[] = [...proof.matchAll(/`(test\/[^`]+)`((?:[:,] “[^”]+”)*)/g)].map(
  ([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }),
);
const rows = proof
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (promise|---) \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8');
const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.test.ts'),
);

/** The titles of a file's tests and groups, as written. */
function titlesIn(source: string): string[] {
  const call = String.raw`(?:\b(?:it|describe|test)(?:\.\w+)*(?:<[^;]*?>)?|\)(?: as const\))?)\(\s*`;
  return ["'([^'\\n]+)'", '`([^`\\n]+)`', '"([^"\\n]+)"'].flatMap((quoted) =>
    [...source.matchAll(new RegExp(call + quoted, 'g'))].map(([, title = '']) => title),
  );
}

/** The sentences of a text's paragraphs, list items and table rows: each promises something. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .filter(
      (line) =>
        line.trim() !== '' &&
        !/^(#|\| ---|\| (a slot ends as|setting|where|the platform says) \|)/.test(line),
    )
    .flatMap((line) => line.split(/(?<=[.!?](?:\*\*)?) (?=[A-Z*`])/));
}

describe('the proofs in docs/delivery.md', () => {
  it('quotes each proven promise word for word', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.map(([promise = '']) => promise).filter((promise) => !promises.includes(promise))).toEqual(
      [],
    );
  });

  it('proves every sentence that promises something', () => {
    const [promised = ''] = promises.split('## What is not promised');
    const fragments = rows.map(([promise = '']) => promise);
    /** Sentences that define a term, introduce what follows or state a limit. */
    const introductions = [
      /^Once a channel has been shown/,
      /^A \*\*slot\*\* is/,
      /^A message is \*\*in doubt\*\*/,
      /^`DIGEST_CATCH_UP` .* decides what happens to them:$/,
      /^Two smaller problems have less effect:$/,
    ];
    const unshown = sentencesOf(promised).filter(
      (sentence) =>
        !fragments.some((fragment) => sentence.includes(fragment)) &&
        !introductions.some((one) => one.test(sentence)),
    );
    expect(unshown).toEqual([]);
  });

  it('names a test or an invariant for every promise', () => {
    const without = rows.filter(
      ([, invariant = '', tests = '']) => invariant === '' && !/`test\/[^`]+`: “/.test(tests),
    );
    expect(without).toEqual([]);
  });

  it.each(named)('names only existing tests of $file', ({ file, titles }) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(titles).not.toEqual([]);
    const known = titlesIn(sourceOf(file));
    expect(titles.filter((title) => !known.includes(title))).toEqual([]);
  });

  it('names only files that are run as tests or used by one', () => {
    const shared = [...new Set(named.map(({ file }) => file))].filter((file) => !file.endsWith('.test.ts'));
    const unused = shared.filter(
      (file) => !testFiles.some((name) => sourceOf(join('test', name)).includes(`/${basename(file)}'`)),
    );
    expect(unused).toEqual([]);
  });

  it('names every invariant of the simulation, and no others', () => {
    const inProof = new Set([...proof.matchAll(/\*([a-z][^*|]+)\*/g)].map(([, name = '']) => name));
    expect([...inProof].toSorted()).toEqual(Object.keys(invariants).toSorted());
  });
});
