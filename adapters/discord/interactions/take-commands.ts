import { type Client, Events, type Interaction, PermissionFlagsBits, type REST } from 'discord.js';
import type { CommandDefinition, CommandService } from '../../../src/platform/commands/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import type { ChannelRoles } from '../channels/channel-roles.ts';
import { readCustomId } from '../rendering/custom-id.ts';
import { errorFields } from '../rest/errors.ts';
import { answerInteraction } from './answer-interaction.ts';
import type { CommandIds } from './mention-commands.ts';
import { isAnswerable } from './read-invocation.ts';
import { suggest } from './suggest.ts';
import { managersCommand, type TrustSeals } from './trust-seal.ts';

export interface TakeCommandsDeps extends Pick<Clock, 'callIn'> {
  /** Makes each request once. */
  readonly once: REST;
  readonly roles: Pick<ChannelRoles, 'whileAnswering'>;
  readonly seals: TrustSeals;
  readonly log: Log;
  /** Those known so far. */
  readonly commandIds: () => CommandIds;
}

/**
 * Starts answering everything that people do with the bot.
 * @returns a function that resolves when the answers in progress at the time of the call have ended
 */
export function takeCommands(
  client: Client,
  service: CommandService,
  { once, roles, seals, callIn, log, commandIds }: TakeCommandsDeps,
): () => Promise<unknown> {
  const answering = new Set<Promise<void>>();
  const deps = { ...service, once, repeating: client.rest, callIn, log, commandIds };

  const answer = async (interaction: Interaction, seal: string | undefined): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, deps);
    else if (isAnswerable(interaction)) await answerInteraction(interaction, { ...deps, seal });
  };
  /** The last resort: nobody awaits it, so a rejection would end the process. */
  const take = async (interaction: Interaction): Promise<void> => {
    try {
      const trustedWith = commandTrustedWith(interaction, service, seals);
      // People who manage the channel may also press buttons that others see there.
      const needsSeal = !interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels);
      const seal = trustedWith && needsSeal ? seals.sealFor(interaction, trustedWith) : undefined;
      await roles.whileAnswering(interaction, trustedWith !== undefined, () => answer(interaction, seal));
    } catch (error) {
      log.error({ interactionId: interaction.id, ...errorFields(error) }, 'interaction not handled');
    }
  };
  client.on(Events.InteractionCreate, (interaction) => {
    const taken = take(interaction).finally(() => answering.delete(taken));
    answering.add(taken);
  });
  return () => Promise.allSettled(answering);
}

/**
 * The command for managers that Discord let this person give: they typed it, or it is part of what they were
 * shown then.
 */
function commandTrustedWith(
  interaction: Interaction,
  { commands }: CommandService,
  seals: TrustSeals,
): CommandDefinition | undefined {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const definition = commands.find(({ name }) => name === interaction.commandName);
    return definition?.isForManagers ? definition : undefined;
  }
  if (!interaction.isButton() && !interaction.isModalSubmit()) return undefined;
  const definition = managersCommand(commands, interaction.customId);
  const { seal } = readCustomId(interaction.customId);
  return definition && seals.isSealOf(seal, interaction, definition) ? definition : undefined;
}
