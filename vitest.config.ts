import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/{kill,halt,troubles}.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
