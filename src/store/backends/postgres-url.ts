import { isDecodable } from '../../platform/text/is-decodable.ts';
import { faultOfParameters, isPort, noPort } from './postgres-parameters.ts';
import { ownTimeouts } from './postgres-timeouts.ts';

/**
 * Why a value of DATABASE_URL cannot be used, with the fix but without quoting it; undefined when it can.
 * Does not check the files it names.
 */
export function faultOfPostgresUrl(text: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(text)) return 'must begin with postgres:// or postgresql://';
  if (namesSeveralHosts(text)) {
    return 'names several hosts; name one address that always leads to the primary, such as a virtual IP address, HAProxy or PgBouncer';
  }
  if (!isUrlWithoutStrayMarks(text)) {
    return 'cannot be parsed; write @ : / ? # % in the user or the password as %40 %3A %2F %3F %23 %25';
  }
  const url = new URL(text);
  const withNul = partWithNul(url);
  if (withNul !== undefined) {
    return `has a NUL character (%00) in ${withNul}, which PostgreSQL does not allow; leave it out`;
  }
  if (url.port !== '' && !isPort(url.port)) return noPort;
  return faultOfParameters(url);
}

function partWithNul({ username, password, hostname, pathname, search }: URL): string | undefined {
  const parts = {
    'the user': username,
    'the password': password,
    'the host': hostname,
    'the name of the database': pathname,
    'a parameter': search,
  };
  return Object.entries(parts).find(([, text]) => text.includes('%00'))?.[0];
}

/** Where a database is, for messages: without user, password and parameters. */
export function withoutSecrets(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

/**
 * The URL for the driver. The driver checks certificates in full for `prefer`, `require` and `verify-ca` too,
 * but warns on standard error that its next version will not. Writing `verify-full` keeps the check and
 * avoids the warning. libpq's weaker meaning remains available (`uselibpqcompat=true`).
 *
 * Time limits that are set on each connection are left out, because the driver would send them when
 * connecting, where PgBouncer refuses them.
 */
export function forDriver(url: string): string {
  const read = new URL(url);
  const { searchParams } = read;
  const isWeaker = searchParams.get('uselibpqcompat') === 'true';
  const isFull = !isWeaker && ['prefer', 'require', 'verify-ca'].includes(searchParams.get('sslmode') ?? '');
  const set = ownTimeouts.filter((name) => searchParams.has(name));
  if (!isFull && set.length === 0) return url;
  if (isFull) searchParams.set('sslmode', 'verify-full');
  for (const name of set) searchParams.delete(name);
  return read.href;
}

/** As libpq accepts them: `host1:5432,host2:5432` or `?host=host1,host2`. */
function namesSeveralHosts(text: string): boolean {
  return /^[^/]+\/\/([^@/?#]*@)?[^@/?#]*,/.test(text) || /[?&]host=[^&#]*(,|%2C)/i.test(text);
}

/**
 * A password containing one of these characters would be cut there, and the rest taken for a host and shown.
 */
function isUrlWithoutStrayMarks(text: string): boolean {
  return URL.canParse(text) && isDecodable(text) && /^[^/]+\/\/([^@/?#]*@)?[^@/?#]*([/?][^@#]*)?$/.test(text);
}
