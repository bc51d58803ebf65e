import type { Config } from '../../config.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import { nextSlot } from '../../schedule/slots.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CliContext } from '../context.ts';

/** Whether there are subscriptions, each on a platform that is configured, and when the next digest comes. */
export function* examineSubscriptions(
  scheduled: readonly ScheduledSubscription[],
  { config, platforms }: { config: Config; platforms: ReadonlyMap<string, object> },
  { now, platforms: all }: CliContext,
): Generator<Finding> {
  const { timezone } = config.digest.schedule;
  yield {
    verdict: 'right',
    text: `the clock says ${formatLocalTime(now(), timezone)} in ${timezone}`,
  };
  const stored = new Set(scheduled.map(({ subscription }) => subscription.id));
  const active = scheduled.filter(({ condition }) => condition.state === 'active');
  const subscriptions: Subscription[] = [
    ...active.map(({ subscription }) => subscription),
    ...config.subscriptions.filter(({ id }) => !stored.has(id)),
  ];
  const chats = all.filter(({ name }) => name !== 'console');
  const hasChat = chats.some(({ name }) => platforms.has(name));
  if (!hasChat && subscriptions.every(({ channel }) => channel.platform === 'console')) {
    yield {
      verdict: 'weak',
      text: 'no chat platform is set up: only the terminal can be served',
      cure: 'Set the variables of one, which .env.example lists, in the environment or in .env.',
    };
  }
  if (subscriptions.length === 0 && hasChat) {
    yield {
      verdict: 'weak',
      text: 'no subscription is active: no digest comes',
      cure: 'Name channels in DIGEST_CHANNELS, or give one a digest: heatline subscribe slack:C0123ABCD 09:00',
    };
  }
  for (const { subscription, condition } of scheduled) {
    if (condition.state !== 'off') continue;
    const { id, channel } = subscription;
    yield {
      verdict: 'wrong',
      text: `${id}, to ${formatChannelRef(channel)}, is switched off: ${condition.reason}`,
      cure: [condition.cure, `Then: heatline resume ${id}`].filter(Boolean).join(' '),
    };
  }
  for (const { id, channel } of subscriptions) {
    if (platforms.has(channel.platform) || channel.platform === 'console') continue;
    yield {
      verdict: 'wrong',
      text: `${id}: ${channel.platform} is not configured here`,
      cure: `Set the variables of ${channel.platform}, which .env.example lists, or end it: heatline remove ${id}`,
    };
  }
  const [next] = subscriptions
    .flatMap(({ id, schedule }) => {
      const at = nextSlot(schedule, now());
      return at ? [{ id, at, timezone: schedule.timezone }] : [];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  if (next) {
    const text = `the next digest comes ${formatLocalTime(next.at, next.timezone)}, ${next.timezone} (${next.id})`;
    yield { verdict: 'right', text };
  }
}
