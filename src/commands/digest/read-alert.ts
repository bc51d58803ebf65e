import type { AlertSettings } from '../../alerts/alert.ts';
import { type QuietHours, readQuietHours } from '../../alerts/quiet-hours.ts';
import { readQuery, type Term } from '../../content/search/read-query.ts';
import type { CommandInvocation, OptionFault } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { type Said, type Sentence, sentence, told } from '../../platform/language/sentence.ts';
import { isOneLine, quoted } from '../../platform/text/one-line.ts';
import type { GroupPlatform } from '../../subscriptions/channel-group.ts';
import { settingNames, settingTable } from '../../subscriptions/settings.ts';
import { Refusal } from '../replies/refusal.ts';
import { sharedSettings } from './alert-options.ts';
import { asDigestSettings, noneText } from './alert-settings.ts';
import { otherSettingsRefusal } from './other-settings.ts';
import { readSettings } from './read-settings.ts';

type Options = CommandInvocation['options'];

const maxWordsLength = 200;

/**
 * Applies a command's options to an alert's settings `before`, or says what is wrong with them.
 * @param context.platform that of the alert's channel
 */
export function readAlert(
  options: Options,
  before: AlertSettings,
  context: {
    readonly platform: GroupPlatform | undefined;
    readonly now: Date;
    readonly language: Language;
  },
): AlertSettings | Refusal {
  const { language } = context;
  const shared = readSettings(sharedAmong(options), asDigestSettings(before), context);
  if (shared instanceof Refusal) return shared;
  const misplaced = digestSettingsIn(String(options['words'] ?? ''));
  if (misplaced.length > 0) return otherSettingsRefusal(misplaced, language);
  const words = readWords(options['words'], before.conditions.words);
  if (words instanceof Fault) return refusalFor('words', words, language);
  const quiet = readQuiet(options['quiet'], before.quiet);
  if (quiet instanceof Fault) return refusalFor('quiet', quiet, language);
  const { filter } = shared.criteria;
  const minOutlets = Number(options['min_outlets'] ?? before.conditions.minOutlets ?? 1);
  if (words === undefined && minOutlets <= 1 && Object.keys(filter).length === 0) {
    return new Refusal(
      say(
        language,
        'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.',
      ),
    );
  }
  return {
    conditions: {
      ...(words !== undefined && { words }),
      // One outlet covers every story.
      ...(minOutlets > 1 && { minOutlets }),
      filter,
    },
    ...(quiet && { quiet }),
    timezone: shared.schedule.timezone,
    language: shared.language,
    maxADay: Number(options['max_a_day'] ?? before.maxADay),
    posting: shared.posting,
  };
}

/** Whether a command names anything that can be set. */
export function namesAlertSettings(options: Options): boolean {
  const own = ['words', 'min_outlets', 'quiet', 'max_a_day'].some((name) => options[name] !== undefined);
  return own || Object.keys(sharedAmong(options)).length > 0;
}

function sharedAmong(options: Options): Options {
  const names = sharedSettings.map((name) => settingTable[name].option.name);
  return Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

function readWords(
  option: string | number | undefined,
  before: string | undefined,
): string | undefined | Fault<Sentence> {
  if (option === undefined) return before;
  const words = String(option).trim();
  if (words.toLowerCase() === noneText) return undefined;
  if (words.length > maxWordsLength || !isOneLine(words))
    return new Fault(
      sentence('{words} is not a search of at most {max} characters on one line', {
        ...{ words: quoted(words), max: maxWordsLength },
      }),
    );
  const { wanted, excluded } = readQuery(words);
  if (wanted.length === 0)
    return new Fault(sentence('{words} has no words to look for', { words: quoted(words) }));
  const vain = wanted.find((terms) => terms.every((term) => excluded.some((other) => contains(term, other))));
  const [term] = vain ?? [];
  if (!term) return words;
  return new Fault(
    sentence('{words} looks for {word} and leaves it out: nothing can match', {
      words: quoted(words),
      word: term.typed,
    }),
  );
}

/** Whether whatever has the term also has the other. */
function contains(term: Term, other: Term): boolean {
  return ` ${term.words.join(' ')} `.includes(` ${other.words.join(' ')} `);
}

/** The settings of digests that stand among the words as `name:value`: as words they would match nothing. */
function digestSettingsIn(words: string): string[] {
  const names = settingNames.map((name) => settingTable[name].option.name);
  const written = [...words.replaceAll(/"[^"]*"/g, ' ').matchAll(/(?<!\S)([a-z_]+):(?=[^\s/])/gi)];
  return names.filter((name) => written.some(([, typed]) => typed?.toLowerCase() === name));
}

function readQuiet(
  option: string | number | undefined,
  before: QuietHours | undefined,
): QuietHours | null | undefined | Fault<Sentence> {
  return option === undefined ? before : readQuietHours(String(option).trim());
}

function refusalFor(option: string, { fault: said }: Fault<Said>, language: Language): Refusal {
  const fault = told(language, said);
  const faults: OptionFault[] = [{ option, fault }];
  return new Refusal(`${option}: ${fault}`, faults);
}
