import type { Environment } from '../adapter.ts';
import { SettingsError } from '../settings.ts';
import { isDecodable } from '../text/is-decodable.ts';

/** The variables that are read, by their usual names. */
export const proxyVariables: readonly string[] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/** The proxy through which this machine's requests leave. Addresses may hold a password: they are never logged. */
export interface ProxySettings {
  /** For http and ws. */
  readonly httpProxy: string | undefined;
  /** For https and wss. */
  readonly httpsProxy: string | undefined;
  /** The hosts that are reached without it, separated by commas or spaces, as NO_PROXY has them. */
  readonly noProxy: string;
}

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or what they are called in small letters, which goes first as it does with
 * curl. HTTP_PROXY stands in for an HTTPS_PROXY that is not set.
 * @returns undefined when there is no proxy
 * @throws SettingsError naming the variable and how to fix it, without its value, which may hold a password
 */
export function readProxySettings(env: Environment): ProxySettings | undefined {
  const faults: string[] = [];
  const read = (name: string): string | undefined => {
    const value = variable(env, name);
    if (value === '') return undefined;
    const address = readAddress(value);
    if (address === undefined) faults.push(`${name}: ${howToWrite}`);
    return address;
  };
  const httpProxy = read('HTTP_PROXY');
  const httpsProxy = read('HTTPS_PROXY') ?? httpProxy;
  if (faults.length > 0) throw new SettingsError(faults);
  if (httpProxy === undefined && httpsProxy === undefined) return undefined;
  return { httpProxy, httpsProxy, noProxy: variable(env, 'NO_PROXY') };
}

/** Set to nothing is as good as not set, in small letters too. */
function variable(env: Environment, name: string): string {
  return env[name.toLowerCase()]?.trim() || env[name]?.trim() || '';
}

const howToWrite =
  'must be the address of an HTTP proxy, such as http://proxy.example.org:3128, without a path, and with @ : / % in its user and password written as %40 %3A %2F %25. A SOCKS proxy cannot be used; leave the variable out to connect without a proxy';

/** "proxy.example.org:3128" is common, and means http; without its port it may be anything, such as "none". */
function readAddress(text: string): string | undefined {
  const hasScheme = /^https?:\/\//i.test(text);
  if (!hasScheme && (text.includes('/') || !/:\d+$/.test(text))) return undefined;
  const url = URL.parse(hasScheme ? text : `http://${text}`);
  if (url?.pathname !== '/' || url.search || url.hash || url.port === '0') return undefined;
  return isDecodable(url.username) && isDecodable(url.password) ? url.href : undefined;
}

/**
 * The proxy for requests to `url`; undefined where there is none for it. NO_PROXY is read as undici's EnvHttpProxyAgent reads
 * it: an entry stands for a host and all hosts below it, a port behind it narrows it, "*" stands for all.
 */
export function proxyFor(url: URL, { httpProxy, httpsProxy, noProxy }: ProxySettings): string | undefined {
  const isSecure = url.protocol === 'https:' || url.protocol === 'wss:';
  const host = url.hostname.toLowerCase();
  const port = url.port || (isSecure ? '443' : '80');
  const isExempt = noProxy.split(/[,\s]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = entry, entryPort = port] = /^(.+):(\d+)$/.exec(entry) ?? [];
    const bare = name.replace(/^\*?\./, '').toLowerCase();
    return bare !== '' && entryPort === port && (host === bare || host.endsWith(`.${bare}`));
  });
  return isExempt ? undefined : isSecure ? httpsProxy : httpProxy;
}

/** What a person checks when nothing gets through a proxy. */
export const proxyFix =
  'Check HTTPS_PROXY, and that the proxy lets this machine through; NO_PROXY names hosts that need none.';

/** A proxy made no tunnel that can be used. The message says why; the request has not left. */
export class ProxyFault extends Error {
  override readonly name = 'ProxyFault';
}

/**
 * Why a proxy let no request through, from the errors of our own dispatcher, undici and https-proxy-agent; undefined for an
 * error of another kind. The request has not left then.
 * @param error one that was thrown, or that caused it
 */
export function refusalByProxy(error: unknown): string | undefined {
  if (error instanceof ProxyFault) return error.message;
  if (!(error instanceof Error)) return undefined;
  const [, status] = /^Proxy response \((\d{3})\)/.exec(error.message) ?? [];
  return status === undefined ? undefined : `the proxy refused the connection (${status})`;
}
