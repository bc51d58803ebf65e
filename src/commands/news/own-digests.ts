import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { PlatformError, reasonIn } from '../../platform/errors.ts';
import { say } from '../../platform/language/say.ts';
import { editSubscription } from '../../scheduler/change-subscription.ts';
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
  deps: CommandDeps,
): Promise<OwnDigests | Refusal> {
  const { adapters, subscriptions, callIn, language } = deps;
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
  const own = all.filter(({ subscription }) => subscription.owner === person.id);
  return { channel, own: await Promise.all(own.map((one) => markedDirect(one, deps))) };
}

/** Earlier versions did not store that a digest comes by direct message, without which its notifications are blank. */
async function markedDirect(own: ScheduledSubscription, deps: CommandDeps): Promise<ScheduledSubscription> {
  const { subscription } = own;
  const { id, posting } = subscription;
  if (posting.isDirect) return own;
  const marked = { ...subscription, posting: { ...posting, isDirect: true as const } };
  await editSubscription(id, marked, deps, subscription);
  return { ...own, subscription: marked };
}
