import { type AlertSettings, standardMaxADay } from '../../alerts/alert.ts';
import { readQuietHours } from '../../alerts/quiet-hours.ts';
import { readQuery } from '../../content/search/read-query.ts';
import type { CommandInvocation, OptionFault } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { type Said, told } from '../../platform/language/sentence.ts';
import { isOneLine, quoted } from '../../platform/text/one-line.ts';
import type { GroupPlatform } from '../../subscriptions/channel-group.ts';
import { standardSettings } from '../../subscriptions/settings.ts';
import { Refusal } from '../replies/refusal.ts';
import { readSettings } from './read-settings.ts';

const maxWordsLength = 200;

/**
 * What a command's options ask of an alert, or what is wrong with them.
 * @param timezone where none is given
 * @param context.platform that of the alert's channel
 */
export function readAlert(
  options: CommandInvocation['options'],
  timezone: string,
  context: {
    readonly platform: GroupPlatform | undefined;
    readonly now: Date;
    readonly language: Language;
  },
): AlertSettings | Refusal {
  const shared = readSettings(options, standardSettings(timezone), context);
  if (shared instanceof Refusal) return shared;
  const words = readWords(options['words']);
  if (words instanceof Fault) return refusalFor('words', words, context.language);
  const quiet = options['quiet'] === undefined ? null : readQuietHours(String(options['quiet']).trim());
  if (quiet instanceof Fault) return refusalFor('quiet', quiet, context.language);
  const { filter } = shared.criteria;
  const minOutlets = options['min_outlets'];
  if (words === undefined && minOutlets === undefined && Object.keys(filter).length === 0) {
    return new Refusal(
      say(
        context.language,
        'Say which stories: words that they have, min_outlets, min_heat, topics or providers, or several of these.',
      ),
    );
  }
  return {
    conditions: {
      ...(words !== undefined && { words }),
      ...(minOutlets !== undefined && { minOutlets: Number(minOutlets) }),
      filter,
    },
    ...(quiet && { quiet }),
    timezone: shared.schedule.timezone,
    maxADay: Number(options['max_a_day'] ?? standardMaxADay),
    posting: shared.posting,
  };
}

function readWords(option: string | number | undefined): string | undefined | Fault {
  if (option === undefined) return undefined;
  const words = String(option).trim();
  if (words.length > maxWordsLength || !isOneLine(words))
    return new Fault(`${quoted(words)} is not a search of at most ${maxWordsLength} characters on one line`);
  return readQuery(words).wanted.length > 0 ? words : new Fault(`${quoted(words)} has no words to look for`);
}

function refusalFor(option: string, { fault: said }: Fault<Said>, language: Language): Refusal {
  const fault = told(language, said);
  const faults: OptionFault[] = [{ option, fault }];
  return new Refusal(`${option}: ${fault}`, faults);
}
