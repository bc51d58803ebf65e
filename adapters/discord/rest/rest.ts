import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js';
import { beforeSending } from '../../../src/platform/time/deadline.ts';
import type { DiscordSettings } from '../settings.ts';
import { createProxiedRequest } from './proxied-request.ts';
import type { RefusedRequests } from './refused-requests.ts';

export interface RestDeps {
  readonly settings: DiscordSettings;
  /** How long a complete answer may take. */
  readonly requestTimeoutMs: number;
  readonly refused: RefusedRequests;
}

/** How many requests a second Discord accepts from a bot. */
export const defaultRequestsPerSecond = 50;

/**
 * Waiting here for the next second costs nothing; whether to wait longer is up to the caller. The SDK waits
 * up to 50 ms more than a second, so that a request that travels faster than the one before does not arrive
 * too early.
 */
const maxWaitMs = 1_500;

/**
 * For requests that must be made only once: repeats only those that a rate limit kept from being accepted.
 */
export function createSingleAttemptRest(deps: RestDeps & { readonly requestsPerSecond: number }): REST {
  return new REST({
    ...restOptions(deps),
    retries: 0,
    globalRequestsPerSecond: deps.requestsPerSecond,
    rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
      Math.max(timeToReset, retryAfter, sublimitTimeout) > maxWaitMs,
  }).setToken(deps.settings.token);
}

/** For requests that may be repeated: GET, PUT and PATCH. */
export function restOptions({ settings, requestTimeoutMs, refused }: RestDeps): Partial<RESTOptions> {
  const { proxy } = settings;
  const request = proxy ? createProxiedRequest(proxy) : DefaultRestOptions.makeRequest;
  return {
    ...{ api: settings.apiUrl, timeout: requestTimeoutMs, retries: 2 },
    async makeRequest(url, init) {
      refused.beforeAsking();
      const response = await requestWhole(request, url, init);
      refused.answered(response);
      return response;
    },
  };
}

/**
 * The SDK's time-out ends with the headers. Reading the body here includes it in that time-out and in the
 * request's own deadline.
 */
const requestWhole = async (
  request: ReturnType<typeof createProxiedRequest>,
  ...[url, init]: Parameters<RESTOptions['makeRequest']>
) => {
  const signal = beforeSending(init.signal);
  const response = await request(url, { ...init, ...(signal && { signal }) });
  const body = await response.arrayBuffer();
  const text = () => new TextDecoder().decode(body);
  return {
    body: null,
    bodyUsed: true,
    headers: response.headers,
    ok: response.ok,
    status: response.status,
    statusText: response.statusText,
    arrayBuffer: async () => body,
    text: async () => text(),
    json: async () => JSON.parse(text()),
  };
};
