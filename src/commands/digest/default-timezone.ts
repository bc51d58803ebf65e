import type { ChannelRef } from '../../platform/channel.ts';
import type { Person } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { faultOfTimezone } from '../../subscriptions/timezone.ts';
import type { CommandDeps } from '../command-deps.ts';
import { bounded } from '../replies/time-limit.ts';
import { channelWord } from './channel-word.ts';

export interface DefaultTimezone {
  readonly timezone: string;
  /** Where it comes from: "the zone of your profile". */
  readonly source: string;
}

/**
 * The time zone for times that a person gives without one: their own if the platform tells it, else that of the
 * channel's other digests, else the configured one.
 */
export async function defaultTimezone(
  {
    channel,
    person,
    others,
  }: {
    readonly channel: ChannelRef;
    readonly person: Person;
    readonly others: readonly ScheduledSubscription[];
  },
  { adapters, defaults, callIn }: CommandDeps,
): Promise<DefaultTimezone> {
  const word = channelWord(channel, { adapters });
  const adapter = adapters.get(channel.platform);
  const profile = adapter && (await bounded('question', adapter.profileOf(person.id), { callIn }));
  const own = profile instanceof PlatformError ? undefined : profile?.timezone;
  if (own !== undefined && faultOfTimezone(own) === undefined) {
    return {
      timezone: own,
      source: word === 'channel' ? 'the zone of your profile' : `the zone of this ${word}`,
    };
  }
  const [other] = others;
  if (other) {
    return { timezone: other.subscription.schedule.timezone, source: `that of the ${word}'s other digest` };
  }
  return { timezone: defaults.schedule.timezone, source: 'the one set for this service' };
}
