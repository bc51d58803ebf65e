import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { failureKinds, skipReasons } from '../delivery/delivery.ts';
import type { DeliveryObserver } from '../delivery/delivery-observer.ts';
import { failureCauses } from '../gathering/fetching/fetch-failure.ts';
import type { GatheringReport } from '../gathering/gatherer.ts';
import type { GatheringObserver } from '../gathering/gathering-observer.ts';
import { platformErrorKinds } from '../platform/errors.ts';

/** Values that are read when the metrics are requested, instead of being counted as events happen. */
export interface Readings {
  /** The names of the connected platforms. */
  readonly platforms: Iterable<string>;
  readonly openDeliveries: () => Promise<number>;
  /** How many subscriptions have a due slot that is not yet decided. */
  readonly dueSubscriptions: () => Promise<number>;
  readonly index: () => { readonly articles: number; readonly faulty: number };
  /** False while no digest can be chosen from the index. */
  readonly isIndexInStep: () => boolean;
  /** Milliseconds since the newest article was published; undefined while there is none. */
  readonly newestArticleAgeMs: () => number | undefined;
  readonly isStateWritable: () => boolean;
  /** Undefined before gathering has begun. */
  readonly gathering: () => GatheringReport | undefined;
}

export interface Metrics {
  readonly observer: DeliveryObserver;
  readonly gatheringObserver: GatheringObserver;
  /** The metrics in Prometheus' text format, and its content type. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/**
 * Seconds from a slot to its last message. A minute is promised, an hour is a fault; a catch-up may take
 * longer.
 */
const latenessBuckets = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3_600, 21_600];

/**
 * Counts and measures for Prometheus. Labels have few values: channels and subscriptions are never labels.
 */
export function createMetrics({
  platforms,
  openDeliveries,
  dueSubscriptions,
  index,
  ...readings
}: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const due = new Counter({
    registers,
    name: 'heatline_slots_due_total',
    help: 'Slots that became due, whatever their outcome',
  });
  const sent = new Counter({
    registers,
    name: 'heatline_digests_sent_total',
    help: 'Digests that arrived completely',
    labelNames: ['platform'],
  });
  const skipped = new Counter({
    registers,
    name: 'heatline_digests_skipped_total',
    help: 'Slots for which nothing was posted',
    labelNames: ['reason'],
  });
  const putOff = new Counter({
    registers,
    name: 'heatline_digest_retries_total',
    help: 'Posts that were put off, by kind of refusal',
    labelNames: ['kind'],
  });
  const failed = new Counter({
    registers,
    name: 'heatline_digests_failed_total',
    help: 'Digests that failed or whose outcome is unknown, by kind of failure',
    labelNames: ['kind'],
  });
  const updated = new Counter({
    registers,
    name: 'heatline_messages_updated_total',
    help: 'Messages that were edited in place after they were posted',
    labelNames: ['platform'],
  });
  const updateFailed = new Counter({
    registers,
    name: 'heatline_message_update_failures_total',
    help: 'Edits that a platform refused, by kind of refusal',
    labelNames: ['kind'],
  });
  // A series must exist before its first event, or `increase()` misses that event.
  for (const reason of skipReasons) skipped.inc({ reason }, 0);
  for (const kind of failureKinds) for (const counter of [putOff, failed]) counter.inc({ kind }, 0);
  for (const kind of platformErrorKinds) updateFailed.inc({ kind }, 0);
  for (const platform of platforms) for (const counter of [sent, updated]) counter.inc({ platform }, 0);

  const lateness = new Histogram({
    registers,
    name: 'heatline_digest_lateness_seconds',
    help: 'Time from the slot to the last message of its digest',
    buckets: latenessBuckets,
  });
  new Gauge({
    registers,
    name: 'heatline_deliveries_open',
    help: 'Digests that are being posted or were put off',
    async collect() {
      this.set(await openDeliveries());
    },
  });
  new Gauge({
    registers,
    name: 'heatline_subscriptions_due',
    help: 'Subscriptions whose slot is due: waiting or being worked on',
    async collect() {
      this.set(await dueSubscriptions());
    },
  });
  new Gauge({
    registers,
    name: 'heatline_index_articles',
    help: 'Articles in the index',
    collect() {
      this.set(orNaN(() => index().articles));
    },
  });
  new Gauge({
    registers,
    name: 'heatline_index_faulty_files',
    help: 'Article files with faults that keep them from being used',
    collect() {
      this.set(orNaN(() => index().faulty));
    },
  });
  new Gauge({
    registers,
    name: 'heatline_index_in_step',
    help: '1 while the index matches the content folder, 0 while the articles cannot be read',
    collect() {
      this.set(readings.isIndexInStep() ? 1 : 0);
    },
  });
  new Gauge({
    registers,
    name: 'heatline_newest_article_age_seconds',
    help: 'Age of the newest article; NaN while there is none',
    collect() {
      this.set(orNaN(() => (readings.newestArticleAgeMs() ?? Number.NaN) / 1000));
    },
  });
  new Gauge({
    registers,
    name: 'heatline_state_writable',
    help: '1 while the state can be written; 0 while it cannot, and nothing is sent',
    collect() {
      this.set(readings.isStateWritable() ? 1 : 0);
    },
  });

  const feedRequests = new Counter({
    registers,
    name: 'heatline_feed_requests_total',
    help: 'Requests for feeds, by outcome',
    labelNames: ['outcome'],
  });
  const feedArticles = new Counter({
    registers,
    name: 'heatline_feed_articles_total',
    help: 'Article files written from feeds',
    labelNames: ['change'],
  });
  for (const outcome of ['read', 'unchanged', ...failureCauses]) feedRequests.inc({ outcome }, 0);
  for (const change of ['added', 'changed']) feedArticles.inc({ change }, 0);
  new Gauge({
    registers,
    name: 'heatline_feeds',
    help: 'Feeds of the feeds file: all, those that failed last time, and those never read',
    labelNames: ['status'],
    collect() {
      const { listed = 0, failing = 0, unread = 0 } = readings.gathering() ?? {};
      this.set({ status: 'listed' }, listed);
      this.set({ status: 'failing' }, failing);
      this.set({ status: 'unread' }, unread);
    },
  });
  new Gauge({
    registers,
    name: 'heatline_gathering',
    help: '1 while this copy gathers feeds; 0 while another does, there are none, or it cannot',
    collect() {
      this.set(readings.gathering()?.isGathering ? 1 : 0);
    },
  });
  new Gauge({
    registers,
    name: 'heatline_feeds_late_seconds',
    help: 'How long the most overdue feed has been waiting',
    collect() {
      this.set((readings.gathering()?.lateMs ?? 0) / 1000);
    },
  });

  return {
    gatheringObserver: {
      feedAsked: (outcome) => feedRequests.inc({ outcome }),
      articlesGathered: ({ added, changed }) => {
        feedArticles.inc({ change: 'added' }, added);
        feedArticles.inc({ change: 'changed' }, changed);
      },
    },
    observer: {
      slotDue: () => due.inc(),
      digestSent: ({ platform, latenessMs }) => {
        sent.inc({ platform });
        if (latenessMs !== undefined) lateness.observe(latenessMs / 1000);
      },
      digestSkipped: (reason) => skipped.inc({ reason }),
      digestPutOff: (kind) => putOff.inc({ kind }),
      digestFailed: (kind) => failed.inc({ kind }),
      messageUpdated: (platform) => updated.inc({ platform }),
      updateFailed: (kind) => updateFailed.inc({ kind }),
    },
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

/** A value that cannot be read becomes NaN and doesn't affect the others. An unset gauge would report 0. */
function orNaN(read: () => number): number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}
