import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import type { PlatformAdapter, UnresolvedAttempt } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { channel, createDeliveryScene, type DeliveryScene, key } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('a part in doubt', () => {
  const silence = new PlatformError('ambiguous', 'timed out');

  it('looks for a part in doubt before posting it again, and does not post it if it is there', async () => {
    scene.answers = [silence];
    await scene.run();
    expect(await scene.status()).toMatchObject({ state: 'retrying' });
    scene.verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'two' }]);
    expect(await scene.deliveries.partsOf(key)).toMatchObject([{ messageId: 'found' }, { messageId: 'm1' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('knows the age of an attempt even if the clock has leapt ahead since', async () => {
    scene.answers = [silence];
    await scene.run();
    const begunAt = scene.now;
    scene.now = new Date(begunAt.getTime() + 60 * 60_000);
    let ageMs = Number.NaN;
    let clocksApartMs: number | undefined;
    let perhapsOlderMs: number | undefined;
    await scene.deliveries.resume(key);
    const adapter: PlatformAdapter = {
      ...scene.adapter,
      async verify(_channel, _payload, attempt) {
        ageMs = attempt.now.getTime() - attempt.begunAt.getTime();
        ({ clocksApartMs, perhapsOlderMs } = attempt);
        throw new PlatformError('transient', 'too soon');
      },
    };
    const deps = { ...scene.deps, adapters: new Map([['slack', adapter]]) };
    await deliver({ ...key, channel, attempt: 1 }, deps);
    expect(ageMs).toBeLessThan(60_000);
    expect(clocksApartMs).toBeUndefined();
    // Or the clock is right, and the machine has slept for an hour.
    expect(ageMs + (perhapsOlderMs ?? 0)).toBeCloseTo(60 * 60_000, -2);

    // Another copy knows only the recorded time, which may come from another clock.
    const other = createDeliveryStore(scene.db, 'another copy', machineClock);
    await other.resume(key);
    await deliver({ ...key, channel, attempt: 1 }, { ...deps, deliveries: other });
    expect([ageMs, clocksApartMs, perhapsOlderMs]).toEqual([60 * 60_000, 30_000, 0]);
    expect(scene.texts()).toEqual([]);
  });

  it("cannot tell an attempt's age when another copy made it later than the clock shows now", async () => {
    scene.answers = [silence];
    await scene.run();
    scene.now = new Date(scene.now.getTime() - 1_000);
    let perhapsOlderMs: number | undefined;
    const adapter: PlatformAdapter = {
      ...scene.adapter,
      async verify(_channel, _payload, attempt) {
        ({ perhapsOlderMs } = attempt);
        throw new PlatformError('transient', 'too soon');
      },
    };
    const other = createDeliveryStore(scene.db, 'another copy', machineClock);
    await other.resume(key);
    const deps = { ...scene.deps, adapters: new Map([['slack', adapter]]), deliveries: other };
    await deliver({ ...key, channel, attempt: 1 }, deps);
    expect(perhapsOlderMs).toBe(Infinity);
  });

  it('knows the age of an attempt even if the clock has been set back since', async () => {
    scene.answers = [silence];
    await scene.run();
    const begunAt = scene.now;
    scene.now = new Date(begunAt.getTime() - 60 * 60_000);
    const attempts: UnresolvedAttempt[] = [];
    const adapter: PlatformAdapter = {
      ...scene.adapter,
      async verify(_channel, _payload, attempt) {
        attempts.push(attempt);
        throw new PlatformError('transient', 'too soon');
      },
    };
    await scene.deliveries.resume(key);
    const deps = { ...scene.deps, adapters: new Map([['slack', adapter]]) };
    await deliver({ ...key, channel, attempt: 1 }, { ...deps, sinceSetBackMs: () => Infinity });
    const [attempt] = attempts;
    if (!attempt) throw new Error('the part was not looked for');
    // The clock was right at one of the two times.
    expect(attempt.begunBy).toEqual(begunAt);
    expect(scene.now.getTime() - attempt.begunAt.getTime()).toBeGreaterThanOrEqual(0);
    expect(attempt.now.getTime()).toBeGreaterThanOrEqual(attempt.begunAt.getTime());
    expect(attempt.perhapsOlderMs).toBeCloseTo(0);
    // A machine that slept since its clock was set back cannot tell for how long.
    await scene.deliveries.resume(key);
    await deliver({ ...key, channel, attempt: 2 }, { ...deps, sinceSetBackMs: () => 0 });
    expect(attempts[1]?.perhapsOlderMs).toBe(Infinity);
  });

  it("continues another copy's search where that one stopped", async () => {
    scene.answers = [silence];
    await scene.run();
    const given: (object | undefined)[] = [];
    const adapter: PlatformAdapter = {
      ...scene.adapter,
      async verify(_channel, _payload, { progress }) {
        given.push(progress);
        if (given.length === 3) return { outcome: 'absent' };
        const failure = new PlatformError('rate limited', 'slow down', { retryAfterMs: 60_000 });
        return { outcome: 'undecided', progress: { looks: given.length }, failure };
      },
    };
    for (const copy of ['one copy', 'another', 'a third']) {
      const deliveries = createDeliveryStore(scene.db, copy, machineClock);
      await deliveries.resume(key);
      const deps = { ...scene.deps, adapters: new Map([['slack', adapter]]), deliveries };
      await deliver({ ...key, channel, attempt: 1 }, deps);
      if (given.length < 3) {
        const retryAt = new Date(scene.now.getTime() + 60_000);
        expect(await scene.status()).toMatchObject({ state: 'retrying', retryAt, attempt: 1 });
      }
    }
    expect(given).toEqual([undefined, { looks: 1 }, { looks: 2 }]);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('posts a part in doubt when it is not there', async () => {
    scene.answers = [silence];
    await scene.run();
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('ends a digest as unknown when the platform cannot tell', async () => {
    scene.answers = [silence];
    await scene.run();
    scene.verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
    await scene.run(1);
    expect(scene.texts()).toEqual([]);
    expect(await scene.status()).toEqual({
      state: 'unknown',
      error: { kind: 'ambiguous', message: 'the scope channels:history is missing' },
    });
  });

  it('repeats the part when the platform cannot tell, if the subscription says so', async () => {
    scene.answers = [silence];
    await scene.run(0, 'repeat');
    scene.verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('ends a digest as unknown, not failed, when the repeat is refused for good', async () => {
    scene.answers = [silence];
    await scene.run(0, 'repeat');
    scene.verification = { outcome: 'cannot tell', reason: 'no permission to look' };
    const refusal = new PlatformError('bad payload', 'invalid_blocks');
    scene.answers = [refusal, refusal];
    await scene.run(1);
    expect(await scene.deliveries.partsOf(key)).toMatchObject([{ state: 'in doubt' }, { state: 'pending' }]);
    expect(await scene.status()).toMatchObject({ state: 'unknown' });
  });

  describe('once the digest is no longer news', () => {
    const limit = new PlatformError('rate limited', 'one call a minute', { retryAfterMs: 60_000 });
    let refusal: PlatformError | undefined;
    let looks: Date[];
    beforeEach(() => {
      refusal = limit;
      looks = [];
      scene.adapter.verify = async () => {
        looks.push(scene.now);
        if (refusal) throw refusal;
        return scene.verification;
      };
    });
    const hoursLater = (hours: number) => new Date(key.slot.getTime() + hours * 3_600_000);

    it('still looks for a part whose last attempt had no answer', async () => {
      scene.answers = [silence];
      scene.now = new Date('2021-12-13T13:59:59Z');
      await scene.run();
      expect(await scene.status()).toMatchObject({ state: 'retrying' });
      refusal = undefined;
      scene.verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
      await scene.run(1);
      expect(await scene.status()).toMatchObject({ state: 'sent' });
    });

    it.each([7, 3 * 24])(
      'looks again for a part after a rate limit, %i hours after the slot',
      async (hours) => {
        scene.answers = [silence];
        await scene.run();
        scene.now = hoursLater(hours);
        await scene.run(1);
        expect(await scene.status()).toMatchObject({
          state: 'retrying',
          retryAt: new Date(scene.now.getTime() + 60_000),
        });
        refusal = undefined;
        scene.now = hoursLater(hours + 23);
        await scene.run(1);
        expect(scene.texts()).toEqual([]);
        expect(await scene.status()).toMatchObject({ state: 'failed', error: { kind: 'interrupted' } });
      },
    );

    it('ends a digest as unknown, not failed, when nothing could be found out for a day, whichever copy looked', async () => {
      scene.answers = [silence];
      await scene.run();
      for (const hours of [7, 20, 30.9]) {
        scene.now = hoursLater(hours);
        await scene.run(1);
        expect(await scene.status()).toMatchObject({ state: 'retrying' });
      }
      const other = createDeliveryStore(scene.db, 'another copy', machineClock);
      await other.resume(key);
      scene.now = hoursLater(31.1);
      await deliver({ ...key, channel, attempt: 1 }, { ...scene.deps, deliveries: other });
      expect(looks).toHaveLength(4);
      expect(await scene.status()).toMatchObject({ state: 'unknown', error: { kind: 'rate limited' } });
    });

    it('does not look again for a part when looking is refused for good', async () => {
      scene.answers = [silence];
      await scene.run();
      refusal = new PlatformError('bad payload', 'invalid_arguments');
      scene.now = hoursLater(7);
      await scene.run(1);
      expect(await scene.status()).toMatchObject({ state: 'unknown' });
    });
  });
});
