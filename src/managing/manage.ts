import type { CommandInvocation, CommandReply } from '../platform/command.ts';
import { noneMessage } from './asking/find-subscription.ts';
import type { ManagingDeps } from './asking/managing-deps.ts';
import { refusalToManage } from './asking/may-manage.ts';
import { newSettings } from './changing/subscribe.ts';
import { list } from './looking/list.ts';
import { defaultTimezone } from './settings/default-timezone.ts';
import { subscribeForm } from './settings/settings-form.ts';

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
  return refusal ? { message } : { message, form: subscribeForm(newSettings(deps.defaults, zone)) };
}
