import type { Clock } from '../../platform/time/clock.ts';
import { minuteMs } from '../../platform/time/durations.ts';
import type { FetchFailure } from './fetch-failure.ts';
import { failureOfStatus, failureOfThrown } from './fetch-failure.ts';
import { freshForMs, type HttpHeaders, headerOf, retryAfterMs } from './http-headers.ts';
import { type Body, readBody } from './read-body.ts';
import type { HttpAnswer, SendRequest } from './send-request.ts';
import type { HostTurns } from './turns.ts';

/** What an earlier response said about a document, so that it is sent only if changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Where a response came from. */
interface Arrival {
  /** The address that answered, after all redirects. */
  readonly address: string;
  /**
   * The new address if it has moved permanently: where the permanent redirects before any temporary one lead.
   */
  readonly movedTo?: string;
  readonly freshForMs: number;
}

export type FetchResult =
  | (Arrival &
      Body & { readonly kind: 'document'; readonly contentType: string; readonly validators: Validators })
  | (Arrival & { readonly kind: 'unchanged' })
  | FetchFailure;

export interface FetchOptions extends Pick<Clock, 'now' | 'signalIn'> {
  readonly send: SendRequest;
  readonly hostTurns: HostTurns;
  /** Names the program and how to contact its operator. */
  readonly userAgent: string;
  /** Aborts the request. */
  readonly signal: AbortSignal;
}

/** For a complete response: a document that trickles in does not end by itself. */
const wholeWithinMs = minuteMs;

/** Decompressed. The largest real feeds have 5 MB. */
const maxDocumentBytes = 10 * 1024 * 1024;

const maxRedirects = 5;

const accepted =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1';

/**
 * Requests a document and follows redirects, waiting for each host's turn. Never throws for network failures.
 */
export async function fetchDocument(
  address: string,
  validators: Validators,
  options: FetchOptions,
): Promise<FetchResult> {
  let url = URL.parse(address);
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    if (!url || !/^https?:$/.test(url.protocol)) {
      return {
        kind: 'failed',
        cause: 'redirect',
        fault: 'it is redirected to something that is not a web address',
      };
    }
    const asked = url;
    const step = await options.hostTurns(asked.hostname, () => {
      // The wait for this request's turn is not the server's fault, so it doesn't count.
      const signal = AbortSignal.any([options.signal, options.signalIn(wholeWithinMs)]);
      return askOnce(asked, validators, signal, options);
    });
    if (!('location' in step)) {
      if (step.kind === 'failed') return step;
      return { ...step, address: asked.href, ...(movedTo !== undefined && { movedTo }) };
    }
    isPermanent &&= step.isPermanent;
    url = URL.parse(step.location, asked.href);
    if (url && url.hash === '') url.hash = asked.hash;
    if (isPermanent && url) movedTo = url.href;
  }
  return {
    kind: 'failed',
    cause: 'redirect',
    fault: `it is redirected more than ${maxRedirects} times`,
    fix: 'Open it in a browser, and use the address it leads to.',
  };
}

interface Redirect {
  readonly location: string;
  readonly isPermanent: boolean;
}

type Step =
  | Redirect
  | FetchFailure
  | Omit<Extract<FetchResult, { kind: 'document' }>, 'address' | 'movedTo'>
  | Omit<Extract<FetchResult, { kind: 'unchanged' }>, 'address' | 'movedTo'>;

async function askOnce(
  url: URL,
  validators: Validators,
  signal: AbortSignal,
  { send, userAgent, now }: FetchOptions,
): Promise<Step> {
  let answer: HttpAnswer | undefined;
  try {
    answer = await send(withoutCredentials(url), requestHeaders(url, validators, userAgent), signal);
    const step = await readAnswer(answer, signal, now());
    const hadNothing = validators.etag === undefined && validators.lastModified === undefined;
    return 'kind' in step && step.kind === 'unchanged' && hadNothing ? nothingToKeep : step;
  } catch (error) {
    return failureOfThrown(error, { isLate: signal.aborted, host: url.hostname });
  } finally {
    answer?.discard();
  }
}

const nothingToKeep: FetchFailure = {
  kind: 'failed',
  cause: 'server',
  fault: 'its server says that nothing has changed since last time, but there was no last time (304)',
};

async function readAnswer(
  { status, headers, body }: HttpAnswer,
  signal: AbortSignal,
  now: Date,
): Promise<Step> {
  const freshMs = freshForMs(headers, now);
  if (status === 304) return { kind: 'unchanged', freshForMs: freshMs };
  const location = headerOf(headers, 'location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== '') {
    return { location, isPermanent: status === 301 || status === 308 };
  }
  if (status < 200 || status > 299) return failureOfStatus(status, retryAfterMs(headers, now));
  const read = await readBody(body, headerOf(headers, 'content-encoding'), {
    maxBytes: maxDocumentBytes,
    signal,
  });
  return {
    kind: 'document',
    ...read,
    contentType: headerOf(headers, 'content-type'),
    // No validators for a truncated document, or the rest would never be fetched.
    validators: read.isCutOff ? {} : validatorsOf(headers),
    freshForMs: freshMs,
  };
}

function validatorsOf(headers: HttpHeaders): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function requestHeaders(
  url: URL,
  { etag, lastModified }: Validators,
  userAgent: string,
): Record<string, string> {
  const { username, password } = url;
  const credentials = `${unescaped(username)}:${unescaped(password)}`;
  return {
    'user-agent': userAgent,
    accept: accepted,
    'accept-encoding': 'gzip, br, deflate',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
    ...((username !== '' || password !== '') && {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    }),
  };
}

/** A password may contain a literal %. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url.href);
  bare.username = '';
  bare.password = '';
  return bare;
}
