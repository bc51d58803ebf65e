import type { Ended } from './ended.ts';
import { mostSkewMs } from './scene.ts';
import type { WitnessedAsk } from './witness.ts';

const minuteMs = 60_000;

/** What a copy has begun to post may go on for this long: a slow database, an attempt, and a request in flight. */
export const underWayMs = 2 * minuteMs;

/** How long a request by a person holds, until somebody asks for something else. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** From when it was done until something else was asked for; undefined if that may have come first. */
export function holds(ask: WitnessedAsk, others: readonly WitnessedAsk[]): Span | undefined {
  const { doneAt } = ask;
  if (doneAt === undefined) return undefined;
  const against = others.filter(
    (other) => other.subscriptionId === ask.subscriptionId && (other.endedAt ?? Infinity) >= ask.askedAt,
  );
  const until = Math.min(...against.map(({ askedAt }) => askedAt));
  return until <= doneAt ? undefined : { from: doneAt, until };
}

/** No digest is begun while its subscription is paused or removed, even if it was postponed before that. */
export function postedWhilePaused({ witness, rows, platforms, hadTrouble }: Ended): string[] {
  // A halted copy continues what it had begun, a backup does not know what was asked for later, and a clock that was
  // set back dates a pause before a slot that its copy had taken, so that the digest counts as sent by hand.
  if (hadTrouble('halt', 'slow database', 'restore', 'leap', 'step back')) return [];
  const ends = witness.asks.filter(({ what }) => what === 'resume' || what === 'pause until');
  const stops = witness.asks.filter(({ what }) => ['pause', 'pause until', 'remove'].includes(what));
  return stops.flatMap((stop) => {
    const held = holds(stop, stop.what === 'remove' ? [] : ends.filter((end) => end !== stop));
    if (!held) return [];
    const span = { ...held, until: Math.min(held.until, (stop.until ?? Infinity) - 2 * mostSkewMs) };
    return (
      rows
        .filter(({ subscriptionId }) => subscriptionId === stop.subscriptionId)
        // One clock may show that the slot came first, and another that the pause did.
        .filter(({ slot }) => Math.abs(slot - stop.askedAt) > 2 * mostSkewMs)
        .flatMap(({ name, platform, channelId }) => {
          const { messages = [], identityOf } = platforms.find((one) => one.name === platform) ?? {};
          const first = identityOf?.(channelId, `${name}/0`);
          const begun = messages.find(({ identity }) => identity === first);
          if (!begun || begun.takenAt < span.from + underWayMs || begun.takenAt > span.until) return [];
          return [`${name} was begun ${begun.takenAt - span.from} ms after a ${stop.what}`];
        })
    );
  });
}

/** A slot is skipped only for a request that nobody has taken back, and each request skips one. */
export function skippedUnasked({ witness, rows, subscriptions, hadTrouble }: Ended): string[] {
  // A restored state may contain a request that was met or taken back since.
  if (hadTrouble('restore')) return [];
  return subscriptions.flatMap(({ id }) => {
    const asks = witness.asks.filter(({ subscriptionId }) => subscriptionId === id);
    const requests = asks.filter(({ what }) => what === 'skip next');
    const skipped = rows.filter(
      ({ subscriptionId, reason }) => subscriptionId === id && reason === 'asked to skip',
    );
    if (skipped.length > requests.length)
      return [`${id} has ${skipped.length} slots skipped on request, and ${requests.length} requests`];
    // A copy that is halted or waits for the database carries on with what it read before.
    if (hadTrouble('halt', 'slow database')) return [];
    const undone = asks.filter(({ what }) => what === 'undo skip');
    return undone.flatMap((undo) => {
      const span = holds(undo, requests);
      if (!span) return [];
      return witness.skips.flatMap(({ name, reason, at }) =>
        name.startsWith(`${id}/`) &&
        reason === 'asked to skip' &&
        at > span.from + underWayMs &&
        at < span.until
          ? [`${name} is skipped ${at - span.from} ms after that was taken back`]
          : [],
      );
    });
  });
}

/** The next slot after a person asked to skip it is skipped. */
export function wishesNotMet({ witness, rows, hadTrouble, endsAt }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore', 'halt', 'slow database', 'crash')) return [];
  const others = witness.asks.filter(({ what }) => what !== 'skip next');
  const requests = witness.asks.filter(({ what }) => what === 'skip next');
  return requests.flatMap((request) => {
    const span = holds(request, others);
    // An earlier request may have paused the subscription, or changed its slots.
    if (!span || others.some((other) => other.subscriptionId === request.subscriptionId)) return [];
    const own = rows.filter(({ subscriptionId }) => subscriptionId === request.subscriptionId);
    const next = own.find(({ slot }) => slot > span.from + underWayMs && slot < endsAt);
    if (!next) return [];
    const isMet = own.some(
      ({ name, slot, reason }) =>
        reason === 'asked to skip' &&
        slot <= next.slot &&
        witness.skips.some((skip) => skip.name === name && skip.at >= request.askedAt),
    );
    return isMet ? [] : [`${next.name} is ${next.state}, but should have been skipped`];
  });
}
