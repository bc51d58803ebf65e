import type { Ended } from './ended.ts';
import { mostSkewMs } from './scene.ts';
import type { WitnessedAsk } from './witness.ts';

const minuteMs = 60_000;

/** What a copy has begun to post is let go on: a slow database, an attempt, and a request on its way. */
const underWayMs = 2 * minuteMs;

/** From when until when what a person asked for holds, as long as nobody asks for something else. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** Until something else was asked for; undefined where that may have been done before. */
function holds(ask: WitnessedAsk, others: readonly WitnessedAsk[]): Span | undefined {
  const { doneAt } = ask;
  if (doneAt === undefined) return undefined;
  const against = others.filter(
    (other) => other.subscriptionId === ask.subscriptionId && (other.endedAt ?? Infinity) >= ask.askedAt,
  );
  const until = Math.min(...against.map(({ askedAt }) => askedAt));
  return until <= doneAt ? undefined : { from: doneAt, until };
}

/** Nothing of a digest is begun while its subscription is paused or removed, also when it was put off before that. */
export function postedWhilePaused({ witness, rows, platforms, hadTrouble }: Ended): string[] {
  // A halted copy goes on with what it had begun, a backup knows nothing of what was asked for since, and a clock that is set
  // back dates a pause before a slot that it had taken: such a digest counts as sent by hand.
  if (hadTrouble('halt', 'slow database', 'restore', 'leap', 'step back')) return [];
  const resumes = witness.asks.filter(({ what }) => what === 'resume');
  const stops = witness.asks.filter(({ what }) => what === 'pause' || what === 'remove');
  return stops.flatMap((stop) => {
    const span = holds(stop, stop.what === 'pause' ? resumes : []);
    if (!span) return [];
    return (
      rows
        .filter(({ subscriptionId }) => subscriptionId === stop.subscriptionId)
        // Of two clocks one may show a slot as come that by the other's a pause was there before.
        .filter(({ slot }) => Math.abs(slot - stop.askedAt) > 2 * mostSkewMs)
        .flatMap(({ name, platform, channelId }) => {
          const { messages = [], identityOf } = platforms.find((one) => one.name === platform) ?? {};
          const first = identityOf?.(channelId, `${name}/0`);
          const begun = messages.find(({ identity }) => identity === first);
          if (!begun || begun.takenAt < span.from + underWayMs || begun.takenAt > span.until) return [];
          return [`${name} is begun ${begun.takenAt - span.from} ms after a ${stop.what}`];
        })
    );
  });
}

/** The next slot after a person asked to skip it is skipped. */
export function wishesNotMet({ witness, rows, hadTrouble, endsAt }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore', 'halt', 'slow database', 'crash')) return [];
  const others = witness.asks.filter(({ what }) => what !== 'skip next');
  const wishes = witness.asks.filter(({ what }) => what === 'skip next');
  return wishes.flatMap((wish) => {
    const span = holds(wish, others);
    // Something that was asked for before may rest the subscription, or have changed its slots.
    if (!span || others.some((other) => other.subscriptionId === wish.subscriptionId)) return [];
    const own = rows.filter(({ subscriptionId }) => subscriptionId === wish.subscriptionId);
    const next = own.find(({ slot }) => slot > span.from + underWayMs && slot < endsAt);
    if (!next) return [];
    const isMet = own.some(
      ({ name, slot, reason }) =>
        reason === 'asked to skip' &&
        slot <= next.slot &&
        witness.skips.some((skip) => skip.name === name && skip.at >= wish.askedAt),
    );
    return isMet ? [] : [`${next.name} is ${next.state}, and was to be skipped`];
  });
}
