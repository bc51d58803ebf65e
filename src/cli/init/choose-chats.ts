import type { Environment } from '../../platform/adapter.ts';
import { SettingsError } from '../../platform/settings.ts';
import { CommandFailure, UsageError } from '../context.ts';
import { examinePlatform } from '../examining/examine.ts';
import { channelFlag } from '../option-flag.ts';
import { notingNames } from './channel-names.ts';
import { type Chat, chatsOf } from './chats.ts';
import { askForChannels, withChannels } from './choose-channels.ts';
import { askForCredentials, tokenIn } from './choose-credentials.ts';
import type { NewSettings } from './edit-settings.ts';
import { channelWords, mayBeChannel, meantChannels } from './meant-channels.ts';
import type { Prompts } from './prompts.ts';
import { type Session, say, showFindings } from './session.ts';

/** Asks for tokens and channels, and checks each with the platform. */
export async function chooseChats(session: Session, before: NewSettings): Promise<NewSettings> {
  const { context, prompts } = session;
  const wanted = await wantedChats(session);
  let settings: NewSettings = {};
  for (const chat of wanted) {
    const env = { ...context.env, ...before, ...settings };
    if (prompts) context.write(`\n${chat.title}\n`);
    const chosen = prompts
      ? await askForChat(chat, env, prompts, session)
      : await chatByFlags(chat, env, session);
    settings = { ...settings, ...chosen };
  }
  return settings;
}

async function wantedChats({ context, flags, prompts }: Session): Promise<Chat[]> {
  const chats = chatsOf(context.platforms);
  const isMeant = ({ name, setup }: Chat) =>
    (flags.channels.get(name) ?? []).length > 0 ||
    setup.credentials.some(({ variable }) => flags.credentials.has(variable));
  const meant = chats.filter(isMeant);
  if (flags.isTerminalOnly || meant.length > 0 || !prompts) return flags.isTerminalOnly ? [] : meant;
  const isSet = ({ setup }: Chat) => setup.credentials.some(({ variable }) => context.env[variable]?.trim());
  const set = chats.filter(isSet);
  const chosen = await prompts.choose(
    'Where should your digests go?',
    [
      ...chats.map(({ name, title }) => ({ value: name, label: title })),
      { value: 'all', label: chats.map(({ title }) => title).join(' and ') },
      { value: 'none', label: 'Nowhere yet: only this terminal' },
    ],
    set.length > 1 ? 'all' : set[0]?.name,
  );
  return chats.filter(({ name }) => chosen === 'all' || chosen === name);
}

async function chatByFlags(chat: Chat, env: Environment, session: Session): Promise<NewSettings> {
  const { context, flags } = session;
  const settings: Record<string, string> = {};
  for (const { variable } of chat.setup.credentials) {
    const value = tokenIn(flags.credentials.get(variable) ?? env[variable] ?? '', variable);
    if (value !== '') settings[variable] = value;
  }
  const all = { ...env, ...settings };
  const words = (flags.channels.get(chat.name) ?? []).flatMap(channelWords);
  const wrong = words.find((word) => !mayBeChannel(word, chat));
  if (wrong !== undefined)
    throw new UsageError(`${channelFlag(chat)}: "${wrong}" is not a channel. ${chat.setup.whereChannel}`);
  const given = await meantChannels(words, chat, all, context);
  const channels = withChannels(all, chat, (present) => [...present, ...given], session);
  const chosen = { ...settings, ...channels };
  const asked = { name: chat.name, env: { ...all, ...channels }, channels: given };
  const findings = notingNames(examinePlatform(asked, context), session.channelNames);
  const isRight = await showFindings(findings, context);
  if (!isRight) throw new CommandFailure(`${chat.title} cannot be set up like this. Nothing was changed.`);
  return chosen;
}

async function askForChat(
  chat: Chat,
  env: Environment,
  prompts: Prompts,
  session: Session,
): Promise<NewSettings> {
  const credentials = await askForCredentials(chat, env, prompts, session);
  if (credentials === 'left out') return {};
  const all = { ...env, ...credentials };
  const link = await inviteLinkOf(chat, all);
  if (link !== undefined) session.context.write(`\nThis link adds the bot to your server:\n${link}\n`);
  else session.context.write('\n');
  say(chat.setup.invite, session.context);
  const channels = await askForChannels(chat, all, prompts, session);
  return { ...credentials, ...channels };
}

/** Undefined if installing the app is all it takes to add it to its workspace. */
async function inviteLinkOf({ platform }: Chat, env: Environment): Promise<string | undefined> {
  try {
    return await platform.inviteLink?.(env);
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}
