import { StateError } from '../state-error.ts';

/** What is wrong with a PostgreSQL server, or with how it is reached, and what a person can do about it. */
interface ServerFault {
  readonly reason: string;
  readonly cure: string;
}

/**
 * Turns an error of the driver that comes from outside, such as a lost connection or a server that became read-only,
 * into one sentence with how to fix it. Errors of a query itself, such as a missing table, are given back as they are.
 * @param name what messages call the database; holds no secret
 */
export function explainServerFault(error: unknown, name: string): unknown {
  const fault = serverFault(error);
  return fault ? postgresFault(name, fault, error) : error;
}

/** The error of a server that cannot be used, in the words that all backends use. */
export function postgresFault(name: string, { reason, cure }: ServerFault, cause?: unknown): StateError {
  return new StateError(`the state in ${name} cannot be used: ${reason}. ${cure}`, { cause });
}

function serverFault(error: unknown): ServerFault | undefined {
  const { message, code, syscall } = factsOf(error);
  const cure =
    cureOfRefusedEncryption(message) ??
    (code === 'ENOENT' || code === 'EACCES' ? cureOfFile(syscall) : undefined) ??
    (code === '42501' ? cureOfRights(message) : undefined) ??
    (code === '28000' && /pg_hba/.test(message) ? notLetIn : undefined) ??
    cures.get(code ?? '') ??
    cureOfLostConnection(message) ??
    (isOfCertificateFile(code) ? certificateFile : undefined);
  return cure === undefined ? undefined : { reason: reasons.get(message) ?? withoutHint(message), cure };
}

const unreachable = 'Start the server, or name the right host and port in DATABASE_URL.';
const silent = 'Name the right host and port in DATABASE_URL, and let firewalls on the way pass connections.';
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
const outOfRoom = 'Make room on the disk of the database server.';
const tooSlow =
  'The server is overloaded, or another program holds a lock there: pg_stat_activity shows who waits for whom.';

/** By the code of the operating system, of TLS or of the server (PostgreSQL manual, appendix A). */
const cures: ReadonlyMap<string, string> = new Map([
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

/** The driver's own words for what a connection went through, which carry no code. */
function cureOfLostConnection(message: string): string | undefined {
  if (message === timedOut) return silent;
  return /^Connection terminated|not queryable/.test(message) ? unreachable : undefined;
}

const timedOut = 'timeout expired';

const reasons: ReadonlyMap<string, string> = new Map([[timedOut, 'it did not answer in time']]);

/** Node's own advice about authorities is for another way of naming them. */
function withoutHint(message: string): string {
  return message.replace(/; if the root CA is installed locally.*$/s, '');
}

/**
 * The code is that of a wrong password, or none, so only the words tell: PostgreSQL's "no encryption" (until 13 "SSL
 * off"), what PgBouncer ("SSL required") and hosted services answer, and the driver's where the server has no TLS.
 */
function cureOfRefusedEncryption(message: string): string | undefined {
  if (/no encryption|SSL off|SSL required|SSL connection is required|connection is insecure/i.test(message))
    return encrypt;
  if (/server does not support SSL/i.test(message))
    return 'Turn TLS on at the server (ssl = on), or write sslmode=disable in DATABASE_URL.';
  return undefined;
}

/** A socket that is not there is a server that does not run; any other file is one of a certificate. */
function cureOfFile(syscall: string | undefined): string {
  return syscall === 'connect' ? unreachable : certificateFile;
}

function isOfCertificateFile(code: string | undefined): boolean {
  return code !== undefined && /^ERR_OSSL_|^EISDIR$/.test(code);
}

function cureOfRights(message: string): string {
  return /for schema/.test(message)
    ? 'Let the user create tables: GRANT CREATE ON SCHEMA public TO <user>.'
    : 'Let the user work with the tables: GRANT ALL ON ALL TABLES IN SCHEMA public TO <user>, or name their owner in DATABASE_URL.';
}

/** A host with several addresses fails with an error that has no message but holds one an address. */
function factsOf(error: unknown): { message: string; code?: string; syscall?: string } {
  if (error instanceof AggregateError && !error.message) return factsOf(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    message: error.message,
    ...('code' in error && { code: String(error.code) }),
    ...('syscall' in error && { syscall: String(error.syscall) }),
  };
}
