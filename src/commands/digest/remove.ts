import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { writePair } from '../../platform/commands/command-words.ts';
import type { CommandButton, Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { removeSubscription } from '../../scheduler/change-subscription.ts';
import { settingNames, settingTable } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { settingsDifference } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { removeAlert } from './change-alert.ts';
import { findAlertToChange } from './find-alert.ts';
import { findSubscription, idOf } from './find-subscription.ts';
import { idOption } from './options.ts';
import { mayChange } from './permissions.ts';
import { newSettings } from './subscribe.ts';

export const remove = defineCommand({
  name: 'remove',
  aliases: ['unsubscribe'],
  description: 'End a digest or an alert',
  example: 'remove id:k7m2p',
  options: [idOption],
  answer: (_, invocation, deps) => removeAsked(invocation, deps),
});

/** Removes a digest, and says how to recreate it. */
async function removeAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = await findAlertToChange(invocation, deps);
  if (ofAlert instanceof Refusal) return ofAlert;
  if (ofAlert) return { message: await removeAlert(ofAlert.found, ofAlert.by, deps) };
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const { subscription } = found;
  if (subscription.origin === 'environment') return { message: ofEnvironmentMessage(subscription, deps) };
  const may = await mayChange(subscription, invocation.person, deps);
  if (may instanceof Refusal) return may;
  return { message: await removeOne(subscription, { invocation, ...may }, deps) };
}

export async function removeOne(
  subscription: Subscription,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { id } = subscription;
  if (!(await removeSubscription(id, deps)))
    return notice(`${digestName(subscription, by)} was removed in the meantime.`);
  const untold = await tellOfChange({ subscription, by, verb: 'ended' }, deps);
  const again = subscribeAgain(subscription, by, deps);
  return notice(
    [plain(`${digestName(subscription, by)} was removed. To recreate it: `), code(again.text)],
    [...untoldBlocks(untold), ...buttons(again.button)],
  );
}

/** The command that recreates a subscription. */
function subscribeAgain(
  { channel, ...settings }: Subscription,
  { invocation, isPersonal }: ChangeBy,
  { defaults, commandNames, platformNamed }: CommandDeps,
): { readonly text: string; readonly button: CommandButton[] } {
  const zone = { timezone: defaults.schedule.timezone, source: '' };
  const before = newSettings(defaults, zone, platformNamed(channel.platform));
  const written = settingsDifference(settings, before);
  const options: Record<string, string> = {};
  for (const name of settingNames) {
    const text = written[name];
    if (text !== undefined) options[settingTable[name].option.name] = [text].flat().join(',');
  }
  const isElsewhere = !isPersonal && channel.id !== invocation.channel.id;
  if (isElsewhere) options['channel'] = channel.id;
  const [command, subcommand] = isPersonal
    ? (['news', 'me subscribe'] as const)
    : (['digest', 'subscribe'] as const);
  const pairs = Object.entries(options).map(([name, text]) => writePair(name, text));
  return {
    text: [`/${commandNames[command]}`, subcommand, ...pairs].join(' '),
    button: commandButton('Subscribe again', command, subcommand, options),
  };
}

function ofEnvironmentMessage({ id }: Subscription, { commandNames, standIn }: CommandDeps): Message {
  const pause = `/${commandNames.digest} pause id:${id}`;
  const text =
    id === standIn
      ? `${id} exists only until a chat is set up. Until then, `
      : `${id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, `;
  return notice(
    [plain(text), code(pause), plain(' pauses it.')],
    buttons(commandButton('Pause', 'digest', 'pause', { id })),
  );
}
