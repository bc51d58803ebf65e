import { expect, it } from 'vitest';
import { startAsker, textOf } from '../commands/asker.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const monday = new Date('2021-12-13T12:00:00Z');
const env = { DIGEST_CRON: '08:00', DIGEST_ON_EMPTY: 'note' };

it('resumes a paused digest by itself, and sends those that are due from then on', async () => {
  const asker = await startAsker({ now: monday, env });
  await asker.ask('digest pause until thursday');
  const announced = asker.posted.length;
  asker.service.letPassUntil(new Date('2021-12-15T23:59:59Z'));
  await eventually(async () => {
    expect(textOf((await asker.ask('digest history')).message)).toContain('paused');
  });
  expect(textOf((await asker.ask('digest list')).message)).toContain('until Thu, 16 Dec 2021, 00:00');
  expect(asker.posted).toHaveLength(announced);
  asker.service.letPassUntil(new Date('2021-12-16T00:00:01Z'));
  await eventually(async () => {
    expect(textOf((await asker.ask('digest list')).message)).toContain('Next: Thu, 16 Dec 2021, 08:00');
  });
  asker.service.letPassUntil(new Date('2021-12-16T08:00:01Z'));
  await eventually(() => expect(asker.posted.length).toBe(announced + 1));
  await asker.stop();
});

it('resumes a pause that ended while no service was running, with the digests missed since', async () => {
  const stateDir = temporaryFolder();
  const before = await startAsker({ now: monday, env, stateDir });
  await before.ask('digest pause until wednesday');
  await before.stop();
  const later = await startAsker({
    now: new Date('2021-12-15T09:00:00Z'),
    env: { ...env, DIGEST_CATCH_UP: 'latest 6h' },
    stateDir,
  });
  await eventually(() => expect(later.posted.length).toBe(1));
  await eventually(async () => {
    expect(textOf((await later.ask('digest list')).message)).toContain('Next: Thu, 16 Dec 2021, 08:00');
  });
  await later.stop();
});
