import type { Alert } from '../alerts/alert.ts';
import type { AlertStore, KeptAlert } from '../alerts/alert-store.ts';
import { freshForMs, maxFound } from '../alerts/matching-stories.ts';
import { isQuiet } from '../alerts/quiet-hours.ts';
import type { SharedMatches } from '../alerts/share-matches.ts';
import { createStoryChanges } from '../alerts/story-changes.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { ContentStep } from '../content/content-step.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs, minuteMs, secondMs } from '../platform/time/durations.ts';
import type { InSlices } from '../platform/time/in-slices.ts';

/** News may have come for an alert, whose id stands in the place of a subscription's. */
export interface AlertWork {
  readonly kind: 'alert';
  readonly channel: ChannelRef;
  readonly subscriptionId: string;
  /** When its round began: it looks at what had been published by then. */
  readonly asOf: Date;
}

/** Decides when the alerts look for stories: in rounds, when the index has changed. */
export interface AlertRounds {
  /** Begins a round if one is due. Returns the alerts that have found something; each until it is taken. */
  due(): AlertWork[];
  /** It posts now. What changes from here on is for another round. */
  take(work: AlertWork): void;
  /** It could not post, and has to as soon as possible. */
  putBack(work: AlertWork): void;
  /** It has dealt with all that its round had found. */
  finish(work: AlertWork): void;
  /** Resolves when the round under way has ended. */
  ended(): Promise<void>;
}

/** While news keeps coming in, as long as this passes between two rounds. */
const restMs = 5 * secondMs;

/**
 * A round comes at least this often: quiet hours end, dates that lay ahead come, and other copies add alerts.
 */
const atLeastEveryMs = minuteMs;

/** An alert looks at all stories this often: a digest that was to show one of them may have failed. */
const lookAtAllEveryMs = hourMs;

export interface AlertRoundsDeps extends Pick<Clock, 'now' | 'elapsedMs'> {
  readonly alerts: Pick<AlertStore, 'active'>;
  readonly index: Pick<ArticleIndex, 'revision' | 'recentStories' | 'wordsOf'>;
  readonly contentStep: ContentStep;
  readonly matches: SharedMatches;
  readonly inSlices: InSlices;
  /** A clock that may be wrong ends no quiet hours. */
  readonly isClockInDoubt: () => boolean;
  readonly isStopping: () => boolean;
  readonly log: Log;
}

/** Up to which look at the stories an alert has dealt with them. */
interface Progress {
  readonly look: number;
  /** What it looked for: with anything else, it has to look at all. */
  readonly order: string;
  readonly lookedAtAllMs: number;
}

function move(id: string, from: Map<string, Progress>, to: Map<string, Progress>): void {
  const reached = from.get(id);
  if (reached) to.set(id, reached);
  from.delete(id);
}

export function createAlertRounds(deps: AlertRoundsDeps): AlertRounds {
  const { alerts, index, contentStep, matches, inSlices, isClockInDoubt, isStopping, now, elapsedMs } = deps;
  const changes = createStoryChanges(index, inSlices);
  const waiting = new Map<string, AlertWork>();
  /** Kept by alert: when it has dealt with everything, and for those that found something, when it will have. */
  let progress = new Map<string, Progress>();
  const expected = new Map<string, Progress>();
  const posting = new Map<string, Progress>();
  let round: Promise<void> | undefined;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  let lastRevision: string | undefined;

  function isDue(): boolean {
    const passedMs = elapsedMs() - lastAtMs;
    if (passedMs >= atLeastEveryMs) return true;
    return passedMs >= restMs && index.revision() !== lastRevision;
  }

  const isPutOff = () => contentStep.fault() !== undefined || isClockInDoubt() || isStopping();

  async function goRound(): Promise<void> {
    // Read before the alerts look, so that a change meanwhile begins another round.
    const revision = index.revision();
    const asOf = now();
    const look = await changes.look({ after: new Date(asOf.getTime() - freshForMs), until: asOf });
    const active = await alerts.active();
    const ids = new Set(active.map(({ alert }) => alert.id));
    progress = new Map([...progress].filter(([id]) => ids.has(id)));
    for (const kept of active) if (!(await lookFor(kept, { look, asOf }))) return;
    lastRevision = revision;
    lastAtMs = elapsedMs();
  }

  /** @returns false if nobody can look now */
  function lookFor(
    { alert, since }: KeptAlert,
    { look, asOf }: { readonly look: number; readonly asOf: Date },
  ): Promise<boolean> {
    return inSlices(() => {
      if (isPutOff()) return false;
      const { id, channel, quiet, timezone, conditions } = alert;
      // What comes in quiet hours is found after them, because its progress ends before them.
      if (isQuiet(quiet, now(), timezone)) return true;
      const order = JSON.stringify([conditions, since]);
      const before = progressOf(id, order);
      const reached = { look, order, lookedAtAllMs: before?.lookedAtAllMs ?? elapsedMs() };
      if (hasNews({ conditions, since }, { look: before?.look ?? 0, asOf })) {
        expected.set(id, reached);
        waiting.set(id, { kind: 'alert', channel, subscriptionId: id, asOf });
      } else progress.set(id, reached);
      return true;
    });
  }

  function progressOf(id: string, order: string): Progress | undefined {
    const before = progress.get(id);
    const isCurrent = before?.order === order && elapsedMs() - before.lookedAtAllMs < lookAtAllEveryMs;
    return isCurrent ? before : undefined;
  }

  function hasNews(
    { conditions, since }: Pick<Alert, 'conditions'> & Pick<KeptAlert, 'since'>,
    { look, asOf }: { readonly look: number; readonly asOf: Date },
  ): boolean {
    const { words, minOutlets, filter } = conditions;
    // Words are in an article; outlets and heat are a story's, whichever of its articles has the words.
    const isOfArticle = words !== undefined && minOutlets === undefined && filter.minHeat === undefined;
    const changed = changes.since(look, isOfArticle ? 'articles' : 'stories');
    if (!changed.isAny || (words !== undefined && !changed.mayHave(words))) return false;
    const found = matches(conditions, { now: asOf, ...(changed.among && { among: changed.among }) });
    return found.length === maxFound || found.some(({ firstSeenAt }) => firstSeenAt > since);
  }

  return {
    due() {
      if (isPutOff()) return [];
      if (!round && isDue())
        round = goRound()
          .catch((error: unknown) => deps.log.warn({ err: error }, 'alerts not looked at'))
          .finally(() => {
            round = undefined;
          });
      return [...waiting.values()];
    },
    take({ subscriptionId }) {
      waiting.delete(subscriptionId);
      move(subscriptionId, expected, posting);
    },
    putBack(work) {
      const { subscriptionId } = work;
      // The round after it has put newer work in its place.
      if (waiting.has(subscriptionId)) return;
      waiting.set(subscriptionId, work);
      move(subscriptionId, posting, expected);
    },
    finish: ({ subscriptionId }) => move(subscriptionId, posting, progress),
    ended: async () => round,
  };
}
