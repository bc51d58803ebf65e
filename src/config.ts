import { join } from 'node:path';
import { z } from 'zod';
import type { Environment, Platform } from './platform/adapter.ts';
import { type ChannelRef, formatChannelRef, parseChannelRef } from './platform/channel.ts';
import { readSettings, SettingsError } from './platform/settings.ts';
import { faultOfSchedule } from './schedule/slots.ts';
import type { StateLocation } from './store/state-location.ts';
import { parseDuration } from './subscriptions/duration.ts';
import type { DigestCriteria, Schedule, Subscription } from './subscriptions/subscription.ts';

/** All that the environment settles, but for the platforms' own settings. */
export interface Config {
  /** The folder of the article files. */
  readonly contentDir: string;
  /** The folder of the article index, and of the state unless that is in PostgreSQL. */
  readonly stateDir: string;
  readonly state: StateLocation;
  readonly logLevel: LogLevel | undefined;
  /** The channels of DIGEST_CHANNELS, each with the digest that the other DIGEST_ variables describe. */
  readonly subscriptions: readonly Subscription[];
  /** That digest, for a channel that DIGEST_CHANNELS does not name. */
  readonly digest: Omit<Subscription, 'id' | 'channel'>;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\s*-?\d+\s*$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const variables = z.object({
  CONTENT_DIR: z.string().default('content'),
  STATE_DIR: z.string().default('.heatline'),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^postgres(ql)?:\/\//, { abort: true, error: 'must begin with postgres:// or postgresql://' })
    .refine(
      isUrlWithoutStrayMarks,
      'cannot be read; write @ : / ? # % in the user or the password as %40 %3A %2F %3F %23 %25',
    )
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
  DIGEST_CHANNELS: list.default([]),
  DIGEST_NAME: z.string().max(80, 'must have at most 80 characters').default('Heatline'),
  DIGEST_CRON: z.string().default('0 8 * * *'),
  DIGEST_TIMEZONE: z.string().optional(),
  DIGEST_LIMIT: wholeNumber(1, 10).default(5),
  DIGEST_WINDOW: z
    .string()
    .transform(parseDuration)
    .pipe(z.number('must be a length of time such as 24h, 3d or 1w'))
    .optional(),
  DIGEST_TOPICS: list.optional(),
  DIGEST_PROVIDERS: list.optional(),
  DIGEST_MIN_QUALITY: wholeNumber(0, 100).optional(),
  DIGEST_MIN_HEAT: wholeNumber(0, 100_000).optional(),
  DIGEST_ON_EMPTY: z.enum(['skip', 'note'], 'must be "skip" or "note"').default('skip'),
});

/**
 * Reads the settings out of the environment.
 * @param platforms those that DIGEST_CHANNELS may name
 * @throws SettingsError naming each bad variable and its cure
 */
export function readConfig(env: Environment, platforms: Iterable<Platform>): Config {
  const settings = readSettings(variables, env);
  const schedule: Schedule = {
    cron: settings.DIGEST_CRON,
    timezone: settings.DIGEST_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const channels = settings.DIGEST_CHANNELS.map((text) =>
    readChannel(text, new Map([...platforms].map((platform) => [platform.name, platform]))),
  );
  const scheduleFault = faultOfSchedule(schedule);
  const faults = [
    ...channels.flatMap((channel) => (typeof channel === 'string' ? [`DIGEST_CHANNELS: ${channel}`] : [])),
    ...(scheduleFault ? [`DIGEST_CRON and DIGEST_TIMEZONE: ${scheduleFault}`] : []),
  ];
  if (faults.length > 0) throw new SettingsError(faults);

  const digest = {
    name: settings.DIGEST_NAME,
    schedule,
    criteria: readCriteria(settings),
    onEmpty: settings.DIGEST_ON_EMPTY,
  };
  const distinct = new Map(
    channels
      .filter((channel) => typeof channel !== 'string')
      .map((channel) => [formatChannelRef(channel), channel]),
  );
  return {
    contentDir: settings.CONTENT_DIR,
    stateDir: settings.STATE_DIR,
    state: settings.DATABASE_URL
      ? { kind: 'postgres', url: settings.DATABASE_URL }
      : { kind: 'sqlite', file: join(settings.STATE_DIR, 'state.sqlite') },
    logLevel: settings.LOG_LEVEL,
    digest,
    subscriptions: [...distinct].map(([id, channel]) => ({ id, channel, ...digest })),
  };
}

/** A password that holds one of these marks would be cut there, and its rest be taken for a host and shown. */
function isUrlWithoutStrayMarks(text: string): boolean {
  return URL.canParse(text) && /^[^/]+\/\/([^@/?#]*@)?[^@/?#]*([/?][^@#]*)?$/.test(text);
}

function readCriteria(settings: z.output<typeof variables>): DigestCriteria {
  return {
    count: settings.DIGEST_LIMIT,
    ...(settings.DIGEST_WINDOW !== undefined && { windowMs: settings.DIGEST_WINDOW }),
    filter: {
      ...(settings.DIGEST_TOPICS && { topics: settings.DIGEST_TOPICS }),
      ...(settings.DIGEST_PROVIDERS && { providers: settings.DIGEST_PROVIDERS }),
      ...(settings.DIGEST_MIN_QUALITY !== undefined && { minQuality: settings.DIGEST_MIN_QUALITY }),
      ...(settings.DIGEST_MIN_HEAT !== undefined && { minHeat: settings.DIGEST_MIN_HEAT }),
    },
  };
}

/** The channel, or what is wrong with it. */
function readChannel(text: string, platforms: ReadonlyMap<string, Platform>): ChannelRef | string {
  const channel = parseChannelRef(text);
  if (!channel) return `"${text}" is not a channel; write platform:id, for example slack:C0123ABCD`;
  const platform = platforms.get(channel.platform);
  if (!platform) return `"${text}" names no platform; there are ${[...platforms.keys()].join(', ')}`;
  const fault = platform.faultOfChannelId(channel.id);
  return fault === undefined
    ? channel
    : `"${text}" does not name a channel of ${platform.name}: use ${fault}`;
}
