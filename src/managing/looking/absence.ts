import { isDeepStrictEqual } from 'node:util';
import type { ShownDigest } from '../../delivery/delivery-store.ts';
import { digestWindow, lateSince } from '../../digest/digest-window.ts';
import { takeNews } from '../../digest/select-stories.ts';
import type { Story } from '../../digest/story.ts';
import { noveltyOf } from '../../digest/story-memory.ts';
import { explainTime } from '../../schedule/past/explain-time.ts';
import { firstSlotAfter } from '../../schedule/past/first-slot.ts';
import { fateText } from '../../schedule/past/slot-fate-text.ts';
import { previousSlot } from '../../schedule/slots.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';
import { filterReasons } from './filter-reasons.ts';

const minuteMs = 60_000;

/** So far down the order of heat a story's place is counted. */
const countedAtMost = 500;

/**
 * Why a story that a channel was not shown is in none of a subscription's digests, as sentences: out of what the digest
 * that would have had it was chosen by, of what the ledger says of its slot, and of what the channel remembers.
 */
export async function explainAbsence(
  story: Story,
  scheduled: ScheduledSubscription,
  { shown, deps }: { readonly shown: readonly ShownDigest[]; readonly deps: ManagingDeps },
): Promise<string[]> {
  const { subscription, createdAt } = scheduled;
  const { id } = subscription;
  const { publishedAt } = story.lead;
  const arrivedAt = deps.index.arrivedAt(story.lead.id) ?? publishedAt;
  const knownAt = Math.max(publishedAt.getTime(), arrivedAt.getTime(), createdAt.getTime());
  const due = await firstSlotAfter(id, new Date(knownAt - 1), deps);
  const isPast = due !== undefined && due.slot <= deps.now();
  const past = isPast ? await deps.deliveries.criteriaOf({ subscriptionId: id, slot: due.slot }) : undefined;
  const criteria = past ?? subscription.criteria;

  const filtered = filterReasons(story, criteria.filter);
  const asItWas = isDeepStrictEqual(criteria.filter, subscription.criteria.filter)
    ? ''
    : ', as it was set then,';
  if (filtered.length > 0) return filtered.map((reason) => `Left out${asItWas} by ${reason}`);

  const remembered = await rememberedKey(story, subscription, deps);
  if (remembered !== undefined) {
    return [`The channel was shown it before, under ${remembered}, and it has not grown much since.`];
  }
  if (!due) return ['Its schedule names no time after the story came.'];
  return isPast
    ? ofPastSlot(story, { id, criteria, ...due }, { arrivedAt, shown }, deps)
    : ofComingSlot(story, scheduled, due.slot, deps);
}

/** A link or a title under which the channel knows the story, if that keeps it out. */
async function rememberedKey(
  story: Story,
  { channel }: Subscription,
  { deliveries, now }: ManagingDeps,
): Promise<string | undefined> {
  const memory = await deliveries.memoryOf(channel, now());
  if (noveltyOf(story, memory) !== 'known') return undefined;
  const key = [...story.keys].find((known) => memory.has(known)) ?? '';
  return key.startsWith('title:') ? `the title "${key.slice('title:'.length)}"` : key.replace(/^lead:/, '');
}

interface PastSlot extends Pick<Subscription, 'id' | 'schedule' | 'criteria'> {
  readonly slot: Date;
}

async function ofPastSlot(
  story: Story,
  { id, slot, schedule, criteria }: PastSlot,
  { arrivedAt, shown }: { readonly arrivedAt: Date; readonly shown: readonly ShownDigest[] },
  deps: ManagingDeps,
): Promise<string[]> {
  const time = (at: Date) => formatLocalTime(at, schedule.timezone);
  const { publishedAt } = story.lead;
  const heat = story.heat.value;
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const lastSlot = await deps.deliveries.lastSlot(id, slot);
  const late = lastSlot && lateSince(lastSlot, span);
  const isInWindow = publishedAt > span.after && publishedAt <= span.until;
  const isTakenLate =
    late !== undefined && arrivedAt > late.arrivedAfter && publishedAt > late.publishedAfter;
  if (!isInWindow && !isTakenLate) {
    const window = `It is outside the window: published ${time(publishedAt)}, and the first digest that could have had it, of ${time(slot)}, goes back to ${time(span.after)}.`;
    const whenArrived = `Its file arrived ${time(arrivedAt)}: of late ones a digest takes those of two days before its window.`;
    return arrivedAt > publishedAt && arrivedAt > span.after ? [window, whenArrived] : [window];
  }

  const until = new Date(slot.getTime() + minuteMs);
  const explained = await explainTime(id, { asked: { from: slot, until }, now: deps.now() }, deps);
  const [due] = explained.slots;
  if (!due) return [`The digest that would have had it, of ${time(slot)}, was not due.`];
  const { outcome, reason = '' } = fateText(slot, due.fate, schedule.timezone);
  const sent = shown.find((one) => one.subscriptionId === id && one.slot.getTime() === slot.getTime());
  if (!sent) return [`The digest that would have had it, of ${time(slot)}: ${outcome}. ${reason}`.trim()];

  const ranked = deps.storiesByHeat({
    span,
    filter: criteria.filter,
    ...(late && { late }),
  });
  const place = placeOf(story, ranked);
  const least = Math.min(...sent.stories.map((shownStory) => shownStory.heat));
  const count = `The digest of ${time(slot)} took the ${sent.stories.length} hottest`;
  return [
    `It was below the count. ${count}, the last of them of heat ${least}; this one is ${place === undefined ? '' : `number ${place} with `}heat ${heat}.`,
    ...(heat > least ? ['It was less hot then: its heat has grown since, or its file was changed.'] : []),
  ];
}

async function ofComingSlot(
  story: Story,
  { subscription, condition, nextRunAt, skipNext }: ScheduledSubscription,
  slot: Date,
  deps: ManagingDeps,
): Promise<string[]> {
  const { id, schedule, criteria, channel } = subscription;
  if (condition.state !== 'active') return [`It is ${condition.state}: no digest comes until it is resumed.`];
  const time = formatLocalTime(slot, schedule.timezone);
  if (skipNext && slot.getTime() === nextRunAt.getTime())
    return [`The digest that would have it, of ${time}, is left out: someone asked for that.`];
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const lastSlot = await deps.deliveries.lastSlot(id, slot);
  const ranked = deps.storiesByHeat({
    span,
    filter: criteria.filter,
    ...(lastSlot && { late: lateSince(lastSlot, span) }),
  });
  const news = takeNews(ranked, countedAtMost, await deps.deliveries.memoryOf(channel, deps.now()));
  const place = placeOf(story, news);
  if (place === undefined) {
    return [
      `The coming digest, of ${time}, goes back to ${formatLocalTime(span.after, schedule.timezone)}: it is outside the window.`,
    ];
  }
  return place <= criteria.count
    ? [`It is to come: as it stands, it is number ${place} of the digest of ${time}.`]
    : [
        `As it stands, it is number ${place} by heat for the digest of ${time}, which takes ${criteria.count}.`,
      ];
}

/** 1 for the hottest; undefined when it is not among them. */
function placeOf(story: Story, ranked: Iterable<Story>): number | undefined {
  let place = 0;
  for (const other of ranked) {
    place += 1;
    if ([...other.keys].some((key) => story.keys.has(key))) return place;
    if (place === countedAtMost) return undefined;
  }
  return undefined;
}
