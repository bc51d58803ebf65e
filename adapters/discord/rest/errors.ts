import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { ZodError } from 'zod';
import { PlatformError, type PlatformErrorKind } from '../../../src/platform/errors.ts';
import { type Sentence, sentence, told } from '../../../src/platform/language/sentence.ts';
import { proxyFix, refusalByProxy } from '../../../src/platform/network/proxy.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { closeMeanings, errorMeanings, meaningOfStatus } from './error-codes.ts';

/** Failures before a request is sent: Discord has certainly not seen it. */
const neverSent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/**
 * Turns any failure of a request to Discord into the port's error.
 * @param action what failed, as the beginning of the sentence: "Discord did not accept the message"
 * @param unsure the kind to use if Discord may or may not have done it; pass another kind for what can simply
 * be repeated
 */
export function toPlatformError(
  error: unknown,
  action: Sentence,
  unsure: PlatformErrorKind = 'ambiguous',
): PlatformError {
  if (error instanceof PlatformError) return error;
  const cause = withoutRequest(error);
  const because = (reason: Sentence | string) => sentence('{action}: {reason}', { action, reason });
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.ceil(Math.max(error.retryAfter, 0));
    return new PlatformError('rate limited', because(sentence('too many at once')), { retryAfterMs, cause });
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const code = error instanceof DiscordAPIError ? error.code : 0;
    const { kind, fix } = errorMeanings.get(code) ?? meaningOfStatus(error.status);
    return new PlatformError(kind === 'ambiguous' ? unsure : kind, because(nameOf(error)), {
      fix,
      cause,
    });
  }
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return endOfGateway(4004);
  }
  const byProxy = refusalByProxy(error);
  if (byProxy !== undefined)
    return new PlatformError('transient', because(byProxy), { fix: proxyFix, cause });
  if (isUnreadable(error)) {
    return new PlatformError(unsure, because(reasonOf(error)), {
      fix: sentence('Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.'),
      cause,
    });
  }
  return new PlatformError(neverSent.test(codeOf(error)) ? 'transient' : unsure, because(reasonOf(error)), {
    fix: unreachable,
    cause,
  });
}

/** What to do if Discord cannot be reached, or does not answer. */
export const unreachable = sentence(
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.',
);

/** Whether Discord refused a request, with one of these codes if any are given. */
export function isRefusal(error: unknown, ...codes: readonly number[]): boolean {
  if (!(error instanceof DiscordAPIError) || error.status >= 500) return false;
  return codes.length === 0 || codes.some((code) => code === error.code);
}

/**
 * Discord allows a bot a thousand connections a day, so one that was refused permanently is retried only this
 * often.
 */
const retryRefusedMs = hourMs;

/**
 * The error for a gateway's close code. Messages can be posted without a gateway, so only a lost token loses
 * everything.
 */
export function endOfGateway(closeCode: number): PlatformError {
  const { reason, fix } = closeMeanings.get(closeCode) ?? {
    reason: sentence('it gave no reason'),
    fix: undefined,
  };
  const message = sentence('Discord closed the connection ({code}): {reason}', { code: closeCode, reason });
  return closeCode === 4004
    ? new PlatformError('lost installation', message, { fix })
    : new PlatformError('transient', message, { fix, retryAfterMs: retryRefusedMs });
}

/** An error's fields for the log, without the contents of its request. */
export function errorFields(error: unknown): object {
  const code = error instanceof DiscordAPIError ? { code: error.code } : {};
  const status =
    error instanceof DiscordAPIError || error instanceof HTTPError ? { status: error.status } : {};
  return { ...code, ...status, error: told('en', reasonOf(error)) };
}

/**
 * An answer that does not match Discord's documentation, perhaps from something that answered in its place.
 */
function isUnreadable(error: unknown): error is ZodError | SyntaxError {
  return error instanceof ZodError || error instanceof SyntaxError;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** "Missing Access (50001)": only the first line, because the others quote parts of the message. */
function nameOf(error: DiscordAPIError | HTTPError): Sentence {
  const number = error instanceof DiscordAPIError && error.code ? error.code : error.status;
  const reason = error.message.split('\n')[0] || sentence('no reason given');
  return sentence('{reason} ({code})', { reason, code: number });
}

function reasonOf(error: unknown): Sentence | string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SyntaxError) return sentence('the answer is not JSON');
  if (error instanceof ZodError)
    return sentence('the answer has no usable {fields}', { fields: listed(error) });
  if (error.name === 'AbortError') return sentence('no answer in time');
  // OpenSSL's own message consists of numbers and file names.
  if (codeOf(error).startsWith('ERR_SSL_'))
    return sentence('encryption failed ({code})', { code: codeOf(error) });
  return error.message || codeOf(error) || error.name;
}

/** "guild_id, roles.0.permissions": the first places at which an answer is not as expected. */
function listed({ issues }: ZodError): string {
  const paths = [...new Set(issues.map(({ path }) => path.join('.') || 'content'))];
  return paths.slice(0, 3).join(', ');
}

/**
 * The SDK's errors contain the request: its address may include an interaction's token, its body the message.
 */
function withoutRequest(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError)) {
    return error;
  }
  const bare = new Error(error.message);
  bare.name = error.name;
  if (error.stack) bare.stack = error.stack;
  return bare;
}
