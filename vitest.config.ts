import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Half of the tests' processes are started by tests. Loading Heatline takes half as long where V8 finds what it compiled before.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'heatline-tests');

/** What takes longest, longest first. */
const longest = [
  'test/simulation/simulation.test.ts',
  'test/service/state-unwritable.test.ts',
  'test/service/articles-unread.test.ts',
  'test/store/postgres.test.ts',
  'test/docs/running.test.ts',
  'test/package.test.ts',
  'test/adapters/discord/gateway/proxy.test.ts',
  'test/adapters/discord/gateway/session-budget.test.ts',
  'test/cli/feeds.test.ts',
  'test/gathering/day-of-feeds.test.ts',
];

/** Begins with the longest files: one that is begun last keeps one worker busy while the others have nothing left to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex((path) => moduleId.endsWith(path));
      return rank === -1 ? longest.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/{kill,halt,troubles}.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    setupFiles: ['test/property-seed.ts'],
    // As in src/heatline.js, which says why.
    execArgv: ['--no-wasm-code-gc'],
    // Loading the modules anew for each file took a third of the time. No test leaves a changed global behind.
    isolate: false,
    // Many tests wait for a real process or a time-out: meanwhile the processor is free for another file.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // A busy machine is slow: a test that takes long is no fault.
    testTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 240_000,
  },
});
