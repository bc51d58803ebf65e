import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';

const schema = z.object({ version: z.string() });

/** Read once, at the start: the program may later give up the right to read its own folder. */
const packageJson = readFileSync(join(packageRoot, 'package.json'), 'utf8');

/** The version in package.json. */
export function version(): string {
  return schema.parse(JSON.parse(packageJson)).version;
}
