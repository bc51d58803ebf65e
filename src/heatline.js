#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Plain JavaScript that any Node can read: an old runtime stops here with one line instead of a crash in a
// TypeScript file or a native module.
const root = fileURLToPath(import.meta.url).replace(/src[\\/][^\\/]*$/, '');
// As a package there is none above the built files.
const isClone = existsSync(`${root}package.json`);
const isInstalled = existsSync(`${root}node_modules/node`);
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  const how = 'run it through npm (npm start, npm run -s heatline -- <command>)';
  const cure = isInstalled
    ? `Node 24 is installed here for npm: ${how}.`
    : `Run npm ci first, which installs Node 24 here, then ${how}.`;
  process.stderr.write(
    `heatline needs Node 24 or newer, this is ${process.version}. ${isClone ? cure : 'Install it from nodejs.org or your system, and run this again.'}\n`,
  );
  process.exit(2);
}
// Node strips TypeScript with WebAssembly, on every thread for itself. V8 may free code of it twice when threads start
// and end at the same time, which ends the process (github.com/nodejs/node/issues/64500). So it frees none.
setFlagsFromString('--no-wasm-code-gc');
// Under any steady work V8 lets the space for new objects grow to 128 MB, and keeps it: 100 MB of what a busy service holds.
setFlagsFromString('--semi-space-growth-factor=1');
try {
  await import('./main.ts');
} catch (error) {
  const [, missing] = /Cannot find package '([^']+)'/.exec(String(error)) || [];
  if (missing === undefined) throw error;
  const cure = isClone ? 'Run npm ci first.' : 'Install heatline again.';
  process.stderr.write(`heatline needs the package ${missing}, which is not installed. ${cure}\n`);
  process.exit(2);
}
