import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { SettingsError } from '../../src/platform/settings.ts';

const stateOf = (url: string) => readConfig({ STATE_DIR: 'folder', DATABASE_URL: url }, []).state;

it('keeps the state in a file in STATE_DIR unless DATABASE_URL names a database', () => {
  expect(stateOf('')).toEqual({ kind: 'sqlite', file: 'folder/state.sqlite' });
});

it.each([
  'postgres://heatline@localhost/heatline',
  'postgresql://heatline:s3cret@db.example:5432/heatline?sslmode=verify-full',
  'postgres://heatline:%40%3A%2F%3F%23%25@[::1]:5432/heatline',
  'postgres://localhost',
  'postgres:///heatline?host=/var/run/postgresql',
  'postgres://localhost/heatline?sslmode=verify-full&sslrootcert=/etc/heatline/ca.pem',
  'postgres://me:s3cret@localhost/heatline?host=/cloudsql/project:region:instance',
  'postgres:///heatline?host=db.example&port=5433&user=me&password=s3cret',
  'postgres://me@db.example/heatline?sslmode=require&channel_binding=require&connect_timeout=10',
  'postgres://me@db.example/heatline?uselibpqcompat=true&sslmode=verify-ca&sslrootcert=/ca.pem',
  'postgres://me@db.example/heatline?sslmode=require&ssl=true&sslnegotiation=direct&client_encoding=utf8',
  'postgres://me@db.example/heatline?statement_timeout=120000&lock_timeout=0&query_timeout=60000',
  'postgres://me:50%2500@db.example/heatline',
  'postgres://me@db.example/heatline?options=project%3Done&application_name=heatline',
])('accepts %s', (url) => {
  expect(stateOf(` ${url} `)).toEqual({ kind: 'postgres', url });
});

const address = 'postgres://heatline:s3cret@localhost/heatline';

it.each([
  [
    'another database',
    'mysql://heatline:s3cret@localhost/heatline',
    'must begin with postgres:// or postgresql://',
  ],
  ['no URL', 'localhost:5432/s3cret', 'must begin with postgres:// or postgresql://'],
  [
    'an @ in the password',
    'postgres://heatline:s3@cret@localhost/heatline',
    /^cannot be parsed; write @ .* as %40/,
  ],
  ['a # in the password', 'postgres://heatline:12#s3cret@localhost/heatline', /^cannot be parsed/],
  ['a / in the password', 'postgres://heatline:12/s3cret@localhost/heatline', /^cannot be parsed/],
  ['a ? in the password', 'postgres://heatline:12?s3cret@localhost/heatline', /^cannot be parsed/],
  [
    'several hosts',
    'postgres://heatline:s3cret@one:5432,two:5432/heatline',
    /^names several hosts; name one/,
  ],
  ['several hosts without ports', 'postgres://heatline:s3cret@one,two/heatline', /^names several hosts/],
  ['several hosts as a parameter', 'postgres:///heatline?password=s3cret&host=one,two', /^names several/],
  [
    'an unknown sslmode',
    'postgres://heatline:s3cret@localhost/heatline?sslmode=on',
    /^sslmode must be one of disable, .*verify-full$/,
  ],
  [
    'a certificate that would not be used',
    'postgres://heatline:s3cret@localhost/heatline?sslmode=disable&sslrootcert=/ca.pem',
    /^sslmode=disable uses no certificate/,
  ],
  ['a parameter in capitals', `${address}?sslMode=require`, /^the parameter sslMode .*; write sslmode$/],
  [
    'a misspelt parameter',
    `${address}?sslrotcert=/ca.pem`,
    /sslrotcert is not understood; write sslrootcert$/,
  ],
  ['another program’s parameter', `${address}?pgbouncer=true`, /^the parameter pgbouncer .*; leave it out$/],
  [
    'the database as a parameter',
    `${address}?dbname=other`,
    /^the parameter dbname .*; write the name of the/,
  ],
  [
    'a parameter twice',
    `${address}?sslmode=disable&sslmode=require`,
    /^sslmode is given 2 times; give it once$/,
  ],
  ['a parameter without a value', `${address}?host=`, /^host has no value; give it one, or leave it out$/],
  ['a certificate without a name', `${address}?sslrootcert=`, /^sslrootcert has no value/],
  ['two hosts', `${address}?host=db.example`, /^host is given in the address and again as a parameter/],
  ['two passwords', `${address}?password=s3cret`, /^password is given in the address and again/],
  ['two ports', 'postgres://localhost:5432/heatline?port=5433', /^port is given in the address and again/],
  ['several ports', `${address}?port=5432,5433`, /^port must be one number, 1 to 65535$/],
  ['a port that is a word', `${address}?port=many`, /^port must be one number/],
  ['ssl=false, which the driver takes for true', `${address}?ssl=false`, /^ssl must be one of true, 1, 0$/],
  [
    'an & in a password',
    'postgres:///heatline?password=s3&cret=1',
    /^has a parameter .* as %26 %3D %25 %23$/,
  ],
  ['a parameter that is but a word', `${address}?cret`, /^has a parameter that is not understood/],
  [
    'a % in the password',
    'postgres://heatline:50%s3cret@localhost/heatline',
    /^cannot be parsed; write .* %25$/,
  ],
  ['a % at its end', 'postgres://heatline:s3cret%@localhost/heatline', /^cannot be parsed; write/],
  ['a code that is no text', 'postgres://heatline:s3cret%de@localhost/heatline', /^cannot be parsed; write/],
  ['a % in a parameter', `${address}?sslrootcert=/s3cret%.pem`, /^cannot be parsed; write/],
  [
    'a check without the certificate that it takes',
    `${address}?uselibpqcompat=true&sslmode=verify-ca`,
    /^sslmode=verify-ca with uselibpqcompat=true needs sslrootcert; name the file .* or write sslmode=verify-full$/,
  ],
  [
    'a mode that libpq does not have',
    `${address}?uselibpqcompat=true&sslmode=no-verify`,
    /^sslmode=no-verify does not exist with uselibpqcompat=true; .* write sslmode=require$/,
  ],
  ['an unknown encoding', `${address}?client_encoding=bogus`, /^client_encoding must be UTF8, .*leave it/],
  ['an encoding that is not used', `${address}?client_encoding=latin1`, /^client_encoding must be UTF8/],
  [
    'a certificate beside ssl=0',
    `${address}?ssl=0&sslrootcert=/ca.pem`,
    /^ssl=0 uses no certificate; write sslmode=verify-full/,
  ],
  ['the port 0', 'postgres://heatline:s3cret@localhost:0/heatline', /^port must be one number, 1 to 65535$/],
  ['an invalid port', 'postgres://heatline:s3cret@localhost:port/heatline', /^cannot be parsed/],
])('refuses %s without quoting it', (_, url, says) => {
  const [fault = '', ...others] = faultsOf(url);
  expect(others).toEqual([]);
  expect(fault.replace('DATABASE_URL: ', '')).toMatch(says);
  expect(fault).not.toContain('cret');
});

it.each([
  ...['statement_timeout=abc', 'statement_timeout=30s', 'statement_timeout=1', 'query_timeout=1'],
  ...['statement_timeout=0', 'query_timeout=00', 'idle_in_transaction_session_timeout=0'],
  ...['query_timeout=-1', 'idle_in_transaction_session_timeout=0x7d0'],
])('refuses %s as a time limit, since a silent server would then hold up digests forever', (parameter) => {
  const [name] = parameter.split('=');
  expect(faultsOf(`${address}?${parameter}`)).toEqual([
    `DATABASE_URL: ${name} must be a whole number of milliseconds, at least 1000; leave it out for the usual limit`,
  ]);
});

it.each(['lock_timeout=1.5', 'lock_timeout=1e5', 'lock_timeout=99999999999'])(
  'refuses %s as a time limit',
  (parameter) => {
    expect(faultsOf(`${address}?${parameter}`)).toEqual([
      'DATABASE_URL: lock_timeout must be a whole number of milliseconds, at least 1000, or 0 for no limit',
    ]);
  },
);

it.each(['-c%20statement_timeout%3D120000', '--idle-in-transaction-session-timeout=0'])(
  "refuses options=%s, since Heatline's own limit is set later",
  (options) => {
    expect(faultsOf(`${address}?options=${options}`)).toEqual([
      expect.stringMatching(
        /^DATABASE_URL: options cannot set (statement|idle)\w+; write it as a separate parameter/,
      ),
    ]);
  },
);

it.each([
  ['sslmode=disable', 'ssl=true'],
  ['sslmode=disable', 'ssl=1'],
  ['sslmode=disable', 'sslnegotiation=direct'],
  ['ssl=0', 'sslmode=verify-full'],
  ['ssl=0', 'sslmode=no-verify'],
  ['ssl=0', 'sslnegotiation=direct'],
])('refuses %s together with %s', (off, on) => {
  expect(faultsOf(`${address}?${on}&${off}`)).toEqual([
    `DATABASE_URL: ${off} and ${on} contradict each other; leave one out`,
  ]);
});

it.each([
  ['the user', 'postgres://heat%00line:s3cret@localhost/heatline'],
  ['the password', 'postgres://heatline:s3cret%00@localhost/heatline'],
  ['the host', 'postgres://heatline:s3cret@local%00host/heatline'],
  ['the name of the database', `${address}%00`],
  ['a parameter', 'postgres:///heatline?password=s3cret%00'],
])('refuses a NUL in %s', (part, url) => {
  expect(faultsOf(url)).toEqual([
    `DATABASE_URL: has a NUL character (%00) in ${part}, which PostgreSQL does not allow; leave it out`,
  ]);
});

function faultsOf(url: string): readonly string[] {
  try {
    stateOf(url);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}
