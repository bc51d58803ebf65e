import type { Config } from '../../config.ts';
import type { Platform } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import { readAll } from '../../platform/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import type { CliContext } from '../context.ts';

export interface WhatToServe {
  /** Whether only the terminal is served: it gets the default digest and a welcome. */
  readonly isConsole: boolean;
  /** Whether the terminal is served even if no stored subscription is for it. */
  readonly withTerminal: boolean;
  /** The environment's subscriptions. */
  readonly subscriptions: readonly Subscription[];
  /** The id of the one among them that the terminal gets because the environment names no channel. */
  readonly standIn: string | undefined;
}

/** The terminal's only channel. */
export const terminal: ChannelRef = { platform: 'console', id: 'terminal' };

/**
 * Decides what a start serves.
 * @throws SettingsError when a platform's settings are invalid
 */
export function whatToServe(config: Config, context: CliContext): WhatToServe {
  return servedWith(config, { hasChat: configuredChats(context).length > 0 });
}

/** The terminal is served if no chat platform is configured, or if DIGEST_CHANNELS names it. */
export function servedWith(config: Config, { hasChat }: { hasChat: boolean }): WhatToServe {
  const isConsole = !hasChat && config.subscriptions.every(({ channel }) => isTerminal(channel));
  const ofTerminal: Subscription = {
    id: formatChannelRef(terminal),
    channel: terminal,
    origin: 'environment',
    ...config.digest,
  };
  return {
    isConsole,
    withTerminal: isConsole || config.subscriptions.some(({ channel }) => isTerminal(channel)),
    subscriptions: isConsole ? [ofTerminal] : config.subscriptions,
    standIn: isConsole && config.subscriptions.length === 0 ? ofTerminal.id : undefined,
  };
}

/**
 * The platforms to connect: the configured chats, and the terminal, which is also served if it has a stored
 * subscription.
 */
export async function platformsToServe(
  { withTerminal }: WhatToServe,
  context: CliContext,
  subscriptions: SubscriptionStore,
): Promise<Platform[]> {
  const ofTerminal = await subscriptions.listOfChannel(terminal);
  // A subscription from the environment was left by a start without a chat, and is removed now.
  const isSubscribed = ofTerminal.some(({ subscription }) => subscription.origin !== 'environment');
  const terminals = context.platforms.filter(({ name }) => name === terminal.platform);
  return [...(withTerminal || isSubscribed ? terminals : []), ...configuredChats(context)];
}

export function isTerminal({ platform }: ChannelRef): boolean {
  return platform === terminal.platform;
}

function configuredChats({ platforms, env }: CliContext): Platform[] {
  const chats = platforms.filter(({ name }) => name !== terminal.platform);
  const settings = readAll(chats.map((platform) => () => platform.configure(env)));
  return chats.filter((_, position) => settings[position] !== undefined);
}
