import { type Logger, webApi } from '@slack/bolt';

/** How long Slack may take for one request. */
export const answerWithinMs = 10_000;

/**
 * A Web API client without retries of its own: whether to post again is decided where deliveries are recorded, and a retry
 * in here could post twice.
 * @param token left out for a `fetch` that adds one
 */
export function createWebClient(
  token: string | undefined,
  { apiUrl, sdkLogger, fetch }: { apiUrl: string; sdkLogger: Logger; fetch?: webApi.FetchFunction },
): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithinMs,
    logger: sdkLogger,
    ...(fetch && { fetch }),
  });
}
