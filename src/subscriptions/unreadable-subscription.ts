import type { ChannelRef } from '../platform/channel.ts';

/**
 * A stored subscription that cannot be read, for example after an edit by hand. The message says what is
 * wrong and how to fix it.
 */
export class UnreadableSubscription extends Error {
  override readonly name = 'UnreadableSubscription';
  readonly id: string;
  readonly channel: ChannelRef;
  /** Whether it is one of DIGEST_CHANNELS, which every start stores again. */
  readonly isOfEnvironment: boolean;
  /** A sentence without its full stop. */
  readonly fault: string;
  readonly fix: string;

  /** @param what for example `its time zone is "Mars/Base"` */
  constructor(
    { id, channel, origin }: { id: string; channel: ChannelRef; origin: string },
    what: string,
    options?: ErrorOptions,
  ) {
    const isOfEnvironment = origin === 'environment';
    const fault = `Subscription ${id} cannot be read: ${what}`;
    const fix = isOfEnvironment
      ? 'Restart Heatline: it then stores the subscriptions of DIGEST_CHANNELS again.'
      : `Remove it with heatline remove ${id}, then subscribe the channel again.`;
    super(`${fault}. ${fix}`, options);
    this.id = id;
    this.channel = channel;
    this.isOfEnvironment = isOfEnvironment;
    this.fault = fault;
    this.fix = fix;
  }
}
