import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { requestsPath } from '../web-api/web-paths.ts';

/** A view holds at most 250 kB, and Slack sends nothing larger. In bytes. */
const maxBytes = 1024 * 1024;

/** A wrong signing secret is worth a warning, and somebody who guesses is not worth one each time. */
const warnEveryMs = hourMs;

export interface StrangersDeps extends Pick<Clock, 'elapsedMs'> {
  readonly signingSecret: string;
  readonly log: Log;
}

/**
 * Lets only what Slack has signed, and what Bolt can read, through to `next`; whoever scans the port gets a bare status,
 * and fills no log. Bolt would log each, and end the process at a body such as `null`, which is JSON but no object.
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
    // One that looks as Slack's do may be Slack's, and the secret wrong.
    const looksReal =
      reason === 'signature' && /^v0=[\da-f]{64}$/.test(String(request.headers['x-slack-signature']));
    if (looksReal && elapsedMs() - warnedAt >= warnEveryMs) {
      warnedAt = elapsedMs();
      log.warn(
        { refused },
        'a request was not signed with SLACK_SIGNING_SECRET: see that it is the one of the app, under "Basic Information", and that the clock is right',
      );
    }
    if (response.headersSent) return;
    // What may still come of its body is not waited for.
    response.writeHead(status, { connection: 'close' }).end();
  }

  async function examine(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === undefined) return refuse(request, response, 413, 'size');
    const text = body.toString();
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    // Slack's check of the certificate is not signed; Bolt answers it, and takes nothing else out of it.
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
    // Bolt takes a body that was read before from here.
    next(Object.assign(request, { rawBody: body }), response);
  }

  return (request, response) => {
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    if (request.method !== 'POST' || path !== requestsPath) {
      next(request, response);
      return;
    }
    examine(request, response).catch(() => {
      // It broke off while its body was read.
      request.destroy();
    });
  };
}

/** Undefined when it is too long. */
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

/** As Bolt reads it: a form, a form whose `payload` is JSON, or JSON. */
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
