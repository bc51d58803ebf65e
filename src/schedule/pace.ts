/** How much may be done, so that never more than `atMost` falls into any `withinMs`. */
export interface Pace {
  /** How many there is room for at `now`. */
  room(now: Date): number;
  /** One is done at `now`. */
  note(now: Date): void;
  /** We were told at `now` to do nothing before `until`. */
  rest(now: Date, until: Date): void;
}

export function createPace({ atMost, withinMs }: { atMost: number; withinMs: number }): Pace {
  let done: number[] = [];
  let resting: { readonly from: Date; readonly until: Date } | undefined;
  return {
    room(now) {
      // A clock that was turned back since puts what was done into the future: that is over as well.
      if (resting && resting.from <= now && now < resting.until) return 0;
      done = done.filter((at) => Math.abs(now.getTime() - at) < withinMs);
      return Math.max(0, atMost - done.length);
    },
    note(now) {
      done.push(now.getTime());
    },
    rest(from, until) {
      resting = { from, until };
    },
  };
}
