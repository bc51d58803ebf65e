import { defineConfig } from 'vitest/config';

/** The tests that kill processes for minutes: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ['test/faults/{kill,halt,troubles}.test.ts'],
    execArgv: ['--no-wasm-code-gc'],
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
