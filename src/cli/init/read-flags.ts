import { readFileSync } from 'node:fs';
import { reasonOf } from '../../content/files/file-error.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { channelFlag, flagOf } from '../option-flag.ts';
import { type Chat, chatsOf } from './chats.ts';
import type { InitFlags } from './session.ts';

/** The options as commander parses them. */
export interface Options extends Readonly<Record<string, unknown>> {
  readonly feed?: readonly string[];
  readonly opml?: string;
  readonly content?: string;
  readonly siteUrl?: string;
  readonly samples?: true;
  readonly terminal?: true;
  readonly at?: string;
  readonly timezone?: string;
  readonly send?: true;
  readonly show?: true;
  readonly yes?: true;
}

/** @throws CommandFailure when a token's file cannot be read */
export function readFlags(options: Options, context: CliContext): InitFlags {
  const { feed = [], opml, content, siteUrl, samples, terminal, at, timezone, send, show } = options;
  const chats = chatsOf(context.platforms);
  const credentials = chats.flatMap(({ setup }) =>
    setup.credentials.flatMap(({ variable }) => {
      const given = options[camelCase(flagOf(variable))];
      return typeof given === 'string' ? [[variable, credentialOf(given, variable, context)] as const] : [];
    }),
  );
  return {
    ...{ feeds: feed, opml, content, siteUrl, at, timezone, samples: samples === true },
    credentials: new Map(credentials),
    channels: new Map(chats.flatMap((chat) => channelsOf(options, chat))),
    isTerminalOnly: terminal === true,
    firstDigest: send ? 'send' : show ? 'show' : undefined,
  };
}

function channelsOf(options: Options, chat: Chat): (readonly [string, readonly string[]])[] {
  const { name } = chat;
  const given = options[camelCase(channelFlag(chat))];
  return Array.isArray(given) ? [[name, given.map(String)] as const] : [];
}

/** @throws CommandFailure when the file cannot be read */
function credentialOf(given: string, variable: string, { warn }: CliContext): string {
  if (!given.startsWith('@')) {
    warn(
      `Other users of this machine can see a command's arguments: next time, give ${variable} in the environment, or ${flagOf(variable)} @file.\n`,
    );
    return given;
  }
  try {
    return readFileSync(given.slice(1), 'utf8').trim();
  } catch (error) {
    throw new CommandFailure(`${flagOf(variable)}: ${given.slice(1)} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The key that commander uses for an option. */
function camelCase(flag: string): string {
  return flag.replace(/^--/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
