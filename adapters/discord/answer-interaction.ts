import {
  DiscordAPIError,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import type { AnswerCommand, CommandDefinition } from '../../src/platform/command.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Message } from '../../src/platform/message.ts';
import { type ComponentsMessage, isComponentsMessage } from './discord-message.ts';
import { errorFields, toPlatformError } from './errors.ts';
import { lighten } from './lighten.ts';
import { type AnswerableInteraction, nameOfInvocation, readInvocation } from './read-invocation.ts';
import { renderMessage } from './render.ts';

export interface AnswerDeps {
  readonly commands: readonly CommandDefinition[];
  readonly answer: AnswerCommand;
  /** Makes each request once: an acknowledgement that is repeated would be refused as the second one. */
  readonly once: REST;
  /** May repeat a request. */
  readonly repeating: REST;
  readonly log: Log;
}

/**
 * Answers a slash command or a pressed button, privately: acknowledged first, as Discord gives that three seconds, then
 * worked out, then shown. Failures are logged; it never rejects.
 */
export async function answerInteraction(interaction: Interaction, deps: AnswerDeps): Promise<void> {
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
  const fields = { interactionId: interaction.id, command: nameOfInvocation(interaction) };
  try {
    if (!(await acknowledge(interaction, fields, deps))) return;
    await show(interaction, await workOut(interaction, fields, deps), deps);
    deps.log.info(fields, 'command answered');
  } catch (error) {
    deps.log.error({ ...fields, ...errorFields(error) }, 'command not answered');
  }
}

/**
 * @returns whether the answer is ours to give. With several copies of the bot on one token each is told of the command, and
 *   the first to acknowledge it answers.
 */
async function acknowledge(
  interaction: AnswerableInteraction,
  fields: object,
  { once, log }: AnswerDeps,
): Promise<boolean> {
  const body: RESTPostAPIInteractionCallbackJSONBody = isOnOwnPrivateMessage(interaction)
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      };
  try {
    await once.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
    return true;
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.UnknownInteraction)) {
      log.warn(fields, 'command acknowledged too late');
    } else if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
      log.info(fields, 'command acknowledged elsewhere');
    } else {
      const { kind } = toPlatformError(error, 'Discord did not take the acknowledgement');
      log.warn({ ...fields, ...errorFields(error), kind }, 'command perhaps not acknowledged');
      return kind === 'ambiguous';
    }
    return false;
  }
}

async function workOut(
  interaction: AnswerableInteraction,
  fields: object,
  { commands, answer, log }: AnswerDeps,
): Promise<Message> {
  const read = readInvocation(interaction, commands);
  if (!read.ok) return read.message;
  try {
    return (await answer(read.invocation)).message;
  } catch (error) {
    log.error({ ...fields, ...errorFields(error) }, 'command failed');
    return { summary: 'That did not work. Please try again in a while.', blocks: [] };
  }
}

/** The first message takes the place of "thinking…", or of the message whose button was pressed; others follow it. */
async function show(
  { applicationId, token }: AnswerableInteraction,
  message: Message,
  { once, repeating, log }: AnswerDeps,
): Promise<void> {
  const [first, ...others] = renderMessage(message);
  const forms = [
    ...(first ? formsOf(first) : []),
    ...renderMessage({ summary: message.summary, blocks: [] }),
  ];
  for (const [index, body] of forms.entries()) {
    try {
      await repeating.patch(Routes.webhookMessage(applicationId, token, '@original'), { body, auth: false });
      break;
    } catch (error) {
      const { kind } = toPlatformError(error, 'Discord did not take the answer');
      if (kind !== 'bad payload' || index === forms.length - 1) throw error;
      log.warn(errorFields(error), 'answer refused, to be shown in a lighter form');
    }
  }
  for (const body of others) {
    await once.post(Routes.webhook(applicationId, token), {
      body: { ...body, flags: body.flags | MessageFlags.Ephemeral },
      auth: false,
    });
  }
}

/** The message and its lighter forms, but for plain text: an answer of components cannot become that. */
function formsOf(message: ComponentsMessage): ComponentsMessage[] {
  const lighter = lighten(message);
  return lighter && isComponentsMessage(lighter) ? [message, ...formsOf(lighter)] : [message];
}

function isOnOwnPrivateMessage(interaction: AnswerableInteraction): boolean {
  return interaction.isButton() && interaction.message.flags.has(MessageFlags.Ephemeral);
}

function isCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
