import { nearWord } from '../../platform/text/near-word.ts';
import { ownTimeouts } from './postgres-timeouts.ts';

const sslModes = ['disable', 'no-verify', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** Parameters that name a certificate or key file. */
const certificateParameters = ['sslrootcert', 'sslcert', 'sslkey'];

/** In milliseconds: statements need some time, and a shorter limit was probably meant in seconds. */
const timeouts = [...ownTimeouts, 'lock_timeout'];
const minMs = 1_000;
/** The maximum for both PostgreSQL and Node's timers. */
const maxMs = 2 ** 31 - 1;

/**
 * The parameters that the driver understands. It takes any other for an option of its own, and silently
 * ignores unknown ones.
 */
const read = [
  ...['sslmode', ...certificateParameters, 'ssl', 'sslnegotiation', 'uselibpqcompat'],
  ...['user', 'password', 'host', 'port'],
  ...['application_name', 'fallback_application_name', 'client_encoding', 'options'],
  ...timeouts,
];

/**
 * Parameters of libpq that providers put into the addresses they hand out and that have no effect here.
 * Connections have their own time limits, and certificates are always checked in full.
 */
const withoutEffect = [
  ...['connect_timeout', 'keepalives', 'keepalives_idle', 'keepalives_interval', 'keepalives_count'],
  ...['tcp_user_timeout', 'channel_binding', 'gssencmode', 'target_session_attrs'],
];

const known = [...read, ...withoutEffect];

/** Other programs' names for parts of the address itself. */
const partsOfAddress: ReadonlyMap<string, string> = new Map([
  ...['dbname', 'db', 'database'].map((name) => [name, 'the name of the database'] as const),
  ...['hostname', 'hostaddr', 'server'].map((name) => [name, 'the host'] as const),
  ...['username', 'pass', 'pwd'].map((name) => [name, 'the user and password'] as const),
]);

const wordValues: Readonly<Record<string, readonly string[]>> = {
  sslmode: sslModes,
  ssl: ['true', '1', '0'],
  sslnegotiation: ['postgres', 'direct'],
  uselibpqcompat: ['true'],
};

/**
 * Why the parameters of an address cannot be used, with the fix; undefined when they can. Quotes no value,
 * nor a name that might be the rest of a password.
 */
export function faultOfParameters(url: URL): string | undefined {
  const { searchParams } = url;
  for (const name of new Set(searchParams.keys())) {
    const fault = faultOfParameter(name, searchParams.getAll(name), url);
    if (fault !== undefined) return fault;
  }
  return faultOfEncryption(searchParams);
}

/**
 * Why individually valid parameters cannot be used together. If two contradict each other, the driver
 * silently follows one.
 */
function faultOfEncryption(parameters: URLSearchParams): string | undefined {
  const sslmode = parameters.get('sslmode');
  const off = sslmode === 'disable' ? 'sslmode=disable' : parameters.get('ssl') === '0' ? 'ssl=0' : undefined;
  if (off !== undefined) {
    if (certificateParameters.some((name) => parameters.has(name))) {
      return `${off} uses no certificate; write sslmode=verify-full, or leave the certificates out`;
    }
    const [on] = [...parameters].filter(([name, value]) => encrypts(name, value));
    if (on) return `${off} and ${on.join('=')} contradict each other; leave one out`;
  }
  if (parameters.get('uselibpqcompat') !== 'true') return undefined;
  if (sslmode === 'no-verify') {
    return 'sslmode=no-verify does not exist with uselibpqcompat=true; leave uselibpqcompat out, or write sslmode=require';
  }
  return sslmode === 'verify-ca' && !parameters.has('sslrootcert')
    ? "sslmode=verify-ca with uselibpqcompat=true needs sslrootcert; name the file of the authority's certificate in it, or write sslmode=verify-full"
    : undefined;
}

function encrypts(name: string, value: string): boolean {
  if (name === 'sslmode') return value !== 'disable';
  if (name === 'ssl') return value !== '0';
  return name === 'sslnegotiation' && value === 'direct';
}

function faultOfParameter(name: string, values: readonly string[], url: URL): string | undefined {
  if (!known.includes(name)) return faultOfUnknown(name, values, url);
  if (values.length > 1) return `${name} is given ${values.length} times; give it once`;
  const [value = ''] = values;
  if (value === '') return `${name} has no value; give it one, or leave it out`;
  const words = wordValues[name];
  if (words && !words.includes(value)) return `${name} must be ${oneOf(words)}`;
  if (name === 'port' && !isPort(value)) return noPort;
  if (timeouts.includes(name) && !isTimeout(name, value)) {
    const orNone = needsLimit(name) ? '; leave it out for the usual limit' : ', or 0 for no limit';
    return `${name} must be a whole number of milliseconds, at least ${minMs}${orNone}`;
  }
  const inOptions = name === 'options' && ownTimeouts.find((own) => value.replaceAll('-', '_').includes(own));
  if (inOptions) return `options cannot set ${inOptions}; write it as a separate parameter`;
  if (name === 'client_encoding' && !/^(utf-?8|unicode)$/i.test(value)) {
    return 'client_encoding must be UTF8, the only encoding supported; leave it out';
  }
  return isGivenTwice(name, value, url)
    ? `${name} is given in the address and again as a parameter; give it once`
    : undefined;
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? `${words[0]}` : `one of ${words.join(', ')}`;
}

export const noPort = 'port must be one number, 1 to 65535';

function isTimeout(name: string, text: string): boolean {
  const ms = Number(text);
  if (ms === 0 && needsLimit(name)) return false;
  return /^\d{1,10}$/.test(text) && (ms === 0 || (ms >= minMs && ms <= maxMs));
}

function needsLimit(name: string): boolean {
  return ownTimeouts.includes(name);
}

export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/**
 * The driver uses the parameter. The folder of a socket may appear beside a host, as some providers write it.
 */
function isGivenTwice(name: string, value: string, { hostname, port, username, password }: URL): boolean {
  if (name === 'host') return hostname !== '' && !value.startsWith('/');
  const inAddress = { port, user: username, password }[name];
  return inAddress !== undefined && inAddress !== '';
}

function faultOfUnknown(name: string, values: readonly string[], { searchParams }: URL): string {
  const part = partsOfAddress.get(name.toLowerCase());
  if (part !== undefined) {
    return `the parameter ${name} is not understood; write ${part} where it stands in postgres://user:password@host:5432/heatline`;
  }
  const wanted = known.includes(name.toLowerCase()) ? name.toLowerCase() : undefined;
  const mayBeSecret = searchParams.has('password') || values.every((value) => value === '');
  if (wanted === undefined && (mayBeSecret || !/^\w{1,40}$/.test(name))) {
    return 'has a parameter that is not understood; leave it out, or write & = % # in a value as %26 %3D %25 %23';
  }
  const near = wanted ?? nearWord(name, known);
  if (near !== undefined) return `the parameter ${name} is not understood; write ${near}`;
  return `the parameter ${name} is not understood; leave it out`;
}
