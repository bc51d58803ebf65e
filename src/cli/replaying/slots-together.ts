import { dayMs } from '../../platform/time/durations.ts';
import { localTime } from '../../subscriptions/local-time.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';
import type { ReplayedDigest } from './replayed-digests.ts';

/** What two replays have at the same time. */
export interface SlotsTogether {
  readonly first: readonly ReplayedDigest[];
  readonly second: readonly ReplayedDigest[];
}

/** Pairs two replays slot by slot or, if their schedules differ, day by day in the first one's time zone. */
export function* slotsTogether(
  [first, second]: readonly [Iterator<ReplayedDigest>, Iterator<ReplayedDigest>],
  schedules: readonly [Schedule, Schedule],
): Generator<SlotsTogether> {
  const [schedule, other] = schedules;
  const isSame = schedule.cron === other.cron && schedule.timezone === other.timezone;
  const timeOf = ({ order: { slot } }: ReplayedDigest) =>
    isSame ? slot.getTime() : Math.floor(localTime(schedule.timezone, slot.getTime()) / dayMs);
  let [ofFirst, ofSecond] = [first.next(), second.next()];
  while (!ofFirst.done || !ofSecond.done) {
    const times = [ofFirst, ofSecond].flatMap(({ done, value }) => (done ? [] : [timeOf(value)]));
    const time = Math.min(...times);
    const together = { first: [] as ReplayedDigest[], second: [] as ReplayedDigest[] };
    for (; !ofFirst.done && timeOf(ofFirst.value) === time; ofFirst = first.next()) {
      together.first.push(ofFirst.value);
    }
    for (; !ofSecond.done && timeOf(ofSecond.value) === time; ofSecond = second.next()) {
      together.second.push(ofSecond.value);
    }
    yield together;
  }
}
