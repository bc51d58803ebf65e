import { type Config, readConfig } from '../../config.ts';
import { createLogger } from '../../logger.ts';
import type { ConfiguredPlatform, Platform } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { Finding } from '../../platform/finding.ts';
import { SettingsError } from '../../platform/settings.ts';
import { StateError } from '../../store/state-error.ts';
import { strayVariables } from '../../stray-variables.ts';
import type { CliContext } from '../context.ts';
import { openStores, type Stores } from '../opening/open-stores.ts';
import { systemFault } from '../wording/system-fault.ts';
import { examineContent } from './examine-content.ts';
import { examineSubscriptions } from './examine-subscriptions.ts';
import { examineStateToCome, type Place, placeToExamine } from './place-to-examine.ts';

/** Checks all that digests need in order to come, the nearest first. It posts nothing, and goes beside a running service. */
export async function* examine(context: CliContext): AsyncGenerator<Finding> {
  const settings = readAllSettings(context);
  yield* settings.findings;
  const { config } = settings;
  if (!config) return;
  using place = placeToExamine(config);
  yield* examineContent(place.config, context);
  yield* examineState({ ...place, platforms: settings.platforms }, context);
}

interface Settings {
  readonly config: Config | undefined;
  /** Those that are configured, and rightly. */
  readonly platforms: ReadonlyMap<string, ConfiguredPlatform>;
  readonly findings: readonly Finding[];
}

function readAllSettings({ env, platforms }: CliContext): Settings {
  const configured = new Map<string, ConfiguredPlatform>();
  const findings: Finding[] = [];
  const read = <Value>(get: () => Value): Value | undefined => {
    try {
      return get();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      findings.push(...error.faults.map((text): Finding => ({ verdict: 'wrong', text })));
      return undefined;
    }
  };
  const config = read(() => readConfig(env, platforms));
  for (const platform of platforms) {
    const found = read(() => platform.configure(env));
    if (found) configured.set(platform.name, found);
  }
  if (findings.length === 0) findings.push({ verdict: 'right', text: 'the settings can be used' });
  for (const stray of strayVariables(env, platforms)) findings.push({ verdict: 'weak', ...stray });
  return { config, platforms: configured, findings };
}

async function* examineState(
  {
    config,
    stateToCome,
    platforms,
  }: Pick<Place, 'config' | 'stateToCome'> & { platforms: ReadonlyMap<string, ConfiguredPlatform> },
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
  yield stateToCome === undefined ? await examineWriting(opened, config) : examineStateToCome(stateToCome);
  const fault = await opened.faultOfServices(context.now());
  if (fault) yield { verdict: 'wrong', text: `the running service: ${fault.fault}`, cure: fault.cure };
  const scheduled = await opened.subscriptions.list();
  yield* examineSubscriptions(scheduled, { config, platforms }, context);

  const channels = new Map<string, ChannelRef>();
  for (const { subscription, condition } of scheduled) {
    if (condition.state !== 'off') channels.set(formatChannelRef(subscription.channel), subscription.channel);
  }
  for (const { channel } of config.subscriptions) channels.set(formatChannelRef(channel), channel);
  for (const [name, configured] of platforms) {
    const own = [...channels.values()].filter(({ platform }) => platform === name);
    const deps = { ...context, log, installations: opened.installationsOf(name) };
    yield* diagnose(name, await configured.createAdapter(deps), own);
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
    const { message, cure } = error;
    yield { verdict: 'wrong', text: `${name}: ${message}`, ...(cure && { cure }) };
  } finally {
    await adapter.stop();
  }
}
