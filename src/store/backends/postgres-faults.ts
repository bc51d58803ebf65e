import { StateError } from '../state-location.ts';
import { missing, recordOfMigrations } from './missing-table.ts';

/** What is wrong with a PostgreSQL server or the connection to it, and what a person can do about it. */
interface ServerFault {
  readonly reason: string;
  readonly fix: string;
}

/**
 * Turns driver errors with an outside cause (a lost connection, a server that became read-only, a dropped
 * table) into one sentence with its fix. Returns other errors unchanged, such as those of a query itself, or
 * of a state that has no tables yet.
 * @param name what messages call the database; contains no secret
 */
export function explainServerFault(error: unknown, name: string): unknown {
  const table = missingTable(error);
  if (table !== undefined) {
    return new StateError(`the state in ${name} is damaged: ${missing(table)}. ${restoring}`, {
      cause: error,
    });
  }
  const fault = serverFault(error);
  return fault ? postgresFault(name, fault, error) : error;
}

/** An error for a server that cannot be used, in the wording shared by all backends. */
export function postgresFault(name: string, { reason, fix }: ServerFault, cause?: unknown): StateError {
  return new StateError(`the state in ${name} cannot be used: ${reason}. ${fix}`, { cause });
}

function serverFault(error: unknown): ServerFault | undefined {
  const { message, code, syscall } = factsOf(error);
  const known = ownWords(message);
  if (known) return known;
  const fix =
    fixForRefusedEncryption(message) ??
    (code === 'ENOENT' || code === 'EACCES' ? fixForFile(syscall) : undefined) ??
    (code === '42501' ? fixForRights(message) : undefined) ??
    (isOfSetting(message) ? wrongSetting : undefined) ??
    (code === '28000' && /pg_hba/.test(message) ? notLetIn : undefined) ??
    fixes.get(code ?? '') ??
    fixForLostConnection(message) ??
    (isOfCertificateFile(code) ? certificateFile : undefined) ??
    (isOfOtherProtocol(code) ? notPostgres : undefined);
  if (message.trim() === '') return { reason: withoutWords(code), fix: fix ?? noReason };
  return fix === undefined ? undefined : { reason: withoutHint(message), fix };
}

export const undefinedTable = '42P01';

/** How to recover from damage, as a sentence. */
export const restoring =
  'Stop Heatline and restore a backup (pg_restore, then heatline restore); docs/running.md explains how.';

/** The server's messages may be in any language, but always quote the name. */
function missingTable(error: unknown): string | undefined {
  const { code, message } = factsOf(error);
  if (code !== undefinedTable) return undefined;
  const [, table = 'one of its tables'] = /["«„“]([^"»“”]+)["»“”]/.exec(message) ?? [];
  return table === recordOfMigrations ? undefined : table;
}

const unreachable = 'Start the server, or name the right host and port in DATABASE_URL.';
const silent =
  'Name the right host and port in DATABASE_URL, and check that firewalls on the way allow the connection.';
const notAllowed = 'Name the right user and password in DATABASE_URL.';
const notLetIn =
  "Add a line for this machine and user to the server's pg_hba.conf; if it takes only encrypted connections, add ?sslmode=verify-full to DATABASE_URL.";
const encrypt =
  'The server takes only encrypted connections from here: add ?sslmode=verify-full to DATABASE_URL, and &sslrootcert=<file> if its certificate is from an authority of your own.';
const ownAuthority =
  "Name the file of the authority's certificate in DATABASE_URL: ?sslmode=verify-full&sslrootcert=/path/to/ca.pem.";
const otherName =
  'Name the server in DATABASE_URL as its certificate does, or give it a certificate for that name (sslmode=no-verify encrypts without checking who answers).';
const certificateFile =
  'Name PEM files that this user may read in sslrootcert, sslcert and sslkey of DATABASE_URL.';
const readOnly =
  'Name the server that takes writes in DATABASE_URL (after a failover: the new primary), or end default_transaction_read_only there.';
const full =
  'Raise max_connections of the server or the CONNECTION LIMIT of the user or database, or run fewer copies (each takes up to 5 connections).';
const restarting = 'Wait until the server has started, and try again.';
const outOfRoom = 'Free space on the disk of the database server.';
const wrongSetting =
  'Correct the options in DATABASE_URL, or what ALTER ROLE or ALTER DATABASE set for this user or database.';
const tooSlow =
  'The server is overloaded, or another program holds a lock there: pg_stat_activity shows who waits for whom.';

/** By error code of the operating system, of TLS, or of the server (PostgreSQL manual, appendix A). */
const fixes: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', unreachable],
  ['ECONNRESET', unreachable],
  ['ENOTFOUND', unreachable],
  ['EAI_AGAIN', unreachable],
  ['EHOSTUNREACH', silent],
  ['ENETUNREACH', silent],
  ['ETIMEDOUT', silent],
  ['EPIPE', unreachable],
  ['28000', notAllowed],
  ['28P01', notAllowed],
  ['3D000', 'Create that database (createdb), or name another one in DATABASE_URL.'],
  ['3F000', 'Create the schema, or name another one in the search_path of the user.'],
  ['53300', full],
  ['25006', readOnly],
  ['53100', outOfRoom],
  ['57014', tooSlow],
  ['55P03', tooSlow],
  ['57P01', restarting],
  ['57P02', restarting],
  ['57P03', restarting],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', ownAuthority],
  ['SELF_SIGNED_CERT_IN_CHAIN', ownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT', ownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', ownAuthority],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', ownAuthority],
  ['CERT_SIGNATURE_FAILURE', ownAuthority],
  ['ERR_TLS_CERT_ALTNAME_INVALID', otherName],
  ['CERT_HAS_EXPIRED', 'Give the server a new certificate, and check the clock of this machine.'],
  ['CERT_NOT_YET_VALID', 'Check the clock of this machine.'],
]);

/** Connection errors that the driver and Kysely report without a code, in words that help people little. */
function ownWords(message: string): ServerFault | undefined {
  const [, login] = /^Unknown authenticationOk message type (\d+)$/.exec(message) ?? [];
  if (login !== undefined) {
    const way = logins.get(login) ?? `a login method (${login})`;
    return { reason: `the server asks for ${way}, which Heatline does not support`, fix: passwordLogin };
  }
  if (/^SASL: Only mechanism/.test(message)) {
    return {
      reason: 'the server asks for a login method that Heatline does not support',
      fix: passwordLogin,
    };
  }
  if (/client password must be a/.test(message)) {
    const fix = 'Name the right user and password in DATABASE_URL.';
    return { reason: 'the server asks for a password, and DATABASE_URL has none', fix };
  }
  return wordings.find(({ said }) => said.test(message));
}

/** PostgreSQL manual, "Message Formats": the kinds of AuthenticationRequest that the driver does not know. */
const logins: ReadonlyMap<string, string> = new Map([
  ['2', 'Kerberos'],
  ['7', 'Kerberos (GSSAPI)'],
  ['9', 'a Windows login (SSPI)'],
]);

const passwordLogin = "Give this user scram-sha-256 in the server's pg_hba.conf.";
const noReason = "The server's log may say why; also check that DATABASE_URL names a PostgreSQL server.";
const notPostgres =
  'Name the host and port of a PostgreSQL server in DATABASE_URL; another program answers there.';

const wordings: readonly (ServerFault & { readonly said: RegExp })[] = [
  { said: /^timeout expired$/, reason: 'it did not answer in time', fix: silent },
  {
    // If a rollback fails, Kysely discards the connection, and the error of the next statement on it hides
    // the cause.
    said: /^Postgres connection has been discarded$|not queryable/,
    reason: 'the connection to it broke',
    fix: 'Check the network between this machine and the server, and whether the server was restarted.',
  },
  {
    said: /before secure TLS connection was established/,
    reason: 'it closed the connection before it was encrypted',
    fix: 'Turn TLS on at the server (ssl = on), or write sslmode=disable in DATABASE_URL; sslnegotiation=direct requires PostgreSQL 17 or newer, so leave it out for an older one.',
  },
  {
    said: /^There was an error establishing an SSL connection|^received invalid response/,
    reason: 'whatever answered does not speak the PostgreSQL protocol',
    fix: notPostgres,
  },
];

/** The driver's message for a connection that ended, which carries no code. */
function fixForLostConnection(message: string): string | undefined {
  return /^Connection terminated/.test(message) ? unreachable : undefined;
}

/** TLS error codes for an answer that is not TLS. */
function isOfOtherProtocol(code: string | undefined): boolean {
  return code !== undefined && /^(ERR_SSL_|EPROTO$)/.test(code);
}

function withoutWords(code: string | undefined): string {
  return code === undefined
    ? 'it refused without giving a reason'
    : `it refused with the error ${code}, without giving a reason`;
}

/** Node's advice about certificate authorities doesn't apply here: DATABASE_URL names them differently. */
function withoutHint(message: string): string {
  return message.replace(/; if the root CA is installed locally.*$/s, '');
}

/**
 * The code is that of a wrong password, or missing, so only the wording tells: PostgreSQL's "no encryption"
 * ("SSL off" until version 13), the answers of PgBouncer ("SSL required") and hosted services, and the
 * driver's message for a server without TLS.
 */
function fixForRefusedEncryption(message: string): string | undefined {
  if (/no encryption|SSL off|SSL required|SSL connection is required|connection is insecure/i.test(message))
    return encrypt;
  if (/server does not support SSL/i.test(message))
    return 'Turn TLS on at the server (ssl = on), or write sslmode=disable in DATABASE_URL.';
  return undefined;
}

/** A missing socket means that the server isn't running; any other missing file is a certificate. */
function fixForFile(syscall: string | undefined): string {
  return syscall === 'connect' ? unreachable : certificateFile;
}

/** A connection setting that the server does not know, or not with that value. */
function isOfSetting(message: string): boolean {
  return /^(unrecognized configuration parameter|invalid value for parameter)/.test(message);
}

function isOfCertificateFile(code: string | undefined): boolean {
  return code !== undefined && /^ERR_OSSL_|^EISDIR$/.test(code);
}

function fixForRights(message: string): string {
  return /for schema/.test(message)
    ? 'Let the user create tables: GRANT CREATE ON SCHEMA public TO <user>.'
    : 'Let the user work with the tables: GRANT ALL ON ALL TABLES IN SCHEMA public TO <user>, or name their owner in DATABASE_URL.';
}

/**
 * A host with several addresses fails with an error that has no message but contains one error per address.
 */
function factsOf(error: unknown): { message: string; code?: string; syscall?: string } {
  if (error instanceof AggregateError && !error.message) return factsOf(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    message: error.message,
    ...('code' in error && error.code !== undefined && { code: String(error.code) }),
    ...('syscall' in error && { syscall: String(error.syscall) }),
  };
}
