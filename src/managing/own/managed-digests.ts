import type { CommandInvocation } from '../../platform/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { bounded } from '../asking/bounded.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';
import { refusalToManage } from '../asking/may-manage.ts';

/**
 * The digests that a person looks after: those they made, and, where their platform tells which channels they are in,
 * all that they may change there. By id.
 * @param directId of their direct messages, whose digests are no channel's
 */
export async function managedDigests(
  invocation: CommandInvocation,
  directId: string | undefined,
  deps: ManagingDeps,
): Promise<ScheduledSubscription[]> {
  const { person, channel } = invocation;
  const [made, there] = await Promise.all([
    deps.subscriptions.listOfOwner(channel.platform, person.id),
    digestsAround(invocation, deps),
  ]);
  const refusals = await Promise.all(
    there.map(({ subscription }) =>
      refusalToManage({ channel: subscription.channel, subscription }, person, deps),
    ),
  );
  const theirs = [...made, ...there.filter((_, position) => refusals[position] === undefined)];
  const byId = new Map(theirs.map((scheduled) => [scheduled.subscription.id, scheduled]));
  return [...byId.values()]
    .filter(({ subscription }) => subscription.channel.id !== directId)
    .sort((one, other) => (one.subscription.id < other.subscription.id ? -1 : 1));
}

/** What comes to the channels that a person is in; nothing where that cannot be learned. */
async function digestsAround(
  { person, channel: { platform } }: CommandInvocation,
  { adapters, subscriptions, log }: ManagingDeps,
): Promise<ScheduledSubscription[]> {
  const adapter = adapters.get(platform);
  if (!adapter?.channelsOf) return [];
  const channels = await bounded('question', adapter.channelsOf(person.id));
  if (channels instanceof PlatformError) {
    log.warn({ err: channels, platform }, 'channels of a person not known');
    return [];
  }
  return subscriptions.listOfChannels(
    platform,
    channels.map(({ id }) => id),
  );
}
