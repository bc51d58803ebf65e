import { MessageFlags, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
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
  /** Makes each request once: a further message has nothing by which Discord could tell a repeat. */
  readonly once: REST;
  /** May repeat a request. */
  readonly repeating: REST;
  readonly log: Log;
  readonly commands: readonly CommandDefinition[];
  /** As far as they are known. */
  readonly commandIds: () => CommandIds;
  /** For the buttons of what is shown to the asker alone. */
  readonly seal: string | undefined;
}

type Shown = Pick<AnswerableInteraction, 'applicationId' | 'token'>;

/**
 * Shows an answer to the asker alone: the first message takes the place of "thinking…", or of the message whose button was
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
  for (const body of others) {
    await follow(interaction, { ...body, flags: body.flags | MessageFlags.Ephemeral }, deps);
  }
}

/** Who did something, and what Discord says that they may do in the channel where they did it. */
type Shower = Shown & Pick<AnswerableInteraction, 'channel' | 'memberPermissions'>;

/** A button can be pressed, and a message's menu opened, where one may not post. */
function mayPost({ memberPermissions, channel }: Shower): boolean {
  // There are none in a direct message.
  if (!memberPermissions) return true;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  if (!channel) return memberPermissions.any(SendMessages | SendMessagesInThreads);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}

/**
 * Shows an answer to the whole channel, in messages of their own: a command is acknowledged before its answer is known, and
 * that has made its first message private. It works where the bot is not in the server too, as far as the asker may. Who may
 * not post in the channel does not do so through the bot.
 * @param isWaiting whether the asker sees "thinking…", in whose place the first further message would stand
 */
export async function showToChannel(
  interaction: Shower,
  message: Message,
  { isWaiting, ...deps }: ShowDeps & { readonly isWaiting: boolean },
): Promise<void> {
  const tell = (text: string) =>
    isWaiting
      ? putInPlace(interaction, renderMessage(notice(text)), deps)
      : follow(interaction, privately(notice(text)), deps);
  if (!mayPost(interaction)) return void (await tell('Not posted: you may not post in this channel.'));
  if (isWaiting) await tell('Posted for everyone here to see.');
  try {
    for (const body of rendered(message, deps)) {
      const { flags } = posted.parse(await followInSomeForm(interaction, body, deps));
      // In servers where the bot is not, Discord may let only the asker see it.
      if ((flags & MessageFlags.Ephemeral) !== 0) {
        await tell('This server lets nobody post through me: you alone see it.');
        return;
      }
    }
  } catch (error) {
    const { message: reason, fix } = toPlatformError(error, 'Discord did not take the message');
    deps.log.warn(errorFields(error), 'answer not shown to the channel');
    await tell(fix ? `${reason}. ${fix}` : `${reason}.`);
  }
}

function rendered(
  message: Message,
  { commands, commandIds }: Pick<ShowDeps, 'commands' | 'commandIds'>,
): ComponentsMessage[] {
  return renderMessage(message).map((body) => mentionCommands(body, commands, commandIds()));
}

const posted = z.object({ flags: z.number().default(0) });

/** The lightest that Discord takes of `forms`, in that order. */
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
      const { kind } = toPlatformError(error, 'Discord did not take the answer');
      if (kind !== 'bad payload' || index === forms.length - 1) throw error;
      log.warn(errorFields(error), 'answer refused, to be shown in a lighter form');
    }
  }
  return undefined;
}

function privately(message: Message): object {
  const [body] = renderMessage(message);
  return { ...body, flags: (body?.flags ?? 0) | MessageFlags.Ephemeral };
}

/** The message and its lighter forms, but for plain text: an answer of components cannot become that. */
function formsOf(message: ComponentsMessage): ComponentsMessage[] {
  const lighter = degrade(message);
  return lighter && isComponentsMessage(lighter) ? [message, ...formsOf(lighter)] : [message];
}
