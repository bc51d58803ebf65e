import type { ChannelRef } from '../platform/channel.ts';

/** A stored subscription that cannot be read, as after an edit by hand. The message names what is wrong, and how to fix it. */
export class UnreadableSubscription extends Error {
  override readonly name = 'UnreadableSubscription';
  readonly id: string;
  readonly channel: ChannelRef;
  /** Whether it is one of DIGEST_CHANNELS, which a start stores anew. */
  readonly isOfEnvironment: boolean;
  /** As a sentence without its full stop. */
  readonly fault: string;
  readonly fix: string;

  /** @param what such as `its time zone is "Mars/Base"` */
  constructor(
    { id, channel, origin }: { id: string; channel: ChannelRef; origin: string },
    what: string,
    options?: ErrorOptions,
  ) {
    const isOfEnvironment = origin === 'environment';
    const fault = `Subscription ${id} cannot be read: ${what}`;
    const fix = isOfEnvironment
      ? 'Restart Heatline: it stores the subscriptions of DIGEST_CHANNELS anew.'
      : `End it with heatline remove ${id}, then subscribe its channel again.`;
    super(`${fault}. ${fix}`, options);
    this.id = id;
    this.channel = channel;
    this.isOfEnvironment = isOfEnvironment;
    this.fault = fault;
    this.fix = fix;
  }
}
