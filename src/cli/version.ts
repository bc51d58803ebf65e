import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';

const schema = z.object({ version: z.string() });

/** Read once, as the program starts: it may give up the right to read its own folder. */
const packageJson = readFileSync(join(packageRoot, 'package.json'), 'utf8');

/** What package.json calls this version. */
export function version(): string {
  return schema.parse(JSON.parse(packageJson)).version;
}
