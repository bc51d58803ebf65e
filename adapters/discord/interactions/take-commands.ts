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
  { once, roles, seals, callIn, log, commandIds }: TakeCommandsDeps,
): () => Promise<unknown> {
  const answering = new Set<Promise<void>>();
  const deps = { ...service, once, repeating: client.rest, callIn, log, commandIds };

  const answer = async (interaction: Interaction, seal: string | undefined): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, deps);
    else if (isAnswerable(interaction)) await answerInteraction(interaction, { ...deps, seal });
  };
  /** The last guard: nobody awaits it, so that its rejection would end the process. */
  const take = async (interaction: Interaction): Promise<void> => {
    try {
      const trustedWith = commandTrustedWith(interaction, service, seals);
      // Who manages the channel may press what others see there, too.
      const needsSeal = !interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels);
      const seal = trustedWith && needsSeal ? seals.sealFor(interaction, trustedWith) : undefined;
      await roles.whileAnswering(interaction, trustedWith !== undefined, () => answer(interaction, seal));
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

/** The command for managers that Discord let this person give: they typed it, or it was shown to them when they had. */
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
