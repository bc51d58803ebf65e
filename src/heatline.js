#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Plain JavaScript that any Node can run, so that an old version stops here with one line instead of crashing in a
// TypeScript file or a native module.
const root = fileURLToPath(import.meta.url).replace(/src[\\/][^\\/]*$/, '');
// In a package, there is no package.json directly above the built files.
const isClone = existsSync(`${root}package.json`);
const isInstalled = existsSync(`${root}node_modules/node`);
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  const how = 'run it through npm (npm start, npm run -s heatline -- <command>)';
  const fix = isInstalled
    ? `Node 24 is installed here for npm: ${how}.`
    : `Run npm ci first to install Node 24 here, then ${how}.`;
  process.stderr.write(
    `heatline needs Node 24 or newer; this is ${process.version}. ${isClone ? fix : 'Install it from nodejs.org or your system, and run this again.'}\n`,
  );
  process.exit(2);
}
// Node strips TypeScript with WebAssembly, separately on every thread. V8 may free its code twice when threads start
// and end at the same time, which crashes the process (github.com/nodejs/node/issues/64500). So V8 must not free any.
setFlagsFromString('--no-wasm-code-gc');
// Under steady work, V8 lets the space for new objects grow to 128 MB and keeps it: 100 MB of a busy service's memory.
setFlagsFromString('--semi-space-growth-factor=1');
try {
  await import('./main.ts');
} catch (error) {
  const [, missing] = /Cannot find package '([^']+)'/.exec(String(error)) || [];
  if (missing === undefined) throw error;
  const fix = isClone ? 'Run npm ci first.' : 'Install heatline again.';
  process.stderr.write(`heatline needs the package ${missing}, which is not installed. ${fix}\n`);
  process.exit(2);
}
