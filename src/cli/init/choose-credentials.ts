import { digestDefinition } from '../../commands/digest/digest-command.ts';
import { newsDefinition } from '../../commands/news/news-command.ts';
import { readConfig } from '../../config.ts';
import { createLogger } from '../../logger.ts';
import type { Environment } from '../../platform/adapter.ts';
import type { Finding } from '../../platform/finding.ts';
import type { Credential } from '../../platform/platform-setup.ts';
import { unquoted } from '../../platform/text/unquoted.ts';
import { examinePlatform } from '../examining/examine.ts';
import { type Chat, isConfigured } from './chats.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Prompts } from './prompts.ts';
import { type Session, say, showFindings } from './session.ts';

/** Asks for a chat's tokens, and checks each with the platform. */
export async function askForCredentials(
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
    if (await prompts.confirm(`${title} is set up. Keep its tokens?`, isRight)) return present(setup, env);
  } else if (!given) {
    await explainHowToBegin(chat, prompts, session);
  }
  const settings: Record<string, string> = {};
  for (const credential of setup.credentials) {
    const value = await askForCredential(credential, { ...env, ...settings }, prompts, session);
    if (value === 'left out') return 'left out';
    settings[credential.variable] = value.value;
  }
  return settings;
}

/** The tokens that are set, even if only in this command's environment. */
function present({ credentials }: Chat['setup'], env: Environment): NewSettings {
  return Object.fromEntries(
    credentials.flatMap(({ variable }) => {
      const value = env[variable]?.trim() ?? '';
      return value === '' ? [] : [[variable, value] as const];
    }),
  );
}

/** Explains how to create the app, with a link that creates it if the platform has one. */
async function explainHowToBegin(
  { title, setup, platform }: Chat,
  prompts: Prompts,
  { context }: Session,
): Promise<void> {
  const has = await prompts.confirm(`Have you already created the ${title} app for Heatline?`, false);
  if (has) return;
  say(setup.begin, context);
  if (!platform.manifest) return;
  const { commandNames } = readConfig(context.env, context.platforms);
  const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
  context.write(`\n${platform.manifest(commands, {}, context.env).link}\n`);
}

async function askForCredential(
  credential: Credential,
  env: Environment,
  prompts: Prompts,
  { context, flags }: Session,
): Promise<{ readonly value: string } | 'left out'> {
  const { variable, name, where } = credential;
  const present = env[variable]?.trim() ?? '';
  let value = flags.credentials.get(variable);
  if (value === undefined) {
    context.write('\n');
    say(where, context);
  }
  for (;;) {
    const keep = present === '' ? '' : ' (Enter keeps the current one)';
    value ??= await prompts.secret(`Paste the ${name}${keep}:`, {
      validate: (answer) => (answer === '' && present === '' ? `Paste the ${name}.` : undefined),
    });
    const checked = value === '' ? present : tokenIn(value, variable);
    if (await showFindings(checkCredential(credential, checked, env, context), context))
      return { value: checked };
    const next = await prompts.choose('What next?', [
      { value: 'again', label: 'Paste it again' },
      { value: 'check', label: 'Check it again' },
      { value: 'leave', label: 'Skip this chat for now' },
    ]);
    if (next === 'leave') return 'left out';
    if (next === 'again') value = undefined;
  }
}

/** Strips what is often copied along: quotes, or the name of the setting. */
export function tokenIn(pasted: string, variable: string): string {
  const [, value = pasted] = new RegExp(`^\\s*(?:export\\s+)?${variable}\\s*=(.*)$`, 's').exec(pasted) ?? [];
  return unquoted(value.trim()).trim();
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
