import type { Environment } from '../adapter.ts';
import { type Sentence, sentence, told } from '../language/sentence.ts';
import { SettingsError } from '../settings.ts';
import { isDecodable } from '../text/is-decodable.ts';

/** The variables that are read, by their usual names. */
export const proxyVariables: readonly string[] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/**
 * The proxy for this machine's outgoing requests. Its addresses may contain a password, so they are never
 * logged.
 */
export interface ProxySettings {
  /** For http and ws. */
  readonly httpProxy: string | undefined;
  /** For https and wss. */
  readonly httpsProxy: string | undefined;
  /** Hosts to reach without the proxy, separated by commas or spaces, as in NO_PROXY. */
  readonly noProxy: string;
}

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Lower-case names win, as with curl. Without HTTPS_PROXY,
 * HTTP_PROXY applies to https too.
 * @returns undefined when there is no proxy
 * @throws SettingsError naming the variable and how to fix it, without its value, which may contain a
 * password
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

/** An empty value counts as unset, under the lower-case name too. */
function variable(env: Environment, name: string): string {
  return env[name.toLowerCase()]?.trim() || env[name]?.trim() || '';
}

const howToWrite =
  'must be the address of an HTTP proxy, such as http://proxy.example.org:3128, without a path; in its user and password, write @ : / % as %40 %3A %2F %25. SOCKS proxies are not supported; leave the variable out to connect without a proxy';

/**
 * "proxy.example.org:3128" is a common way to write http. Without a port the value could be anything, such as
 * "none".
 */
function readAddress(text: string): string | undefined {
  const hasScheme = /^https?:\/\//i.test(text);
  if (!hasScheme && (text.includes('/') || !/:\d+$/.test(text))) return undefined;
  const url = URL.parse(hasScheme ? text : `http://${text}`);
  if (url?.pathname !== '/' || url.search || url.hash || url.port === '0') return undefined;
  return isDecodable(url.username) && isDecodable(url.password) ? url.href : undefined;
}

/**
 * The proxy for requests to `url`; undefined where none applies. NO_PROXY is read as in undici's
 * EnvHttpProxyAgent: an entry covers a host and its subdomains, a port after it narrows it, "*" covers
 * everything.
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

/** Advice for when nothing gets through a proxy. */
export const proxyFix = sentence(
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.",
);

/** A proxy created no usable tunnel. The message says why; the request was not sent. */
export class ProxyFault extends Error {
  override readonly name = 'ProxyFault';
  /** Private, so that it is not in logs, which have the English. */
  readonly #said: Sentence;

  constructor(said: Sentence, options?: ErrorOptions) {
    super(told('en', said), options);
    this.#said = said;
  }

  get said(): Sentence {
    return this.#said;
  }
}

/**
 * Why a proxy let no request through, from the errors of our own dispatcher, undici and https-proxy-agent;
 * undefined for any other error. In these cases the request was not sent.
 * @param error the error thrown, or one in its chain of causes
 */
export function refusalByProxy(error: unknown): Sentence | undefined {
  if (error instanceof ProxyFault) return error.said;
  if (!(error instanceof Error)) return undefined;
  const [, status] = /^Proxy response \((\d{3})\)/.exec(error.message) ?? [];
  return status === undefined
    ? undefined
    : sentence('the proxy refused the connection ({code})', { code: status });
}
