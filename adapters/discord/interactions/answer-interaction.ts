import {
  InteractionContextType,
  InteractionResponseType,
  MessageFlags,
  type REST,
  type RESTPostAPIInteractionCallbackJSONBody,
} from 'discord.js';
import type {
  CommandDefinition,
  CommandReply,
  CommandService,
} from '../../../src/platform/commands/command.ts';
import type { Form } from '../../../src/platform/commands/form.ts';
import { translationFor } from '../../../src/platform/commands/translation.ts';
import { Fault } from '../../../src/platform/fault.ts';
import { type Language, languageOf } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { within } from '../../../src/platform/time/within.ts';
import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import { withoutSeal, withSeal } from '../rendering/custom-id.ts';
import { errorFields } from '../rest/errors.ts';
import type { CommandIds } from './mention-commands.ts';
import { renderModal } from './modal.ts';
import { openAgain } from './open-again.ts';
import {
  type AnswerableInteraction,
  isCleared,
  isPress,
  type NotUnderstood,
  nameOfInvocation,
  pressed,
  type ReadInvocation,
  readInvocation,
} from './read-invocation.ts';
import { type Response, respond } from './respond.ts';
import { showFailure, showPrivately, showToChannel } from './show-answer.ts';
import { managersCommand } from './trust-seal.ts';

export interface AnswerDeps
  extends Pick<CommandService, 'commands' | 'answer' | 'gestures' | 'translations'>,
    Pick<Clock, 'callIn'> {
  /** Makes each request once. */
  readonly once: REST;
  /** May repeat a request. */
  readonly repeating: REST;
  readonly log: Log;
  /** Those known so far. */
  readonly commandIds: () => CommandIds;
  /** Added to private answers if Discord let the asker give a command for managers. */
  readonly seal: string | undefined;
}

/**
 * How long an answer that may be a form can take: a form must be the first response, for which Discord waits
 * three seconds.
 */
const formPatienceMs = 1_500;

/**
 * Answers a command, a button, a choice from a menu, a message's context menu or a submitted form, privately unless the answer is for the
 * channel. It is acknowledged first, for which Discord allows three seconds, then worked out, then shown.
 * Failures are logged; never rejects.
 */
export async function answerInteraction(interaction: AnswerableInteraction, deps: AnswerDeps): Promise<void> {
  const fields = { interactionId: interaction.id, command: nameOfInvocation(interaction) };
  const context = { ...deps, fields };
  let isAcknowledged = false;
  try {
    if (isCleared(interaction)) {
      await respond(interaction, { type: InteractionResponseType.DeferredMessageUpdate }, context);
      return;
    }
    const language = languageOf(interaction.locale);
    const read = readInvocation(interaction, deps);
    // A modal cannot follow a modal.
    const mayOpenForm = !(read instanceof Fault) && read.mayOpenForm && !interaction.isModalSubmit();
    const early = mayOpenForm ? workOut(read, language, context) : undefined;
    if (early && (await openForm(interaction, early, context)) !== 'refused') return;
    // Discord itself tells the person if nothing was acknowledged.
    if ((await acknowledge(interaction, context)) !== 'taken') return;
    isAcknowledged = true;
    const reply = await (early ?? workOut(read, language, context));
    const message = answerMessage(reply, interaction, deps.commands);
    if (reply.visibility === 'channel') {
      await showToChannel(interaction, message, { ...deps, isWaiting: !answersInPlace(interaction) });
    } else {
      await showPrivately(interaction, message, deps);
    }
    deps.log.info(fields, 'command answered');
  } catch (error) {
    deps.log.error({ ...fields, ...errorFields(error) }, 'command not answered');
    if (isAcknowledged) await tellFailure(interaction, context);
  }
}

/** Otherwise the person would see "thinking…" for ever, or nothing at all. */
async function tellFailure(interaction: AnswerableInteraction, context: Context): Promise<void> {
  try {
    const told = notice(
      say(
        languageOf(interaction.locale),
        'I could not show the answer; my log says why. What you asked for may have been done all the same.',
      ),
    );
    await showFailure(interaction, told, { ...context, isWaiting: !answersInPlace(interaction) });
  } catch (untold) {
    context.log.error({ ...context.fields, ...errorFields(untold) }, 'failure not told');
  }
}

type Context = AnswerDeps & { readonly fields: object };

/** @returns "refused" also if there is no form, or none in time: the answer is then shown like any other */
async function openForm(
  interaction: AnswerableInteraction,
  work: Promise<CommandReply>,
  context: Context,
): Promise<Response> {
  const reply = await within(formPatienceMs, work, context);
  const modal = reply !== 'late' && reply.form && modalOf(reply.form, interaction.locale, context);
  if (!modal) return 'refused';
  const response = await respond(interaction, modal, context);
  if (response === 'taken') context.log.info(context.fields, 'form shown');
  return response;
}

function modalOf(
  form: Form,
  locale: string,
  { commands, seal, translations = {} }: Context,
): RESTPostAPIInteractionCallbackJSONBody | undefined {
  const data = renderModal(form, commands, translationFor(translations, locale));
  const isSealed = data && seal !== undefined && managersCommand(commands, data.custom_id);
  const customId = isSealed ? withSeal(data.custom_id, seal) : data?.custom_id;
  if (!data || customId === undefined) return undefined;
  return { type: InteractionResponseType.Modal, data: { ...data, custom_id: customId } };
}

function acknowledge(interaction: AnswerableInteraction, context: Context): Promise<Response> {
  const body: RESTPostAPIInteractionCallbackJSONBody = answersInPlace(interaction)
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      };
  return respond(interaction, body, context);
}

async function workOut(
  read: ReadInvocation | NotUnderstood,
  language: Language,
  { answer, log, fields }: Context,
): Promise<CommandReply> {
  if (read instanceof Fault) return { message: read.fault };
  try {
    return await answer(read.invocation);
  } catch (error) {
    log.error({ ...fields, ...errorFields(error) }, 'command failed');
    return { message: notice(say(language, 'That did not work. Please try again in a while.')) };
  }
}

/** Whether the answer replaces the asker's own private message, as the next page does. */
function answersInPlace(interaction: AnswerableInteraction): boolean {
  const isOnPrivateMessage =
    (isPress(interaction) || interaction.isModalSubmit()) &&
    interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  return isOnPrivateMessage && !(isPress(interaction) && pressed(interaction).opensDialog);
}

/**
 * Adapts a reply to where it is shown: without sharing if nobody else is there, with a way back to a faulty
 * form.
 */
function answerMessage(
  { message, faults }: CommandReply,
  interaction: AnswerableInteraction,
  commands: readonly CommandDefinition[],
): Message {
  const isAlone = interaction.context === InteractionContextType.BotDM;
  const { blocks } = isAlone ? withoutSharing(message) : message;
  const again =
    faults && interaction.isModalSubmit()
      ? openAgain(withoutSeal(interaction.customId), commands, languageOf(interaction.locale))
      : [];
  return { ...message, blocks: [...blocks, ...again] };
}
