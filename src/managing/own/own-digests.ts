import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation } from '../../platform/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { bounded } from '../asking/bounded.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';
import { notConnected } from '../asking/may-manage.ts';
import { Refusal } from '../asking/refusal.ts';

export interface OwnDigests {
  /** The person's direct messages. */
  readonly channel: ChannelRef;
  /** What they get there and asked for themselves: one, unless they asked for more in another way than by "me". */
  readonly own: readonly ScheduledSubscription[];
}

/** What a person gets by direct message. */
export async function ownDigests(
  { channel: { platform }, person }: CommandInvocation,
  { adapters, subscriptions, callIn }: ManagingDeps,
): Promise<OwnDigests | Refusal> {
  const adapter = adapters.get(platform);
  const channel = adapter
    ? await bounded('question', adapter.directChannel(person.id), { callIn })
    : notConnected(platform);
  if (channel instanceof PlatformError) {
    return new Refusal(
      `Your direct messages could not be opened: ${channel.message}. ${channel.cure ?? 'Please try again.'}`,
    );
  }
  const all = await subscriptions.listOfChannel(channel);
  return { channel, own: all.filter(({ subscription }) => subscription.owner === person.id) };
}
