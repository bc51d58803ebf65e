import { z } from 'zod';
import type { PostingSettings } from '../platform/posting-settings.ts';
import { defaultCatchUp } from './catch-up.ts';
import { settingFields } from './setting-fields.ts';
import type { DigestSettings, StoryFilter } from './subscription.ts';

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

function orBefore<Value>(read: Value | null | undefined, before: Value | undefined): Value | undefined {
  return read === undefined ? before : (read ?? undefined);
}
