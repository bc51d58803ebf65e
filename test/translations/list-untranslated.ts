import { commandRoots } from '../../src/commands/command-deps.ts';
import { digestDefinition } from '../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../src/commands/news/news-command.ts';
import { placesIn, translationsOf } from '../../src/commands/translations/translations.ts';
import { type Language, languages } from '../../src/platform/language/language.ts';
import { translationOf } from '../../src/platform/language/say.ts';
import { fixedRefusals, fixedSentences, translatableSentences } from './said.ts';

// Lists what readers of a language still get in English, for those who translate.

const print = (line: string) => process.stdout.write(`${line}\n`);

const [news, digest] = commandRoots;
const definitions = [newsDefinition(news), digestDefinition(digest)];
const others = languages.filter((tag): tag is Exclude<Language, 'en'> => tag !== 'en');

for (const language of others) {
  const missing = translatableSentences().filter(
    ({ english }) => translationOf(language, english) === undefined,
  );
  print(`${language}: ${missing.length} of ${translatableSentences().length} sentences are not translated`);
  for (const { place, english } of missing) print(`  ${place}: ${english}`);
}
for (const [locale, { commands }] of Object.entries(translationsOf(definitions))) {
  const missing = definitions.flatMap(placesIn).filter(({ path }) => !(path in commands));
  if (missing.length > 0) print(`${locale}: ${missing.length} commands and options are not translated`);
  for (const { path } of missing) print(`  ${path}`);
}
const fixed = [...fixedSentences(), ...fixedRefusals()];
print(`In every language: ${fixed.length} sentences are written in English only`);
for (const { place, english } of fixed) print(`  ${place}: ${english}`);
