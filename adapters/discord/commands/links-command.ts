import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js';
import type { Translations } from '../../../src/platform/translation.ts';
import { maxCommandName } from '../limits.ts';
import { forEveryone } from './application-command.ts';
import { localiseName } from './localise.ts';

/** What the menu of a message says (right click → Apps), in English. */
const linksCommandName = 'Related coverage';

/** The command in the menu of a message, that asks for more about the message's links. */
export function toLinksCommand(
  translations: Translations,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: linksCommandName,
    ...localiseName(translations, ({ linksGesture }) => linksGesture, {
      max: maxCommandName,
      inEnglish: linksCommandName,
    }),
    ...forEveryone,
  };
}
