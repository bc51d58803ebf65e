import type { CommandInvocation } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { refusalToManage } from '../digest/permissions.ts';
import { bounded } from '../replies/time-limit.ts';

export interface ManagedDigests {
  /** By id. */
  readonly digests: readonly ScheduledSubscription[];
  /** Whether other people's digests are included; if the person's channels are not known, only their own are. */
  readonly areAll: boolean;
}

/**
 * The digests that a person manages: those they made and, if the platform tells which channels they are in, all that
 * they may change there.
 * @param directId the id of their direct messages, whose digests belong to no channel
 */
export async function managedDigests(
  invocation: CommandInvocation,
  directId: string | undefined,
  deps: CommandDeps,
): Promise<ManagedDigests> {
  const { person, channel } = invocation;
  const [made, there] = await Promise.all([
    deps.subscriptions.listOfOwner(channel.platform, person.id),
    digestsAround(invocation, deps),
  ]);
  const refusals = await Promise.all(
    (there ?? []).map(({ subscription }) =>
      refusalToManage({ channel: subscription.channel, subscription }, person, deps),
    ),
  );
  const theirs = [...made, ...(there ?? []).filter((_, position) => refusals[position] === undefined)];
  const byId = new Map(theirs.map((scheduled) => [scheduled.subscription.id, scheduled]));
  const digests = [...byId.values()]
    .filter(({ subscription }) => subscription.channel.id !== directId)
    .sort((one, other) => (one.subscription.id < other.subscription.id ? -1 : 1));
  return { digests, areAll: there !== undefined };
}

/** The digests of the channels that a person is in; undefined if those channels are not known. */
async function digestsAround(
  { person, channel: { platform } }: CommandInvocation,
  { adapters, subscriptions, callIn, log }: CommandDeps,
): Promise<ScheduledSubscription[] | undefined> {
  const adapter = adapters.get(platform);
  if (!adapter?.channelsOf) return undefined;
  const channels = await bounded('question', adapter.channelsOf(person.id), { callIn });
  if (channels instanceof PlatformError) {
    log.warn({ err: channels, platform }, 'channels of a person not known');
    return undefined;
  }
  return subscriptions.listOfChannels(
    platform,
    channels.map(({ id }) => id),
  );
}
