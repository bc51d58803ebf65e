import { type Config, readConfig } from '../../config.ts';
import { inEnglish } from '../../content/content-fault.ts';
import { createLogger } from '../../logger.ts';
import type { ConfiguredPlatform, Platform } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { Finding } from '../../platform/finding.ts';
import type { Log } from '../../platform/log.ts';
import { SettingsError } from '../../platform/settings.ts';
import { refuseDamaged } from '../../store/backends/sqlite-damage.ts';
import { StateError } from '../../store/state-location.ts';
import type { CliContext } from '../context.ts';
import { openStores, type Stores } from '../opening/open-stores.ts';
import { settingNotes } from '../setting-notes.ts';
import { lowerFirst } from '../wording/lower-first.ts';
import { systemFault } from '../wording/system-fault.ts';
import { examineContent } from './examine-content.ts';
import { examineFeeds } from './examine-feeds.ts';
import { examineLeftState } from './examine-left-state.ts';
import { examineSubscriptions, subscriptionsToServe } from './examine-subscriptions.ts';
import { examineIndexToCome, examineStateToCome, type Place, placeToExamine } from './place-to-examine.ts';

/**
 * Checks everything that digests need, closest to home first. Posts nothing, and can run beside the service.
 */
export async function* examine(context: CliContext): AsyncGenerator<Finding> {
  const settings = readAllSettings(context);
  yield* settings.findings;
  const { config } = settings;
  if (!config) return;
  using place = placeToExamine(config);
  const hasNews = yield* examineContent(place.config, context);
  if (place.indexToCome !== undefined) yield examineIndexToCome(place.indexToCome);
  yield* examineLeftState(config);
  yield* examineState({ ...place, ...settings, config: place.config, hasNews }, context);
}

interface Settings {
  readonly config: Config | undefined;
  /** Those with valid settings. */
  readonly platforms: ReadonlyMap<string, ConfiguredPlatform>;
  /** The names of those with invalid settings, which cannot be checked further. */
  readonly faulty: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

function readAllSettings(context: CliContext): Settings {
  const { env, platforms } = context;
  const configured = new Map<string, ConfiguredPlatform>();
  const faulty = new Set<string>();
  const faults = new Set<string>();
  const read = <Value>(get: () => Value): Value | 'faulty' => {
    try {
      return get();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      // A setting that several platforms read, such as the proxy, is reported once.
      for (const fault of error.faults) faults.add(fault);
      return 'faulty';
    }
  };
  const config = read(() => readConfig(env, platforms));
  for (const platform of platforms) {
    const found = read(() => platform.configure(env));
    if (found === 'faulty') faulty.add(platform.name);
    else if (found) configured.set(platform.name, found);
  }
  const findings = [...faults].map((text): Finding => ({ verdict: 'wrong', text }));
  if (findings.length === 0) findings.push({ verdict: 'right', text: 'the settings can be used' });
  for (const note of settingNotes(context)) findings.push({ verdict: 'weak', ...note });
  return { config: config === 'faulty' ? undefined : config, platforms: configured, faulty, findings };
}

/**
 * Checks one platform and some of its channels with the settings in `env`. Creates and posts nothing.
 * @throws SettingsError when settings are invalid
 */
export async function* examinePlatform(
  {
    name,
    env,
    channels,
  }: {
    readonly name: string;
    readonly env: CliContext['env'];
    readonly channels: readonly ChannelRef[];
  },
  context: CliContext,
): AsyncGenerator<Finding> {
  const configured = context.platforms.find((platform) => platform.name === name)?.configure(env);
  if (!configured) return;
  const config = readConfig(env, context.platforms);
  using place = placeToExamine(config);
  const log = createLogger(config.logLevel ?? 'silent', context);
  await using opened = await openStores(place.config, 'visitor', { ...context, log });
  const deps = { ...context, log, installations: opened.installationsOf(name) };
  yield* diagnose(name, await configured.createAdapter(deps), channels);
}

async function* examineState(
  {
    config,
    stateToCome,
    platforms,
    faulty,
    hasNews,
  }: Pick<Place, 'config' | 'stateToCome'> &
    Pick<Settings, 'platforms' | 'faulty'> & { readonly hasNews: boolean },
  context: CliContext,
): AsyncGenerator<Finding> {
  const log = createLogger(config.logLevel ?? 'silent', context);
  let stores: Stores;
  try {
    stores = await openStores(config, 'visitor', { ...context, log });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    yield { verdict: 'wrong', text: error.message };
    return;
  }
  await using opened = stores;
  try {
    yield* examineOpened(opened, { config, stateToCome, platforms, faulty, hasNews, log }, context);
  } catch (error) {
    // Damage that only shows when a certain part of the state is read.
    if (!(error instanceof StateError)) throw error;
    yield { verdict: 'wrong', text: error.message };
  }
}

async function* examineOpened(
  opened: Stores,
  {
    config,
    stateToCome,
    platforms,
    faulty,
    hasNews,
    log,
  }: Pick<Place, 'config' | 'stateToCome'> &
    Pick<Settings, 'platforms' | 'faulty'> & { readonly hasNews: boolean; readonly log: Log },
  context: CliContext,
): AsyncGenerator<Finding> {
  const damage = config.state.kind === 'sqlite' ? damageIn(config.state.file) : undefined;
  if (damage !== undefined) {
    yield { verdict: 'wrong', text: damage };
    return;
  }
  yield stateToCome === undefined ? await examineWriting(opened, config) : examineStateToCome(stateToCome);
  const fault = await opened.faultOfServices(context.now());
  if (fault) {
    const { fault: reason, fix } = inEnglish(fault);
    yield { verdict: 'wrong', text: `the running service: ${reason}`, fix };
  }
  yield* examineFeeds(config, opened.feeds, context);
  const stored = await opened.subscriptions.list();
  for (const { fault, fix } of await opened.subscriptions.unreadable()) {
    yield { verdict: 'wrong', text: lowerFirst(fault), fix };
  }
  const toServe = subscriptionsToServe(stored, { config, platforms, faulty }, context);
  yield* examineSubscriptions({ stored, toServe, config, platforms, faulty, hasNews }, context);

  const channels = new Map<string, ChannelRef>();
  for (const { subscription, condition } of toServe) {
    if (condition.state !== 'off') channels.set(formatChannelRef(subscription.channel), subscription.channel);
  }
  for (const [name, configured] of platforms) {
    const own = [...channels.values()].filter(({ platform }) => platform === name);
    const deps = { ...context, log, installations: opened.installationsOf(name) };
    yield* diagnose(name, await configured.createAdapter(deps), own);
  }
}

/** Reads the whole file to find damage, as a start does; the other checks read only some pages. */
function damageIn(file: string): string | undefined {
  try {
    refuseDamaged(file);
    return undefined;
  } catch (error) {
    if (error instanceof StateError) return error.message;
    throw error;
  }
}

async function examineWriting(stores: Stores, { state }: Config): Promise<Finding> {
  try {
    await stores.tryWriting();
  } catch (error) {
    const fault = error instanceof StateError ? error.message : systemFault(error);
    if (fault === undefined) throw error;
    return { verdict: 'wrong', text: fault };
  }
  const text = `the state in ${state.kind === 'sqlite' ? state.file : 'PostgreSQL'} can be used`;
  return { verdict: 'right', text };
}

async function* diagnose(
  name: Platform['name'],
  adapter: Awaited<ReturnType<ConfiguredPlatform['createAdapter']>>,
  channels: readonly ChannelRef[],
): AsyncGenerator<Finding> {
  try {
    yield* adapter.diagnose(channels);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const { message, fix } = error;
    yield { verdict: 'wrong', text: `${name}: ${message}`, ...(fix && { fix }) };
  } finally {
    await adapter.stop();
  }
}
