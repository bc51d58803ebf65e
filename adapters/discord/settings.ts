import { z } from 'zod';
import type { Environment } from '../../src/platform/adapter.ts';
import { readSettings } from '../../src/platform/settings.ts';

export interface DiscordSettings {
  /** The bot's token, without "Bot ". */
  readonly token: string;
  /** Without the version and without a slash at its end. */
  readonly apiUrl: string;
}

const defaultApiUrl = 'https://discord.com/api';

/** Three parts of base64url: the bot's id, the time it was made, a signature. */
const tokenShape = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((text) => text.trim().replace(/^Bot\s+/i, ''))
    .refine((text) => tokenShape.test(text), {
      error:
        'is not a bot token, which has three parts with dots between them. Copy it at https://discord.com/developers/applications → your application → Bot → Reset Token; the application id, public key and client secret are other things',
    })
    .optional(),
  DISCORD_API_URL: z
    .string()
    .transform((text) => text.trim().replace(/(?:\/v\d+)?\/*$/, ''))
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: `is not an http or https URL. Leave it out to use ${defaultApiUrl}`,
    })
    .default(defaultApiUrl),
});

/**
 * @returns undefined when Discord is not configured: it has no token
 * @throws SettingsError
 */
export function readDiscordSettings(env: Environment): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = readSettings(schema, env);
  return token === undefined ? undefined : { token, apiUrl };
}
