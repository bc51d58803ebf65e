import type { KeptAlert } from '../../alerts/alert-store.ts';
import { type Config, readConfig } from '../../config.ts';
import { createLogger } from '../../logger.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { suggestIds } from '../../subscriptions/subscription-id.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import { type CliContext, UsageError } from '../context.ts';
import { openStores, type Stores } from './open-stores.ts';

export interface SubscriptionWork
  extends Pick<Stores, 'subscriptions' | 'alerts' | 'deliveries' | 'feedback' | 'faultOfServices'> {
  readonly config: Config;
}

/** Opens the state for one piece of work; a running service may be using it at the same time. */
export async function withSubscriptions<Result>(
  context: CliContext,
  work: (deps: SubscriptionWork) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(context.env, context.platforms);
  const log = createLogger(config.logLevel ?? 'warn', context);
  await using stores = await openStores(config, 'visitor', { ...context, log });
  return await work({ ...stores, config });
}

/** The alert with the given id; undefined when a command is about a subscription. */
export async function findAlert(
  id: string | number | undefined,
  { alerts }: Pick<SubscriptionWork, 'alerts'>,
): Promise<KeptAlert | undefined> {
  return id === undefined ? undefined : alerts.find(String(id));
}

/**
 * The subscription with the given id; without an id, the only subscription.
 * @throws UsageError naming the candidates
 */
export async function findSubscription(
  id: string | number | undefined,
  { subscriptions, config }: Pick<SubscriptionWork, 'subscriptions' | 'config'>,
): Promise<ScheduledSubscription> {
  if (id !== undefined) {
    return (await subscriptions.find(String(id))) ?? throwUnknown(String(id), subscriptions, config);
  }
  const known = await subscriptions.list();
  const [only, ...others] = known;
  if (only && others.length === 0) return only;
  const ids = known.map(({ subscription }) => subscription.id);
  throw new UsageError(
    only
      ? `There are several subscriptions: name one by its id. ${ids.length <= maxIdsListed ? `They are ${ids.join(', ')}.` : 'heatline list shows them.'}`
      : 'There are no subscriptions yet: heatline subscribe <channel> <time> makes one.',
  );
}

async function throwUnknown(id: string, subscriptions: SubscriptionStore, config: Config): Promise<never> {
  if (config.subscriptions.some((configured) => configured.id === id)) {
    throw new UsageError(
      `${id} is in DIGEST_CHANNELS and becomes a subscription when the service starts: heatline start`,
    );
  }
  const last = (await subscriptions.statusChanges(id)).at(-1);
  if (last) {
    const removedAt = formatLocalTime('en', last.since, last.schedule.timezone);
    throw new UsageError(
      `Subscription ${id} was removed: ${removedAt}. heatline history ${id} shows what it sent.`,
    );
  }
  const known = await subscriptions.list();
  throw new UsageError(`There is no subscription "${shortLine(id, 100)}". ${hint(id, known)}`);
}

/** At most this many ids are listed; for more, the message names the command that lists them. */
const maxIdsListed = 5;

function hint(id: string, known: readonly ScheduledSubscription[]): string {
  if (known.length === 0) return 'There are none yet: heatline subscribe <channel> <time> creates one.';
  const ids = known.map(({ subscription }) => subscription.id);
  const ofChannel = known.filter(({ subscription }) => formatChannelRef(subscription.channel) === id);
  if (ofChannel.length > 0) {
    return `That channel's: ${ofChannel.map(({ subscription }) => subscription.id).join(', ')}.`;
  }
  const near = suggestIds(id, ids);
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`;
  if (ids.length > maxIdsListed) return 'heatline list shows them.';
  return ids.length === 1
    ? `The only subscription is ${ids.join()}.`
    : `The subscriptions are ${ids.join(', ')}.`;
}
