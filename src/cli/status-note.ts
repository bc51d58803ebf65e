import type { Config } from '../config.ts';
import { summaryOf } from '../platform/notice.ts';
import { SettingsError } from '../platform/settings.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { differenceSpans } from '../subscriptions/written-settings.ts';
import type { CliContext } from './context.ts';
import { isTerminal } from './serving/terminal.ts';
import { type WhatToServe, whatToServe } from './serving/what-to-serve.ts';

export interface StatusNote {
  /** As a sentence. */
  readonly text: string;
  /** Whether a start of the service would change the subscription. */
  readonly isOutdated: boolean;
}

/**
 * What a subscription's stored row does not show: that the environment has changed, which takes effect at the next start, or
 * that it is printed in a terminal. Undefined if there is nothing to add.
 */
export function statusNote(
  { subscription }: ScheduledSubscription,
  config: Config,
  context: CliContext,
): StatusNote | undefined {
  const { id, origin, channel } = subscription;
  if (origin !== 'environment') {
    if (!isTerminal(channel, context)) return undefined;
    const text = `Printed in the terminal where heatline start runs, and nowhere else. heatline remove ${id} ends it.`;
    return { text, isOutdated: false };
  }
  const next = nextStart(config, context);
  if (!next) return undefined;
  const toCome = next.subscriptions.find((one) => one.id === id);
  if (!toCome) {
    const why = isTerminal(channel, context) ? 'a chat is set up' : 'DIGEST_CHANNELS no longer names it';
    return { text: `Ends at the next start: ${why}.`, isOutdated: true };
  }
  const difference = summaryOf(differenceSpans(toCome, subscription));
  if (difference !== '') {
    const text = `Changes in the DIGEST_ variables take effect at the next start: ${difference}.`;
    return { text, isOutdated: true };
  }
  if (id !== next.standIn) return undefined;
  const text = 'Printed in the terminal where heatline start runs. It exists only until a chat is set up.';
  return { text, isOutdated: false };
}

/** What a start would serve; undefined if it would refuse a platform's settings, which it reports itself. */
export function nextStart(config: Config, context: CliContext): WhatToServe | undefined {
  try {
    return whatToServe(config, context);
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}
