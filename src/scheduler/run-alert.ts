import type { Alert } from '../alerts/alert.ts';
import { alertMessage, type RootNames } from '../alerts/alert-message.ts';
import { reasonOf } from '../alerts/alert-reason.ts';
import type { AlertStore, KeptAlert } from '../alerts/alert-store.ts';
import type { MatchingStory } from '../alerts/matching-stories.ts';
import { dayStart, isQuiet } from '../alerts/quiet-hours.ts';
import type { SharedMatches } from '../alerts/share-matches.ts';
import type { ContentStep } from '../content/content-step.ts';
import { keyHash } from '../content/stories/key-hash.ts';
import { shownStory } from '../delivery/channel-memory.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { DeliveryKey, DeliveryPlan } from '../delivery/delivery.ts';
import { type DeliveryObserver, observerByHand } from '../delivery/delivery-observer.ts';
import type { AlertClaim, DeliveryStore } from '../delivery/delivery-store.ts';
import { titledBy } from '../digest/known-under.ts';
import { noveltyOf, rememberedKeys } from '../digest/novelty.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import type { PlatformPayload } from '../platform/adapter.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import { secondMs } from '../platform/time/durations.ts';
import type { InSlices } from '../platform/time/in-slices.ts';
import type { AlertWork } from './alert-rounds.ts';
import { usefulUntilFor } from './quiet-retry.ts';

export interface RunAlertDeps {
  readonly alerts: AlertStore;
  readonly deliveries: DeliveryStore;
  readonly matches: SharedMatches;
  readonly inSlices: InSlices;
  readonly contentStep: ContentStep;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  /** What people type for each root. */
  readonly commandNames: RootNames;
  /** How long a channel remembers a story; absent for the default. */
  readonly memoryMs?: number;
  /** Delivers for alerts, not for subscriptions. */
  readonly deliver: Deliver;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  /** True once the service is shutting down: no further story is begun. */
  readonly isStopping: () => boolean;
  /** True while the clock may be wrong. */
  readonly isClockInDoubt: () => boolean;
  readonly log: Log;
}

/**
 * Posts the stories that an alert has not posted yet, the hottest first, as far as it may: nothing in its quiet
 * hours, and no more than it may a day. What it may not post any more today is left out for good, so that the
 * next day does not begin with yesterday's news.
 * @param work.asOf it looks at what had been published by then
 * @returns `later` when the articles or the clock cannot be trusted now; `stopped` when it may not post any more, or
 * not before its quiet hours end
 */
export async function runAlert(
  { subscriptionId: id, asOf }: Pick<AlertWork, 'subscriptionId' | 'asOf'>,
  deps: RunAlertDeps,
): Promise<'done' | 'later' | 'stopped'> {
  const { alerts, contentStep, isStopping, log } = deps;
  const kept = await alerts.find(id);
  if (kept?.condition.state !== 'active') return 'stopped';
  let news = await findNews(kept, asOf, deps);
  for (let isOutdated = false; news.length > 0; ) {
    const [next, ...rest] = news;
    if (!next || isStopping() || isQuiet(kept.alert.quiet, deps.now(), kept.alert.timezone)) return 'stopped';
    // A clock that may be wrong neither ends quiet hours nor begins another day.
    if (deps.isClockInDoubt() || contentStep.fault()) return 'later';
    const claim = await post(kept.alert, next, deps);
    if (claim === 'stopped') return 'stopped';
    if (claim === 'enough') {
      const stories = news.map(({ story }) => shownStory(story, deps.memoryMs));
      await alerts.passOver(id, stories, deps.now());
      log.info(
        { subscriptionId: id, stories: stories.length },
        'stories left out: alert has posted its most',
      );
      return 'done';
    }
    // Another digest or alert of the channel has taken it since: perhaps others too.
    if (claim === 'outdated' && isOutdated) return 'later';
    isOutdated = claim === 'outdated';
    news = isOutdated ? await findNews(kept, asOf, deps) : rest;
  }
  // Articles that disappear look like the end of the stories.
  return contentStep.fault() ? 'later' : 'done';
}

/** What the alert has to post, hottest first: neither it nor anything else has shown it to the channel before. */
async function findNews(
  { alert, since }: KeptAlert,
  asOf: Date,
  { alerts, deliveries, matches, inSlices, contentStep, now }: RunAlertDeps,
): Promise<(MatchingStory & { readonly story: SelectedStory })[]> {
  const at = now();
  const found = contentStep.fault()
    ? []
    : await inSlices(() => matches(alert.conditions, { now: asOf, since }));
  if (found.length === 0) return [];
  const alerted = await alerts.memoryOf(
    alert.id,
    found.flatMap(({ story }) => [...story.keys]),
  );
  const isAlerted = ({ story: { keys, articles } }: MatchingStory) =>
    rememberedKeys({ keys, titled: titledBy(articles) }, alerted).size > 0;
  const unknown = found.filter((one) => !isAlerted(one));
  if (unknown.length === 0) return [];
  const memory = await deliveries.memoryOf(alert.channel, at);
  return unknown.flatMap(({ story, firstSeenAt }) => {
    const novelty = noveltyOf(story, memory);
    return novelty === 'known' ? [] : [{ firstSeenAt, story: { ...story, isUpdate: novelty === 'update' } }];
  });
}

/** Takes one story and posts it, through the same ledger as digests. */
async function post(
  alert: Alert,
  { story, firstSeenAt }: MatchingStory & { readonly story: SelectedStory },
  deps: RunAlertDeps,
): Promise<AlertClaim> {
  const { deliveries, deliver, observer, now } = deps;
  const { id, channel, timezone, maxADay } = alert;
  const at = now();
  const usefulUntil = usefulUntilFor(alert, at);
  const plan = planOf(alert, story, usefulUntil, deps);
  const limit = { at, dayStart: dayStart(at, timezone), maxADay };
  let key: DeliveryKey = { subscriptionId: id, slot: slotOf(story, firstSeenAt) };
  let claim = await deliveries.claimAlert(key, channel, plan, limit);
  while (claim === 'slot taken') {
    key = { subscriptionId: id, slot: new Date(key.slot.getTime() + 1) };
    claim = await deliveries.claimAlert(key, channel, plan, limit);
  }
  if (claim === 'claimed' || claim === 'in doubt') {
    const fresh = claim === 'claimed' && { fresh: plan.parts };
    const delivery = { ...key, channel, attempt: 0, usefulUntil, isAlert: true as const, ...fresh };
    await deliver(delivery, observerByHand(observer));
  }
  return claim;
}

/**
 * When the story was first seen, to the second, and then by its first article. The same story has the same slot
 * again when a restored state has forgotten it: then its message is searched for before it is posted.
 */
function slotOf({ parts, lead }: SelectedStory, firstSeenAt: Date): Date {
  const second = Math.floor(firstSeenAt.getTime() / secondMs) * secondMs;
  return new Date(second + (keyHash((parts[0]?.article ?? lead).path) % secondMs));
}

function planOf(
  { id, channel, conditions, language, posting }: Alert,
  story: SelectedStory,
  usefulUntil: Date,
  { render, memoryMs, commandNames: roots }: RunAlertDeps,
): DeliveryPlan {
  const reason = reasonOf(story, conditions);
  const payloads = render(channel.platform, alertMessage({ id, language }, story, { reason, roots }));
  const isPlain = Object.keys(posting).length === 0;
  return {
    parts: payloads.map((payload, position) => ({ payload, ...(position === 0 && !isPlain && { posting }) })),
    stories: [shownStory(story, memoryMs)],
    ...{ ifUnknown: 'leave', usefulUntil, alertReason: reason },
  };
}
