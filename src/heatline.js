#!/usr/bin/env node
// Plain JavaScript that any Node can read: an old runtime stops here with one line instead of a crash in a
// TypeScript file or a native module.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `heatline needs Node 24 or newer, this is ${process.version}. ` +
      'Run it through npm (npm start, npm run -s heatline -- <command>): npm ci has put Node 24 on its path.\n',
  );
  process.exit(2);
}
await import('./main.ts');
