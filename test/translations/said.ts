import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discordTranslations } from '../../adapters/discord/translations/translations.ts';
import { slackTranslations } from '../../adapters/slack/translations/translations.ts';
import { digestDefinition } from '../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../src/commands/news/news-command.ts';
import { addTranslations } from '../../src/platform/language/say.ts';

/** A sentence in the source, and where it is said. */
export interface SaidSentence {
  readonly english: string;
  /** "src/digest/digest-messages.ts:20" */
  readonly place: string;
}

for (const translations of [slackTranslations, discordTranslations]) addTranslations(translations);

const root = join(import.meta.dirname, '../..');
const literal = String.raw`'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"`;

/**
 * Every sentence that can be translated: the second argument of `say` and `saySpans`, the first of `sentence`, and the
 * same as data.
 */
export function translatableSentences(): SaidSentence[] {
  return sentencesIn(
    new RegExp(String.raw`\b(?:say(?:Spans)?\(\s*[\w.]+,|sentence\(|\benglish:)\s*(?:${literal})`, 'g'),
  );
}

/** Sentences written as plain text, which every reader gets in English. */
export function fixedSentences(): SaidSentence[] {
  const calls = new RegExp(
    String.raw`\b(?:plain|notice|bold|commandButton|new Fault|new Refusal)\(\s*(?:${literal}|\`([^\`]*)\`)|\b(?:label|summary): (?:${literal})`,
    'g',
  );
  return sentencesIn(calls).filter(
    ({ english, place }) =>
      /\p{L}{2}/u.test(english.replaceAll(/\$\{[^}]*\}/g, '')) &&
      !labelsOfOptions.has(english) &&
      !forOperators.some((path) => place.startsWith(path)),
  );
}

/** `test/commands/translations.test.ts` shows that these are translated. */
const labelsOfOptions = new Set(
  [newsDefinition('news'), digestDefinition('digest')].flatMap(({ subcommands }) =>
    subcommands.flatMap(({ options }) =>
      options.flatMap((option) => [
        option.label,
        ...(option.type === 'string' ? (option.choices ?? []) : []).map(({ label }) => label),
      ]),
    ),
  ),
);

/** Read on the command line and in the environment only, in English. */
const forOperators = ['src/subscriptions/read-channel.ts'];

/** What a PlatformError says in plain text. Chat shows it, so a reader of another language gets it in English. */
export function fixedRefusals(): SaidSentence[] {
  const written = String.raw`(?:${literal}|\`([^\`\n]+)\`)`;
  const message = String.raw`\bnew PlatformError\(\s*[^,]+,\s*${written}`;
  const fix = String.raw`\bnew PlatformError\((?:[^;](?!\bfix:))*[^;]\bfix: ${written}`;
  return [message, fix].flatMap((calls) => sentencesIn(new RegExp(calls, 'g')));
}

function sentencesIn(calls: RegExp): SaidSentence[] {
  return globSync(
    [
      'src/{alerts,content,store,commands,digest,history,scheduler,delivery,subscriptions,platform}/**/*.ts',
      'adapters/**/*.ts',
    ],
    { cwd: root },
  )
    .filter((path) => !path.includes('/catalogs/') && !path.includes('/translations/'))
    .sort()
    .flatMap((path) => {
      const source = withoutComments(readFileSync(join(root, path), 'utf8'));
      return [...source.matchAll(calls)].map(({ index, ...groups }) => {
        const written =
          Object.values(groups)
            .slice(1, 6)
            .find((group) => typeof group === 'string') ?? '';
        const line = source.slice(0, index).split('\n').length;
        return { english: written.replaceAll(/\\(.)/g, '$1'), place: `${path}:${line}` };
      });
    });
}

/** With the same lines, so that places stay right. */
function withoutComments(source: string): string {
  return source.replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (comment) =>
    comment.replaceAll(/[^\n]/g, ''),
  );
}
