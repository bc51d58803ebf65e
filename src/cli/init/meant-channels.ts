import { createLogger } from '../../logger.ts';
import type { Environment } from '../../platform/adapter.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import { PlatformError } from '../../platform/errors.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import type { Chat } from './chats.ts';
import { say } from './session.ts';

/** What a person typed for channels, one by one: "#news, general". */
export function channelWords(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Whether it can be a channel: a link, an id, or a name that the platform is asked for. */
export function mayBeChannel(word: string, { name, setup }: Chat): boolean {
  return setup.channelIn(withoutPlatform(word, name)) !== undefined || nameIn(word, name) !== undefined;
}

/**
 * The channels that a person means, each by its link, its id or its name.
 * @throws CommandFailure when there is none of that name, or more than one
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
        ? `The bot sees no channel #${name} in ${title}. If there is one, let the bot into it, or give the channel's link or id. ${setup.invite}`
        : `${title} has more channels than can be looked through for #${name}: give the channel's link or id.`,
    );
  }
  if (others.length > 0) {
    const all = channels.map(({ id: one, shown }) => `  ${one}  ${shown}`).join('\n');
    throw new CommandFailure(`#${name} may be any of these; give the id of one:\n${all}`);
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
      `#${name} could not be looked up in ${title}: ${message}. ${fix} The channel's link or id will do as well.`.replace(
        /\s+/g,
        ' ',
      ),
    );
  }
}

/** As DIGEST_CHANNELS names it: "chat:general". */
function withoutPlatform(word: string, platform: string): string {
  return word.startsWith(`${platform}:`) ? word.slice(platform.length + 1) : word;
}

/** Undefined for what is no name, such as the link of something else. */
function nameIn(word: string, platform: string): string | undefined {
  return /^#?(?<name>[^\s#/:<>@,]+)$/.exec(withoutPlatform(word, platform))?.groups?.['name'];
}
