import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { withoutDeadline } from '../../../src/platform/time/deadline.ts';
import { goneCodes } from './oauth-exchange.ts';
import type { TokenKeeper } from './token-keeper.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Refusals of the token itself: the call had no effect, so it can be repeated with another token. */
const refusalsOfToken: ReadonlySet<string> = new Set([
  ...goneCodes,
  'token_expired',
  'invalid_auth',
  'not_authed',
]);

/**
 * A `fetch` that makes calls on behalf of one workspace, with its current token. If Slack refuses the token,
 * it is replaced if possible, and the call is made once more. A renewal is finished even after the call's
 * deadline: Slack no longer accepts the old token, and others are waiting for the new one.
 * @param plainFetch makes a call with the headers it is given
 */
export function authorizedFetch(teamId: string, keeper: TokenKeeper, plainFetch: Fetch): Fetch {
  const fetchAs = (botToken: string, url: string | URL, init: RequestOptions) =>
    fetchWith(plainFetch, botToken, url, init);
  return async (url, init = {}) => {
    const { botToken } = await withoutDeadline(() => keeper.current(teamId));
    const first = await fetchAs(botToken, url, init);
    const code = first.refusal;
    if (code === undefined || !refusalsOfToken.has(code)) return first.response;
    const another = await withoutDeadline(() => keeper.afterRefusal(teamId, botToken, code));
    return another === undefined ? first.response : (await fetchAs(another, url, init)).response;
  };
}

async function fetchWith(plainFetch: Fetch, botToken: string, url: string | URL, init: RequestOptions) {
  const headers = { ...init.headers, Authorization: `Bearer ${botToken}` };
  const response = await plainFetch(url, { ...init, headers });
  const body = await response.text();
  const { status, statusText } = response;
  return {
    refusal: refusalIn(body),
    // A body can only be read once.
    response: new Response(body, {
      status,
      statusText,
      headers: Object.fromEntries(response.headers.entries()),
    }),
  };
}

type RequestOptions = NonNullable<Parameters<Fetch>[1]>;

const refusalSchema = z.object({ ok: z.literal(false), error: z.string() });

function refusalIn(body: string): string | undefined {
  if (!body.includes('"error"')) return undefined;
  try {
    return refusalSchema.safeParse(JSON.parse(body)).data?.error;
  } catch {
    return undefined;
  }
}
