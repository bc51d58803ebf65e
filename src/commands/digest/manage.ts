import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { CommandDeps } from '../command-deps.ts';
import { defineCommand } from '../subcommand.ts';
import { defaultTimezone } from './default-timezone.ts';
import { noneMessage } from './find-subscription.ts';
import { listDigests } from './list.ts';
import { refusalToManage } from './permissions.ts';
import { subscribeForm } from './settings-form.ts';
import { newSettings } from './subscribe.ts';

export const manage = defineCommand({
  name: 'manage',
  mayOpenForm: true,
  hidden: true,
  description: "This channel's digests, or a form for its first one",
  example: 'manage',
  options: [],
  answer: (_, invocation, deps) => showOrBegin(invocation, deps),
});

/** What `/digest` alone does: lists the channel's digests, or opens a form for its first one. */
async function showOrBegin(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { channel, person } = invocation;
  const all = await deps.subscriptions.listOfChannel(channel);
  if (all.length > 0) return listDigests(invocation, deps);
  const [zone, refusal] = await Promise.all([
    defaultTimezone({ channel, person, others: [] }, deps),
    refusalToManage({ channel }, person, deps),
  ]);
  const message = noneMessage(channel, deps);
  const settings = newSettings(deps.defaults, zone, deps.platformNamed(channel.platform));
  return refusal ? { message } : { message, form: subscribeForm(settings, person.locale) };
}
