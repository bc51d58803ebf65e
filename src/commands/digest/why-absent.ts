import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../content/article.ts';
import type { ArticleFilter } from '../../content/article-query.ts';
import type { ShownDigest } from '../../delivery/delivery-store.ts';
import { type CrowdedOut, crowdedOut } from '../../digest/balance.ts';
import { type DigestOrder, digestOrder, sentBefore } from '../../digest/digest-order.ts';
import { noveltyOf, type StoryMemory } from '../../digest/novelty.ts';
import { maxPlace, placeOf } from '../../digest/place-of.ts';
import { answerOnStory, considerNews, type StoryAnswer, takeNews } from '../../digest/select-stories.ts';
import type { Story } from '../../digest/story.ts';
import { explainTime, firstSlotAfter } from '../../history/explain-time.ts';
import { outcomeText } from '../../history/slot-outcome-text.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { minuteMs } from '../../platform/time/durations.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { settingTable } from '../../subscriptions/settings.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { channelWord } from './channel-word.ts';

/**
 * Explains in sentences why none of a subscription's digests contained a story. First looks at the digest that could have
 * contained it: what its filters exclude, and which stories the channel has already seen. Then at what became of its slot.
 */
export async function explainAbsence(
  story: Story,
  scheduled: ScheduledSubscription,
  { shown, deps }: { readonly shown: readonly ShownDigest[]; readonly deps: CommandDeps },
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
  const { schedule } = due ?? subscription;
  const slot = due?.slot ?? deps.now();
  const before = await sentBefore(subscription, slot, deps.deliveries);
  const order = digestOrder({ ...subscription, schedule, criteria }, slot, before);
  const answer = answerOnStory(deps.index, story.lead, order.query);

  const filtered = answer ? filterReasons(story.lead, criteria.filter, answer) : [];
  const asItWas = isDeepStrictEqual(criteria.filter, subscription.criteria.filter) ? '' : ' at the time';
  if (filtered.length > 0) return filtered.map((reason) => `Left out${asItWas} by ${reason}`);

  if (noveltyOf(story, order.memory) === 'known') {
    const key = keyText(story, order.memory);
    return [
      `The ${channelWord(subscription.channel, deps)} has already seen it, under ${key}, and it has not grown much since.`,
    ];
  }
  if (!due) return ['The schedule has no slot after the story arrived.'];
  const isOutside = answer?.leftOutBy.includes('window') === true;
  return isPast
    ? ofPastSlot(story, { id, order, isOutside }, { arrivedAt, shown }, deps)
    : ofComingSlot(story, scheduled, { order, isOutside }, deps);
}

/** Each filter that excludes a story, with its value. */
export function filterReasons(article: Article, filter: ArticleFilter, answer: StoryAnswer): string[] {
  return answer.leftOutBy.flatMap((name) => {
    if (name === 'window') return [];
    return `${settingTable[name].option.name}: ${filterTexts[name](filter, article, answer)}`;
  });
}

const filterTexts: Record<
  keyof ArticleFilter,
  (filter: ArticleFilter, article: Article, answer: StoryAnswer) => string
> = {
  topics: ({ topics = [] }, { topics: its }) =>
    `the digest takes ${named(topics)}, and ${its.length > 0 ? `the story's topics are ${named(its)}` : 'the story has none'}.`,
  providers: ({ providers = [] }, { provider }) =>
    `the digest takes ${named(providers)}, and the story is from ${named([provider.name])}.`,
  minQuality: ({ minQuality }, { quality }) =>
    `the digest takes ${minQuality} or more, and the story's quality is ${quality}.`,
  minHeat: ({ minHeat }, _, { heat }) =>
    `the digest takes ${minHeat} or more, and the story's heat is ${heat}.`,
  without: (_, __, { unwanted }) => {
    const found = unwanted.find(({ setting }) => setting === 'without');
    if (found?.setting !== 'without') return 'the story has one of these words.';
    const where = { title: 'the title', excerpt: 'the excerpt of', coverage: 'the coverage' }[found.place];
    return `the digest leaves out ${quoted(found.phrase.replaceAll('"', ''))}, which is in ${where} "${shortLine(found.title, 160)}".`;
  },
  withoutTopics: (_, __, { unwanted }) => {
    const found = unwanted.find(({ setting }) => setting === 'withoutTopics');
    if (found?.setting !== 'withoutTopics') return 'the story is on one of these topics.';
    return `the digest leaves out ${named([found.topic])}, which is a topic of the story.`;
  },
  withoutOutlets: ({ withoutOutlets = [] }, { provider }) =>
    `the digest leaves out ${named(withoutOutlets)}, and the story is from ${named([provider.name])} with no article by another outlet to lead it.`,
};

function named(names: readonly string[]): string {
  return shortLine(names.join(', '), 120);
}

/** The link or title under which the channel has already seen the story. */
function keyText({ keys }: Story, memory: StoryMemory): string {
  const key = [...keys].find((known) => memory.has(known)) ?? '';
  return key.startsWith('title:') ? `the title "${key.slice('title:'.length)}"` : key.replace(/^lead:/, '');
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
  const { slot, timezone, query } = order;
  const { span } = query;
  const time = (at: Date) => formatLocalTime(at, timezone);
  const { publishedAt } = story.lead;
  const heat = story.heat.value;
  if (isOutside) {
    const window = `It is outside the window: it was published ${time(publishedAt)}, and the first digest that could have included it, on ${time(slot)}, looked back only to ${time(span.after)}.`;
    const whenArrived = `Its file arrived late, on ${time(arrivedAt)}; late articles count only if they were published at most two days before the window.`;
    return arrivedAt > publishedAt && arrivedAt > span.after ? [window, whenArrived] : [window];
  }

  const until = new Date(slot.getTime() + minuteMs);
  const explained = await explainTime(id, { asked: { from: slot, until }, now: deps.now() }, deps);
  const [due] = explained.slots;
  if (!due) return [`The digest of ${time(slot)}, which would have included it, was not due.`];
  const { label, reason = '' } = outcomeText(slot, due.outcome, timezone);
  const sent = shown.find((one) => one.subscriptionId === id && one.slot.getTime() === slot.getTime());
  if (!sent) return [`The digest of ${time(slot)}, which would have included it: ${label}. ${reason}`.trim()];

  const crowded = crowdedOutThen(story, order, sent, deps);
  if (crowded) return [crowdedText(crowded)];
  const place = placeOf(story, deps.storiesByHeat(query));
  const lowestHeat = Math.min(...sent.stories.map((shownStory) => shownStory.heat));
  const count = `The digest of ${time(slot)} took the ${sent.stories.length} hottest stories`;
  return [
    `It was not hot enough. ${count}, the last one with a heat of ${lowestHeat}; this one ${place === undefined ? 'has' : `is number ${place}, with`} a heat of ${heat}.`,
    ...(heat > lowestHeat
      ? ['It was less hot then: its heat has risen since, or its file has changed.']
      : []),
  ];
}

function ofComingSlot(
  story: Story,
  { condition, nextRunAt, skipNext }: ScheduledSubscription,
  { order, isOutside }: Choice,
  deps: CommandDeps,
): string[] {
  const { slot, timezone, query, count, memory } = order;
  if (condition.state !== 'active') return [`It is ${condition.state}: no digest comes until it is resumed.`];
  const time = formatLocalTime(slot, timezone);
  if (skipNext && slot.getTime() === nextRunAt.getTime())
    return [`The digest of ${time}, which would include it, will be skipped because someone asked for that.`];
  if (isOutside) {
    const since = formatLocalTime(query.span.after, timezone);
    return [`It is outside the window of the next digest, on ${time}, which looks back only to ${since}.`];
  }
  const considered = considerNews(deps.storiesByHeat(query), order).toArray();
  const crowded = considered.find((one) => one.crowdedOut && isSame(one.story, story))?.crowdedOut;
  if (crowded) return [crowdedText(crowded)];
  const taken = considered.flatMap((one) => (one.crowdedOut ? [] : [one.story]));
  const coming = taken.findIndex((one) => isSame(one, story)) + 1;
  if (coming > 0)
    return [`It is coming: as things stand, it is number ${coming} in the next digest, on ${time}.`];
  const place = placeOf(story, takeNews(deps.storiesByHeat(query), { count: maxPlace, memory }));
  if (place === undefined) {
    return [`As things stand, it is not among the ${maxPlace} hottest for the digest of ${time}.`];
  }
  return [`As things stand, it is number ${place} by heat for the digest of ${time}, which takes ${count}.`];
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

/** Which limit left a story no place, and to which stories. */
export function crowdedText({ by, max, name, taken }: CrowdedOut): string {
  const of = by === 'maxPerOutlet' ? 'from' : 'on';
  const hotter = max === 1 ? 'a hotter one took the place' : 'hotter ones took the places';
  const titles = taken.map(({ lead }) => `"${shortLine(lead.title, 100)}"`).join(', ');
  return `Left out by ${settingTable[by].option.name}: the digest takes at most ${max} ${max === 1 ? 'story' : 'stories'} ${of} ${named([name])}, and ${hotter}: ${titles}.`;
}

function isSame(one: Story, other: Story): boolean {
  return [...one.keys].some((key) => other.keys.has(key));
}
