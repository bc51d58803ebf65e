import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { defaultTimezone } from './default-timezone.ts';
import { noneMessage } from './find-subscription.ts';
import { list } from './list.ts';
import type { ManagingDeps } from './managing-deps.ts';
import { refusalToManage } from './permissions.ts';
import { subscribeForm } from './settings-form.ts';
import { newSettings } from './subscribe.ts';

/** What the bare root stands for: what the channel gets, or a form for its first digest. */
export async function manage(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const { channel, person } = invocation;
  const all = await deps.subscriptions.listOfChannel(channel);
  if (all.length > 0) return list(invocation, deps);
  const [zone, refusal] = await Promise.all([
    defaultTimezone({ channel, person, others: [] }, deps),
    refusalToManage({ channel }, person, deps),
  ]);
  const message = noneMessage(channel, deps);
  const settings = newSettings(deps.defaults, zone, deps.platformNamed(channel.platform));
  return refusal ? { message } : { message, form: subscribeForm(settings) };
}
