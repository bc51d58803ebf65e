import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const told = 'the running service: ';

it('a service that ends on SIGTERM takes its fault away', async () => {
  const folder = temporaryFolder();
  const env = {
    STATE_DIR: join(folder, 'state'),
    CONTENT_DIR: join(folder, 'nowhere'),
    DIGEST_CHANNELS: 'console:terminal',
    HTTP_PORT: '',
  };
  const { PATH = '' } = process.env;
  const service = spawn(process.execPath, ['src/heatline.js', 'start'], { env: { PATH, ...env } });
  try {
    await expect.poll(async () => (await run(['doctor'], { env })).out, { interval: 500 }).toContain(told);
    const ended = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    expect(await ended).toBe(0);
    const { out } = await run(['doctor'], { env });
    expect(out).toContain('can be used');
    expect(out).not.toContain(told);
  } finally {
    service.kill('SIGKILL');
  }
});
