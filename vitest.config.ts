import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/{kill,halt,troubles}.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // As in src/heatline.js, which says why.
    execArgv: ['--no-wasm-code-gc'],
    // A busy machine is slow: a test that takes long is no fault.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
  },
});
