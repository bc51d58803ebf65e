import { type Logger, webApi } from '@slack/bolt';
import { beforeSending } from '../../../src/platform/time/deadline.ts';
import type { Network } from './network.ts';

/** How long Slack may take to answer one request. */
export const answerWithinMs = 10_000;

/**
 * A Web API client that does not retry: deliveries decide whether to post again, and a retry here could post
 * twice.
 * @param token left out if `fetch` adds one
 * @param options.fetch sends no request after its deadline
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
    // The time-out begins when a request leaves this queue, and nothing limits the wait in it, so callers
    // limit how much is done at once.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    logger: sdkLogger,
    fetch,
  });
}

/** Wraps `fetch` so that it sends no request after its deadline. */
export function fetchInTime({ fetch }: Pick<Network, 'fetch'>): webApi.FetchFunction {
  return async (url, init = {}) => {
    const signal = beforeSending(init.signal);
    return fetch(url, { ...init, ...(signal && { signal }) });
  };
}
