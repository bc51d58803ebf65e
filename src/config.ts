import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { type CommandNames, commandRoots, type Managers, managersChoices } from './commands/command-deps.ts';
import { faultOfPattern } from './content/reading/conventions/site-address.ts';
import { webUrl } from './content/url.ts';
import { standardMemoryMs } from './delivery/channel-memory.ts';
import {
  type AllowedPrivate,
  allowedPrivate,
  nothingPrivate,
} from './gathering/fetching/private-addresses.ts';
import { standardFeedsFile } from './gathering/listing/feeds-file.ts';
import { maxRestMs, minRestMs } from './gathering/polling/next-request.ts';
import type { Environment, Platform } from './platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from './platform/channel.ts';
import { Fault } from './platform/fault.ts';
import { type Sentence, told } from './platform/language/sentence.ts';
import { httpHost } from './platform/network/http-listening.ts';
import { readBoth, readSettings, SettingsError } from './platform/settings.ts';
import { quoted } from './platform/text/one-line.ts';
import { unquoted } from './platform/text/unquoted.ts';
import { dayMs, hourMs, minuteMs } from './platform/time/durations.ts';
import { faultOfPostgresUrl } from './store/backends/postgres-url.ts';
import { type SealingKey, sealingKey } from './store/installations/sealing.ts';
import type { StateLocation } from './store/state-location.ts';
import { faultOfGroup, withGroupOf, withoutForeignGroup } from './subscriptions/channel-group.ts';
import { parseDuration } from './subscriptions/duration.ts';
import { readChannel } from './subscriptions/read-channel.ts';
import { numberFrom, readable } from './subscriptions/read-text.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingTable,
  standardSettings,
} from './subscriptions/settings.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import { faultOfTimezone, faultOfTz, machineTimezone } from './subscriptions/timezone.ts';
import { readWrittenSettings } from './subscriptions/written-settings.ts';

/** Everything that the environment sets, except the platforms' own settings. */
export interface Config {
  /** The folder of article files, including those gathered from feeds. */
  readonly contentDir: string;
  /** More folders of article files, which are never written to. */
  readonly furtherContentDirs: readonly string[];
  /** Defaults for what article files leave out. */
  readonly reading: {
    readonly timezone: string | undefined;
    /** One address for all folders, or one per folder in their order; empty if none is set. */
    readonly siteUrls: readonly (string | undefined)[];
  };
  /** The folder of the article index, and of the state unless that is in PostgreSQL. */
  readonly stateDir: string;
  readonly state: StateLocation;
  /** Keys that seal the tokens of workspaces that installed the app; empty if no workspace can install it. */
  readonly encryptionKeys: readonly SealingKey[];
  readonly logLevel: LogLevel | undefined;
  /** The address of this machine on which it accepts connections. */
  readonly httpHost: string;
  /** The port for health and metrics; undefined to serve none. */
  readonly httpPort: number | undefined;
  /** The channels in DIGEST_CHANNELS, each with the digest that the other DIGEST_ variables describe. */
  readonly subscriptions: readonly Subscription[];
  /** Default digest settings, from the DIGEST_ variables. */
  readonly digest: DigestSettings;
  /** How long a channel remembers a story that it has been shown. */
  readonly memoryMs: number;
  /** Who may change a channel's digests. */
  readonly managers: Managers;
  /** What people type for the command roots. */
  readonly commandNames: CommandNames;
  readonly feeds: FeedsConfig;
}

/** How feeds are gathered. */
export interface FeedsConfig {
  /** The file that lists them; it may be absent. */
  readonly file: string;
  /** The usual time between two requests for a feed. */
  readonly everyMs: number;
  /** How long article files from feeds are kept. */
  readonly keepMs: number;
  /** Addresses in private networks that may be fetched. */
  readonly allowed: AllowedPrivate;
  /** How outlets can contact the operator. */
  readonly contact: string | undefined;
}

const standardEveryMs = 30 * minuteMs;
const standardKeepMs = 90 * dayMs;

export const standardStateDir = '.heatline';

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => unquoted(item.trim()).trim())
    .filter(Boolean),
);

/** A misplaced quote would create a folder with a quote in its name, outside a container's volume. */
const folder = z
  .string()
  .trim()
  .regex(/^[^"'`“”„«].*$/s, 'must not begin with a quote')
  .regex(/^.*[^"'`“”„»]$/s, 'must not end with a quote');

/**
 * A command root's name. It must not be the default name of another root: buttons in old messages keep that
 * name and would run the wrong command.
 */
const commandName = (root: keyof CommandNames) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/^\//, '').toLowerCase())
    .pipe(
      z
        .string()
        .regex(/^[a-z][a-z0-9_-]{0,31}$/, 'must be 1 to 32 lower-case letters, such as headlines')
        .refine(
          (name) => commandRoots.every((other) => other === root || other !== name),
          'is the name of another command; choose another word',
        ),
    );

const variables = (platforms: Iterable<Platform>) =>
  z.object({
    CONTENT_DIR: z.string().transform(readFolders).default(['content']),
    CONTENT_TIMEZONE: readable(readTimezone).optional(),
    SITE_URL: readable(readSiteUrls).default([]),
    STATE_DIR: folder.default(standardStateDir),
    DATABASE_URL: z
      .string()
      .trim()
      .check(({ value, issues }) => {
        const message = faultOfPostgresUrl(value);
        if (message !== undefined) issues.push({ code: 'custom', input: undefined, message });
      })
      .optional(),
    ENCRYPTION_KEYS: list.transform(readKeys).default([]),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
    HTTP_HOST: httpHost,
    HTTP_PORT: readable((text) => numberFrom(0, 65_535, text)).optional(),
    DIGEST_CHANNELS: list.transform(channelsOn(platforms)).default([]),
    DIGEST_MEMORY: readable((text) => parseDuration(text) ?? new Fault(notALength(text))).optional(),
    DIGEST_MANAGERS: z
      .enum(managersChoices, `must be one of ${managersChoices.join(', ')}`)
      .default('members'),
    FEEDS_FILE: folder.default(standardFeedsFile),
    FEEDS_EVERY: readable(readPeriod).default(standardEveryMs),
    FEEDS_KEEP: readable((text) => parseDuration(text) ?? new Fault(notALength(text))).default(
      standardKeepMs,
    ),
    FEEDS_ALLOW_PRIVATE: list.transform(readAllowed).optional(),
    FEEDS_CONTACT: z
      .string()
      .trim()
      .regex(/^(?:https?:\/\/\S+|(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+)$/, 'must be a web or email address')
      .optional(),
    COMMAND_NEWS: commandName('news').default('news'),
    COMMAND_DIGEST: commandName('digest').default('digest'),
  });

/** The variables for digest settings, as text; `settingTable` parses them. */
const digestVariables = z.object(
  Object.fromEntries(
    settingNames.flatMap((name) => {
      const { variable, formerVariable, isList } = settingTable[name];
      const text = isList ? list : z.string();
      return [variable, formerVariable ?? []].flat().map((known) => [known, text.optional()]);
    }),
  ),
);

/**
 * Reads the settings from the environment.
 * @param platforms those that DIGEST_CHANNELS may name
 * @throws SettingsError naming each invalid variable and its fix
 */
export function readConfig(env: Environment, platforms: Iterable<Platform>): Config {
  const [settings, written] = readBoth(
    () => readSettings(variables(platforms), env),
    () => readDigest(env),
  );
  const digest = withKnownGroup(written, settings.DIGEST_CHANNELS, platforms);
  if (settings.COMMAND_NEWS === settings.COMMAND_DIGEST) {
    throw new SettingsError(['COMMAND_DIGEST: is the same as COMMAND_NEWS; choose another word']);
  }
  const [contentDir = '', ...furtherContentDirs] = settings.CONTENT_DIR;
  const [addresses, folders] = [settings.SITE_URL.length, settings.CONTENT_DIR.length];
  if (addresses > 1 && addresses !== folders) {
    throw new SettingsError([
      `SITE_URL: has ${addresses} addresses for ${folders === 1 ? 'the one folder' : `the ${folders} folders`} in CONTENT_DIR; give one for all folders, or one per folder in the same order, leaving it empty between the commas for a folder that needs none`,
    ]);
  }
  return {
    ...{ contentDir, furtherContentDirs },
    reading: { timezone: settings.CONTENT_TIMEZONE, siteUrls: settings.SITE_URL },
    stateDir: settings.STATE_DIR,
    state: settings.DATABASE_URL
      ? { kind: 'postgres', url: settings.DATABASE_URL }
      : { kind: 'sqlite', file: join(settings.STATE_DIR, 'state.sqlite') },
    encryptionKeys: settings.ENCRYPTION_KEYS,
    logLevel: settings.LOG_LEVEL,
    httpHost: settings.HTTP_HOST,
    httpPort: settings.HTTP_PORT,
    digest,
    memoryMs: settings.DIGEST_MEMORY ?? standardMemoryMs,
    managers: settings.DIGEST_MANAGERS,
    commandNames: { news: settings.COMMAND_NEWS, digest: settings.COMMAND_DIGEST },
    feeds: {
      file: settings.FEEDS_FILE,
      everyMs: settings.FEEDS_EVERY,
      keepMs: settings.FEEDS_KEEP,
      allowed: settings.FEEDS_ALLOW_PRIVATE ?? nothingPrivate,
      contact: settings.FEEDS_CONTACT,
    },
    subscriptions: settings.DIGEST_CHANNELS.map((channel) => ({
      id: formatChannelRef(channel),
      channel,
      origin: 'environment',
      ...withGroupOfChannel(channel, digest, platforms),
    })),
  };
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Reads folders separated by commas; a comma in a folder's name is escaped with a backslash. */
function readFolders(text: string, { addIssue }: z.RefinementCtx): string[] {
  const folders = text
    .split(/(?<!\\),/)
    .map((item) => unquoted(item.replaceAll('\\,', ',').trim()).trim())
    .filter(Boolean);
  for (const message of new Set(
    folders.flatMap((one) => folder.safeParse(one).error?.issues ?? []).map((issue) => issue.message),
  ))
    addIssue(message);
  const paths = folders.map((one) => resolve(one));
  for (const [at, path] of paths.entries()) {
    const outer = paths.findIndex(
      (other, place) => place !== at && within(path, other) && (other !== path || place < at),
    );
    if (outer !== -1)
      addIssue(
        `${quoted(folders[at] ?? '')} is read with ${quoted(folders[outer] ?? '')} already; name it once`,
      );
  }
  if (folders.length === 0) addIssue('names no folder');
  return folders;
}

function readTimezone(text: string): string | Fault<Sentence> {
  const fault = faultOfTimezone(text);
  return fault === undefined ? text : new Fault(fault);
}

/** Reads one address, or one per folder separated by commas; any of them may be empty. */
function readSiteUrls(text: string): (string | undefined)[] | Fault {
  const read = text
    .split(/\s*,\s*(?=https?:|,|$)/i)
    .map((address) => (address === '' ? undefined : readSiteUrl(address)));
  const fault = read.find((address) => address instanceof Fault);
  return fault ?? read.map((address) => (address instanceof Fault ? undefined : address));
}

/** Reads the address of a site, with placeholders if its posts' paths follow another pattern. */
function readSiteUrl(text: string): string | Fault {
  const url = webUrl(text);
  if (url === undefined || /[?#]/.test(url))
    return new Fault(`${quoted(text)} is not the address of a site, such as https://example.org`);
  const fault = faultOfPattern(text);
  return fault === undefined ? text : new Fault(fault);
}

/**
 * Digests without a time zone use the machine's; for an unknown TZ, the runtime would silently use UTC.
 * @throws SettingsError for an unknown TZ
 */
function refuseUnknownTz(tz: string | undefined): void {
  const fault = faultOfTz(tz ?? '');
  if (fault !== undefined) throw new SettingsError([`TZ: ${fault}, or set DIGEST_TIMEZONE`]);
}

function notALength(text: string): string {
  return `${quoted(text)} is not a length of time such as 90d or 12w`;
}

/** Reads the time between two requests for a feed, in milliseconds: "15m", "30 min", "2h". */
function readPeriod(text: string): number | Fault {
  const [, count = '', unit = ''] = /^(\d{1,4})\s*(m|min|minutes?|h|hours?)$/i.exec(text) ?? [];
  const ms = Number(count) * (/^m/i.test(unit) ? minuteMs : hourMs);
  if (count !== '' && ms >= minRestMs && ms <= maxRestMs) return ms;
  return new Fault(`${quoted(text)} is not a time from 5m to 24h, such as 30m or 2h`);
}

function readAllowed(entries: readonly string[], { addIssue }: z.RefinementCtx): AllowedPrivate {
  const allowed = allowedPrivate(entries);
  if (!(allowed instanceof Fault)) return allowed;
  addIssue(allowed.fault);
  return z.NEVER;
}

/** The names of the environment's settings, except the platforms' own. */
export const configVariables: readonly string[] = [
  ...Object.keys(variables([]).shape),
  ...Object.keys(digestVariables.shape),
];

/** Reads keys of 32 bytes in base64. Messages never quote a key. */
function readKeys(texts: readonly string[], { addIssue }: z.RefinementCtx): SealingKey[] {
  return texts.flatMap((text, position) => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length === 32 && /^[\w+/-]{43}=?$/.test(text)) return [sealingKey(bytes)];
    const which = texts.length === 1 ? 'the key' : `key ${position + 1}`;
    addIssue(`${which} is not 32 bytes in base64; make one with: openssl rand -base64 32`);
    return [];
  });
}

/** Reads each channel once, even if it is named several times. */
function channelsOn(platforms: Iterable<Platform>) {
  return (texts: readonly string[], { addIssue }: z.RefinementCtx): ChannelRef[] =>
    [...new Set(texts)].flatMap((text) => {
      const channel = readChannel(text, platforms);
      if (!(channel instanceof Fault)) return [channel];
      addIssue(channel.fault);
      return [];
    });
}

/**
 * The settings, with the group of DIGEST_MENTION by its id. This variable applies to the channels of all platforms, so
 * the group must belong to one of them; if no channel that can notify is named, to any platform.
 * @throws SettingsError with what an id looks like on each platform
 */
function withKnownGroup(
  digest: DigestSettings,
  channels: readonly ChannelRef[],
  platforms: Iterable<Platform>,
): DigestSettings {
  const able = [...platforms].filter(({ groups }) => groups);
  const named = able.filter(({ name }) => channels.some(({ platform }) => platform === name));
  const asked = named.length > 0 ? named : able;
  const [known] = asked.flatMap((platform) => {
    const settings = withGroupOf(platform, digest);
    return settings instanceof Fault ? [] : [settings];
  });
  const { mention } = digest.posting;
  if (known !== undefined || mention === undefined || asked.length === 0) return known ?? digest;
  throw new SettingsError([
    `${settingTable.mention.variable}: ${told('en', faultOfGroup(mention, asked).fault)}`,
  ]);
}

/** The settings for one channel: without a group that belongs to another platform. */
function withGroupOfChannel(
  { platform: name }: ChannelRef,
  digest: DigestSettings,
  platforms: Iterable<Platform>,
): DigestSettings {
  const platform = [...platforms].find((one) => one.name === name);
  return platform ? withoutForeignGroup(platform, digest) : digest;
}

/** @throws SettingsError */
function readDigest(env: Environment): DigestSettings {
  const texts = readSettings(digestVariables, env);
  const variableOf = (name: SettingName) => {
    const { variable, formerVariable } = settingTable[name];
    return texts[variable] === undefined && formerVariable !== undefined ? formerVariable : variable;
  };
  const written = Object.fromEntries(settingNames.map((name) => [name, texts[variableOf(name)]]));
  if (written['timezone'] === undefined) refuseUnknownTz(env['TZ']);
  const read = readWrittenSettings(written, standardSettings(machineTimezone()));
  if (!(read instanceof Fault)) return read;
  throw new SettingsError(
    read.fault.map(({ setting, fault }) => `${variableOf(setting)}: ${told('en', fault)}`),
  );
}
