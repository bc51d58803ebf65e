import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { openStores } from '../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../src/config.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { addSubscription } from '../../src/scheduler/change-subscription.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { hasSettings } from '../../src/subscriptions/has-settings.ts';
import { standardSettings } from '../../src/subscriptions/settings.ts';
import { silentLog } from '../silent-log.ts';
import type { StateRequest } from './start-state-process.ts';

/** A separate process that works on a state: takes one JSON request per line, and answers each with one line. */

async function answer(request: StateRequest): Promise<unknown> {
  if (request.kind === 'wake') return 'awake';
  if (request.kind === 'serve') return serve(request.folder, new Date(request.slot));
  await using db = await openState(request.location, machineClock);
  if (request.kind === 'open') return isPostgresLoaded();
  if (request.kind === 'configure') {
    const at = new Date(request.at);
    const configured = request.subscriptions.map((subscription) => ({ subscription, nextRunAt: at }));
    await createSubscriptionStore(db).replaceConfigured(configured, at);
    return [];
  }
  if (request.kind === 'subscriptions') {
    const store = createSubscriptionStore(db);
    const work = {
      add: async (channelId: string) => {
        const settings = standardSettings('UTC');
        const added = await addSubscription(
          {
            ...{ channel: { platform: 'slack', id: channelId }, settings, origin: 'chat' },
            isSame: (present) => hasSettings(present, settings),
          },
          { subscriptions: store, ...machineClock, ...machineRandomness },
        );
        return added.kind === 'made';
      },
      'switch off': (id: string) => store.switchOff(id, { at: new Date(), reason: 'the channel is gone' }),
      'take skip': (id: string) => store.takeSkip(id),
    }[request.work];
    return await grantedOf(request.ids, work);
  }

  const store = createDeliveryStore(db, request.copyId, machineClock);
  if (request.kind === 'settle') {
    return (await store.settleInterrupted(new Date(request.now))).map((delivery) => delivery.subscriptionId);
  }
  const slot = new Date(request.slot);
  const work = {
    claim: async (id: string) => {
      const plan = { parts: [], stories: [], ifUnknown: 'leave' } as const;
      return (await store.claim({ subscriptionId: id, slot }, { platform: 'slack', id }, plan)) === 'claimed';
    },
    skip: (id: string) => store.skip({ subscriptionId: id, slot }, { platform: 'slack', id }, 'nothing new'),
    resume: (id: string) => store.resume({ subscriptionId: id, slot }),
    'begin part': (id: string) => store.beginPart({ subscriptionId: id, slot }, 0, slot),
    'mark sent': async (id: string) => {
      await store.setStatus({ subscriptionId: id, slot }, { state: 'sent', at: slot }, slot);
      return true;
    },
  }[request.work];
  return await grantedOf(request.ids, work);
}

async function grantedOf(ids: readonly string[], work: (id: string) => Promise<boolean>): Promise<string[]> {
  const done = await Promise.all(ids.map(async (id) => ((await work(id)) ? [id] : [])));
  return done.flat();
}

async function serve(folder: string, slot: Date): Promise<boolean> {
  const config = readConfig({ STATE_DIR: folder }, []);
  const { deliveries } = await openStores(config, 'service', {
    ...machineClock,
    ...machineRandomness,
    log: silentLog,
  });
  const plan = { parts: [{ payload: { text: 'one' } }], stories: [], ifUnknown: 'leave' } as const;
  const channel = { platform: 'slack', id: 'C1' };
  return (await deliveries.claim({ subscriptionId: 'slack:C1', slot }, channel, plan)) === 'claimed';
}

function isPostgresLoaded(): boolean {
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  return loaded.some((path) => /[\\/]node_modules[\\/]pg[\\/]/.test(path));
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(JSON.parse(line)).then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
process.exit(0);
