import { foldName } from '../../content/index/fold-name.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { say } from '../../platform/language/say.ts';
import type { CommandButton } from '../../platform/message.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { mayChange } from './permissions.ts';

/**
 * A button that leaves an outlet out of the digest of this channel or of these direct messages; none where the
 * person may not change it, or the outlet is left out already.
 */
export async function muteButtons(
  outlet: string,
  { channel, person }: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandButton[]> {
  const all = await deps.subscriptions.listOfChannel(channel);
  const here = all.flatMap(({ subscription }) =>
    subscription.origin === 'environment' ? [] : [subscription],
  );
  const [first] = here.filter((subscription) => !isMutedIn(subscription, outlet));
  if (!first) return [];
  const may = await mayChange(first, person, deps);
  if (may instanceof Refusal) return [];
  const label = say(deps.language, 'Mute {outlet}', { outlet });
  if (may.isPersonal) return commandButton(label, 'news', 'me mute', { outlet });
  return commandButton(label, 'digest', 'mute', { ...(all.length === 1 && { id: first.id }), outlet });
}

export function isMutedIn({ criteria }: Pick<Subscription, 'criteria'>, outlet: string): boolean {
  return (criteria.filter.withoutOutlets ?? []).some((muted) => isSameName(muted, outlet));
}

export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
