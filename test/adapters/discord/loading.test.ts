import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

describe('the platform', () => {
  it('renders without loading the SDK, which only a running adapter needs', async () => {
    const index = new URL('../../../adapters/discord/index.ts', import.meta.url).href;
    const clock = new URL('../../../src/platform/time/clock.ts', import.meta.url).href;
    const script = `
      import { createRequire } from 'node:module';
      import { discord } from '${index}';
      import { machineClock } from '${clock}';
      const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('discord'));
      discord.render({ summary: 'x', blocks: [] });
      const before = isLoaded();
      const env = { DISCORD_TOKEN: 'a'.repeat(24) + '.bbbbbb.' + 'c'.repeat(38) };
      await (await discord.configure(env).createAdapter(machineClock)).stop();
      console.log(before, isLoaded());
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout.trim()).toBe('false true');
  });
});
