import { isDeepStrictEqual } from 'node:util';
import type { ShownDigest } from '../../delivery/delivery-store.ts';
import { type CrowdedOut, crowdedOut } from '../../digest/balance.ts';
import { type DigestOrder, digestOrder, sentBefore } from '../../digest/digest-order.ts';
import { noveltyOf, type StoryMemory } from '../../digest/novelty.ts';
import { maxPlace, placeOf } from '../../digest/place-of.ts';
import { answerOnStory, considerNews, takeNews } from '../../digest/select-stories.ts';
import type { Story } from '../../digest/story.ts';
import { explainTime, firstSlotAfter } from '../../history/explain-time.ts';
import { outcomeText } from '../../history/slot-outcome-text.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { minuteMs } from '../../platform/time/durations.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { channelWord } from './channel-word.ts';
import { crowdedText, filterReasons } from './filter-reasons.ts';

/**
 * Explains in sentences why none of a subscription's digests contained a story. First looks at the digest that could have
 * contained it: what its filters exclude, and which stories the channel has already seen. Then at what became of its slot.
 */
export async function explainAbsence(
  story: Story,
  scheduled: ScheduledSubscription,
  { shown, deps }: { readonly shown: readonly ShownDigest[]; readonly deps: CommandDeps },
): Promise<string[]> {
  const { language } = deps;
  const { subscription, createdAt } = scheduled;
  const { id } = subscription;
  const { publishedAt } = story.lead;
  const arrivedAt = deps.index.arrivedAt(story.lead.id) ?? publishedAt;
  const knownAt = Math.max(publishedAt.getTime(), arrivedAt.getTime(), createdAt.getTime());
  const due = await firstSlotAfter(id, new Date(knownAt - 1), deps);
  const isPast = due !== undefined && due.slot <= deps.now();
  const past = isPast ? await deps.deliveries.criteriaOf({ subscriptionId: id, slot: due.slot }) : undefined;
  const criteria = past ?? subscription.criteria;
  const { schedule } = due ?? subscription;
  const slot = due?.slot ?? deps.now();
  const before = await sentBefore(subscription, slot, deps.deliveries);
  const order = digestOrder({ ...subscription, schedule, criteria }, slot, before);
  const answer = answerOnStory(deps.index, story.lead, order.query);

  const { filter } = criteria;
  const filtered = answer ? filterReasons(language, { article: story.lead, filter, answer }) : [];
  const isAsNow = isDeepStrictEqual(filter, subscription.criteria.filter);
  if (filtered.length > 0)
    return filtered.map((reason) =>
      isAsNow
        ? say(language, 'Left out by {reason}', { reason })
        : say(language, 'Left out at the time by {reason}', { reason }),
    );

  if (noveltyOf(story, order.memory) === 'known') {
    return [
      say(
        language,
        '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.',
        { place: channelWord(subscription.channel, deps), key: keyText(language, story, order.memory) },
      ),
    ];
  }
  if (!due) return [say(language, 'The schedule has no slot after the story arrived.')];
  const isOutside = answer?.leftOutBy.includes('window') === true;
  return isPast
    ? ofPastSlot(story, { id, order, isOutside }, { arrivedAt, shown }, deps)
    : ofComingSlot(story, scheduled, { order, isOutside }, deps);
}

/** The link or title under which the channel has already seen the story. */
export function keyText(language: Language, { keys }: Story, memory: StoryMemory): string {
  const key = [...keys].find((known) => memory.has(known)) ?? '';
  return key.startsWith('title:')
    ? say(language, 'the title "{title}"', { title: key.slice('title:'.length) })
    : key.replace(/^lead:/, '');
}

/** What a slot's digest was or will be chosen from, and whether the story is outside its window. */
interface Choice {
  readonly order: DigestOrder;
  readonly isOutside: boolean;
}

async function ofPastSlot(
  story: Story,
  { id, order, isOutside }: Choice & { readonly id: string },
  { arrivedAt, shown }: { readonly arrivedAt: Date; readonly shown: readonly ShownDigest[] },
  deps: CommandDeps,
): Promise<string[]> {
  const { language } = deps;
  const { slot, timezone, query } = order;
  const { span } = query;
  const time = (at: Date) => formatLocalTime(language, at, timezone);
  const { publishedAt } = story.lead;
  const heat = story.heat.value;
  if (isOutside) {
    const window = say(
      language,
      'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.',
      { published: time(publishedAt), slot: time(slot), after: time(span.after) },
    );
    const whenArrived = say(
      language,
      'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.',
      { time: time(arrivedAt) },
    );
    return arrivedAt > publishedAt && arrivedAt > span.after ? [window, whenArrived] : [window];
  }

  const until = new Date(slot.getTime() + minuteMs);
  const explained = await explainTime(id, { asked: { from: slot, until }, now: deps.now() }, deps);
  const [due] = explained.slots;
  if (!due)
    return [
      say(language, 'The digest of {time}, which would have included it, was not due.', { time: time(slot) }),
    ];
  const { label, reason = '' } = outcomeText(slot, due.outcome, { language, timezone });
  const sent = shown.find((one) => one.subscriptionId === id && one.slot.getTime() === slot.getTime());
  if (!sent) {
    const happened = say(language, 'The digest of {time}, which would have included it: {label}.', {
      ...{ time: time(slot), label },
    });
    return [`${happened} ${reason}`.trim()];
  }

  const crowded = crowdedOutThen(story, order, sent, deps);
  if (crowded) return [crowdedText(language, crowded)];
  const place = placeOf(story, deps.storiesByHeat(query));
  const lowestHeat = Math.min(...sent.stories.map((shownStory) => shownStory.heat));
  const values = { time: time(slot), count: sent.stories.length, lowest: lowestHeat, heat };
  return [
    place === undefined
      ? say(
          language,
          'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.',
          values,
        )
      : say(
          language,
          'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.',
          { ...values, place },
        ),
    ...(heat > lowestHeat
      ? [say(language, 'It was less hot then: its heat has risen since, or its file has changed.')]
      : []),
  ];
}

function ofComingSlot(
  story: Story,
  { condition, nextRunAt, skipNext }: ScheduledSubscription,
  { order, isOutside }: Choice,
  deps: CommandDeps,
): string[] {
  const { language } = deps;
  const { slot, timezone, query, count, memory } = order;
  if (condition.state === 'paused' && condition.until) {
    const end = formatLocalTime(language, condition.until, timezone);
    return [say(language, 'It is paused until {end}: no digest comes before that.', { end })];
  }
  if (condition.state !== 'active')
    return [
      condition.state === 'paused'
        ? say(language, 'It is paused: no digest comes until it is resumed.')
        : say(language, 'It is off: no digest comes until it is resumed.'),
    ];
  const time = formatLocalTime(language, slot, timezone);
  if (skipNext && slot.getTime() === nextRunAt.getTime())
    return [
      say(
        language,
        'The digest of {time}, which would include it, will be skipped because someone asked for that.',
        { time },
      ),
    ];
  if (isOutside) {
    const since = formatLocalTime(language, query.span.after, timezone);
    return [
      say(
        language,
        'It is outside the window of the next digest, on {time}, which looks back only to {since}.',
        { time, since },
      ),
    ];
  }
  const considered = considerNews(deps.storiesByHeat(query), order).toArray();
  const crowded = considered.find((one) => one.crowdedOut && isSame(one.story, story))?.crowdedOut;
  if (crowded) return [crowdedText(language, crowded)];
  const taken = considered.flatMap((one) => (one.crowdedOut ? [] : [one.story]));
  const coming = taken.findIndex((one) => isSame(one, story)) + 1;
  if (coming > 0)
    return [
      say(language, 'It is coming: as things stand, it is number {place} in the next digest, on {time}.', {
        place: coming,
        time,
      }),
    ];
  const place = placeOf(story, takeNews(deps.storiesByHeat(query), { count: maxPlace, memory }));
  if (place === undefined) {
    return [
      say(language, 'As things stand, it is not among the {max} hottest for the digest of {time}.', {
        ...{ max: maxPlace, time },
      }),
    ];
  }
  return [
    say(
      language,
      'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.',
      { place, time, count },
    ),
  ];
}

/** Whether the stories that a sent digest showed left this one no place. */
function crowdedOutThen(
  story: Story,
  { query, count, balance = {} }: DigestOrder,
  { stories }: ShownDigest,
  deps: CommandDeps,
): CrowdedOut | undefined {
  if (Object.keys(balance).length === 0) return undefined;
  const shown = new Set(stories.flatMap(({ keys }) => keys));
  const hotter: Story[] = [];
  for (const other of Iterator.from(deps.storiesByHeat(query)).take(maxPlace)) {
    if (isSame(other, story)) return crowdedOut(other, hotter, balance);
    if ([...other.keys].some((key) => shown.has(key))) hotter.push(other);
    // Once it is full, a digest looks no further.
    if (hotter.length === count) return undefined;
  }
  return undefined;
}

function isSame(one: Story, other: Story): boolean {
  return [...one.keys].some((key) => other.keys.has(key));
}
