import type { ChannelRef } from '../../platform/channel.ts';
import type { Person } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import { say } from '../../platform/language/say.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { faultOfTimezone } from '../../subscriptions/timezone.ts';
import type { CommandDeps } from '../command-deps.ts';
import { bounded } from '../replies/time-limit.ts';
import { channelWord } from './channel-word.ts';

export interface DefaultTimezone {
  readonly timezone: string;
  /** Where it comes from, in the person's language: "from your profile". */
  readonly source: string;
}

/**
 * The time zone of a time given without one: the person's own if the platform tells it, otherwise that of the channel's other
 * digests, otherwise the configured one.
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
  { adapters, defaults, callIn, language }: CommandDeps,
): Promise<DefaultTimezone> {
  const word = channelWord(channel, { adapters });
  const adapter = adapters.get(channel.platform);
  const profile = adapter && (await bounded('question', adapter.profileOf(person.id), { callIn }));
  const own = profile instanceof PlatformError ? undefined : profile?.timezone;
  if (own !== undefined && faultOfTimezone(own) === undefined) {
    return {
      timezone: own,
      source: word === 'channel' ? say(language, 'from your profile') : say(language, 'from this terminal'),
    };
  }
  const [other] = others;
  if (other) {
    return {
      timezone: other.subscription.schedule.timezone,
      source: say(language, "from the {place, select, terminal {terminal} other {channel}}'s other digest", {
        place: word,
      }),
    };
  }
  return { timezone: defaults.schedule.timezone, source: say(language, "from this service's settings") };
}
