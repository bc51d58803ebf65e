import { z } from 'zod';
import type { Environment } from '../../src/platform/adapter.ts';
import { faultOfApiUrl } from '../../src/platform/network/api-url.ts';
import { type ProxySettings, readProxySettings } from '../../src/platform/network/proxy.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { faultOfToken } from './fault-of-token.ts';

export interface DiscordSettings {
  /** The bot's token, without "Bot ". */
  readonly token: string;
  /** Without the version and without a trailing slash. */
  readonly apiUrl: string;
  /** The proxy for outgoing requests and web sockets; undefined to connect directly. */
  readonly proxy?: ProxySettings;
  /** Undefined for all shards, as many as Discord recommends. */
  readonly shards?: Shards;
}

/**
 * The shards of this copy, and their number over all copies. Discord divides a bot's servers among these
 * connections.
 */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

const defaultApiUrl = 'https://discord.com/api';

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((text) => text.trim().replace(/^Bot\s+/i, ''))
    .check(({ value, issues }) => {
      const message = faultOfToken(value);
      if (message !== undefined) issues.push({ code: 'custom', input: undefined, message });
    })
    .optional(),
  DISCORD_API_URL: z
    .string()
    .transform((text) => text.trim().replace(/(?:\/v\d+)?\/*$/, ''))
    .check(({ value, issues }) => {
      const fault = faultOfApiUrl(value, 'network');
      if (fault === undefined) return;
      const message = `${fault}. Leave it out to use ${defaultApiUrl}`;
      issues.push({ code: 'custom', input: undefined, message });
    })
    .default(defaultApiUrl),
  DISCORD_SHARDS: z
    .string()
    .transform((text, { addIssue }) => {
      const shards = readShards(text);
      if (shards) return shards;
      addIssue(
        'must be auto, or the shards of this copy and their number over all copies: 0-3/16, 2/16 or 0,5,9/16',
      );
      return z.NEVER;
    })
    .default('auto'),
});

/** Their names in the environment. */
export const discordVariables: readonly string[] = Object.keys(schema.shape);

/** More than Discord gives the largest bots, and low enough that a typo does not create a million shards. */
const maxShards = 100_000;

function readShards(text: string): Shards | 'auto' | undefined {
  if (text.trim().toLowerCase() === 'auto') return 'auto';
  const [, list = '', total = ''] = /^\s*([\d\s,-]+)\/\s*(\d+)\s*$/.exec(text) ?? [];
  const count = Number(total);
  if (count < 1 || count > maxShards) return undefined;
  const ids = list.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part) ?? [];
    if (first === '' || Number(last) >= count || Number(first) > Number(last)) return [Number.NaN];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  });
  return ids.some(Number.isNaN) ? undefined : { ids: [...new Set(ids)], count };
}

/**
 * Reads the DISCORD_ variables.
 * @returns undefined if Discord is not configured, that is, if there is no token
 * @throws SettingsError
 */
export function readDiscordSettings(env: Environment): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_SHARDS: shards } = readSettings(schema, env);
  if (token === undefined) return undefined;
  const proxy = readProxySettings(env);
  return { token, apiUrl, ...(shards !== 'auto' && { shards }), ...(proxy && { proxy }) };
}
