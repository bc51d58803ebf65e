import type { Choice } from '../../platform/commands/choice.ts';
import { maxChoiceLength, maxChoices } from '../../platform/commands/choice.ts';
import { suggestTimezones } from '../../subscriptions/timezone.ts';

/** The zones where most people live, for when nothing has been typed yet. */
const common = [
  ...['Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Chicago', 'America/Denver'],
  ...['America/Los_Angeles', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'UTC'],
];

/** Time zones for what is typed ("berlin", "new y", "CET"), each with its current offset and local time. */
export function suggestZones(
  typed: string,
  { now, timezone }: { readonly now: Date; readonly timezone: string },
): Choice[] {
  const zones = typed.trim() === '' ? [...new Set([timezone, ...common])] : suggestTimezones(typed);
  return zones
    .slice(0, maxChoices)
    .map((zone) => ({ label: `${zone} · ${clockOf(zone, now)}`.slice(0, maxChoiceLength), value: zone }));
}

/** "UTC+1, now 17:20" */
function clockOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeZoneName: 'shortOffset',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('timeZoneName').replace('GMT', 'UTC')}, now ${part('hour')}:${part('minute')}`;
}
