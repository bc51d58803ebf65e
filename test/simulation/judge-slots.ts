import { newestSlots } from '../../src/scheduler/due-slots.ts';
import { nextSlot } from '../../src/subscriptions/slots.ts';
import { type Ended, wasUnderWayAhead } from './ended.ts';
import { mostSkewMs } from './scene.ts';
import { nameOfSlot, type WitnessedAsk, type WitnessedOutcome } from './witness.ts';

const minuteMs = 60_000;
const halfDayMs = 12 * 60 * minuteMs;

/** When nothing is broken, a digest comes within this time of its slot. */
const calmLatenessMs = 3 * minuteMs;

/** A slot counts as missed after two minutes; the rest is for a copy halted between choosing and claiming. */
const missedAfterMs = 8 * minuteMs;

/** Until then, a slot is on time. */
const onTimeMs = 2 * minuteMs;

/**
 * Every slot since a subscription was made, unless a person changed its schedule. A copy whose clock is minutes
 * behind the others' takes their skips for decisions made too early. Nobody knows when a copy did something for a
 * person if its clock had leapt and it died before the clock returned.
 */
export async function slotsWithoutOutcome({
  db,
  rows,
  begunAt,
  endsAt,
  world,
  witness,
}: Ended): Promise<string[]> {
  const left = await db.selectFrom('subscriptions').select(['id', 'nextRunAt', 'cron', 'timezone']).execute();
  const decided = new Set(rows.map(({ name }) => name));
  return left.flatMap(({ id, nextRunAt, cron, timezone }) => {
    const schedule = { cron, timezone };
    const faults: string[] = [];
    const until = new Date(endsAt - minuteMs);
    if (nextRunAt <= until.getTime() - minuteMs)
      faults.push(`${id} has its next run at ${new Date(nextRunAt).toISOString()}, long ago`);
    // A copy whose clock is ahead has already decided what comes within seconds.
    const next = nextSlot(schedule, new Date(world.time() + mostSkewMs));
    if (next && nextRunAt > next.getTime() + minuteMs)
      faults.push(`${id} has its next run only at ${new Date(nextRunAt).toISOString()}`);
    const asks = witness.asks.filter(({ subscriptionId }) => subscriptionId === id);
    const hasUnknownDate = (ask: WitnessedAsk) =>
      witness.killedUnaware.some((at) => at >= ask.askedAt) &&
      witness.ahead.some(
        ({ from, until: returned }) => from <= (ask.endedAt ?? Infinity) && ask.askedAt <= returned,
      );
    if (asks.some((ask) => ask.what === 'edit' || hasUnknownDate(ask))) return faults;
    for (const slot of newestSlots(schedule, new Date(begunAt + 1), until)) {
      const name = nameOfSlot(id, slot);
      const isExcused = wasSkippedApart(name, witness) || wasLeaptOver(slot, witness);
      if (!decided.has(name) && !isExcused) faults.push(`${name} has no outcome`);
    }
    return faults;
  });
}

/** A clock that was set back and then leaps ahead passes over what had come by then, unseen. */
function wasLeaptOver(slot: Date, { ahead, setBacksMs }: Ended['witness']): boolean {
  const behindMs = setBacksMs.reduce((sum, ms) => sum + ms, 0);
  return ahead.some(({ from }) => slot.getTime() <= from && slot.getTime() > from - behindMs - minuteMs);
}

/** A copy whose clock was set back far behind the others' undoes what they have skipped since, or before. */
function wasSkippedApart(name: string, { outcomes, apart }: Ended['witness']): boolean {
  const times = outcomes.filter((one) => one.name === name && one.end === 'digest skipped');
  return times.some(({ at }) => apart.some(({ until }) => at <= until));
}

/**
 * Decisions made by a clock that leapt may be made again, and so may decisions that a restored state does not know. A
 * copy that starts undoes what was skipped too early; if it is halted meanwhile, it takes later skips of other copies
 * for those.
 */
export function decidedTwice({ witness, hadTrouble, days }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore')) return [];
  const mayBeUndone = ({ end }: WitnessedOutcome) =>
    end === 'digest skipped' && (days > 0 || hadTrouble('crash')) && hadTrouble('halt', 'slow database');
  const counts = Map.groupBy(
    witness.outcomes.filter((outcome) => !outcome.isPassed && !mayBeUndone(outcome)),
    ({ name }) => name,
  );
  return [...counts].flatMap(([name, those]) =>
    those.length > 1 ? [`${name} ended ${those.length} times`] : [],
  );
}

export function lateDigests({ rows, isCalm, endsAt }: Ended): string[] {
  if (!isCalm) return [];
  const inTime = rows.filter(
    ({ slot, alertReason }) => alertReason === null && slot < endsAt - calmLatenessMs,
  );
  return inTime.flatMap(({ name, state, sentAt, slot, reason }) => {
    if (state === 'sent')
      return (sentAt ?? 0) - slot > calmLatenessMs ? [`${name} came ${(sentAt ?? 0) - slot} ms late`] : [];
    return reason === 'nothing new' ? [] : [`${name} is ${state}`];
  });
}

export function wronglyCaughtUp({ witness, subscriptions, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore', 'edit', 'articles away')) return [];
  const decidedOf = (name: string) => {
    const { schedule, catchUp } = subscriptions.find(({ id }) => name.startsWith(`${id}/`)) ?? {};
    const slot = Date.parse(name.slice(name.indexOf('/') + 1));
    /** The next slot. */
    const newer = (schedule && nextSlot(schedule, new Date(slot))?.getTime()) ?? Infinity;
    return { slot, newer, catchUp: catchUp ?? ({ kind: 'skip' } as const) };
  };
  return [
    ...witness.claims.flatMap(({ name, at, lateMs }) => {
      const { newer, catchUp } = decidedOf(name);
      if (lateMs <= missedAfterMs) return [];
      if (catchUp.kind === 'skip')
        return [`${name} was taken ${lateMs} ms late, but should have been skipped`];
      if (catchUp.kind === 'all') return [];
      if (lateMs > catchUp.withinMs + missedAfterMs)
        return [`${name} was taken ${lateMs} ms late, which is too late`];
      return newer < at - missedAfterMs ? [`${name} was taken although a newer slot has come since`] : [];
    }),
    ...witness.skips.flatMap(({ name, at, reason }) => {
      const { slot, newer, catchUp } = decidedOf(name);
      const isTooLate = reason === 'too late';
      if (!isTooLate && reason !== 'superseded') return [];
      if (catchUp.kind === 'all')
        return [`${name} was skipped as ${reason}, but every slot should have been sent`];
      if (at - slot < onTimeMs - 2 * mostSkewMs) return [`${name} was skipped as ${reason}, but was on time`];
      if (catchUp.kind === 'skip')
        return isTooLate ? [] : [`${name} was skipped as superseded, but nothing superseded it`];
      if (isTooLate && at - slot < catchUp.withinMs - mostSkewMs)
        return [`${name} was skipped as too late, but the latest should have been sent`];
      return isTooLate || newer < at + mostSkewMs
        ? []
        : [`${name} was skipped as superseded, but nothing superseded it`];
    }),
  ];
}

export function saidUnread({ witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap', 'step back')) return [];
  return witness.skips
    .filter(({ reason, wereArticlesAway }) => reason === 'nothing new' && wereArticlesAway)
    .map(({ name }) => `${name} was skipped as nothing new while the articles were away`);
}

/**
 * Decisions by a clock that leapt ahead are open again once it returns, unless a backup contains them or the process
 * did not live to see it return.
 */
export function decidedTooSoon({ rows, witness, hadTrouble }: Ended): string[] {
  if (witness.killedUnaware.length > 0 || (hadTrouble('leap') && hadTrouble('restore'))) return [];
  const skips = new Map(witness.skips.map((skip) => [`${skip.name} ${skip.reason}`, skip]));
  return rows.flatMap(({ name, slot, state, reason }) => {
    const skip = state === 'skipped' && reason !== 'asked to skip' && skips.get(`${name} ${reason}`);
    return skip && skip.at < slot - minuteMs ? [`${name} was skipped as ${reason} long before it came`] : [];
  });
}

/**
 * The troubles end long before a digest is no longer news, so only what a platform refuses is given up; and with all
 * machines off at night, what was still to be tried again, and what is for a channel that stays unreachable for a day.
 */
export function givenUp(ended: Ended): string[] {
  const { days, witness } = ended;
  return ended.rows.flatMap(({ name, slot, state, errorJson }) => {
    if (wasUnderWayAhead(name, ended)) return [];
    const { kind = 'nothing' } = JSON.parse(errorJson ?? '{}') as { kind?: string };
    const isOld = witness.outcomes.some((one) => one.name === name && one.at > slot + halfDayMs);
    if (days > 0 && (isOld || kind === 'lost destination')) return [];
    return state === 'failed' && kind !== 'bad payload' ? [`${name} failed for ${kind}`] : [];
  });
}
