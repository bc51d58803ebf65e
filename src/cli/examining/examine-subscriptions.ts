import type { Config } from '../../config.ts';
import { channelExamples } from '../../platform/channel-example.ts';
import type { Finding } from '../../platform/finding.ts';
import { told } from '../../platform/language/sentence.ts';
import { platformTitle } from '../../platform/platform-title.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { channelName } from '../channel-name.ts';
import type { CliContext } from '../context.ts';
import { isTerminal } from '../serving/terminal.ts';
import { servedWith } from '../serving/what-to-serve.ts';
import { statusNote } from '../status-note.ts';
import { lowerFirst } from '../wording/lower-first.ts';

interface KnownPlatforms {
  /** Those with valid settings. */
  readonly platforms: ReadonlyMap<string, object>;
  /**
   * The names of those with invalid settings. Checks that depend on them are left out: that fault says
   * enough.
   */
  readonly faulty: ReadonlySet<string>;
}

/** A subscription that the next start serves; the other fields record what people did to it. */
export type SubscriptionToServe = Pick<ScheduledSubscription, 'subscription' | 'condition' | 'skipNext'>;

/**
 * What the next start serves: the environment's subscriptions as the settings describe them now, then the
 * other stored ones.
 */
export function subscriptionsToServe(
  stored: readonly ScheduledSubscription[],
  { config, ...known }: KnownPlatforms & { config: Config },
  context: CliContext,
): SubscriptionToServe[] {
  const storedById = new Map(stored.map((one) => [one.subscription.id, one]));
  const { subscriptions } = servedWith(config, { hasChat: chatsOf(known, context).length > 0 }, context);
  return [
    ...subscriptions.map((subscription) => {
      const { condition, skipNext } = storedById.get(subscription.id) ?? fresh;
      return { subscription, condition, skipNext };
    }),
    ...stored.filter(({ subscription }) => subscription.origin !== 'environment'),
  ];
}

const fresh = { condition: { state: 'active' }, skipNext: false } as const;

/** Checks whether there are subscriptions, each on a configured platform, and when the next digest comes. */
export function* examineSubscriptions(
  {
    stored,
    toServe,
    config,
    hasNews,
    ...known
  }: KnownPlatforms & {
    stored: readonly ScheduledSubscription[];
    toServe: readonly SubscriptionToServe[];
    config: Config;
    /** False if no digest can come until there is news. */
    hasNews: boolean;
  },
  context: CliContext,
): Generator<Finding> {
  const { platforms, faulty } = known;
  const now = context.now();
  const { timezone } = config.digest.schedule;
  yield { verdict: 'right', text: `the clock says ${formatLocalTime('en', now, timezone)} in ${timezone}` };

  const active = toServe.filter(({ condition }) => condition.state === 'active');
  const hasChat = chatsOf(known, context).length > 0;
  if (!hasChat && active.every(({ subscription }) => isTerminal(subscription.channel, context))) {
    yield {
      verdict: 'weak',
      text: 'no chat platform is set up: only the terminal can be served',
      fix: 'Set one up with heatline init, or set its variables, which .env.example lists.',
    };
  }
  if (active.length === 0 && hasChat) yield noneActive(toServe, context);
  for (const { subscription, condition } of toServe) {
    const { id, channel } = subscription;
    if (condition.state === 'off') {
      yield {
        verdict: 'wrong',
        text: `${id}, to ${channelName(channel, context)}, is switched off: ${told('en', condition.reason)}`,
        fix: [told('en', condition.fix ?? ''), `Then: heatline resume ${id}`].filter(Boolean).join(' '),
      };
    }
    const isKnown = platforms.has(channel.platform) || faulty.has(channel.platform);
    if (condition.state === 'active' && !isKnown && !isTerminal(channel, context))
      yield notConfigured(subscription);
  }
  for (const one of stored) {
    const { id, origin, channel } = one.subscription;
    const note = statusNote(one, config, context);
    if (note?.isOutdated) yield { verdict: 'weak', text: `${id}: ${lowerFirst(note.text)}`, fix: restart };
    else if (note && hasChat && origin !== 'environment') {
      const text = `${id}: goes to ${channelName(channel, context)}, not to a chat`;
      yield { verdict: 'weak', text, fix: note.text };
    }
  }
  const reachable = active.filter(
    ({ subscription: { channel } }) => platforms.has(channel.platform) || isTerminal(channel, context),
  );
  yield* examineNext(reachable, { now, hasNews });
}

function noneActive(toServe: readonly SubscriptionToServe[], { platforms }: CliContext): Finding {
  const [paused] = toServe.filter(({ condition }) => condition.state === 'paused');
  return {
    verdict: 'weak',
    text: 'no subscription is active, so no digest comes',
    fix: paused
      ? `Resume one that is paused: heatline resume ${paused.subscription.id}`
      : `Name channels in DIGEST_CHANNELS, or give one a digest: heatline subscribe ${channelExamples(platforms)[0]} 09:00`,
  };
}

function notConfigured({ id, channel, origin }: Subscription): Finding {
  const title = platformTitle(channel.platform);
  const set = `Set the variables of ${title}, which .env.example lists, or`;
  return {
    verdict: 'wrong',
    text: `${id}: ${title} is not set up`,
    fix:
      origin === 'environment'
        ? `${set} remove it from DIGEST_CHANNELS.`
        : `${set} end it: heatline remove ${id}`,
  };
}

function* examineNext(
  active: readonly SubscriptionToServe[],
  { now, hasNews }: { readonly now: Date; readonly hasNews: boolean },
): Generator<Finding> {
  const [next] = active
    .flatMap(({ subscription: { id, schedule }, skipNext }) => {
      const coming = nextSlot(schedule, now);
      const at = coming && skipNext ? nextSlot(schedule, coming) : coming;
      return at ? [{ id, at, timezone: schedule.timezone }] : [];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  if (!next) return;
  const what = hasNews
    ? 'the next digest comes'
    : 'once there is news, the next digest comes no earlier than';
  const text = `${what} ${formatLocalTime('en', next.at, next.timezone)}, ${next.timezone} (${next.id})`;
  yield { verdict: 'right', text };
}

/** The names of the chat platforms that are set up, validly or not. */
function chatsOf({ platforms, faulty }: KnownPlatforms, context: CliContext): string[] {
  return [...platforms.keys(), ...faulty].filter((platform) => !isTerminal({ platform }, context));
}

const restart = 'Restart Heatline to apply it, or start it if it is not running.';
