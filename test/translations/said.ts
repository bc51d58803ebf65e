import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence in the source, and where it is said. */
export interface SaidSentence {
  readonly english: string;
  /** "src/digest/digest-messages.ts:20" */
  readonly place: string;
}

const root = join(import.meta.dirname, '../..');
const literal = String.raw`'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"`;

/** Every sentence that can be translated: the second argument of `say` and `saySpans`, the first of `sentence`. */
export function translatableSentences(): SaidSentence[] {
  return sentencesIn(
    new RegExp(String.raw`\b(?:say(?:Spans)?\(\s*[\w.]+,|sentence\()\s*(?:${literal})`, 'g'),
  );
}

/** Sentences written as plain text, which every reader gets in English. */
export function fixedSentences(): SaidSentence[] {
  const calls = new RegExp(
    String.raw`\b(?:plain|notice|bold|commandButton)\(\s*(?:${literal})|\b(?:label|summary): (?:${literal})`,
    'g',
  );
  return sentencesIn(calls).filter(({ english }) => /\p{L}{2}/u.test(english));
}

function sentencesIn(calls: RegExp): SaidSentence[] {
  return globSync(
    [
      'src/{alerts,commands,digest,history,scheduler,delivery,subscriptions,platform}/**/*.ts',
      'adapters/**/*.ts',
    ],
    { cwd: root },
  )
    .filter((path) => !path.includes('/catalogs/') && !path.includes('/translations/'))
    .sort()
    .flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      return [...source.matchAll(calls)].map(({ index, ...groups }) => {
        const written =
          Object.values(groups)
            .slice(1, 5)
            .find((group) => typeof group === 'string') ?? '';
        const line = source.slice(0, index).split('\n').length;
        return { english: written.replaceAll(/\\(.)/g, '$1'), place: `${path}:${line}` };
      });
    });
}
