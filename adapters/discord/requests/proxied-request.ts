import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { EnvHttpProxyAgent, Headers, request } from 'undici';
import type { ProxySettings } from '../../../src/platform/proxy.ts';

type MakeRequest = RESTOptions['makeRequest'];
type RestResponse = Pick<
  Awaited<ReturnType<MakeRequest>>,
  'headers' | 'ok' | 'status' | 'statusText' | 'arrayBuffer'
>;

/** Makes requests through a proxy: the SDK brings an undici of its own, whose agents are of another version. */
export function createProxiedRequest({
  httpProxy = '',
  httpsProxy = '',
  noProxy,
}: ProxySettings): (...given: Parameters<MakeRequest>) => Promise<RestResponse> {
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy });
  return async (url, { method = 'GET', headers, body = null, signal }) => {
    if (body !== null && typeof body !== 'string') throw new Error('files are not sent to Discord');
    const response = await request(url, {
      ...{ method, dispatcher, body, headers: Object.fromEntries(new Headers(headersOf(headers))) },
      ...(signal && { signal }),
    });
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

function headersOf(headers: Parameters<MakeRequest>[1]['headers']): [string, string][] {
  return headers ? Object.entries(headers).map(([name, value]) => [name, String(value)]) : [];
}
