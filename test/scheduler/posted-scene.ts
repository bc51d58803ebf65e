import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import { createDrawDigest } from '../../src/digest/draw-digest.ts';
import type { PlatformAdapter, PostedMessage } from '../../src/platform/adapter.ts';
import type { PlatformError } from '../../src/platform/errors.ts';
import type { Message } from '../../src/platform/message.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDigestRefresher } from '../../src/scheduler/refresh-digests.ts';
import { digestRunner } from '../../src/scheduler/run-digest-now.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { type Archive, createArchive } from '../digest/archive.ts';
import { inStep } from '../in-step.ts';
import { silentLog } from '../silent-log.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';

export const slot = new Date('2021-12-13T08:00:00Z');
export const minutesLater = (minutes: number) => new Date(slot.getTime() + minutes * 60_000);

/** An entry of an article's coverage. */
export const related = (name: string) => ({
  title: `${name} reports`,
  webUrl: `https://${name}.example/report`,
  provider: { name, domain: `${name}.example` },
});

/** The article `lead`, in the tests that have one. */
export const leadArticle = { heat: 90, excerpt: 'As it was told.', related: [related('bbc')] };

/** A change of a posted message, as requested from the platform. */
export interface Update {
  readonly channel: string;
  readonly posted: PostedMessage;
  /** What it shows afterwards, as the stories' titles and outlets. */
  readonly shows: readonly string[];
}

/**
 * Article files, their index, a state and a platform that accepts everything. Digests are posted at `slot` and
 * checked whenever a test says so.
 */
export async function createPostedScene(storiesAMessage = Infinity) {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-posted-'));
  const archive: Archive = createArchive();
  const db: StateDatabase = await openState(
    { kind: 'sqlite', file: join(folder, 'state.sqlite') },
    machineClock,
  );
  const subscriptions = createSubscriptionStore(db);
  const postedDigests = createPostedDigestStore(db);
  const posts: Update[] = [];
  const updates: Update[] = [];
  const counted = { updated: 0, failed: [] as string[] };
  /** The platform's answers to changes, in order: undefined makes the change. */
  const answers: (PlatformError | 'gone' | undefined)[] = [];
  const keys = new Map<string, string>();
  let now = slot;

  const adapter: PlatformAdapter = {
    async start() {},
    async stop() {},
    async post(channel, payload, { idempotencyKey, deadline: _deadline, ...options }) {
      const messageId = `m${posts.length}`;
      keys.set(messageId, idempotencyKey);
      posts.push({ channel: channel.id, posted: { messageId, ...options }, shows: showsOf(payload) });
      return { messageId };
    },
    async update(channel, payload, { idempotencyKey, ...posted }) {
      if (keys.get(posted.messageId) !== idempotencyKey) throw new Error('changed under another key');
      const answer = answers.shift();
      if (answer === 'gone') return 'gone';
      if (answer) throw answer;
      updates.push({ channel: channel.id, posted, shows: showsOf(payload) });
      return 'updated';
    },
    verify: async () => ({ outcome: 'absent' }),
    directChannel: async (id) => ({ platform: 'slack', id }),
    profileOf: async () => ({}),
    roleIn: async () => 'stranger',
    async *diagnose() {},
  };
  const deps = {
    index: archive.index,
    adapters: new Map([['slack', adapter]]),
    render: (_platform: string, message: Message) => inMessages(message, storiesAMessage),
    degrade: (_platform: string, payload: object) =>
      'isLight' in payload ? undefined : { ...payload, isLight: true },
    subscriptions,
    observer: {
      ...noObserver,
      messageUpdated: () => {
        counted.updated += 1;
      },
      updateFailed: (kind: string) => counted.failed.push(kind),
    },
    ...machineClock,
    now: () => now,
    elapsedMs: () => now.getTime() - slot.getTime(),
    random: () => 0,
    isStopping: () => false,
    isClockInDoubt: () => false,
    sinceSetBackMs: () => Infinity,
    log: silentLog,
  };
  const newCopy = (facts: Pick<PlatformAdapter, 'updatesPerMinute'> = {}) =>
    createDigestRefresher({
      ...deps,
      adapters: new Map([['slack', { ...adapter, ...facts }]]),
      postedDigests,
    });
  const copy = newCopy();

  return {
    ...{ archive, db, subscriptions, posts, updates, answers, counted, newCopy },
    deliveries: createDeliveryStore(db, 'this copy', machineClock),
    /** Subscribes a channel and posts its digest for the slot. */
    async post(changes: Partial<Subscription> = {}, channelId = 'C1', contentStep = inStep) {
      await archive.sync(slot);
      const schedule = { cron: '0 8 * * *', timezone: 'UTC' };
      const subscription = sampleSubscription(channelId, { schedule, origin: 'chat', ...changes });
      await subscriptions.add({ subscription, nextRunAt: slot }, slot);
      await digestRunner({
        ...deps,
        deliveries: createDeliveryStore(db, 'this copy', machineClock),
        drawDigest: createDrawDigest(deps.render),
        contentStep,
      })(subscription, slot);
      return subscription;
    },
    /** Lets another outlet cover the story of `lead` after the digest was posted. */
    cover(name: string, lead = 'lead', changes = {}) {
      const about = { ...related(lead), webUrl: `https://${lead}.example/story` };
      const publishedDateTime = minutesLater(20).toISOString();
      archive.write(name, { title: `${name} reports`, publishedDateTime, related: [about], ...changes });
    },
    /** What the changed messages show, in the order of the changes. */
    shown: () => updates.map(({ shows }) => shows),
    /** Checks everything due by then, once. */
    async look(minutes: number, mayGoOn = () => true, by = copy) {
      now = minutesLater(minutes);
      await archive.sync(now);
      by.begin(mayGoOn);
      await by.ended();
    },
    async [Symbol.asyncDispose]() {
      archive[Symbol.dispose]();
      await db.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Like a platform whose messages hold this many stories. */
function inMessages({ summary, blocks }: Message, storiesAMessage: number): object[] {
  const stories = blocks.filter(({ kind }) => kind === 'story');
  if (stories.length <= storiesAMessage) return [{ summary, blocks }];
  return Array.from({ length: Math.ceil(stories.length / storiesAMessage) }, (_, position) => ({
    summary,
    blocks: stories.slice(position * storiesAMessage, (position + 1) * storiesAMessage),
  }));
}

/** "1. Title, + reuters, +2 more"; in the message that heads a thread, "1. Title". */
function showsOf(payload: object): string[] {
  const { blocks, isLight }: { blocks: Message['blocks']; isLight?: true } = JSON.parse(
    JSON.stringify(payload),
  );
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'text') {
      return block.spans.map((span) => ('text' in span ? span.text : '')).join('');
    }
    if (block.kind !== 'story') return [];
    const parts = [
      `${block.rank}. ${block.title}`,
      ...(block.excerpt === undefined ? [] : [block.excerpt]),
      ...block.coverage.map(({ provider }) => provider),
      ...(block.more && block.more.outlets > 0 ? [`+${block.more.outlets} more`] : []),
      ...(block.isWithdrawn ? ['withdrawn'] : []),
    ];
    return parts.join(', ');
  });
  return isLight ? ['light', ...lines] : lines;
}
