import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A regular expression as a property value inside the argument of `toMatchObject`. */
const barePattern = /toMatchObject\((?:[^()]|\([^()]*\))*?\w:\s*\/[^/*\s]/;

it('never matches an object against a bare pattern, where `toMatchObject` sees no keys and accepts any text', () => {
  expect({ fix: 'anything' }).toMatchObject({ ['fix']: /something else/ });
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const offending = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => barePattern.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
  expect(offending).toEqual([]);
});
