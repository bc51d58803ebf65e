import { InteractionContextType } from 'discord.js';
import type { CommandDefinition, CommandReply } from '../../../src/platform/command.ts';
import type { Message } from '../../../src/platform/message.ts';
import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import { withoutSeal } from '../rendering/custom-id.ts';
import { openAgain } from './open-again.ts';
import type { AnswerableInteraction } from './read-invocation.ts';

/** What is shown for a reply where it was asked for: nobody to share it with, or a form to go back to. */
export function answerMessage(
  { message, faults }: CommandReply,
  interaction: AnswerableInteraction,
  commands: readonly CommandDefinition[],
): Message {
  const isAlone = interaction.context === InteractionContextType.BotDM;
  const { blocks } = isAlone ? withoutSharing(message) : message;
  const again =
    faults && interaction.isModalSubmit() ? openAgain(withoutSeal(interaction.customId), commands) : [];
  return { ...message, blocks: [...blocks, ...again] };
}
