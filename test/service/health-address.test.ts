import { expect, it } from 'vitest';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Whether a service with these settings answers at each of two addresses of this machine. */
async function answersAt(settings: Readonly<Record<string, string>>): Promise<Record<string, boolean>> {
  const service = await startService({
    platforms: [],
    now: new Date('2021-12-13T07:59:30Z'),
    env: { STATE_DIR: temporaryFolder(), HTTP_PORT: '0', ...settings },
  });
  const serving = service.events().find(({ msg }) => msg === 'serving health and metrics');
  const answers: Record<string, boolean> = {};
  for (const address of ['127.0.0.1', '127.0.0.2']) {
    answers[address] = await fetch(`http://${address}:${serving?.['port']}/healthz`).then(
      () => true,
      () => false,
    );
  }
  await service.stop();
  return answers;
}

it('serves health and metrics only to its own machine unless HTTP_HOST is set', async () => {
  expect(await answersAt({})).toEqual({ '127.0.0.1': true, '127.0.0.2': false });
});

it('serves health and metrics at the address in HTTP_HOST', async () => {
  expect(await answersAt({ HTTP_HOST: '127.0.0.2' })).toEqual({ '127.0.0.1': false, '127.0.0.2': true });
  expect(await answersAt({ HTTP_HOST: '0.0.0.0' })).toEqual({ '127.0.0.1': true, '127.0.0.2': true });
});
