import type { KeptAlert } from '../../alerts/alert-store.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import type { CommandDeps } from '../command-deps.ts';
import { Refusal } from '../replies/refusal.ts';
import type { ChangeBy } from './announce-change.ts';
import { idOf, isVisible } from './find-subscription.ts';
import { mayChange } from './permissions.ts';

/**
 * The alert that a command about digests names, or the only thing that its channel gets.
 * @returns undefined if the command is about a digest after all
 */
export async function findAlert(
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<KeptAlert | undefined> {
  const id = idOf(invocation)?.trim().toLowerCase();
  if (id !== undefined) {
    const found = await deps.alerts.find(id);
    return found && (await isVisible(found.alert, invocation, deps)) ? found : undefined;
  }
  const [only, ...others] = await deps.alerts.listOfChannel(invocation.channel);
  if (!only || others.length > 0) return undefined;
  return (await deps.subscriptions.listOfChannel(invocation.channel)).length === 0 ? only : undefined;
}

/** The same, if the person may change it. */
export async function findAlertToChange(
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<{ readonly found: KeptAlert; readonly by: ChangeBy } | Refusal | undefined> {
  const found = await findAlert(invocation, deps);
  if (!found) return undefined;
  const may = await mayChange(found.alert, invocation.person, deps);
  return may instanceof Refusal ? may : { found, by: { invocation, ...may } };
}
