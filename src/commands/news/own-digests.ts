import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { notConnected } from '../digest/permissions.ts';
import { Refusal } from '../replies/refusal.ts';
import { bounded } from '../replies/time-limit.ts';

export interface OwnDigests {
  /** The person's direct messages. */
  readonly channel: ChannelRef;
  /** What they get there and subscribed to themselves: one, unless they made more in another way than by "me". */
  readonly own: readonly ScheduledSubscription[];
}

/** What a person gets by direct message. */
export async function ownDigests(
  { channel: { platform }, person }: CommandInvocation,
  { adapters, subscriptions, callIn }: CommandDeps,
): Promise<OwnDigests | Refusal> {
  const adapter = adapters.get(platform);
  const channel = adapter
    ? await bounded('question', adapter.directChannel(person.id), { callIn })
    : notConnected(platform);
  if (channel instanceof PlatformError) {
    return new Refusal(
      `Your direct messages could not be opened: ${channel.message}. ${channel.fix ?? 'Please try again.'}`,
    );
  }
  const all = await subscriptions.listOfChannel(channel);
  return { channel, own: all.filter(({ subscription }) => subscription.owner === person.id) };
}
