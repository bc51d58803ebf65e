import { type Logger, webApi } from '@slack/bolt';
import { beforeSending } from '../../../src/platform/time/deadline.ts';
import type { Network } from './network.ts';

/** How long Slack may take for one request. */
export const answerWithinMs = 10_000;

/**
 * A Web API client without retries of its own: whether to post again is decided where deliveries are recorded, and a retry
 * in here could post twice.
 * @param token left out for a `fetch` that adds one
 * @param options.fetch lets no request leave after its deadline
 */
export function createWebClient(
  token: string | undefined,
  { apiUrl, sdkLogger, fetch }: { apiUrl: string; sdkLogger: Logger; fetch: webApi.FetchFunction },
): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithinMs,
    // The time-out begins when a request leaves this queue, and nothing ends the wait in it: how much is done at once is
    // decided by whoever asks.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    logger: sdkLogger,
    fetch,
  });
}

/** Lets no request leave after its deadline. */
export function fetchInTime({ fetch }: Pick<Network, 'fetch'>): webApi.FetchFunction {
  return async (url, init = {}) => {
    const signal = beforeSending(init.signal);
    return fetch(url, { ...init, ...(signal && { signal }) });
  };
}
