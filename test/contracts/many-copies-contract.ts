import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createCopyRegistry } from '../../src/store/copy-registry.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { keepTexts, textOf } from '../../src/store/deliveries/texts.ts';
import { readServiceFault } from '../../src/store/service-faults.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { type DeliveryRequest, takeStateProcesses } from '../store/start-state-process.ts';

const slot = new Date('2021-12-13T08:00:00Z');
const secondsLater = (seconds: number) => new Date(slot.getTime() + seconds * 1000);
const keyOf = (id: string) => ({ subscriptionId: id, slot });
const channelOf = (id: string) => ({ platform: 'slack', id });
const plan = { parts: [{ payload: { text: 'one' } }], stories: [], ifUnknown: 'leave' } as const;
const error = { kind: 'transient', message: 'try later' } as const;
const names = (count: number) => Array.from({ length: count }, (_, position) => `C${position}`);

/** Each process's answer. */
const idLists = z.array(z.array(z.string()));

/** What holds when several copies share a state, on any database. */
export function manyCopiesContract(newState: () => Promise<StateLocation>) {
  describe('copies that share a state', () => {
    let location: StateLocation;
    let db: StateDatabase;
    let a: DeliveryStore;
    let b: DeliveryStore;

    beforeEach(async () => {
      location = await newState();
      db = await openState(location, machineClock);
      a = createDeliveryStore(db, 'a', machineClock);
      b = createDeliveryStore(db, 'b', machineClock);
    });

    afterEach(() => db.destroy());

    const request = (copyId: string, work: DeliveryRequest['work'], ids: readonly string[]) =>
      ({ kind: 'deliveries', location, copyId, work, ids, slot: slot.toISOString() }) as const;

    it('gives each slot to one copy, whether copies claim or skip it', async () => {
      const ids = names(60);
      await using processes = await takeStateProcesses(4);
      const taken = await processes.askAll((position) =>
        request(`copy ${position}`, position === 3 ? 'skip' : 'claim', ids),
      );
      expect(idLists.parse(taken).flat().sort()).toEqual(ids.toSorted());
    });

    it('lets one copy resume each delivery', async () => {
      const ids = names(60);
      for (const id of ids) {
        await a.claim(keyOf(id), channelOf(id), plan);
        await a.setStatus(keyOf(id), { state: 'retrying', retryAt: slot, attempt: 1, error }, slot);
      }
      await using processes = await takeStateProcesses(4);
      const resumed = await processes.askAll((position) => request(`copy ${position}`, 'resume', ids));
      expect(idLists.parse(resumed).flat().sort()).toEqual(ids.toSorted());
    });

    it('puts a part in doubt if its owner began it while another copy settled the delivery', async () => {
      const ids = names(100);
      for (const id of ids) await a.claim(keyOf(id), channelOf(id), plan);
      await using processes = await takeStateProcesses(3);
      const answers = await processes.askAll((position) =>
        position === 0
          ? request('a', 'begin part', ids.toReversed())
          : { kind: 'settle', location, copyId: `copy ${position}`, now: slot.toISOString() },
      );
      const [begun = [], ...settled] = idLists.parse(answers);
      expect(settled.flat().sort()).toEqual(ids.toSorted());
      for (const id of ids) {
        const [delivery] = await b.history(id, 1);
        expect(delivery?.status.state, id).toBe('retrying');
        const [part] = await b.partsOf(keyOf(id));
        expect(part?.state, id).toBe(begun.includes(id) ? 'in doubt' : 'pending');
      }
    });

    it('remembers the same stories for a channel once, in whatever order copies write them', async () => {
      const keys = names(40);
      const rounds = names(15);
      for (const [position, copyId] of ['x', 'y', 'z'].entries()) {
        const copy = createDeliveryStore(db, copyId, machineClock);
        const ordered = position === 1 ? keys.toReversed() : keys;
        const stories = [
          { id: 'x', title: 'X', link: 'x', keys: ordered, heat: 1, outlets: 0, isUpdate: false },
        ];
        for (const round of rounds) {
          // Three copies never show the same stories in practice; this is about writing the memory.
          await copy.claim(keyOf(copyId + round), channelOf('C1'), plan);
          await keepTexts(db, [textOf(stories)]);
          await db
            .updateTable('deliveries')
            .set({ storiesId: textOf(stories).id })
            .where('subscriptionId', '=', copyId + round)
            .execute();
          await copy.beginPart(keyOf(copyId + round), 0, slot);
        }
      }
      await using processes = await takeStateProcesses(3);
      const sent = await processes.askAll((position) => {
        const copyId = ['x', 'y', 'z'][position] ?? '';
        const ids = rounds.map((round) => copyId + round);
        return request(copyId, 'mark sent', ids);
      });
      expect(idLists.parse(sent).flat()).toHaveLength(45);
      expect([...(await a.memoryOf(channelOf('C1'), new Date(0))).keys()].sort()).toEqual(keys.toSorted());
    });

    it('shows a channel a story once, however many of its digests are chosen at the same moment', async () => {
      const stories = [{ id: 'x', title: 'X', link: 'x', keys: ['x'], heat: 1, outlets: 0, isUpdate: false }];
      const claims = await Promise.all(
        names(12).map((id, position) =>
          (position % 2 ? a : b).claim(keyOf(id), channelOf('C1'), { ...plan, stories }),
        ),
      );
      expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'outdated')).toHaveLength(11);
    });

    it('leaves a living copy its deliveries, and settles them once it has been silent for 30 seconds', async () => {
      const registry = createCopyRegistry(db, { id: 'a', role: 'service' });
      await registry.register(slot);
      await a.claim(keyOf('C1'), channelOf('C1'), plan);
      expect(await b.settleInterrupted(secondsLater(30))).toEqual([]);
      await registry.beat(secondsLater(25));
      expect(await b.settleInterrupted(secondsLater(55))).toEqual([]);
      expect(await b.settleInterrupted(secondsLater(56))).toMatchObject([{ subscriptionId: 'C1' }]);
    });

    it("looks for a silent copy's message only once its requests must have ended", async () => {
      const registry = createCopyRegistry(db, { id: 'a', role: 'service' });
      await registry.register(slot);
      for (const id of ['begun', 'not begun', 'begun in an hour']) {
        await a.claim(keyOf(id), channelOf(id), plan);
      }
      await a.beginPart(keyOf('begun'), 0, secondsLater(1));
      await a.beginPart(keyOf('begun in an hour'), 0, secondsLater(3_600));
      const settled = await b.settleInterrupted(secondsLater(31));
      const due = new Map(settled.map(({ subscriptionId: id, status }) => [id, status]));
      expect(due.get('begun')).toMatchObject({ retryAt: secondsLater(61) });
      expect(due.get('not begun')).toMatchObject({ retryAt: secondsLater(31) });
      expect(due.get('begun in an hour')).toMatchObject({ retryAt: secondsLater(61) });
      expect(await b.partsOf(keyOf('begun'))).toMatchObject([{ begunAt: secondsLater(1) }]);
      // A clock that was ahead must not make everyone wait for an hour.
      expect(await b.partsOf(keyOf('begun in an hour'))).toMatchObject([{ begunAt: secondsLater(31) }]);
    });

    it('soon settles the deliveries of a copy that ended while its clock was a month ahead', async () => {
      const registry = createCopyRegistry(db, { id: 'a', role: 'service' });
      await registry.register(secondsLater(31 * 86_400));
      await a.claim(keyOf('C1'), channelOf('C1'), plan);
      await b.correctClock({ now: slot });
      expect(await b.settleInterrupted(secondsLater(30))).toEqual([]);
      expect(await b.settleInterrupted(secondsLater(31))).toMatchObject([{ subscriptionId: 'C1' }]);
    });

    it('settles the deliveries of a copy at once when it says that it is stopping', async () => {
      const registry = createCopyRegistry(db, { id: 'a', role: 'service' });
      await registry.register(slot);
      await a.claim(keyOf('C1'), channelOf('C1'), plan);
      await registry.leave();
      expect(await b.settleInterrupted(slot)).toMatchObject([{ subscriptionId: 'C1' }]);
    });

    it('counts a copy as living again when it comes back', async () => {
      const registry = createCopyRegistry(db, { id: 'a', role: 'service' });
      await registry.register(slot);
      await registry.leave();
      await registry.beat(secondsLater(60));
      await a.claim(keyOf('C1'), channelOf('C1'), plan);
      expect(await b.settleInterrupted(secondsLater(60))).toEqual([]);
    });

    it('says why no digest is chosen only when no living copy can choose one', async () => {
      const [one, other, command] = (['service', 'service', 'command'] as const).map((role, position) =>
        createCopyRegistry(db, { id: `copy ${position}`, role }),
      );
      const [away, full] = ['the folder is away', 'the disk is full'].map((fault) => ({
        fault,
        fix: 'See.',
      }));
      expect(await readServiceFault(db, slot)).toBeUndefined();
      await command?.beat(slot);
      await one?.beat(slot, away);
      expect(await readServiceFault(db, slot)).toEqual(away);
      expect(await readServiceFault(db, slot, { id: 'copy 0', fault: full })).toEqual(full);
      await db.updateTable('copies').set({ faultJson: '{"fault":' }).where('id', '=', 'copy 0').execute();
      expect(await readServiceFault(db, slot)).toMatchObject({
        fault: { english: expect.stringContaining('cannot be read') },
      });
      const gone = { fault: sentence('there is no folder "{folder}"', { folder: '/news' }), fix: 'See.' };
      await one?.beat(slot, gone);
      expect(await readServiceFault(db, slot)).toEqual(gone);
      expect(JSON.parse(await faultStored(db))).toMatchObject({ fault: 'there is no folder "/news"' });
      await other?.beat(slot);
      expect(await readServiceFault(db, slot)).toBeUndefined();
      await one?.beat(secondsLater(40), away);
      expect(await readServiceFault(db, secondsLater(40))).toEqual(away);
      await one?.beat(secondsLater(45));
      expect(await readServiceFault(db, secondsLater(45))).toBeUndefined();
    });

    it('removes every other service, but no command, for a service that runs alone', async () => {
      const command = createCopyRegistry(db, { id: 'a', role: 'command' });
      const earlier = createCopyRegistry(db, { id: 'b', role: 'service' });
      const service = createCopyRegistry(db, { id: 'c', role: 'service' });
      for (const copy of [command, earlier, service]) await copy.register(slot);
      await a.claim(keyOf('of the command'), channelOf('C1'), plan);
      await b.claim(keyOf('of the earlier service'), channelOf('C2'), plan);
      await service.removeOtherServices();
      const settled = await createDeliveryStore(db, 'c', machineClock).settleInterrupted(slot);
      expect(settled.map((delivery) => delivery.subscriptionId)).toEqual(['of the earlier service']);
    });
  });
}

/** As copies of an earlier version read it. */
async function faultStored(db: StateDatabase): Promise<string> {
  const { faultJson } = await db
    .selectFrom('copies')
    .select('faultJson')
    .where('id', '=', 'copy 0')
    .executeTakeFirstOrThrow();
  return faultJson ?? '';
}
