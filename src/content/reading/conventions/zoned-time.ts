const dayMs = 24 * 60 * 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment of a local time in a zone, given as milliseconds on the UTC scale. A repeated time means its
 * first occurrence; a skipped one is read as if the clocks had not changed yet.
 */
export function momentIn(timezone: string, localMs: number): number {
  if (timezone === 'UTC') return localMs;
  // No zone changes its clock twice within two days.
  const [before, after] = [offsetMs(timezone, localMs - dayMs), offsetMs(timezone, localMs + dayMs)];
  const candidates = [localMs - Math.max(before, after), localMs - Math.min(before, after)];
  return candidates.find((moment) => localTimeIn(timezone, moment) === localMs) ?? localMs - before;
}

/** A zone's local time at a moment, on the same scale. */
export function localTimeIn(timezone: string, momentMs: number): number {
  return momentMs + (timezone === 'UTC' ? 0 : offsetMs(timezone, momentMs));
}

function offsetMs(timezone: string, momentMs: number): number {
  const known = formats.get(timezone);
  const format =
    known ??
    new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset', year: 'numeric' });
  if (!known) formats.set(timezone, format);
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(momentMs)) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000;
  return sign === '-' ? -ms : ms;
}
