import type { Config } from '../../config.ts';
import type { Platform } from '../../platform/adapter.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import { readAll } from '../../platform/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import type { CliContext } from '../context.ts';

export interface WhatToServe {
  /** Whether the terminal is all there is: it gets the standard digest and a welcome. */
  readonly isConsole: boolean;
  /** Whether the terminal is served, whatever is stored. */
  readonly withTerminal: boolean;
  /** Those of the environment. */
  readonly subscriptions: readonly Subscription[];
  /** The one among them that the terminal gets because the environment names none. */
  readonly standIn: string | undefined;
}

/** The only channel that the terminal has. */
export const terminal: ChannelRef = { platform: 'console', id: 'terminal' };

/**
 * What a start serves.
 * @throws SettingsError when the settings of a platform cannot be used
 */
export function whatToServe(config: Config, context: CliContext): WhatToServe {
  return servedWith(config, { hasChat: configuredChats(context).length > 0 });
}

/** The terminal is served when no chat platform is configured, and when DIGEST_CHANNELS names it. */
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

/** The platforms to connect: the configured chats, and the terminal also when somebody has subscribed it. */
export async function platformsToServe(
  { withTerminal }: WhatToServe,
  context: CliContext,
  subscriptions: SubscriptionStore,
): Promise<Platform[]> {
  const ofTerminal = await subscriptions.listOfChannel(terminal);
  // One of the environment is left from a start without a chat, and goes now.
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
