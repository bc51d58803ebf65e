import { z } from 'zod';
import { isOneLine, quoted } from '../platform/one-line.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { defaultCatchUp, parseCatchUp } from './catch-up.ts';
import { parseDuration } from './duration.ts';
import { parseScheduleText } from './schedule-text.ts';
import { Fault, listOf, numberFrom, oneOf, readable } from './setting-field.ts';
import type { DigestSettings, StoryFilter } from './subscription.ts';
import { faultOfTimezone } from './timezone.ts';

/** What a person wrote for each setting: in the environment, on the command line or in a chat. */
export interface WrittenSettings {
  readonly name?: string;
  /** A time with days, or a cron pattern. */
  readonly schedule?: string;
  readonly timezone?: string;
  readonly count?: string;
  /** "auto" for no fixed length. */
  readonly window?: string;
  /** "any" for no filter. */
  readonly topics?: readonly string[];
  /** "any" for no filter. */
  readonly providers?: readonly string[];
  /** "0" for no filter. */
  readonly minQuality?: string;
  /** "0" for no filter. */
  readonly minHeat?: string;
  readonly style?: string;
  readonly onEmpty?: string;
  readonly catchUp?: string;
  readonly ifUnknown?: string;
  readonly updates?: string;
  /** "none" for nobody. */
  readonly mention?: string;
  readonly crosspost?: string;
  /** "none" for no tag. */
  readonly tag?: string;
}

export interface SettingFault {
  readonly setting: keyof WrittenSettings;
  /** Names the value, and says what would be right. */
  readonly fault: string;
}

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
        `${quoted(text)} is not the id of a role or group; write one such as 123456789012345678 (Discord) or S0123ABCD (Slack), or none`,
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

const schema = z.object(settingFields).partial();

export const settingNames = schema.keyof().options;

type ReadFields = z.output<typeof schema>;

/**
 * Reads what a person wrote over the settings that were before.
 * @returns the settings, or each fault of the texts
 */
export function readWrittenSettings(
  written: WrittenSettings,
  before: DigestSettings,
):
  | { readonly ok: true; readonly settings: DigestSettings }
  | { readonly ok: false; readonly faults: SettingFault[] } {
  const result = schema.safeParse(written);
  if (result.success) return { ok: true, settings: withFields(before, result.data) };
  const names = schema.keyof();
  return {
    ok: false,
    faults: result.error.issues.map(({ path, message }) => ({
      setting: names.parse(path[0]),
      fault: message,
    })),
  };
}

/** What holds for a digest of which nothing else was said. */
export function standardSettings(timezone: string): DigestSettings {
  return {
    name: 'Top stories',
    schedule: { cron: '0 8 * * *', timezone },
    criteria: { count: 5, filter: {} },
    style: 'rich',
    onEmpty: 'skip',
    catchUp: defaultCatchUp,
    ifUnknown: 'leave',
    updates: 'edit',
    posting: {},
  };
}

/** The settings with those that were read in the place of the ones before. */
export function withFields(before: DigestSettings, fields: ReadFields): DigestSettings {
  const { schedule, criteria, posting } = before;
  const { filter } = criteria;
  const windowMs = orBefore(fields.window, criteria.windowMs);
  return {
    name: fields.name ?? before.name,
    schedule: { cron: fields.schedule ?? schedule.cron, timezone: fields.timezone ?? schedule.timezone },
    criteria: {
      count: fields.count ?? criteria.count,
      ...(windowMs !== undefined && { windowMs }),
      filter: filterOf({
        topics: orBefore(fields.topics, filter.topics),
        providers: orBefore(fields.providers, filter.providers),
        minQuality: orBefore(fields.minQuality, filter.minQuality),
        minHeat: orBefore(fields.minHeat, filter.minHeat),
      }),
    },
    style: fields.style ?? before.style,
    onEmpty: fields.onEmpty ?? before.onEmpty,
    catchUp: fields.catchUp ?? before.catchUp,
    ifUnknown: fields.ifUnknown ?? before.ifUnknown,
    updates: fields.updates ?? before.updates,
    posting: postingOf({
      mention: orBefore(fields.mention, posting.mention),
      crosspost: fields.crosspost === undefined ? posting.crosspost : fields.crosspost === 'yes',
      tag: orBefore(fields.tag, posting.tag),
    }),
  };
}

function filterOf(parts: { [Name in keyof StoryFilter]-?: StoryFilter[Name] | undefined }): StoryFilter {
  const { topics, providers, minQuality, minHeat } = parts;
  return {
    ...(topics && { topics }),
    ...(providers && { providers }),
    ...(minQuality !== undefined && { minQuality }),
    ...(minHeat !== undefined && { minHeat }),
  };
}

function postingOf({
  mention,
  crosspost,
  tag,
}: { [Name in keyof PostingSettings]-?: PostingSettings[Name] | undefined }): PostingSettings {
  return {
    ...(mention !== undefined && { mention }),
    ...(crosspost && { crosspost }),
    ...(tag !== undefined && { tag }),
  };
}

/**
 * The id itself, or as a chat writes a mention around it ("<@&123456789012345678>"). Ids have a digit: the words by which
 * a platform calls everybody have none.
 */
function idOfMention(text: string): string | undefined {
  const id = /^<[@&!#]*(?:[a-z]+\^)?(\w+)(?:\|[^>]*)?>$/.exec(text)?.[1] ?? text;
  return /^(?=.*\d)[A-Za-z0-9]{2,40}$/.test(id) ? id : undefined;
}

function orBefore<Value>(read: Value | null | undefined, before: Value | undefined): Value | undefined {
  return read === undefined ? before : (read ?? undefined);
}

function zeroAsNull(value: number | Fault): number | null | Fault {
  return value === 0 ? null : value;
}

/** "europe/berlin" as Intl writes it; a name that Intl replaces by another stays as it is. */
function withUsualCase(timezone: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
  return timeZone.toLowerCase() === timezone.toLowerCase() ? timeZone : timezone;
}
