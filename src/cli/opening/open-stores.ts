import type { AlertStore } from '../../alerts/alert-store.ts';
import type { Config } from '../../config.ts';
import type { CopyFault, CopyRole } from '../../delivery/copy-registry.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { keepAlive, type LivingCopy } from '../../delivery/heartbeat.ts';
import type { PostedDigestStore } from '../../delivery/posted-digest-store.ts';
import type { FeedbackStore } from '../../digest/story-feedback.ts';
import type { FeedStore } from '../../gathering/feed-store.ts';
import type { InstallationStore } from '../../platform/installation-store.ts';
import type { Log } from '../../platform/log.ts';
import type { Randomness } from '../../platform/randomness.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { createAlertStore } from '../../store/alerts/alert-store.ts';
import { refuseDamaged } from '../../store/backends/sqlite-damage.ts';
import { createCopyRegistry } from '../../store/copy-registry.ts';
import { openState } from '../../store/database.ts';
import { createDeliveryStore } from '../../store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../store/deliveries/posted-digest-store.ts';
import { createExclusiveWork } from '../../store/exclusive-work.ts';
import { createFeedbackStore } from '../../store/feedback/feedback-store.ts';
import { createFeedStore } from '../../store/feeds/feed-store.ts';
import { createInstallationStore } from '../../store/installations/installation-store.ts';
import { type PurgedWorkspace, purgeRemoved } from '../../store/installations/purge-removed.ts';
import { resealInstallations } from '../../store/installations/reseal-installations.ts';
import { type PurgedRows, purgeOutdated } from '../../store/purging/purge-outdated.ts';
import { readServiceFault } from '../../store/service-faults.ts';
import { lockState } from '../../store/service-lock.ts';
import { StateError } from '../../store/state-location.ts';
import { createSubscriptionStore } from '../../store/subscriptions/subscription-store.ts';
import { tryWriting } from '../../store/try-writing.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';

export interface Stores extends AsyncDisposable {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly alerts: AlertStore;
  readonly postedDigests: PostedDigestStore;
  readonly feeds: FeedStore;
  readonly feedback: FeedbackStore;
  /** This process among the copies; absent for a visitor. */
  readonly copy?: LivingCopy;
  /** Why no live service chooses digests; undefined if one does, or if none is running. */
  faultOfServices(now: Date): Promise<CopyFault | undefined>;
  /** Writes something and removes it again. @throws the error that keeps the state from being written */
  tryWriting(): Promise<void>;
  /** The installations of one platform. */
  installationsOf(platform: string): InstallationStore;
  /** Deletes the data of workspaces whose grace period has ended. */
  purgeRemoved(): Promise<PurgedWorkspace[]>;
  /** Deletes outdated rows, once a day; undefined if that is not due. */
  purgeOutdated(signal: AbortSignal): Promise<PurgedRows | undefined>;
}

const fixForWriting = {
  sqlite: 'Free space on the disk of STATE_DIR, and let this user write there.',
  postgres: 'Let the server take writes again, or name one in DATABASE_URL that does.',
} as const;

interface OpenStoresDeps extends Omit<Clock, 'signalIn'>, Pick<Randomness, 'randomId'> {
  readonly log: Log;
}

/**
 * Opens the state and registers this process with the copies that share it. A service on a SQLite file is the
 * only one, so what an earlier one left open is settled without waiting until that counts as dead. A visitor
 * sends nothing, so it need not register; one that only reads writes nothing at all.
 * @throws StateError when the state cannot be used, or another service is running on the file
 */
export async function openStores(
  { state, encryptionKeys }: Config,
  role: CopyRole | 'visitor',
  { now, elapsedMs, callIn, randomId, log }: OpenStoresDeps,
): Promise<Stores> {
  await using opened = new AsyncDisposableStack();
  const isAlone = role === 'service' && state.kind === 'sqlite';
  if (isAlone) {
    opened.use(lockState(state.file));
    refuseDamaged(state.file);
  }
  const onUpgrade = () =>
    log.warn({}, 'upgrading the state to this version of Heatline; this takes minutes if it is large');
  const db = await openState(state, { elapsedMs, callIn, onUpgrade });
  opened.defer(() => db.destroy());
  const id = randomId();
  let copy: LivingCopy | undefined;
  if (role !== 'visitor') {
    const copies = createCopyRegistry(db, { id, role });
    const fixFor = (error?: unknown) => (error instanceof StateError ? undefined : fixForWriting[state.kind]);
    if (isAlone) await copies.removeOtherServices();
    copy = opened.use(await keepAlive(copies, { fixFor, now, elapsedMs, callIn, log }));
  }
  const [newestKey, ...olderKeys] = encryptionKeys;
  if (role === 'service' && newestKey) {
    const { resealed, unreadable } = await resealInstallations(db, [newestKey, ...olderKeys]);
    if (unreadable.length > 0) {
      log.warn(
        { workspaces: unreadable },
        'the tokens of some workspaces cannot be read: add the previous key at the end of ENCRYPTION_KEYS, or install the app there again',
      );
    }
    if (resealed > 0) log.info({ resealed }, 'installations sealed under the first of ENCRYPTION_KEYS');
  }
  const exclusively = createExclusiveWork(db, state.kind);
  const everything = opened.move();
  return {
    ...(copy && { copy }),
    faultOfServices: (at) => {
      const own = role === 'service' && copy ? { id, fault: copy.faultNow() } : undefined;
      return readServiceFault(db, at, own);
    },
    subscriptions: createSubscriptionStore(db),
    alerts: createAlertStore(db),
    deliveries: createDeliveryStore(db, id, { elapsedMs }),
    postedDigests: createPostedDigestStore(db),
    feeds: createFeedStore(db),
    feedback: createFeedbackStore(db),
    tryWriting: () => tryWriting(db, now(), randomId()),
    installationsOf: (platform) =>
      createInstallationStore(db, { platform, keys: encryptionKeys, exclusively }),
    purgeRemoved: () => purgeRemoved(db, now()),
    purgeOutdated: (signal) => purgeOutdated(db, state.kind, { now: now(), signal, callIn }),
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}
