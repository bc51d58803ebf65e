import type { Config } from '../../config.ts';
import type { Platform } from '../../platform/adapter.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import { readAll } from '../../platform/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import type { CliContext } from '../context.ts';
import { isTerminal, terminalOf } from './terminal.ts';

export interface WhatToServe {
  /** Whether the terminal is all there is: it gets the standard digest and a welcome. */
  readonly isTerminalOnly: boolean;
  /** Whether the terminal is served, whatever is stored. */
  readonly withTerminal: boolean;
  /** The environment's subscriptions. */
  readonly subscriptions: readonly Subscription[];
  /** The id of the one among them that the terminal gets because the environment names no channel. */
  readonly standIn: string | undefined;
}

/**
 * Decides what a start serves.
 * @throws SettingsError when a platform's settings are invalid
 */
export function whatToServe(config: Config, context: CliContext): WhatToServe {
  return servedWith(config, { hasChat: configuredChats(context).length > 0 }, context);
}

/** The terminal is served when no chat platform is configured, and when DIGEST_CHANNELS names it. */
export function servedWith(
  { subscriptions, digest }: Config,
  { hasChat }: { hasChat: boolean },
  context: Pick<CliContext, 'platforms'>,
): WhatToServe {
  const withTerminal = subscriptions.some(({ channel }) => isTerminal(channel, context));
  const isOnTerminal = subscriptions.every(({ channel }) => isTerminal(channel, context));
  const terminal = terminalOf(context);
  if (hasChat || !isOnTerminal || !terminal)
    return { isTerminalOnly: false, withTerminal, subscriptions, standIn: undefined };
  const ofTerminal: Subscription = {
    id: formatChannelRef(terminal),
    channel: terminal,
    origin: 'environment',
    ...digest,
  };
  return {
    isTerminalOnly: true,
    withTerminal: true,
    subscriptions: [ofTerminal],
    standIn: subscriptions.length === 0 ? ofTerminal.id : undefined,
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
  const terminal = terminalOf(context);
  const ofTerminal = terminal ? await subscriptions.listOfChannel(terminal) : [];
  // A subscription of the environment is left over from a start without a chat, and is removed now.
  const isSubscribed = ofTerminal.some(({ subscription }) => subscription.origin !== 'environment');
  const terminals = context.platforms.filter((platform) => platform.isTerminal);
  return [...(withTerminal || isSubscribed ? terminals : []), ...configuredChats(context)];
}

function configuredChats({ platforms, env }: CliContext): Platform[] {
  const chats = platforms.filter((platform) => !platform.isTerminal);
  const settings = readAll(chats.map((platform) => () => platform.configure(env)));
  return chats.filter((_, position) => settings[position] !== undefined);
}
