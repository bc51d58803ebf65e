import type { AlertConditions } from '../../src/alerts/alert.ts';
import type { Article } from '../../src/content/article.ts';
import type { HottestQuery } from '../../src/content/article-query.ts';
import type { ContentStep } from '../../src/content/content-step.ts';
import type { GroupedStory } from '../../src/content/grouped-story.ts';
import { storyKeys } from '../../src/content/story-keys.ts';
import type { SchedulerDeps } from '../../src/scheduler/scheduler.ts';
import type { World } from './world.ts';

interface ModelArticle {
  readonly article: Article;
  readonly event: number;
  readonly arrivesAt: number;
  /** When its publisher withdraws it; mostly never. */
  readonly withdrawnAt: number;
}

const minuteMs = 60_000;

function hasWords({ article }: ModelArticle, words: string): boolean {
  const own = new Set(article.title.toLowerCase().split(' '));
  return words.split(' ').every((word) => own.has(word));
}

/** The clocks of copies differ, and stories are claimed some seconds after they are chosen. */
const marginMs = 30_000;

/**
 * Articles about some events, each covered by one outlet at first, and some by more later. An article is visible as
 * soon as it has arrived.
 */
export interface ModelArticles {
  /** Whether the articles are in step with their folder. */
  readonly step: ContentStep;
  /** Makes the folder unreadable from now until then, so that no article is found. */
  takeAway(until: number): void;
  /** Whether the articles were away at that time, and still are. */
  awaySince(from: number): boolean;
  readonly index: SchedulerDeps['index'];
  /** The events that a digest can show. */
  eventsFor(asked: AskedEvents): number[];
  /** The standing of a story that has held since an earlier time, by the page of its lead. */
  standingSince(url: string, since: number): { readonly isWithdrawn: boolean; readonly outlets: number };
  /** The events that met an alert's conditions at some time, for an alert made at `since`. */
  eventsMeeting(
    conditions: AlertConditions,
    times: { readonly at: number; readonly since: number },
  ): number[];
  /** When the first article about an event arrived. */
  firstSeenOf(event: number): number;
  /** The event that a link's page is about. */
  eventOf(url: string): number | undefined;
}

export interface AskedEvents {
  /** The slot of the digest, and that of the subscription's previous one. */
  readonly slot: number;
  readonly lastSlot: number | undefined;
  /** When the digest was chosen. */
  readonly at: number;
  /** How far back from its slot the digest reaches. */
  readonly windowMs: number;
}

/** A late article is still taken if it is no more than two days older than the window. */
const latenessMs = 2 * 24 * 60 * minuteMs;

export function createModelArticles(world: World, from: number, untilMs: number): ModelArticles {
  const { draws, time } = world;
  const all: ModelArticle[] = [];
  const events = draws.between(4, 24);
  for (let event = 0; event < events; event += 1) {
    const begins = draws.between(from - 60 * minuteMs, untilMs);
    const outlets = draws.chance(0.3) ? draws.between(2, 8) : 1;
    for (let outlet = 0; outlet < outlets; outlet += 1) {
      const publishedAt = begins + outlet * draws.between(0, 20) * minuteMs;
      const arrivesAt = publishedAt + (draws.chance(0.2) ? draws.between(0, 90) * minuteMs : 0);
      const name = `e${event}-o${outlet}`;
      const domain = `o${event}-${outlet}.example`;
      all.push({
        article: {
          ...{
            id: name,
            path: `${name}.md`,
            title: `Event ${event} as outlet ${outlet} tells it`,
            excerpt: '',
          },
          ...{
            url: `https://${domain}/event/${event}`,
            heat: draws.between(1, 200),
            quality: 50,
            published: true,
          },
          ...{
            provider: { name: domain, domain },
            topics: [],
            related: [],
            publishedAt: new Date(publishedAt),
          },
        },
        ...{ event, arrivesAt },
        withdrawnAt:
          outlets === 1 && draws.chance(0.1)
            ? arrivesAt + draws.between(1, 120) * minuteMs
            : Number.POSITIVE_INFINITY,
      });
    }
  }
  const eventByUrl = new Map(all.map(({ article, event }) => [article.url, event]));
  let away = { from: 0, until: 0 };
  let version = 1;
  const isAway = () => time() < away.until;
  const here = () =>
    isAway() ? [] : all.filter(({ arrivesAt, withdrawnAt }) => arrivesAt <= time() && time() < withdrawnAt);
  const fault = () =>
    isAway() ? { fault: 'the articles could not be read', fix: 'Mount their folder.' } : undefined;
  const byHeat = (a: ModelArticle, b: ModelArticle) =>
    (b.article.heat ?? 0) - (a.article.heat ?? 0) || (a.article.id < b.article.id ? -1 : 1);

  function isChosenFrom({ article, arrivesAt }: ModelArticle, query: HottestQuery): boolean {
    const { span, late, filter } = query;
    const { publishedAt } = article;
    if (publishedAt > span.until || (article.heat ?? 0) < (filter?.minHeat ?? 0)) return false;
    if (publishedAt > span.after) return true;
    return late !== undefined && publishedAt > late.publishedAfter && arrivesAt > late.arrivedAfter.getTime();
  }

  function story({ url }: Article, until: Date): GroupedStory {
    const told = here().filter(
      ({ article, event }) => event === eventByUrl.get(url) && article.publishedAt <= until,
    );
    told.sort((a, b) => a.article.publishedAt.getTime() - b.article.publishedAt.getTime());
    return {
      parts: told.map(({ article }) => ({ article, rule: 'words', covers: [], elsewhere: [] })),
      spread: { outlets: told.length, paceMs: 0 },
    };
  }

  const index: SchedulerDeps['index'] = {
    version: () => version,
    revision: () => {
      const arrived = all.filter(({ arrivesAt }) => arrivesAt <= time()).length;
      const withdrawn = all.filter(({ withdrawnAt }) => withdrawnAt <= time()).length;
      return isAway() ? undefined : `${version} ${arrived} ${withdrawn}`;
    },
    search: ({ words, span, among }) =>
      here()
        .filter(({ article }) => !among || among.includes(article.path))
        .filter((one) => (!span || isChosenFrom(one, { span })) && hasWords(one, words))
        .sort(byHeat)
        .map(({ article }) => article),
    arrivedAt: (path) => {
      const found = here().find(({ article }) => article.path === path);
      return found && new Date(found.arrivesAt);
    },
    hottest: (query) =>
      here()
        .filter(({ article }) => !query.among || query.among.includes(article.path))
        .filter((one) => isChosenFrom(one, query))
        .sort(byHeat)
        .map(({ article }) => article),
    story,
    recentStories: (span) =>
      [...Map.groupBy(here(), ({ event }) => event).values()].flatMap((told) => {
        if (!told.some((one) => isChosenFrom(one, { span }))) return [];
        const articles = told
          .filter(({ article }) => article.publishedAt <= span.until)
          .map(({ article: { path } }) => ({ path, mark: path }));
        return [{ mark: articles.map(({ mark }) => mark).join(), articles }];
      }),
    wordsOf: (paths) =>
      new Set(
        here()
          .filter(({ article }) => paths.includes(article.path))
          .flatMap(({ article }) => article.title.toLowerCase().split(' ')),
      ),
    byId: (id) => here().find(({ article }) => article.id === id)?.article,
    isWithdrawn: (path) =>
      all.some(({ article, withdrawnAt }) => article.path === path && withdrawnAt <= time()),
    knownBy: (keys) =>
      here().flatMap(({ article }) =>
        storyKeys(article).some((key) => keys.includes(key)) ? [article] : [],
      ),
    listing: () => [],
  };
  return {
    step: { fault, faultSince: fault },
    takeAway(until) {
      away = { from: isAway() ? away.from : time(), until };
      version += 1;
    },
    awaySince: (from) => isAway() && away.from <= from,
    eventsFor({ slot, lastSlot = Infinity, at, windowMs }) {
      const there = all.filter(({ article, arrivesAt, withdrawnAt }) => {
        const publishedAt = article.publishedAt.getTime();
        const isHere = publishedAt <= slot && arrivesAt < slot - marginMs && withdrawnAt > at + marginMs;
        const after = slot - windowMs;
        const isLate = publishedAt > after - latenessMs && arrivesAt > lastSlot + marginMs;
        return isHere && (publishedAt > after || isLate);
      });
      return [...new Set(there.map(({ event }) => event))];
    },
    standingSince(url, since) {
      const event = eventByUrl.get(url);
      const told = all.filter((one) => one.event === event && one.arrivesAt <= since);
      const isWithdrawn = told.some(
        ({ article, withdrawnAt }) => article.url === url && withdrawnAt <= since,
      );
      return { isWithdrawn, outlets: told.filter(({ withdrawnAt }) => withdrawnAt > time()).length };
    },
    eventsMeeting({ words, minOutlets = 1, filter: { minHeat = 0 } }, { at, since }) {
      const there = all.filter(
        ({ article, arrivesAt }) => Math.max(arrivesAt, article.publishedAt.getTime()) <= at,
      );
      return [...Map.groupBy(there, ({ event }) => event)].flatMap(([event, told]) => {
        const isNew = told.every(({ arrivesAt }) => arrivesAt > since);
        const isHot = told.some(({ article }) => (article.heat ?? 0) >= minHeat);
        const hasThem = words === undefined || told.some((one) => hasWords(one, words));
        const isGone = told.some(({ withdrawnAt }) => withdrawnAt !== Number.POSITIVE_INFINITY);
        return isNew && isHot && hasThem && !isGone && told.length >= minOutlets ? [event] : [];
      });
    },
    firstSeenOf: (event) => Math.min(...all.flatMap((one) => (one.event === event ? [one.arrivesAt] : []))),
    eventOf: (url) => eventByUrl.get(url),
    index,
  };
}
