import { createLogger } from '../../logger.ts';
import type { Environment } from '../../platform/adapter.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import { PlatformError } from '../../platform/errors.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import type { Chat } from './chats.ts';
import { say } from './session.ts';

/** Splits what a person typed for channels: "#news, general". */
export function channelWords(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Whether the word may be a channel: a link, an id, or a name to look up on the platform. */
export function mayBeChannel(word: string, { name, setup }: Chat): boolean {
  return setup.channelIn(withoutPlatform(word, name)) !== undefined || nameIn(word, name) !== undefined;
}

/**
 * Resolves channels given by link, id or name.
 * @throws CommandFailure when no channel has that name, or more than one does
 */
export async function meantChannels(
  words: readonly string[],
  chat: Chat,
  env: Environment,
  context: CliContext,
): Promise<ChannelRef[]> {
  const channels: ChannelRef[] = [];
  for (const word of words)
    channels.push({ platform: chat.name, id: await meantId(word, chat, env, context) });
  return channels;
}

async function meantId(word: string, chat: Chat, env: Environment, context: CliContext): Promise<string> {
  const { setup, name: platform, title } = chat;
  const id = setup.channelIn(withoutPlatform(word, platform));
  if (id !== undefined) return id;
  const name = nameIn(word, platform);
  if (name === undefined) throw new CommandFailure(`"${word}" is not a channel. ${setup.whereChannel}`);
  const { channels, isComplete } = await found(name, chat, env, context);
  const [only, ...others] = channels;
  if (!only) {
    throw new CommandFailure(
      isComplete
        ? `The bot sees no channel #${name} in ${title}. If it exists, add the bot to it, or give the channel's link or id. ${setup.invite}`
        : `${title} has too many channels to search for #${name}: give the channel's link or id.`,
    );
  }
  if (others.length > 0) {
    const all = channels.map(({ id: one, shown }) => `  ${one}  ${shown}`).join('\n');
    throw new CommandFailure(`#${name} matches several channels; give the id of one:\n${all}`);
  }
  say(`✓ ${only.shown} is ${platform}:${only.id}`, context);
  return only.id;
}

async function found(name: string, { setup, title }: Chat, env: Environment, context: CliContext) {
  try {
    const { now, elapsedMs, signalIn, callIn, random, randomId } = context;
    const log = createLogger('silent', context);
    return await setup.findChannels(name, env, { now, elapsedMs, signalIn, callIn, random, randomId, log });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const { message, fix = '' } = error;
    throw new CommandFailure(
      `#${name} could not be looked up in ${title}: ${message}. ${fix} You can also give the channel's link or id.`.replace(
        /\s+/g,
        ' ',
      ),
    );
  }
}

/** Strips the prefix used in DIGEST_CHANNELS: "chat:general". */
function withoutPlatform(word: string, platform: string): string {
  return word.startsWith(`${platform}:`) ? word.slice(platform.length + 1) : word;
}

/** Undefined if the word is not a name, such as the link to something else. */
function nameIn(word: string, platform: string): string | undefined {
  return /^#?(?<name>[^\s#/:<>@,]+)$/.exec(withoutPlatform(word, platform))?.groups?.['name'];
}
