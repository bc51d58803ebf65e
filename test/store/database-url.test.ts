import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { SettingsError } from '../../src/platform/settings.ts';

const stateOf = (url: string) => readConfig({ STATE_DIR: 'folder', DATABASE_URL: url }, []).state;

it('keeps the state in a file of STATE_DIR unless DATABASE_URL names a database', () => {
  expect(stateOf('')).toEqual({ kind: 'sqlite', file: 'folder/state.sqlite' });
});

it.each([
  'postgres://heatline@localhost/heatline',
  'postgresql://heatline:s3cret@db.example:5432/heatline?sslmode=verify-full',
  'postgres://heatline:%40%3A%2F%3F%23%25@[::1]:5432/heatline',
  'postgres://localhost',
  'postgres:///heatline?host=/var/run/postgresql',
  'postgres://localhost/heatline?sslmode=verify-full&sslrootcert=/etc/heatline/ca.pem',
])('takes %s', (url) => {
  expect(stateOf(` ${url} `)).toEqual({ kind: 'postgres', url });
});

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
    /^cannot be read; write @ .* as %40/,
  ],
  ['a # in the password', 'postgres://heatline:12#s3cret@localhost/heatline', /^cannot be read/],
  ['a / in the password', 'postgres://heatline:12/s3cret@localhost/heatline', /^cannot be read/],
  ['a ? in the password', 'postgres://heatline:12?s3cret@localhost/heatline', /^cannot be read/],
  [
    'several hosts',
    'postgres://heatline:s3cret@one:5432,two:5432/heatline',
    /^names several hosts; name one/,
  ],
  ['several hosts without ports', 'postgres://heatline:s3cret@one,two/heatline', /^names several hosts/],
  ['several hosts as a parameter', 'postgres:///heatline?password=s3cret&host=one,two', /^names several/],
  [
    'an sslmode that is none',
    'postgres://heatline:s3cret@localhost/heatline?sslmode=on',
    /^sslmode must be one of disable, .*verify-full$/,
  ],
  [
    'a certificate that would not be used',
    'postgres://heatline:s3cret@localhost/heatline?sslmode=disable&sslrootcert=/ca.pem',
    /^sslmode=disable uses no certificate/,
  ],
  ['a port that is none', 'postgres://heatline:s3cret@localhost:port/heatline', /^cannot be read/],
])('refuses %s without quoting it', (_, url, says) => {
  const [fault = '', ...others] = faultsOf(url);
  expect(others).toEqual([]);
  expect(fault.replace('DATABASE_URL: ', '')).toMatch(says);
  expect(fault).not.toContain('cret');
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
