import { createDrawDigest, type DrawDigest } from './digest/draw-digest.ts';
import type { Environment, Platform, PlatformAdapter, PlatformPayload } from './platform/adapter.ts';
import type { InstallationStore } from './platform/installation-store.ts';
import type { Log } from './platform/log.ts';
import type { Message } from './platform/message.ts';
import { platformTitle } from './platform/platform-title.ts';
import type { Randomness } from './platform/randomness.ts';
import { readAll, SettingsError } from './platform/settings.ts';
import type { Clock } from './platform/time/clock.ts';
import type { Subscription } from './subscriptions/subscription.ts';

export interface ConnectedPlatforms {
  /** By the platform's name. */
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly degrade: (platform: string, payload: PlatformPayload) => PlatformPayload | undefined;
  readonly drawDigest: DrawDigest;
  /** What is known of a platform without a connection, even if it is not configured. */
  readonly platformNamed: (name: string) => Platform | undefined;
}

export interface ConnectDeps extends Clock, Randomness {
  installationsOf(platform: string): InstallationStore;
  readonly log: Log;
}

/**
 * Makes an adapter for each configured platform. Nothing is connected yet, and the SDK of a platform that is
 * not configured is never loaded.
 * @throws SettingsError when a platform's settings are invalid, or a subscription's channel is on a platform
 * without settings
 */
export async function connectPlatforms(
  platforms: readonly Platform[],
  env: Environment,
  subscriptions: readonly Subscription[],
  { installationsOf, now, elapsedMs, signalIn, callIn, random, randomId, log }: ConnectDeps,
): Promise<ConnectedPlatforms> {
  const byName = new Map(platforms.map((platform) => [platform.name, platform]));
  const configured = new Map(
    readAll(platforms.map((platform) => () => [platform.name, platform.configure(env)] as const)).flatMap(
      ([name, settings]) => (settings ? [[name, settings] as const] : []),
    ),
  );
  const unserved = subscriptions.filter(({ channel }) => !configured.has(channel.platform));
  if (unserved.length > 0) {
    throw new SettingsError(
      unserved.map(({ id, channel, origin }) => {
        const named =
          origin === 'environment' ? `DIGEST_CHANNELS: names ${id}` : `subscription ${id}: is there`;
        return `${named}, but the variables of ${platformTitle(channel.platform)} are not set`;
      }),
    );
  }
  const adapters = new Map<string, PlatformAdapter>();
  const deps = { now, elapsedMs, signalIn, callIn, random, randomId, log };
  for (const [name, settings] of configured)
    adapters.set(name, await settings.createAdapter({ ...deps, installations: installationsOf(name) }));
  const render = (name: string, message: Message) => byName.get(name)?.render(message) ?? [];
  return {
    adapters,
    render,
    drawDigest: createDrawDigest(render),
    platformNamed: (name) => byName.get(name),
    degrade: (name, payload) => byName.get(name)?.degrade(payload),
  };
}
