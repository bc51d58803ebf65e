import { type Client, Events, type Interaction, type REST } from 'discord.js';
import type { CommandService } from '../../../src/platform/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { ChannelRoles } from '../channels/channel-roles.ts';
import { errorFields } from '../requests/errors.ts';
import { answerInteraction } from './answer-interaction.ts';
import type { CommandIds } from './mention-commands.ts';
import { isAnswerable } from './read-invocation.ts';
import { suggest } from './suggest.ts';

export interface TakeCommandsDeps {
  /** Makes each request once. */
  readonly once: REST;
  readonly roles: Pick<ChannelRoles, 'whileAnswering'>;
  readonly log: Log;
  /** As far as they are known. */
  readonly commandIds: () => CommandIds;
}

/**
 * Answers from now on whatever people do with the bot.
 * @returns resolves when every answer has ended that is under way at the call
 */
export function takeCommands(
  client: Client,
  service: CommandService,
  { once, roles, log, commandIds }: TakeCommandsDeps,
): () => Promise<unknown> {
  const answering = new Set<Promise<void>>();
  const deps = { ...service, once, repeating: client.rest, log, commandIds };

  const answer = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, deps);
    else if (isAnswerable(interaction)) await answerInteraction(interaction, deps);
  };
  /** The last guard: nobody awaits it, so that its rejection would end the process. */
  const take = async (interaction: Interaction): Promise<void> => {
    try {
      const isTrusted = isManagersCommand(interaction, service);
      await roles.whileAnswering(interaction, isTrusted, () => answer(interaction));
    } catch (error) {
      log.error({ interactionId: interaction.id, ...errorFields(error) }, 'interaction not taken');
    }
  };
  client.on(Events.InteractionCreate, (interaction) => {
    const taken = take(interaction).finally(() => answering.delete(taken));
    answering.add(taken);
  });
  return () => Promise.allSettled(answering);
}

/** Discord checks who may type such a command; nobody checks who presses a button that gives it. */
function isManagersCommand(interaction: Interaction, { commands }: CommandService): boolean {
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return false;
  const definition = commands.find(({ name }) => name === interaction.commandName);
  return definition?.isForManagers === true;
}
