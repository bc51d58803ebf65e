import { z } from 'zod';
import type { IntegerOption, StringOption } from '../platform/commands/command.ts';
import { Fault } from '../platform/fault.ts';
import { type Language, languageNamed, languageNames, languages } from '../platform/language/language.ts';
import { type Said, sentence } from '../platform/language/sentence.ts';
import type { Span } from '../platform/message.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { isOneLine, quoted } from '../platform/text/one-line.ts';
import { type CatchUp, defaultCatchUp, formatCatchUp, parseCatchUp } from './catch-up.ts';
import { formatDuration, parseDuration } from './duration.ts';
import {
  choicesOf,
  faultsOf,
  issueOf,
  listOf,
  minimumUpTo,
  numberFrom,
  oneOf,
  readable,
} from './read-text.ts';
import { formatScheduleText } from './schedule-format.ts';
import { readSchedule } from './schedule-text.ts';
import { faultOfTimezone } from './timezone.ts';
import { readZoneWords } from './zone-words.ts';

/*
 * All settings of a digest. To add one, add its value to `DigestSettings` (for a filter: to `criteriaSchema`)
 * and its row to `settingTable`. A setting with a column of its own also needs a migration.
 */

/** What a digest contains and when it comes. */
export interface DigestSettings {
  /** The heading of its digests. */
  readonly name: string;
  readonly schedule: {
    /** A cron pattern of five fields, which may end in a cadence (`cadence.ts`). */
    readonly cron: string;
    /** The IANA name of the pattern's time zone. */
    readonly timezone: string;
  };
  readonly criteria: DigestCriteria;
  readonly style: Style;
  /** Of the digest's own words. */
  readonly language: Language;
  readonly onEmpty: OnEmpty;
  readonly catchUp: CatchUp;
  readonly ifUnknown: IfUnknown;
  readonly updates: Updates;
  /** Empty where nothing is set. */
  readonly posting: PostingSettings;
}

/** Which stories a digest is chosen from, and how many it takes. Stored as JSON. */
export const criteriaSchema = z
  .object({
    count: z.int(),
    /** Absent: since the previous slot, but at least 24 hours, so that no hour falls between two digests. */
    windowMs: z.number().exactOptional(),
    /** At most this many stories led by one outlet; the next hottest by others take their places. */
    maxPerOutlet: z.int().exactOptional(),
    /** At most this many stories on one topic. */
    maxPerTopic: z.int().exactOptional(),
    /** A filter that is absent lets every story through. */
    filter: z
      .object({
        /** Any of these, in any case. */
        topics: z.array(z.string()).readonly().exactOptional(),
        /** Any of these outlets, by name or domain. */
        providers: z.array(z.string()).readonly().exactOptional(),
        /** 0 to 100. */
        minQuality: z.number().exactOptional(),
        minHeat: z.number().exactOptional(),
        /** None with any of these words or phrases, in any form. */
        without: z.array(z.string()).readonly().exactOptional(),
        /** None on any of these topics. */
        withoutTopics: z.array(z.string()).readonly().exactOptional(),
        /** Led by none of these outlets, by name or domain, which are not named as coverage either. */
        withoutOutlets: z.array(z.string()).readonly().exactOptional(),
      })
      .readonly(),
  })
  .readonly();

export type DigestCriteria = z.output<typeof criteriaSchema>;
export type StoryFilter = DigestCriteria['filter'];

export const postingSchema: z.ZodType<PostingSettings> = z.object({
  mention: z.string().exactOptional(),
  silent: z.boolean().exactOptional(),
  isDirect: z.literal(true).exactOptional(),
  crosspost: z.boolean().exactOptional(),
  tag: z.string().exactOptional(),
});

/** How a digest shows its stories. */
export type Style = keyof typeof styles;
const styles = {
  rich: sentence('all that fits'),
  compact: sentence('headlines, with their outlets'),
  thread: sentence('a short post, and a reply for each story'),
};
export const styleSchema = oneOf(styles);

/** What is posted when there are no new stories. */
export type OnEmpty = keyof typeof quietDays;
const quietDays = { skip: sentence('post nothing'), note: sentence('post one line') };

/**
 * What to do about a message that may or may not have arrived, where the platform offers no way to find out.
 */
export type IfUnknown = keyof typeof doubts;
const doubts = { leave: sentence('do not send it again'), repeat: sentence('send it again') };
export const ifUnknownSchema = oneOf(doubts);

/**
 * What happens to a posted digest when more outlets cover one of its stories, or a publisher withdraws one.
 */
export type Updates = keyof typeof laterChanges;
const laterChanges = {
  edit: sentence('keep it up to date for two days'),
  leave: sentence('leave it as posted'),
};

const silences = { yes: sentence('notify nobody by push'), no: sentence('notify as the channel does') };

const crossposts = {
  yes: sentence('publish it to the channels that follow this one'),
  no: sentence('keep it here'),
};

/** One setting: how it is asked for, read, shown and stored, everywhere. */
export interface Setting<ColumnName extends string = string> {
  /**
   * How chat commands ask for it; its name is what people call the setting. Forms use the same label and
   * choices.
   */
  readonly option: SettingOption;
  /** For a list: a command-line flag that adds one value unchanged, and may be repeated. Named like an option. */
  readonly eachFlag?: { readonly name: string; readonly description: string };
  readonly variable: string;
  /** An older name of the variable that is still read. */
  readonly formerVariable?: string;
  /** Absent where no form asks for it. */
  readonly form?: SettingField;
  /** Set where its value is a list: separated by commas in a text. */
  readonly isList?: true;
  /** Set where it changes how a digest is posted, not its content: `preview` and `replay` do not offer it. */
  readonly isAboutPosting?: true;
  /** Its name in the sentence about a change, as in "count 3 (was 5)"; absent for its option's name. */
  readonly nameInChange?: string;
  /** How that sentence shows a value; absent for plain text. */
  readonly valueInChange?: (text: string) => Span;
  readonly column: SettingColumn<ColumnName>;
  /** As a person would write it. */
  readonly write: (settings: DigestSettings) => WrittenSetting;
  /** The settings changed to what a person wrote, or what is wrong with the text. */
  readonly change: (
    before: DigestSettings,
    written: WrittenSetting,
  ) => DigestSettings | Fault<readonly Said[]>;
}

/**
 * The rest of its form field. A platform with room for five fields shows the first five places, and the others when
 * asked for more. Place 2 is for the days of a schedule.
 */
export interface SettingField {
  readonly place: number;
  /** What a value looks like. */
  readonly hint?: string;
  readonly required?: true;
}

export type SettingOption = (StringOption | IntegerOption) & { readonly label: string };

export type WrittenSetting = string | readonly string[];

/** A text column that stores one setting, or several as JSON. */
export interface SettingColumn<Name extends string = string> {
  readonly name: Name;
  readonly write: (settings: DigestSettings) => string;
  /** @throws when `write` could not have produced the text */
  readonly read: (before: DigestSettings, text: string) => DigestSettings;
}

interface SettingRow<Value, ColumnName extends string>
  extends Omit<Setting<ColumnName>, 'column' | 'change'> {
  /** A bare name means a column that stores the setting as a person would write it. */
  readonly column: SettingColumn<ColumnName> | ColumnName;
  /** Reads what a person wrote; null removes a filter or another optional setting. */
  readonly read: z.ZodType<Value>;
  readonly put: (before: DigestSettings, value: Value) => DigestSettings;
}

function setting<Value, ColumnName extends string>({
  column,
  read,
  put,
  ...row
}: SettingRow<Value, ColumnName>): Setting<ColumnName> {
  return {
    ...row,
    change: (before, written) => {
      const { success, data, error } = read.safeParse(written);
      return success ? put(before, data) : new Fault(faultsOf(error));
    },
    column:
      typeof column === 'string'
        ? {
            name: column,
            write: (settings) => String(row.write(settings)),
            read: (before, text) => put(before, read.parse(text)),
          }
        : column,
  };
}

const criteriaColumn: SettingColumn<'criteriaJson'> = {
  name: 'criteriaJson',
  write: ({ criteria }) => JSON.stringify(criteriaSchema.parse(criteria)),
  read: (before, text) => ({ ...before, criteria: criteriaSchema.parse(JSON.parse(text)) }),
};

const postingColumn: SettingColumn<'postingJson'> = {
  name: 'postingJson',
  write: ({ posting }) => JSON.stringify(postingSchema.parse(posting)),
  read: (before, text) => ({ ...before, posting: postingSchema.parse(JSON.parse(text)) }),
};

/** Room for the longest id that a platform may have, and for what a mention writes around it. */
const maxGroupIdLength = 200;

/** In the order in which people need them. */
export const settingTable = {
  schedule: setting({
    option: {
      name: 'time',
      label: 'When',
      description: '9, 9:30 weekdays Berlin, every 2 hours, or a cron pattern such as "0 8,18 * * *"',
      type: 'string',
      takesRest: true,
      yieldsToNames: true,
    },
    variable: 'DIGEST_CRON',
    form: { place: 1, hint: '9:30 weekdays, or a cron pattern', required: true },
    nameInChange: '',
    column: {
      name: 'cron',
      write: ({ schedule }) => schedule.cron,
      read: (before, cron) => withSchedule(before, { cron }),
    },
    read: readable((text) => readSchedule(text)),
    write: ({ schedule }) => formatScheduleText(schedule.cron),
    put: (before, { cron, zone }) => withSchedule(before, { cron, ...(zone && { timezone: zone.timezone }) }),
  }),
  timezone: setting({
    option: {
      name: 'timezone',
      label: 'Time zone',
      description: 'the time zone of these times, such as Europe/Berlin',
      type: 'string',
      bareWord: /^(?:[a-z]+\/[a-z][\w+/-]*|utc)$/i,
    },
    variable: 'DIGEST_TIMEZONE',
    form: { place: 6, hint: 'Europe/Berlin' },
    column: {
      name: 'timezone',
      write: ({ schedule }) => schedule.timezone,
      // Not checked: another release of Node may know other zones, and one bad subscription must not stop the
      // rest.
      read: (before, timezone) => withSchedule(before, { timezone }),
    },
    read: readable((text) => {
      const fault = faultOfTimezone(text);
      if (fault === undefined) return withUsualCase(text);
      const said = readZoneWords(text.replace(/\s+time$/i, ''));
      if (said === undefined) return new Fault(fault);
      return said instanceof Fault ? said : said.timezone;
    }),
    write: ({ schedule }) => schedule.timezone,
    put: (before, timezone) => withSchedule(before, { timezone }),
  }),
  count: setting({
    option: {
      name: 'count',
      label: 'Number of stories',
      description: 'how many stories, 1 to 10',
      type: 'integer',
      min: 1,
      max: 10,
    },
    variable: 'DIGEST_COUNT',
    formerVariable: 'DIGEST_LIMIT',
    form: { place: 4, hint: '1 to 10' },
    column: criteriaColumn,
    read: readable((text) => numberFrom(1, 10, text)),
    write: ({ criteria }) => String(criteria.count),
    put: (before, count) => ({ ...before, criteria: { ...before.criteria, count } }),
  }),
  topics: setting({
    option: {
      name: 'topics',
      label: 'Topics',
      description: 'only stories on these topics, separated by commas; any: all of them',
      type: 'string',
    },
    eachFlag: {
      name: 'topic',
      description: 'only stories on this topic; repeat it for more; any: all of them',
    },
    variable: 'DIGEST_TOPICS',
    form: { place: 3, hint: 'AI, Security; any: all of them' },
    isList: true,
    column: criteriaColumn,
    read: listOf('topic'),
    write: ({ criteria }) => criteria.filter.topics ?? ['any'],
    put: (before, topics) => withFilter(before, 'topics', topics),
  }),
  minQuality: setting({
    option: {
      name: 'min_quality',
      label: 'Minimum quality',
      description: 'only stories of at least this quality, up to 100; 0: all of them',
      type: 'integer',
      min: 0,
      max: 100,
    },
    variable: 'DIGEST_MIN_QUALITY',
    form: { place: 11, hint: '0 to 100; 0: all stories' },
    column: criteriaColumn,
    read: minimumUpTo(100),
    write: ({ criteria }) => String(criteria.filter.minQuality ?? 0),
    put: (before, minQuality) => withFilter(before, 'minQuality', minQuality),
  }),
  style: setting({
    option: {
      name: 'style',
      label: 'Style',
      description: 'how much to show of each story',
      type: 'string',
      choices: choicesOf(styles),
    },
    variable: 'DIGEST_STYLE',
    form: { place: 5, hint: 'rich, compact or thread' },
    column: 'style',
    read: styleSchema,
    write: ({ style }) => style,
    put: (before, style) => ({ ...before, style }),
  }),
  language: setting({
    option: {
      name: 'language',
      label: 'Language',
      description: "the language of the digest's own words; articles stay as they are",
      type: 'string',
      choices: choicesOf(languageNames),
      isNeverBare: true,
    },
    variable: 'DIGEST_LANGUAGE',
    form: { place: 8 },
    column: 'language',
    read: readable(
      (text) =>
        languageNamed(text) ??
        new Fault(
          sentence('{text} is not a language; use {tags}, or a name such as German', {
            text: quoted(text),
            tags: languages.join(', '),
          }),
        ),
    ),
    write: ({ language }) => language,
    put: (before, language) => ({ ...before, language }),
  }),
  onEmpty: setting({
    option: {
      name: 'on_empty',
      label: 'When there are no new stories',
      description: 'what to post when there are no new stories',
      type: 'string',
      choices: choicesOf(quietDays),
    },
    variable: 'DIGEST_ON_EMPTY',
    form: { place: 7 },
    column: 'onEmpty',
    read: oneOf(quietDays),
    write: ({ onEmpty }) => onEmpty,
    put: (before, onEmpty) => ({ ...before, onEmpty }),
  }),
  providers: setting({
    option: {
      name: 'providers',
      label: 'Outlets',
      description: 'only these outlets, by name or domain, separated by commas; any: all of them',
      type: 'string',
      isRare: true,
    },
    eachFlag: {
      name: 'provider',
      description: 'only stories by this outlet, by name or domain; repeat it for more; any: all of them',
    },
    variable: 'DIGEST_PROVIDERS',
    form: { place: 10, hint: 'TechCrunch, reuters.com; any: all of them' },
    isList: true,
    column: criteriaColumn,
    read: listOf('outlet'),
    write: ({ criteria }) => criteria.filter.providers ?? ['any'],
    put: (before, providers) => withFilter(before, 'providers', providers),
  }),
  minHeat: setting({
    option: {
      name: 'min_heat',
      label: 'Minimum heat',
      description: 'only stories of at least this heat; 0: all of them',
      type: 'integer',
      min: 0,
      max: 100_000,
      isRare: true,
    },
    variable: 'DIGEST_MIN_HEAT',
    form: { place: 12, hint: '0: all stories' },
    column: criteriaColumn,
    read: minimumUpTo(100_000),
    write: ({ criteria }) => String(criteria.filter.minHeat ?? 0),
    put: (before, minHeat) => withFilter(before, 'minHeat', minHeat),
  }),
  without: setting({
    option: {
      name: 'without',
      label: 'Words to leave out',
      description: 'no stories with these words or phrases, separated by commas; none: leave nothing out',
      type: 'string',
      isRare: true,
    },
    eachFlag: {
      name: 'without_word',
      description: 'no stories with this word or phrase; repeat it for more; none: leave nothing out',
    },
    variable: 'DIGEST_WITHOUT',
    form: { place: 13, hint: 'crypto, gun control; none: leave nothing out' },
    isList: true,
    column: criteriaColumn,
    read: listOf('words', 'none').superRefine((items, { addIssue }) => {
      for (const item of items ?? []) {
        if (!/[\p{L}\p{N}]/u.test(item))
          addIssue(issueOf(sentence('{text} has no letter or digit', { text: quoted(item) })));
      }
    }),
    write: ({ criteria }) => criteria.filter.without ?? ['none'],
    put: (before, without) => withFilter(before, 'without', without),
  }),
  withoutTopics: setting({
    option: {
      name: 'without_topics',
      label: 'Topics to leave out',
      description: 'no stories on these topics, separated by commas; none: leave nothing out',
      type: 'string',
      isRare: true,
    },
    eachFlag: {
      name: 'without_topic',
      description: 'no stories on this topic; repeat it for more; none: leave nothing out',
    },
    variable: 'DIGEST_WITHOUT_TOPICS',
    form: { place: 14, hint: 'Sports, Deals; none: leave nothing out' },
    isList: true,
    column: criteriaColumn,
    read: listOf('topic', 'none'),
    write: ({ criteria }) => criteria.filter.withoutTopics ?? ['none'],
    put: (before, topics) => withFilter(before, 'withoutTopics', topics),
  }),
  withoutOutlets: setting({
    option: {
      name: 'without_outlets',
      label: 'Outlets to leave out',
      description: 'nothing by these outlets (name or domain), separated by commas; none: leave nothing out',
      type: 'string',
      isRare: true,
    },
    eachFlag: {
      name: 'without_outlet',
      description: 'nothing by this outlet, by name or domain; repeat it for more; none: leave nothing out',
    },
    variable: 'DIGEST_WITHOUT_OUTLETS',
    form: { place: 15, hint: 'Example Daily, example.com; none: leave nothing out' },
    isList: true,
    column: criteriaColumn,
    read: listOf('outlet', 'none'),
    write: ({ criteria }) => criteria.filter.withoutOutlets ?? ['none'],
    put: (before, outlets) => withFilter(before, 'withoutOutlets', outlets),
  }),
  maxPerOutlet: setting({
    option: {
      name: 'max_per_outlet',
      label: 'Most stories from one outlet',
      description: 'at most this many stories from one outlet, up to 10; 0: any number',
      type: 'integer',
      min: 0,
      max: 10,
      isRare: true,
    },
    variable: 'DIGEST_MAX_PER_OUTLET',
    form: { place: 16, hint: '1 to 10; 0: any number' },
    column: criteriaColumn,
    read: minimumUpTo(10),
    write: ({ criteria }) => String(criteria.maxPerOutlet ?? 0),
    put: (before, max) => withCap(before, 'maxPerOutlet', max),
  }),
  maxPerTopic: setting({
    option: {
      name: 'max_per_topic',
      label: 'Most stories on one topic',
      description: 'at most this many stories on one topic, up to 10; 0: any number',
      type: 'integer',
      min: 0,
      max: 10,
      isRare: true,
    },
    variable: 'DIGEST_MAX_PER_TOPIC',
    form: { place: 17, hint: '1 to 10; 0: any number' },
    column: criteriaColumn,
    read: minimumUpTo(10),
    write: ({ criteria }) => String(criteria.maxPerTopic ?? 0),
    put: (before, max) => withCap(before, 'maxPerTopic', max),
  }),
  window: setting({
    option: {
      name: 'window',
      label: 'How far back',
      description: 'how far back: 24h, 3d, 1w; auto: since the previous digest',
      type: 'string',
      isRare: true,
    },
    variable: 'DIGEST_WINDOW',
    form: { place: 18, hint: '24h, 3d, 1w; auto: since the previous digest' },
    column: criteriaColumn,
    read: readable((text) => {
      if (text.toLowerCase() === 'auto') return null;
      return (
        parseDuration(text) ??
        new Fault(
          sentence(
            '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)',
            { text: quoted(text) },
          ),
        )
      );
    }),
    write: ({ criteria }) => (criteria.windowMs === undefined ? 'auto' : formatDuration(criteria.windowMs)),
    put: ({ criteria: { windowMs: _, ...criteria }, ...before }, windowMs) => ({
      ...before,
      criteria: { ...criteria, ...(windowMs !== null && { windowMs }) },
    }),
  }),
  name: setting({
    option: {
      name: 'name',
      label: 'Heading',
      description: "the digest's heading",
      type: 'string',
      isRare: true,
    },
    variable: 'DIGEST_NAME',
    form: { place: 19, hint: 'Top stories' },
    column: {
      name: 'name',
      write: ({ name }) => name,
      read: (before, name) => ({ ...before, name }),
    },
    read: readable((text) => {
      if (text !== '' && text.length <= 80 && isOneLine(text)) return text;
      return new Fault(
        sentence('{text} is not a name of 1 to {max} characters on one line', {
          text: quoted(text),
          max: 80,
        }),
      );
    }),
    write: ({ name }) => name,
    put: (before, name) => ({ ...before, name }),
  }),
  catchUp: setting({
    option: {
      name: 'catch_up',
      label: 'After downtime',
      description:
        'digests missed during downtime: skip, latest 6h (the newest, if no later than that) or all',
      type: 'string',
      isRare: true,
    },
    variable: 'DIGEST_CATCH_UP',
    isAboutPosting: true,
    column: 'catchUp',
    read: readable(
      (text) =>
        parseCatchUp(text) ??
        new Fault(
          sentence(
            '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all',
            { text: quoted(text) },
          ),
        ),
    ),
    write: ({ catchUp }) => formatCatchUp(catchUp),
    put: (before, catchUp) => ({ ...before, catchUp }),
  }),
  ifUnknown: setting({
    option: {
      name: 'if_unknown',
      label: 'Messages that may not have arrived',
      description: 'what to do about a message that may or may not have arrived',
      type: 'string',
      choices: choicesOf(doubts),
      isRare: true,
    },
    variable: 'DIGEST_IF_UNKNOWN',
    isAboutPosting: true,
    column: 'ifUnknown',
    read: ifUnknownSchema,
    write: ({ ifUnknown }) => ifUnknown,
    put: (before, ifUnknown) => ({ ...before, ifUnknown }),
  }),
  updates: setting({
    option: {
      name: 'updates',
      label: 'When a story changes later',
      description: 'what to do with a posted digest when a story gains coverage or is withdrawn',
      type: 'string',
      choices: choicesOf(laterChanges),
      isRare: true,
    },
    variable: 'DIGEST_UPDATES',
    isAboutPosting: true,
    column: 'updates',
    read: oneOf(laterChanges),
    write: ({ updates }) => updates,
    put: (before, updates) => ({ ...before, updates }),
  }),
  mention: setting({
    option: {
      name: 'mention',
      label: 'Notify',
      description: 'a role or group to notify; none: nobody',
      type: 'string',
      posting: 'mention',
      isRare: true,
    },
    variable: 'DIGEST_MENTION',
    form: { place: 9, hint: 'a role or group; none: nobody' },
    isAboutPosting: true,
    // Shown by the name that people know it by.
    valueInChange: (text) => (text === 'none' ? { kind: 'text', text } : { kind: 'group', id: text }),
    column: postingColumn,
    read: readable((text) => {
      if (text.toLowerCase() === 'none') return null;
      // Whether its channel's platform has such a group is checked in `channel-group.ts`.
      if (text !== '' && text.length <= maxGroupIdLength && isOneLine(text)) return text;
      return new Fault(
        sentence(
          '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none',
          { text: quoted(text), max: maxGroupIdLength },
        ),
      );
    }),
    write: ({ posting }) => posting.mention ?? 'none',
    put: ({ posting: { mention: _, ...posting }, ...before }, mention) => ({
      ...before,
      posting: { ...posting, ...(mention !== null && { mention }) },
    }),
  }),
  silent: setting({
    option: {
      name: 'silent',
      label: 'Without a notification',
      description: 'whether to post it without a push notification',
      type: 'string',
      choices: choicesOf(silences),
      isNeverBare: true,
      posting: 'silent',
      isRare: true,
    },
    variable: 'DIGEST_SILENT',
    isAboutPosting: true,
    column: postingColumn,
    read: oneOf(silences),
    write: ({ posting }) => (posting.silent ? 'yes' : 'no'),
    put: ({ posting: { silent: _, ...posting }, ...before }, answer) => ({
      ...before,
      posting: { ...posting, ...(answer === 'yes' && { silent: true }) },
    }),
  }),
  crosspost: setting({
    option: {
      name: 'crosspost',
      label: 'Publish to following channels',
      description: 'whether to publish it to the channels that follow this one',
      type: 'string',
      choices: choicesOf(crossposts),
      isNeverBare: true,
      posting: 'crosspost',
      isRare: true,
    },
    variable: 'DIGEST_CROSSPOST',
    isAboutPosting: true,
    column: postingColumn,
    read: oneOf(crossposts),
    write: ({ posting }) => (posting.crosspost ? 'yes' : 'no'),
    put: ({ posting: { crosspost: _, ...posting }, ...before }, answer) => ({
      ...before,
      posting: { ...posting, ...(answer === 'yes' && { crosspost: true }) },
    }),
  }),
  tag: setting({
    option: {
      name: 'tag',
      needsColon: true,
      label: 'Tag',
      description: 'the tag of the post, where posts have tags; none: no tag',
      type: 'string',
      posting: 'tag',
      isRare: true,
    },
    variable: 'DIGEST_TAG',
    isAboutPosting: true,
    column: postingColumn,
    read: readable((text) => {
      if (text.toLowerCase() === 'none') return null;
      if (text !== '' && text.length <= 50 && isOneLine(text)) return text;
      return new Fault(
        sentence('{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none', {
          text: quoted(text),
          max: 50,
        }),
      );
    }),
    write: ({ posting }) => posting.tag ?? 'none',
    put: ({ posting: { tag: _, ...posting }, ...before }, tag) => ({
      ...before,
      posting: { ...posting, ...(tag !== null && { tag }) },
    }),
  }),
};

export type SettingName = keyof typeof settingTable;
export type SettingColumnName = (typeof settingTable)[SettingName]['column']['name'];

export const settingNames = Object.keys(settingTable).filter(
  (name): name is SettingName => name in settingTable,
);

/** In English; a digest that has it is called so in its own language. */
export const standardName = 'Top stories';

/** The default of every setting. The default time zone is the machine's, which only the caller knows. */
export function standardSettings(timezone: string): DigestSettings {
  return {
    name: standardName,
    schedule: { cron: '0 8 * * *', timezone },
    criteria: { count: 5, filter: {} },
    style: 'rich',
    language: 'en',
    onEmpty: 'skip',
    catchUp: defaultCatchUp,
    ifUnknown: 'leave',
    updates: 'edit',
    posting: {},
  };
}

/** The settings of a subscription, without its channel and other data. */
export function settingsOf({
  name,
  schedule,
  criteria,
  style,
  language,
  onEmpty,
  catchUp,
  ifUnknown,
  updates,
  posting,
}: DigestSettings): DigestSettings {
  return { name, schedule, criteria, style, language, onEmpty, catchUp, ifUnknown, updates, posting };
}

function withSchedule(before: DigestSettings, change: Partial<DigestSettings['schedule']>): DigestSettings {
  return { ...before, schedule: { ...before.schedule, ...change } };
}

/** The settings with the filter set, or removed where its value is null. */
function withFilter<Name extends keyof StoryFilter>(
  { criteria, ...before }: DigestSettings,
  name: Name,
  value: Required<StoryFilter>[Name] | null,
): DigestSettings {
  const { [name]: _, ...others } = criteria.filter;
  const filter = value === null ? others : { ...others, [name]: value };
  return { ...before, criteria: { ...criteria, filter } };
}

/** The settings with the cap set, or removed where its value is null. */
function withCap(
  { criteria, ...before }: DigestSettings,
  name: 'maxPerOutlet' | 'maxPerTopic',
  max: number | null,
): DigestSettings {
  const { [name]: _, ...others } = criteria;
  return { ...before, criteria: max === null ? others : { ...others, [name]: max } };
}

/** "europe/berlin" in the case that Intl uses; a name that Intl replaces by another stays unchanged. */
function withUsualCase(timezone: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
  return timeZone.toLowerCase() === timezone.toLowerCase() ? timeZone : timezone;
}
