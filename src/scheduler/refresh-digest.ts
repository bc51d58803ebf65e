import { isDeepStrictEqual } from 'node:util';
import { withArticles } from '../delivery/channel-memory.ts';
import { keptUpToDateForMs, type PostedDigest, refreshEveryMs } from '../delivery/delivery.ts';
import type { DeliveryObserver } from '../delivery/delivery-observer.ts';
import type { CurrentDigest, DueRefresh, PostedDigestStore } from '../delivery/posted-digest-store.ts';
import { findChanges, isFresh, type MessageChange, updateMessage } from '../delivery/update-messages.ts';
import { redrawDigest } from '../digest/draw-digest.ts';
import { type RefreshIndex, refreshStory } from '../digest/refresh-story.ts';
import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import { PlatformError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { StoryFilter } from '../subscriptions/settings.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { RateLimiter } from './rate-limiter.ts';

export interface RefreshDigestDeps {
  readonly index: RefreshIndex;
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly degrade: (platform: string, payload: PlatformPayload) => PlatformPayload | undefined;
  readonly postedDigests: PostedDigestStore;
  readonly subscriptions: Pick<SubscriptionStore, 'find'>;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  readonly isClockInDoubt: () => boolean;
  readonly log: Log;
}

export interface RefreshedPlatform {
  readonly name: string;
  readonly adapter: PlatformAdapter;
  /** The pace of edits to its messages. */
  readonly pace: RateLimiter;
}

/**
 * Checks a posted digest, schedules its next check an hour later, and edits those of its messages that are
 * out of date. Does nothing if another copy was first.
 */
export async function refreshDigest(
  due: DueRefresh,
  platform: RefreshedPlatform,
  mayGoOn: () => boolean,
  deps: RefreshDigestDeps,
): Promise<void> {
  const { postedDigests, subscriptions } = deps;
  const now = deps.now();
  if (!(await postedDigests.take(due, new Date(now.getTime() + refreshEveryMs)))) return;
  const scheduled = await subscriptions.find(due.subscriptionId);
  const isOld = now.getTime() - due.sentAt.getTime() > keptUpToDateForMs;
  if (isOld && deps.isClockInDoubt()) return;
  if (!scheduled || isOld) return postedDigests.end(due);
  if (scheduled.subscription.updates === 'leave' || scheduled.condition.state === 'off') return;

  const current = await postedDigests.read(due);
  const refreshed =
    current && digestNow(current, { now, filter: scheduled.subscription.criteria.filter }, deps);
  if (!refreshed || isDeepStrictEqual(refreshed.posted, current.posted)) return;
  const changes = changesOf(current, refreshed.posted, platform.name, deps);
  const ready = changes.filter(({ part }) => !isFresh(part, now));
  if (platform.pace.room() < ready.length) {
    return postedDigests.putOff(due, new Date(now.getTime() + minuteMs));
  }
  const isDone = await changeMessages(due, { current, changes: ready }, { platform, mayGoOn }, deps);
  const { posted, stories } = refreshed;
  const isWhole = isDone && ready.length === changes.length;
  // Recorded even if incomplete, so that coverage already shown keeps its place.
  await postedDigests.save(due, { stories, posted: isWhole ? posted : { ...posted, unfinished: true } });
}

/** The digest with the current state of its stories, and what the channel will then have been shown. */
function digestNow(
  { posted, stories }: CurrentDigest,
  asked: { readonly now: Date; readonly filter: StoryFilter },
  { index }: Pick<RefreshDigestDeps, 'index'>,
): Pick<CurrentDigest, 'posted' | 'stories'> {
  const { unfinished: _, ...shown } = posted;
  const { digest } = shown;
  const knownAs = new Map(stories.map(({ id, keys }) => [id, keys]));
  const refreshed = digest.stories.map((story) =>
    refreshStory(story, knownAs.get(story.id) ?? [], index, asked),
  );
  const articlesOf = new Map(refreshed.map(({ story, articles }) => [story.id, articles]));
  return {
    posted: { ...shown, digest: { ...digest, stories: refreshed.map(({ story }) => story) } },
    stories: stories.map((story) => withArticles(story, articlesOf.get(story.id) ?? [])),
  };
}

function changesOf(
  { posted, parts }: CurrentDigest,
  refreshed: PostedDigest,
  platform: string,
  { render, degrade }: Pick<RefreshDigestDeps, 'render' | 'degrade'>,
): MessageChange[] {
  const draw = ({ digest, style }: PostedDigest) =>
    redrawDigest(digest, { style, count: parts.length }, (message) => render(platform, message)) ?? [];
  return findChanges(parts, { before: draw(posted), now: draw(refreshed) }, (payload) =>
    degrade(platform, payload),
  );
}

/** False when some edits are left, for the next check or sooner. */
async function changeMessages(
  due: DueRefresh,
  { current, changes }: { current: CurrentDigest; changes: readonly MessageChange[] },
  { platform, mayGoOn }: { platform: RefreshedPlatform; mayGoOn: () => boolean },
  {
    postedDigests,
    degrade,
    observer,
    now,
    log,
  }: Pick<RefreshDigestDeps, 'postedDigests' | 'degrade' | 'observer' | 'now' | 'log'>,
): Promise<boolean> {
  const { name, adapter, pace } = platform;
  const firstMessageId = current.parts[0]?.messageId ?? '';
  const messageDeps = {
    ...{ adapter, postedDigests, now },
    degrade: (payload: PlatformPayload) => degrade(name, payload),
  };
  let remainingParts = current.parts.filter(({ isGone }) => !isGone).length;
  for (const change of changes) {
    const { position } = change;
    if (!mayGoOn()) {
      await postedDigests.putOff(due, now());
      return false;
    }
    pace.note();
    try {
      if ((await updateMessage(due, change, firstMessageId, messageDeps)) === 'gone') {
        remainingParts -= 1;
        continue;
      }
      observer.messageUpdated(name);
      log.info({ position }, 'message edited');
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      const { kind, message, fix, retryAfterMs } = error;
      observer.updateFailed(kind);
      log.warn({ kind, message, fix, position }, 'message not edited');
      if (kind !== 'rate limited') return false;
      const restMs = retryAfterMs ?? minuteMs;
      pace.rest(restMs);
      await postedDigests.putOff(due, new Date(now().getTime() + restMs));
      return false;
    }
  }
  if (remainingParts === 0) {
    log.info({}, 'digest no longer in its channel');
    await postedDigests.end(due);
  }
  return true;
}
