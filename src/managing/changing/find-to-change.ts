import type { CommandInvocation } from '../../platform/command.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { findSubscription } from '../asking/find-subscription.ts';
import { idOf } from '../asking/id-option.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';
import { mayChange } from '../asking/may-manage.ts';
import { Refusal } from '../asking/refusal.ts';
import type { ChangeBy } from './tell-channel.ts';

export interface ToChange {
  readonly found: ScheduledSubscription;
  readonly by: ChangeBy;
}

/** The subscription that a command is about, if whoever gave it may change that one. */
export async function findToChange(
  invocation: CommandInvocation,
  deps: ManagingDeps,
): Promise<ToChange | Refusal> {
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const may = await mayChange(found.subscription, invocation.person, deps);
  return may instanceof Refusal ? may : { found, by: { invocation, ...may } };
}
