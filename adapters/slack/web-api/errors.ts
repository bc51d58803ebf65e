import { webApi } from '@slack/bolt';
import { PlatformError, type PlatformErrorKind } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import { proxyFix, refusalByProxy } from '../../../src/platform/network/proxy.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { refusalFix, refusalKind, type TokenSource } from './refusals.ts';

/** What was being done when an error occurred, which determines its kind and wording. */
export interface Attempt {
  /** "posting to C0123". */
  readonly what: Sentence;
  /** The bot's name in Slack, for "/invite @heatline". */
  readonly botName: string;
  readonly token: TokenSource;
  /** The scope it needs, if Slack does not name the missing one. */
  readonly scope: Sentence | string;
  /** Whether it may have taken effect even though no answer came. */
  readonly mayHaveWorked: boolean;
}

/** Translates any error of Slack's SDK into the port's error: its kind, and what a person can do about it. */
export function toPlatformError(error: unknown, attempt: Attempt): PlatformError {
  // Our own error from within the SDK: the token was not available.
  const own = causesOf(error).find((cause) => cause instanceof PlatformError);
  if (own) return own;
  const { kind, reason, fix, retryAfterMs } = readError(error, attempt);
  return new PlatformError(
    kind === 'ambiguous' && !attempt.mayHaveWorked ? 'transient' : kind,
    sentence('{what} failed: {reason}', { what: attempt.what, reason }),
    { fix, retryAfterMs, cause: error },
  );
}

interface Reading {
  readonly kind: PlatformErrorKind;
  readonly reason: Sentence | string;
  readonly fix?: Sentence | undefined;
  readonly retryAfterMs?: number | undefined;
}

function readError(error: unknown, attempt: Attempt): Reading {
  if (error instanceof webApi.WebAPIPlatformError) return readRefusal(error, attempt);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'rate limited', reason: limited, retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = sentence("Slack's address answered with HTTP {status}", { status: error.statusCode });
    // A request time-out (408) comes from something between us and Slack, so it does not tell what Slack did.
    return error.statusCode >= 500 || error.statusCode === 408
      ? { kind: 'ambiguous', reason }
      : { kind: 'transient', reason, fix: unreachable };
  }
  const text = messageOf(error);
  // The SDK has no class for a 429 without a Retry-After header.
  if (text.startsWith('Retry header')) return { kind: 'rate limited', reason: limited };
  const byProxy = causesOf(error).flatMap((cause) => refusalByProxy(cause) ?? [])[0];
  if (byProxy !== undefined) return { kind: 'transient', reason: byProxy, fix: proxyFix };
  return neverLeft(error)
    ? {
        kind: 'transient',
        reason: sentence('Slack could not be reached ({code})', { code: codeOf(error) ?? '' }),
        fix: unreachable,
      }
    : {
        kind: 'ambiguous',
        reason: sentence('no answer came ({code})', { code: codeOf(error) ?? shorten(text, 100) }),
        fix: unreachable,
      };
}

const limited = sentence('Slack is limiting us');

const unreachable = sentence(
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.',
);

function readRefusal(error: webApi.WebAPIPlatformError, attempt: Attempt): Reading {
  const { response_metadata: metadata } = error.data;
  const code = refusalCode(error);
  if (code === 'ratelimited' || code === 'rate_limited') {
    const seconds = metadata?.retryAfter;
    return {
      kind: 'rate limited',
      reason: code,
      retryAfterMs: seconds === undefined ? undefined : seconds * 1000,
    };
  }
  if (code === undefined) return { kind: 'ambiguous', reason: sentence('the answer was not one of Slack’s') };
  const detail = metadata?.messages?.[0];
  return {
    kind: refusalKind(code),
    reason: detail ? `${code}: ${shorten(detail, 200)}` : code,
    fix: refusalFix(code, attempt.botName, attempt.token, neededScope(error.data) ?? attempt.scope),
  };
}

/**
 * The code of a refusal; undefined if Slack's API did not write the answer. A proxy's JSON has no code,
 * whatever the SDK's types say, and the SDK makes one up for a page that is not JSON.
 */
export function refusalCode(error: unknown): string | undefined {
  const code: unknown = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
  return typeof code === 'string' && /^[a-z0-9_]+$/.test(code) ? code : undefined;
}

/** If any one of several scopes would do, Slack lists them all, even those for other kinds of channels. */
function neededScope(data: object): string | undefined {
  if (!('needed' in data) || typeof data.needed !== 'string') return undefined;
  return data.needed.includes(',') ? undefined : data.needed;
}

/** Whether no connection was made, so that Slack cannot have seen the request. */
function neverLeft(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  const noConnection = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;
  const noTrust = /^(?:CERT_|DEPTH_ZERO_|ERR_TLS_|SELF_SIGNED_|UNABLE_TO_)/;
  const connecting = causesOf(error).some((cause) => 'syscall' in cause && cause.syscall === 'connect');
  return connecting || noConnection.test(code) || noTrust.test(code);
}

function codeOf(error: unknown): string | undefined {
  for (const cause of causesOf(error).reverse()) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}

/** The error and its causes, outermost first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause)
    causes.push(cause);
  return causes;
}
