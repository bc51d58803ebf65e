import { isOneLine, quoted } from '../platform/one-line.ts';
import { parseCatchUp } from './catch-up.ts';
import { parseDuration } from './duration.ts';
import { parseScheduleText } from './schedule-text.ts';
import { Fault, listOf, numberFrom, oneOf, readable } from './setting-field.ts';
import { faultOfTimezone } from './timezone.ts';

const longestName = 80;
const longestTag = 50;

/**
 * How each setting is read, and its fault said: the only place that does. Where a setting is taken back to nothing
 * special (no filter, no fixed window), it reads as null.
 */
export const settingFields = {
  name: readable((text) => {
    if (text === '' || text.length > longestName || !isOneLine(text)) {
      return new Fault(`${quoted(text)} is not a name of 1 to ${longestName} characters on one line`);
    }
    return text;
  }),
  schedule: readable((text) => {
    const parsed = parseScheduleText(text);
    return parsed.kind === 'cron' ? parsed.cron : new Fault(parsed.fault);
  }),
  timezone: readable((text) => {
    const fault = faultOfTimezone(text);
    return fault === undefined ? withUsualCase(text) : new Fault(fault);
  }),
  count: readable((text) => numberFrom(1, 10, text)),
  window: readable((text) => {
    if (text.toLowerCase() === 'auto') return null;
    return (
      parseDuration(text) ??
      new Fault(
        `${quoted(text)} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)`,
      )
    );
  }),
  topics: listOf('a topic'),
  providers: listOf('an outlet'),
  minQuality: readable((text) => zeroAsNull(numberFrom(0, 100, text))),
  minHeat: readable((text) => zeroAsNull(numberFrom(0, 100_000, text))),
  style: oneOf('a style', {
    rich: 'all that fits',
    compact: 'headlines',
    thread: 'headlines, and a reply for each story',
  }),
  onEmpty: oneOf('a way to meet a quiet day', { skip: 'post nothing', note: 'post one line' }),
  catchUp: readable(
    (text) =>
      parseCatchUp(text) ??
      new Fault(
        `${quoted(text)} is not a way to catch up; write skip (leave out what was missed), latest 6h (send the newest if it is at most so late) or all`,
      ),
  ),
  ifUnknown: oneOf('a way to treat a message that may not have arrived', {
    leave: 'do not send it again',
    repeat: 'send it again',
  }),
  updates: oneOf('what to do when a posted story changes', {
    edit: 'keep the message true for two days',
    leave: 'leave it as it was posted',
  }),
  mention: readable((text) => {
    if (text.toLowerCase() === 'none') return null;
    return (
      idOfMention(text) ??
      new Fault(
        `${quoted(text)} is not the id of a role or group; write one such as 123456789012345678 (Discord) or S0123ABCD (Slack), or in Slack @ and choose a group from what it proposes, or none`,
      )
    );
  }),
  crosspost: oneOf('an answer', {
    yes: 'pass it on to the channels that follow this one',
    no: 'keep it here',
  }),
  tag: readable((text) => {
    if (text.toLowerCase() === 'none') return null;
    if (text === '' || text.length > longestTag || !isOneLine(text)) {
      return new Fault(
        `${quoted(text)} is not a tag of 1 to ${longestTag} characters on one line; write its name or id, or none`,
      );
    }
    return text;
  }),
};

/**
 * The id itself, or as a chat writes a mention around it ("<@&123456789012345678>"). A person's, which begins with another
 * letter, would notify nobody.
 */
function idOfMention(text: string): string | undefined {
  const id = /^<[@&!#]*(?:[a-z]+\^)?(\w+)(?:\|[^>]*)?>$/.exec(text)?.[1] ?? text;
  return /^(?:\d{15,22}|S(?=.*\d)[A-Z0-9]{5,20})$/.test(id) ? id : undefined;
}

function zeroAsNull(value: number | Fault): number | null | Fault {
  return value === 0 ? null : value;
}

/** "europe/berlin" as Intl writes it; a name that Intl replaces by another stays as it is. */
function withUsualCase(timezone: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
  return timeZone.toLowerCase() === timezone.toLowerCase() ? timeZone : timezone;
}
