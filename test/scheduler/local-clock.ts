/**
 * What a zone's clocks showed at every minute of a span, read from `Intl.DateTimeFormat`: a second opinion on local
 * times that shares nothing with a cron library or with offset arithmetic.
 */

const minuteMs = 60_000;
const hour = 60;
const day = 24 * hour;

export interface LocalClock {
  /** The first minute of the span. */
  readonly from: Date;
  /** One entry a minute: minutes since the epoch on the local scale. */
  readonly shown: Int32Array;
}

/** The clock from the first moment of local `firstYear` to the last of `lastYear`. */
export function readLocalClock(timeZone: string, firstYear: number, lastYear = firstYear): LocalClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const show = (minute: number) => {
    const [, date = '', month = '', year = '', time = ''] =
      /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d)$/.exec(format.format(minute * minuteMs)) ?? [];
    return Date.parse(`${year}-${month}-${date}T${time}Z`) / minuteMs;
  };
  const first = minuteOf(firstYear) - day;
  const shown = new Int32Array(minuteOf(lastYear + 1) + day - first);
  let start = show(first);
  for (let at = 0; at < shown.length; at += hour) {
    // If the clock shows two full hours an hour apart, it has run evenly in between; otherwise every minute is
    // checked.
    const end = show(first + at + hour);
    for (let minute = 0; minute < hour; minute += 1) {
      shown[at + minute] = end - start === hour ? start + minute : show(first + at + minute);
    }
    start = end;
  }
  const begins = shown.findIndex((local) => local >= minuteOf(firstYear));
  const ends = shown.findLastIndex((local) => local < minuteOf(lastYear + 1)) + 1;
  return { from: new Date((first + begins) * minuteMs), shown: shown.slice(begins, ends) };
}

/**
 * When a time of day comes, once for each local date of the span: the first minute that shows it; on a date without
 * it, the first minute that shows a later time, or else the last of the date.
 * @param time minutes after midnight
 */
export function dailyMoments(clock: LocalClock, time: number): Date[] {
  const { shown } = clock;
  return minutesByDate(clock).map(({ date, minutes }) => {
    const wanted = date * day + time;
    const minute =
      minutes.find((at) => shown[at] === wanted) ??
      minutes.find((at) => (shown[at] ?? wanted) > wanted) ??
      minutes.at(-1);
    return momentOf(clock, minute ?? Number.NaN);
  });
}

/** Every minute that shows `past` minutes past some hour. */
export function hourlyMoments(clock: LocalClock, past: number): Date[] {
  return Array.from(clock.shown.keys())
    .filter((minute) => (clock.shown[minute] ?? 0) % hour === past)
    .map((minute) => momentOf(clock, minute));
}

/** Two days on either side of each clock change. */
export function aroundChanges(clock: LocalClock): LocalClock[] {
  const { shown } = clock;
  const changes = Array.from(shown.keys()).filter(
    (minute) => minute > 0 && shown[minute] !== (shown[minute - 1] ?? 0) + 1,
  );
  return changes.map((minute) => {
    const begins = Math.max(0, minute - 2 * day);
    return { from: momentOf(clock, begins), shown: shown.slice(begins, minute + 2 * day) };
  });
}

const byDate = new WeakMap<LocalClock, readonly DatedMinutes[]>();

interface DatedMinutes {
  /** Days since the epoch. */
  readonly date: number;
  readonly minutes: readonly number[];
}

function minutesByDate(clock: LocalClock): readonly DatedMinutes[] {
  const known = byDate.get(clock);
  if (known) return known;
  const grouped = Map.groupBy(clock.shown.keys(), (minute) => Math.floor((clock.shown[minute] ?? 0) / day));
  const dates = Array.from(grouped, ([date, minutes]) => ({ date, minutes }));
  byDate.set(clock, dates);
  return dates;
}

function momentOf({ from }: LocalClock, minute: number): Date {
  return new Date(from.getTime() + minute * minuteMs);
}

function minuteOf(year: number): number {
  return Date.UTC(year, 0, 1) / minuteMs;
}
