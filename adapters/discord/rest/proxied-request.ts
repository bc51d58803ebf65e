import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Headers, request } from 'undici';
import { createProxyDispatcher } from '../../../src/platform/network/proxied-requests.ts';
import type { ProxySettings } from '../../../src/platform/network/proxy.ts';

type MakeRequest = RESTOptions['makeRequest'];
type RestResponse = Pick<
  Awaited<ReturnType<MakeRequest>>,
  'headers' | 'ok' | 'status' | 'statusText' | 'arrayBuffer'
>;

/** Makes requests through a proxy. The SDK has its own undici, whose agents are of another version. */
export function createProxiedRequest(
  proxy: ProxySettings,
): (...given: Parameters<MakeRequest>) => Promise<RestResponse> {
  const dispatcher = createProxyDispatcher(proxy);
  return async (url, { method = 'GET', headers, body = null, signal }) => {
    if (body !== null && typeof body !== 'string') throw new Error('files are not sent to Discord');
    const asked = request(url, {
      ...{ method, dispatcher, body, headers: Object.fromEntries(new Headers(headersOf(headers))) },
      ...(signal && { signal }),
    });
    const response = await (signal ? orAborted(asked, signal) : asked);
    const { statusCode: status } = response;
    return {
      headers: new Headers(
        Object.entries(response.headers).flatMap(([name, value]) =>
          [value ?? []].flat().map((one): [string, string] => [name, one]),
        ),
      ),
      ...{ status, statusText: STATUS_CODES[status] ?? '', ok: status >= 200 && status < 300 },
      arrayBuffer: () => response.body.arrayBuffer(),
    };
  };
}

/** undici heeds a request's signal only once it has a connection, which may never happen. */
async function orAborted<Result>(asked: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([asked, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
    asked.catch(() => {});
  }
}

function headersOf(headers: Parameters<MakeRequest>[1]['headers']): [string, string][] {
  return headers ? Object.entries(headers).map(([name, value]) => [name, String(value)]) : [];
}
