import { readConfig } from '../../config.ts';
import type { Environment } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef, parseChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import { examinePlatform } from '../examining/examine.ts';
import { notingNames } from './channel-names.ts';
import type { Chat } from './chats.ts';
import type { NewSettings } from './edit-settings.ts';
import { channelWords, mayBeChannel, meantChannels } from './meant-channels.ts';
import { orSay } from './or-say.ts';
import type { Prompts } from './prompts.ts';
import { type Session, say, showFindings } from './session.ts';

export async function askForChannels(
  chat: Chat,
  env: Environment,
  prompts: Prompts,
  session: Session,
): Promise<NewSettings> {
  const { context, flags } = session;
  const { setup, name } = chat;
  const present = channelsIn(env, session).filter(({ platform }) => platform === name);
  let text = flags.channels.get(name)?.join(' ');
  if (text === undefined) say(setup.whereChannel, context);
  for (;;) {
    text ??= await prompts.text('The channel:', {
      ...(present.length > 0 && { initial: present.map(({ id }) => id).join(' ') }),
      validate: (answer) => faultOf(answer, chat),
    });
    const words = channelWords(text);
    const channels = await orSay(context, () => meantChannels(words, chat, env, context));
    if (!channels || channels.length === 0) {
      text = undefined;
      continue;
    }
    const settings = withChannels(env, chat, () => channels, session);
    const examined = examinePlatform({ name, env: { ...env, ...settings }, channels }, context);
    const findings = notingNames(examined, session.channelNames);
    if (await showFindings(aboutChannels(findings), context)) return settings;
    const next = await prompts.choose('What next?', [
      { value: 'check', label: 'I have fixed it: check again' },
      { value: 'other', label: 'Choose another channel' },
      { value: 'keep', label: 'Continue anyway' },
    ]);
    if (next === 'keep') return settings;
    if (next === 'other') text = undefined;
  }
}

function faultOf(answer: string, chat: Chat): string | undefined {
  const wrong = channelWords(answer).find((word) => !mayBeChannel(word, chat));
  if (wrong !== undefined) return `"${wrong}" is not a channel. ${chat.setup.whereChannel}`;
  return answer === '' ? chat.setup.whereChannel : undefined;
}

/** Leaves out findings about tokens, which were checked before. */
async function* aboutChannels(findings: AsyncIterable<Finding>): AsyncGenerator<Finding> {
  for await (const finding of findings) {
    const [, ref = ''] = /^(\S+) \(/.exec(finding.text) ?? [];
    if (finding.verdict === 'wrong' || parseChannelRef(ref)) yield finding;
  }
}

/** DIGEST_CHANNELS with this platform's channels changed and the others kept. */
export function withChannels(
  env: Environment,
  { name }: Pick<Chat, 'name'>,
  change: (present: readonly ChannelRef[]) => readonly ChannelRef[],
  session: Session,
): NewSettings {
  const present = channelsIn(env, session);
  const own = change(present.filter(({ platform }) => platform === name));
  const all = [...present.filter(({ platform }) => platform !== name), ...own].map(formatChannelRef);
  return all.length === 0 ? {} : { DIGEST_CHANNELS: [...new Set(all)].join(',') };
}

function channelsIn(env: Environment, { context }: Session): ChannelRef[] {
  return readConfig(env, context.platforms).subscriptions.map(({ channel }) => channel);
}
