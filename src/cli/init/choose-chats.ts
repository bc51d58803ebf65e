import { digestDefinition } from '../../commands/digest-definition.ts';
import { newsDefinition } from '../../commands/news-definition.ts';
import { readConfig } from '../../config.ts';
import { createLogger } from '../../logger.ts';
import type { Environment, Platform } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import type { Credential, PlatformSetup } from '../../platform/platform-setup.ts';
import { platformTitle } from '../../platform/platform-title.ts';
import { SettingsError } from '../../platform/settings.ts';
import { CommandFailure, UsageError } from '../context.ts';
import { examinePlatform } from '../examining/examine.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Prompts } from './prompts.ts';
import { type Session, say, showFindings } from './session.ts';

/** A platform that a person can set up. */
export interface Chat {
  readonly name: string;
  readonly title: string;
  readonly platform: Platform;
  readonly setup: PlatformSetup;
}

export function chatsOf(platforms: readonly Platform[]): Chat[] {
  return platforms.flatMap((platform) => {
    const { name, setup } = platform;
    return setup ? [{ name, title: platformTitle(name), platform, setup }] : [];
  });
}

/** Tokens and channels, each checked with the platform. */
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
    'Where do your digests go?',
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
    const value = flags.credentials.get(variable) ?? env[variable]?.trim();
    if (value) settings[variable] = value;
  }
  const given = (flags.channels.get(chat.name) ?? []).map((text) => {
    const id = chat.setup.channelIn(text);
    if (id === undefined)
      throw new UsageError(`--${chat.name}-channel: "${text}" is not ${faultOfChannel(chat)}`);
    return { platform: chat.name, id };
  });
  const all = { ...env, ...settings };
  const channels = withChannels(all, chat, (present) => [...present, ...given], session);
  const chosen = { ...settings, ...channels };
  const isRight = await showFindings(
    examinePlatform({ name: chat.name, env: { ...all, ...channels }, channels: given }, context),
    context,
  );
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
  if (link !== undefined) session.context.write(`\nThis link adds it to a server of yours:\n${link}\n`);
  else session.context.write('\n');
  say(chat.setup.invite, session.context);
  const channels = await askForChannels(chat, all, prompts, session);
  return { ...credentials, ...channels };
}

async function askForCredentials(
  chat: Chat,
  env: Environment,
  prompts: Prompts,
  session: Session,
): Promise<NewSettings | 'left out'> {
  const { context, flags } = session;
  const { title, name, setup } = chat;
  const given = setup.credentials.some(({ variable }) => flags.credentials.has(variable));
  if (!given && isConfigured(chat, env)) {
    const isRight = await showFindings(examinePlatform({ name, env, channels: [] }, context), context);
    if (await prompts.confirm(`${title} is set up. Keep its tokens?`, isRight)) return {};
  } else if (!given) {
    await explainBegin(chat, prompts, session);
  }
  const settings: Record<string, string> = {};
  for (const credential of setup.credentials) {
    const value = await askForCredential(credential, { ...env, ...settings }, prompts, session);
    if (value === 'left out') return 'left out';
    if (value !== 'kept') settings[credential.variable] = value.value;
  }
  return settings;
}

/** How the app is made, with the link that makes it where the platform has one. */
async function explainBegin(
  { title, setup, platform }: Chat,
  prompts: Prompts,
  { context }: Session,
): Promise<void> {
  const has = await prompts.confirm(`Have you made the app for Heatline at ${title} already?`, false);
  if (has) return;
  say(setup.begin, context);
  if (!platform.manifest) return;
  const { commandNames } = readConfig(context.env, context.platforms);
  const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
  context.write(`\n${platform.manifest(commands, {}).link}\n`);
}

async function askForCredential(
  credential: Credential,
  env: Environment,
  prompts: Prompts,
  { context, flags }: Session,
): Promise<{ readonly value: string } | 'kept' | 'left out'> {
  const { variable, name, where } = credential;
  const present = env[variable]?.trim() ?? '';
  let value = flags.credentials.get(variable);
  if (value === undefined) {
    context.write('\n');
    say(where, context);
  }
  for (;;) {
    const keep = present === '' ? '' : ' (Enter keeps the present one)';
    value ??= await prompts.secret(`Paste the ${name}${keep}:`, {
      validate: (answer) => (answer === '' && present === '' ? `Paste the ${name}.` : undefined),
    });
    const checked = value === '' ? present : value;
    if (await showFindings(checkCredential(credential, checked, env, context), context))
      return value === '' ? 'kept' : { value };
    const next = await prompts.choose('How to go on?', [
      { value: 'again', label: 'Paste it again' },
      { value: 'check', label: 'Check it once more' },
      { value: 'leave', label: 'Leave this chat out for now' },
    ]);
    if (next === 'leave') return 'left out';
    if (next === 'again') value = undefined;
  }
}

function checkCredential(
  { check }: Credential,
  value: string,
  env: Environment,
  context: Session['context'],
): AsyncIterable<Finding> {
  const { now, elapsedMs, signalIn, callIn, random, randomId } = context;
  const log = createLogger('silent', context);
  return check(value, env, { now, elapsedMs, signalIn, callIn, random, randomId, log });
}

async function askForChannels(
  chat: Chat,
  env: Environment,
  prompts: Prompts,
  session: Session,
): Promise<NewSettings> {
  const { context, flags } = session;
  const { setup, name } = chat;
  const idsIn = (text: string) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(setup.channelIn);
  const present = channelsIn(env, session).filter(({ platform }) => platform === name);
  let text = flags.channels.get(name)?.join(' ');
  if (text === undefined) say(setup.whereChannel, context);
  for (;;) {
    text ??= await prompts.text('The channel:', {
      ...(present.length > 0 && { initial: present.map(({ id }) => id).join(' ') }),
      validate: (answer) =>
        answer === '' || idsIn(answer).includes(undefined)
          ? `That is not ${faultOfChannel(chat)}`
          : undefined,
    });
    const channels = idsIn(text).flatMap((id) => (id === undefined ? [] : [{ platform: name, id }]));
    const settings = withChannels(env, chat, () => channels, session);
    const findings = examinePlatform({ name, env: { ...env, ...settings }, channels }, context);
    if (channels.length > 0 && (await showFindings(aboutChannels(findings), context))) return settings;
    const next = await prompts.choose('How to go on?', [
      { value: 'check', label: 'I have fixed it: check once more' },
      { value: 'other', label: 'Choose another channel' },
      { value: 'keep', label: 'Go on all the same' },
    ]);
    if (next === 'keep') return settings;
    if (next === 'other') text = undefined;
  }
}

/** The tokens were checked before. */
async function* aboutChannels(findings: AsyncIterable<Finding>): AsyncGenerator<Finding> {
  for await (const finding of findings) {
    if (finding.verdict === 'wrong' || /^[a-z]+:\S+ \(/.test(finding.text)) yield finding;
  }
}

/** Whether its settings can be used, those for many workspaces or over HTTP included. */
export function isConfigured({ platform }: Pick<Chat, 'platform'>, env: Environment): boolean {
  try {
    return platform.configure(env) !== undefined;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

/** Undefined for an app that comes into its one workspace by being installed. */
async function inviteLinkOf({ platform }: Chat, env: Environment): Promise<string | undefined> {
  try {
    return await platform.inviteLink?.(env);
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}

function faultOfChannel({ platform, setup }: Chat): string {
  return `${platform.faultOfChannelId('') ?? 'a channel'}. ${setup.whereChannel}`;
}

/** DIGEST_CHANNELS with this platform's changed; those of the others stay. */
function withChannels(
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
