const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/i;

/**
 * Parses an ISO 8601 date or date and time: "2021-12-13" or "2021-12-13T08:00:00+01:00". Without a zone it is
 * UTC; a date alone means its first moment. Undefined for other forms and for dates that don't exist.
 */
export function parseMoment(text: string): Date | undefined {
  const [, year, month, day, time = '00:00', zone = 'Z'] = form.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const inCalendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = inCalendar.toISOString().startsWith(`${year}-${month}-${day}`);
  const moment = new Date(`${year}-${month}-${day}T${time}${zone.toUpperCase()}`);
  return isReal && !Number.isNaN(moment.getTime()) ? moment : undefined;
}
