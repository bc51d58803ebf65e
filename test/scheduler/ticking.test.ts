import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueSlots } from '../../src/scheduler/due-slots.ts';
import type { CatchUp } from '../../src/subscriptions/catch-up.ts';
import { nextSlot, slotsBetween } from '../../src/subscriptions/slots.ts';
import type { Schedule } from '../../src/subscriptions/subscription.ts';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** What happens to a service, in minutes: it ticks; it is down; its machine sleeps; its clock is set. */
type Happening = { readonly kind: 'ticks' | 'down' | 'asleep' | 'set'; readonly minutes: number };

interface Decision {
  readonly slot: Date;
  readonly outcome: 'run' | 'superseded' | 'too late';
  /** The clock at the tick that decided. */
  readonly at: Date;
}

/** A service that ticks once a minute, and its decisions about one subscription. */
function ticker(schedule: Schedule, catchUp: CatchUp, start: Date) {
  let now = start;
  let ticked = start;
  let nextRunAt = nextSlot(schedule, start) ?? start;
  const decisions: Decision[] = [];
  const tick = (isFirst = false) => {
    // Checked when due, and when the clock may have been turned.
    if (nextRunAt <= now || now < ticked || isFirst) {
      const { skip, run, next } = dueSlots({ schedule, catchUp, nextRunAt, now });
      decisions.push(
        ...skip.map(({ slot, reason }) => ({ slot, outcome: reason, at: now })),
        ...run.map((slot) => ({ slot, outcome: 'run' as const, at: now })),
      );
      nextRunAt = next ?? nextRunAt;
    }
    ticked = now;
  };
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * minuteMs);
  };
  return {
    decisions,
    now: () => now,
    happen({ kind, minutes }: Happening) {
      for (let minute = 0; kind === 'ticks' && minute < minutes; minute += 1) {
        pass(1);
        tick();
      }
      if (kind !== 'ticks') {
        pass(minutes);
        tick(kind === 'down');
      }
    },
  };
}

const schedules = fc.record({
  cron: fc.constantFrom(
    '30 2 * * *',
    '0 8 * * 1-5',
    '0 * * * *',
    '0,20,40 2 * * *',
    '0 */6 * * *',
    '59 23 * * *',
  ),
  timezone: fc.constantFrom(
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Nuuk',
    'America/Santiago',
    'UTC',
  ),
});

const catchUps = fc.constantFrom<CatchUp[]>(
  { kind: 'skip' },
  { kind: 'latest', withinMs: 6 * 60 * minuteMs },
  { kind: 'all' },
);

/** A minute of 2026, off the full minute; half of them near a clock change somewhere. */
const starts = fc
  .oneof(
    fc.integer({ min: 0, max: 365 * dayMinutes }).map((minutes) => Date.UTC(2026, 0, 1) + minutes * minuteMs),
    fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04', '2026-09-06'),
        fc.integer({ min: -3 * dayMinutes, max: dayMinutes }),
      )
      .map(([date, minutes]) => Date.parse(date) + minutes * minuteMs),
  )
  .map((ms) => new Date(ms + 20_000));

const ticks = fc.record({ kind: fc.constant('ticks' as const), minutes: fc.integer({ min: 1, max: 600 }) });
const pause = fc.record({
  kind: fc.constantFrom('down' as const, 'asleep' as const),
  minutes: fc.integer({ min: 1, max: 3 * dayMinutes }),
});
const setForward = fc.record({
  kind: fc.constant('set' as const),
  minutes: fc.integer({ min: 0, max: dayMinutes }),
});
const setAnyhow = fc.record({
  kind: fc.constant('set' as const),
  minutes: fc.oneof(
    fc.integer({ min: -dayMinutes, max: dayMinutes }),
    fc.integer({ min: -400 * dayMinutes, max: 400 * dayMinutes }),
  ),
});

const outcomeOf = (decisions: readonly Decision[], slot: Date) =>
  decisions.filter((decision) => decision.slot.getTime() === slot.getTime()).map(({ outcome }) => outcome);

describe('a ticking service', () => {
  it('decides every slot once and in order, over downtime, sleep and a clock set forward', () => {
    const life = fc.array(fc.oneof(ticks, pause, setForward), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(schedules, catchUps, starts, life, (schedule, catchUp, start, happenings) => {
        const service = ticker(schedule, catchUp, start);
        for (const happening of happenings) service.happen(happening);
        const slots = [...slotsBetween(schedule, start, service.now())];
        expect(service.decisions.map(({ slot }) => slot)).toEqual(slots);
      }),
    );
  });

  it('sends slots on time, and missed ones by the catch-up setting', () => {
    const life = fc.array(fc.oneof(ticks, pause, setForward), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(schedules, catchUps, starts, life, (schedule, catchUp, start, happenings) => {
        const service = ticker(schedule, catchUp, start);
        for (const happening of happenings) service.happen(happening);
        for (const decided of Map.groupBy(service.decisions, ({ at }) => at.getTime()).values()) {
          const missed = decided.filter(({ slot, at }) => at.getTime() - slot.getTime() > 2 * minuteMs);
          const onTime = decided.slice(missed.length);
          const newest = decided.at(-1);
          expect(onTime.every(({ outcome }) => outcome === 'run')).toBe(true);
          for (const { slot, outcome, at } of missed) {
            const age = at.getTime() - slot.getTime();
            const isWanted =
              catchUp.kind === 'all'
                ? decided.length - decided.findIndex((decision) => decision.slot === slot) <=
                  31 + onTime.length
                : catchUp.kind === 'latest' && slot === newest?.slot && age <= catchUp.withinMs;
            expect(outcome === 'run').toBe(isWanted);
          }
        }
      }),
    );
  });

  it('loses no slot when the clock is set back and forth, once it runs on', () => {
    const life = fc.array(fc.oneof(ticks, pause, setAnyhow), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(schedules, catchUps, starts, life, (schedule, catchUp, start, happenings) => {
        const service = ticker(schedule, catchUp, start);
        for (const happening of happenings) service.happen(happening);
        const settled = service.now();
        service.happen({ kind: 'ticks', minutes: 3 * dayMinutes });
        for (const slot of slotsBetween(schedule, settled, service.now())) {
          expect(outcomeOf(service.decisions, slot)).toContain('run');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('sends a digest each day of the year after its clock was a year ahead for a minute', () => {
    const schedule = { cron: '0 8 * * *', timezone: 'Europe/Berlin' };
    const service = ticker(
      schedule,
      { kind: 'latest', withinMs: 6 * 60 * minuteMs },
      new Date('2026-01-10T12:00Z'),
    );
    service.happen({ kind: 'set', minutes: 365 * dayMinutes });
    service.happen({ kind: 'ticks', minutes: 1 });
    service.happen({ kind: 'set', minutes: -365 * dayMinutes });
    const back = service.now();
    service.happen({ kind: 'ticks', minutes: 370 * dayMinutes });
    const slots = [...slotsBetween(schedule, back, service.now())];
    expect(slots).toHaveLength(370);
    const outcomes = slots.map(
      (slot) => outcomeOf(service.decisions, slot).filter((outcome) => outcome === 'run').length,
    );
    // Only the slot that was newest a year ahead was sent then, and it is due again now; the ledger refuses it.
    expect(outcomes.filter((runs) => runs === 2)).toEqual([2]);
    expect(outcomes.filter((runs) => runs === 1)).toHaveLength(369);
  });
});
