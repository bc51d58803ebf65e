import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { PlatformError, reasonIn } from '../../platform/errors.ts';
import { say } from '../../platform/language/say.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { notConnected } from '../digest/permissions.ts';
import { Refusal } from '../replies/refusal.ts';
import { bounded } from '../replies/time-limit.ts';

export interface OwnDigests {
  /** The person's direct messages. */
  readonly channel: ChannelRef;
  /** The digests there that they made themselves: one, unless they made more without `me subscribe`. */
  readonly own: readonly ScheduledSubscription[];
}

/** The digests that a person gets by direct message. */
export async function ownDigests(
  { channel: { platform }, person }: CommandInvocation,
  { adapters, subscriptions, callIn, language }: CommandDeps,
): Promise<OwnDigests | Refusal> {
  const adapter = adapters.get(platform);
  const channel = adapter
    ? await bounded('question', adapter.directChannel(person.id), { callIn })
    : notConnected(platform);
  if (channel instanceof PlatformError) {
    const { message, fix = say(language, 'Please try again.') } = reasonIn(language, channel.said);
    return new Refusal(
      say(language, 'Your direct messages could not be opened: {reason}. {fix}', {
        reason: message,
        fix,
      }),
    );
  }
  const all = await subscriptions.listOfChannel(channel);
  return { channel, own: all.filter(({ subscription }) => subscription.owner === person.id) };
}
