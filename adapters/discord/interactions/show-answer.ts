import { MessageFlags, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { reasonIn } from '../../../src/platform/errors.ts';
import { languageOf } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { degrade } from '../rendering/degrade.ts';
import { type ComponentsMessage, isComponentsMessage } from '../rendering/discord-message.ts';
import { renderMessage } from '../rendering/render.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';
import { type CommandIds, mentionCommands } from './mention-commands.ts';
import type { AnswerableInteraction } from './read-invocation.ts';
import { sealButtons } from './trust-seal.ts';

export interface ShowDeps {
  /** Makes each request once: for a further message, Discord could not recognise a repeat. */
  readonly once: REST;
  /** May repeat a request. */
  readonly repeating: REST;
  readonly log: Log;
  readonly commands: readonly CommandDefinition[];
  /** Those known so far. */
  readonly commandIds: () => CommandIds;
  /** Added to the buttons of private answers. */
  readonly seal: string | undefined;
}

type Shown = Pick<AnswerableInteraction, 'applicationId' | 'token' | 'locale'>;

/**
 * Shows an answer only to the asker. The first message replaces "thinking…" or the message whose button was
 * pressed; others follow it.
 */
export async function showPrivately(interaction: Shown, message: Message, deps: ShowDeps): Promise<void> {
  const { commands, seal } = deps;
  const shown = rendered(message, deps);
  const [first, ...others] =
    seal === undefined ? shown : shown.map((body) => sealButtons(body, commands, seal));
  await putInPlace(
    interaction,
    [...(first ? formsOf(first) : []), ...renderMessage({ summary: message.summary, blocks: [] })],
    deps,
  );
  try {
    for (const body of others) {
      await follow(interaction, { ...body, flags: body.flags | MessageFlags.Ephemeral }, deps);
    }
  } catch (error) {
    deps.log.warn(errorFields(error), 'answer not shown whole');
    const rest = say(languageOf(interaction.locale), 'The rest of the answer could not be shown.');
    const told = follow(interaction, privately(notice(rest)), deps);
    await told.catch((untold: unknown) => deps.log.error(errorFields(untold), 'failure not told'));
  }
}

/** The person who did something, and their permissions in that channel according to Discord. */
type Shower = Shown & Pick<AnswerableInteraction, 'channel' | 'memberPermissions'>;

/** Whether the person may post: pressing a button or opening a message's menu does not require it. */
function mayPost({ memberPermissions, channel }: Shower): boolean {
  // Direct messages have no permissions.
  if (!memberPermissions) return true;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  if (!channel) return memberPermissions.any(SendMessages | SendMessagesInThreads);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}

/**
 * Shows an answer to the whole channel, in separate messages: the command was acknowledged before its answer
 * was known, which made the first message private. Also works in servers without the bot, as far as the
 * asker's permissions go. People who may not post in the channel cannot do so through the bot either.
 * @param isWaiting whether the asker sees "thinking…", which the first further message would replace
 */
export async function showToChannel(
  interaction: Shower,
  message: Message,
  { isWaiting, ...deps }: ShowDeps & { readonly isWaiting: boolean },
): Promise<void> {
  const language = languageOf(interaction.locale);
  const tell = (text: string) =>
    isWaiting
      ? putInPlace(interaction, renderMessage(notice(text)), deps)
      : follow(interaction, privately(notice(text)), deps);
  if (!mayPost(interaction)) {
    await tell(say(language, 'Not posted: you may not post in this channel.'));
    return;
  }
  if (isWaiting) await tell(say(language, 'Posted for everyone here to see.'));
  try {
    for (const body of rendered(message, deps)) {
      const { flags } = posted.parse(await followInSomeForm(interaction, body, deps));
      // In servers without the bot, Discord may show it only to the asker.
      if ((flags & MessageFlags.Ephemeral) !== 0) {
        await tell(say(language, 'This server does not let anyone post through me, so only you see it.'));
        return;
      }
    }
  } catch (error) {
    const { message: reason, fix } = reasonIn(
      language,
      toPlatformError(error, sentence('Discord did not accept the message')).said,
    );
    deps.log.warn(errorFields(error), 'answer not shown to the channel');
    await tell(fix ? `${reason}. ${fix}` : `${reason}.`);
  }
}

/**
 * Tells only the asker that their answer could not be shown. It replaces "thinking…"; anything else that they see
 * stays.
 */
export async function showFailure(
  interaction: Shown,
  message: Message,
  { isWaiting, ...deps }: ShowDeps & { readonly isWaiting: boolean },
): Promise<void> {
  if (isWaiting) await putInPlace(interaction, renderMessage(message), deps);
  else await follow(interaction, privately(message), deps);
}

function rendered(
  message: Message,
  { commands, commandIds }: Pick<ShowDeps, 'commands' | 'commandIds'>,
): ComponentsMessage[] {
  return renderMessage(message).map((body) => mentionCommands(body, commands, commandIds()));
}

const posted = z.object({ flags: z.number().default(0) });

/** Sends the first of `forms` that Discord accepts. */
async function putInPlace(
  { applicationId, token }: Shown,
  forms: readonly ComponentsMessage[],
  { repeating, log }: Pick<ShowDeps, 'repeating' | 'log'>,
): Promise<unknown> {
  return firstTaken(forms, log, (body) =>
    repeating.patch(Routes.webhookMessage(applicationId, token, '@original'), { body, auth: false }),
  );
}

function followInSomeForm(interaction: Shown, body: ComponentsMessage, deps: ShowDeps): Promise<unknown> {
  return firstTaken(formsOf(body), deps.log, (form) => follow(interaction, form, deps));
}

async function follow(
  { applicationId, token }: Shown,
  body: object,
  { once }: Pick<ShowDeps, 'once'>,
): Promise<unknown> {
  return once.post(Routes.webhook(applicationId, token), { body, auth: false });
}

async function firstTaken(
  forms: readonly ComponentsMessage[],
  log: Log,
  send: (form: ComponentsMessage) => Promise<unknown>,
): Promise<unknown> {
  for (const [index, form] of forms.entries()) {
    try {
      return await send(form);
    } catch (error) {
      const { kind } = toPlatformError(error, sentence('Discord did not accept the answer'));
      if (kind !== 'bad payload' || index === forms.length - 1) throw error;
      log.warn(errorFields(error), 'answer refused; trying a simpler form');
    }
  }
  return undefined;
}

function privately(message: Message): object {
  const [body] = renderMessage(message);
  return { ...body, flags: (body?.flags ?? 0) | MessageFlags.Ephemeral };
}

/** The message and its simpler forms, except plain text: an answer with components cannot become that. */
function formsOf(message: ComponentsMessage): ComponentsMessage[] {
  const lighter = degrade(message);
  return lighter && isComponentsMessage(lighter) ? [message, ...formsOf(lighter)] : [message];
}
