import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/{kill,halt,troubles}.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    setupFiles: ['test/property-seed.ts'],
    // As in src/heatline.js, which says why.
    execArgv: ['--no-wasm-code-gc'],
    // Without this, one processor stays idle, which of two is half.
    maxWorkers: availableParallelism(),
    // A busy machine is slow: a test that takes long is no fault.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
  },
});
