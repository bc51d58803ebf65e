import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { requestsPath } from '../web-api/web-paths.ts';

/** In bytes. Slack sends nothing larger than a view, which has at most 250 kB. */
const maxBytes = 1024 * 1024;

/**
 * A wrong signing secret deserves a warning, but someone who keeps guessing does not deserve one each time.
 */
const warnEveryMs = hourMs;

export interface StrangersDeps extends Pick<Clock, 'elapsedMs'> {
  readonly signingSecret: string;
  readonly log: Log;
}

/**
 * Passes only requests that are signed by Slack and that Bolt can read on to `next`. Anyone else who scans
 * the port gets a bare status and does not fill the log. Bolt would log each, and would crash on a body such
 * as `null`, which is JSON but not an object.
 */
export function refuseStrangers(
  next: RequestListener,
  { signingSecret, elapsedMs, log }: StrangersDeps,
): RequestListener {
  let refused = 0;
  let warnedAt = Number.NEGATIVE_INFINITY;

  function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
    refused += 1;
    log.debug({ status, reason, refused }, 'slack request refused');
    // A request with a well-formed signature may be Slack's: then our secret is wrong.
    const looksReal =
      reason === 'signature' && /^v0=[\da-f]{64}$/.test(String(request.headers['x-slack-signature']));
    if (looksReal && elapsedMs() - warnedAt >= warnEveryMs) {
      warnedAt = elapsedMs();
      log.warn(
        { refused },
        'a request was not signed with SLACK_SIGNING_SECRET: check that it is the app’s, under "Basic Information", and that the clock is right',
      );
    }
    if (response.headersSent) return;
    // Don't wait for the rest of its body.
    response.writeHead(status, { connection: 'close' }).end();
  }

  async function examine(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === undefined) return refuse(request, response, 413, 'size');
    const text = body.toString();
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    // Slack's certificate check is not signed; Bolt answers it and uses nothing else in it.
    const isCertificateCheck = isForm && parseForm(text)['ssl_check'] === '1';
    if (!isCertificateCheck) {
      const headers = {
        'x-slack-signature': String(request.headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
      };
      if (!isValidSlackRequest({ signingSecret, body: text, headers })) {
        return refuse(request, response, 401, 'signature');
      }
      if (!holdsObject(text, isForm)) return refuse(request, response, 400, 'body');
    }
    // Bolt uses a body that has already been read from this property.
    next(Object.assign(request, { rawBody: body }), response);
  }

  return (request, response) => {
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    if (request.method !== 'POST' || path !== requestsPath) {
      next(request, response);
      return;
    }
    examine(request, response).catch(() => {
      // The connection broke off while the body was being read.
      request.destroy();
    });
  };
}

/** Undefined if it is too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) return undefined;
  }
  return Buffer.concat(pieces);
}

/** Reads the body as Bolt does: a form, a form whose `payload` is JSON, or JSON. */
function holdsObject(text: string, isForm: boolean): boolean {
  const payload = isForm ? parseForm(text)['payload'] : text;
  if (isForm && typeof payload !== 'string') return true;
  try {
    const body: unknown = JSON.parse(String(payload));
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
