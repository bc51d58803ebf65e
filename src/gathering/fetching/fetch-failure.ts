import { told } from '../../platform/language/sentence.ts';
import { refusalByProxy } from '../../platform/network/proxy.ts';
import { oneLine } from '../../platform/text/one-line.ts';
import { messageOf } from '../../platform/thrown.ts';
import { PrivateAddress } from './checked-hosts.ts';
import { TooLarge, WronglyPacked } from './read-body.ts';

/** Why no document came. */
export interface FetchFailure {
  readonly kind: 'failed';
  readonly cause: FailureCause;
  /** A sentence without its full stop. It may refer to the feed as "it": "it is gone for good (410)". */
  readonly fault: string;
  /** What a person can do about it, as a sentence. */
  readonly fix?: string;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs?: number;
}

export const failureCauses = [
  ...(['gone', 'missing', 'forbidden', 'busy', 'server', 'client', 'network', 'slow', 'private'] as const),
  ...(['large', 'redirect', 'unreadable'] as const),
];

/**
 * `gone`: permanently; `missing`: perhaps temporarily; `busy`: too many requests; `unreadable`: the response
 * is not a feed.
 */
export type FailureCause = (typeof failureCauses)[number];

/** @param status an HTTP status that is neither a success nor a redirect */
export function failureOfStatus(status: number, retryAfterMs: number | undefined): FetchFailure {
  const rest = retryAfterMs === undefined ? {} : { retryAfterMs };
  switch (status) {
    case 410:
      return {
        ...{ kind: 'failed', cause: 'gone', fault: 'it is gone for good (410)' },
        fix: 'Remove it, or add the outlet again by the address of its site: heatline feeds add <site>.',
      };
    case 404:
      return {
        ...{ kind: 'failed', cause: 'missing', fault: 'there is nothing at its address (404)', ...rest },
        fix: 'If this lasts, add the outlet again by the address of its site: heatline feeds add <site>.',
      };
    case 401:
    case 403:
    case 407:
    case 451:
      return {
        ...{
          kind: 'failed',
          cause: 'forbidden',
          fault: `its server refuses the request (${status})`,
          ...rest,
        },
        fix: 'If it needs a password, put that into its address: https://user:password@… Some outlets block programs; setting FEEDS_CONTACT may help.',
      };
    case 429:
      return {
        ...{ kind: 'failed', cause: 'busy', fault: 'its server wants fewer requests (429)', ...rest },
        fix: 'Nothing to do: Heatline now requests it less often.',
      };
    default:
      return status >= 500
        ? { kind: 'failed', cause: 'server', fault: `its server has an error (${status})`, ...rest }
        : { kind: 'failed', cause: 'client', fault: `its server refuses the request (${status})`, ...rest };
  }
}

const allowFix = 'If this is intended, name it in FEEDS_ALLOW_PRIVATE.';

/** @param isLate whether the time limit of the whole request has passed */
export function failureOfThrown(
  error: unknown,
  { isLate, host }: { readonly isLate: boolean; readonly host: string },
): FetchFailure {
  const found = deepest(error);
  if (found instanceof PrivateAddress) {
    return { kind: 'failed', cause: 'private', fault: found.message, fix: allowFix };
  }
  if (found instanceof TooLarge) {
    return {
      kind: 'failed',
      cause: 'large',
      fault: 'the response is larger than 10 MB, too large for a feed',
    };
  }
  if (found instanceof WronglyPacked) {
    return {
      ...{ kind: 'failed', cause: 'unreadable' },
      fault: `the response is not compressed the way its server says (Content-Encoding: ${oneLine(found.message.slice(0, 40))})`,
      fix: 'If this lasts, tell the outlet, or remove it.',
    };
  }
  const proxyFault = refusalByProxy(error) ?? refusalByProxy(found);
  if (proxyFault !== undefined) return { kind: 'failed', cause: 'network', fault: told('en', proxyFault) };
  const code = found instanceof Error && 'code' in found ? String(found.code) : '';
  if (isLate || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return {
      kind: 'failed',
      cause: 'slow',
      fault: 'its server did not answer in time, or its response does not end',
    };
  }
  return { kind: 'failed', cause: 'network', ...networkFault(code, found, host) };
}

function networkFault(code: string, error: unknown, host: string): { fault: string; fix?: string } {
  const message = messageOf(error);
  if (/^(ENOTFOUND|EAI_NONAME|EAI_NODATA)$/.test(code)) {
    return { fault: `there is no host ${host}`, fix: 'Check the spelling of its address.' };
  }
  if (code === 'EAI_AGAIN')
    return { fault: `the host ${host} could not be looked up`, fix: 'Check the network and its DNS.' };
  if (/^ECONNREFUSED$/.test(code)) return { fault: `${host} refused the connection` };
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return {
      fault: `${host} did not answer with TLS`,
      fix: 'If it does not support https, use an address with http://.',
    };
  }
  if (/CERT|SSL|TLS|SIGNED|EPROTO|ERR_TLS/.test(code)) {
    return {
      fault: `the connection to ${host} is not secure (${code})`,
      fix: 'If its certificate is from your own authority, name that in NODE_EXTRA_CA_CERTS.',
    };
  }
  return { fault: `the connection to ${host} failed (${code || message})` };
}

/** undici wraps a connection's error; several parallel attempts produce an AggregateError. */
function deepest(error: unknown): unknown {
  if (
    error instanceof PrivateAddress ||
    error instanceof TooLarge ||
    error instanceof WronglyPacked ||
    !(error instanceof Error)
  )
    return error;
  const inner = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  return inner instanceof Error ? deepest(inner) : error;
}
