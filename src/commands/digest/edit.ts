import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
import { notice, summaryOf } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { editSubscription } from '../../scheduler/change-subscription.ts';
import { parseScheduleText } from '../../subscriptions/schedule-text.ts';
import { nextSentRuns, scheduleText, skipAfterChangeText } from '../../subscriptions/schedule-words.ts';
import { type DigestSettings, settingNames, settingTable } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import { differenceSpans, settingText } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownTopicBlocks } from '../lookup/unknown-topics.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { runBlocks } from '../replies/next-runs.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { findSubscription } from './find-subscription.ts';
import { idOption, settingOptions, timeOption } from './options.ts';
import { mayChange } from './permissions.ts';
import { namesSettings, readSettings } from './read-settings.ts';
import { editForm } from './settings-form.ts';

export const edit = defineCommand({
  name: 'edit',
  mayOpenForm: true,
  description: 'Change a digest; settings you leave out stay as they are',
  example: 'edit count:3 style:compact',
  options: [
    idOption,
    // Marked as rare because without any of them the answer is a form with the current settings.
    ...[timeOption, ...settingOptions].map((option) => ({ ...option, isRare: true as const })),
  ],
  answer: (_, invocation, deps) => editAsked(invocation, deps),
});

/** Changes the settings that are given; if none are, opens a form with the current ones. */
async function editAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { id, options } = await idAndSettings(invocation, deps);
  const found = await findSubscription(invocation, id, deps);
  if (found instanceof Refusal) return found;
  const { subscription } = found;
  if (subscription.origin === 'environment') return { message: ofEnvironmentMessage(subscription, deps) };
  const may = await mayChange(subscription, invocation.person, deps);
  if (may instanceof Refusal) return may;
  if (!namesSettings(options)) {
    return { form: editForm(subscription), message: settingsMessage(subscription, deps) };
  }

  const settings = readSettings(options, subscription, deps.platformNamed(subscription.channel.platform));
  if (settings instanceof Refusal) return settings;
  return { message: await change(found, settings, { invocation, ...may }, deps) };
}

/** Makes the change, tells the channel, and returns the confirmation. */
export async function change(
  found: ScheduledSubscription,
  settings: DigestSettings,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { subscription, condition } = found;
  const { id } = subscription;
  const difference = differenceSpans(settings, subscription);
  if (difference.length === 0) return notice(`Nothing was changed: ${id} already has these settings.`);
  const at = deps.now();
  const isChanged = await editSubscription(id, settings, deps);
  const edited = await deps.subscriptions.find(id);
  if (!isChanged || !edited) return notice(`${id} was removed in the meantime.`);
  const more = [plain(': '), ...difference];
  const untold = await tellOfChange({ subscription, by, verb: 'changed', more }, deps);
  const resume = `/${deps.commandNames.digest} resume id:${id}`;
  const changed = `${digestName({ ...subscription, ...settings }, by)} was changed`;
  const isActive = condition.state === 'active';
  const skip = skipAfterChangeText(found, edited);
  return {
    summary: `${changed}: ${summaryOf(difference)}`,
    blocks: [
      { kind: 'text', spans: [plain(`${changed}: ${scheduleText(settings.schedule)}.`)] },
      { kind: 'note', spans: difference },
      ...unknownTopicBlocks(settings, deps),
      ...(skip === undefined ? [] : [{ kind: 'text' as const, spans: [plain(skip)] }]),
      ...(isActive
        ? runBlocks(nextSentRuns(edited, at))
        : [
            {
              kind: 'text' as const,
              spans: [plain(`It is ${condition.state}: `), code(resume), plain(' resumes it.')],
            },
          ]),
      ...untoldBlocks(untold),
      ...buttons([
        ...commandButton('Preview', 'digest', 'preview', { id }),
        ...(isActive ? [] : commandButton('Resume', 'digest', 'resume', { id })),
      ]),
    ],
  };
}

/** In "edit 9:30 weekdays" the first word is not an id: if no digest has that id and it fits, it belongs to the time. */
export async function idAndSettings(
  { options }: Pick<CommandInvocation, 'options'>,
  { subscriptions }: { readonly subscriptions: Pick<SubscriptionStore, 'find'> },
): Promise<{ readonly id: string | undefined; readonly options: CommandInvocation['options'] }> {
  const { id, ...settings } = options;
  if (id === undefined) return { id: undefined, options: settings };
  const text = String(id);
  const when = [text, settings['time'] ?? ''].join(' ').trim();
  const isTime = !(parseScheduleText(when) instanceof Fault) && !(await subscriptions.find(text));
  return isTime ? { id: undefined, options: { ...settings, time: when } } : { id: text, options: settings };
}

/** Shown where forms are not possible: all settings, and how to change them. */
function settingsMessage(subscription: Subscription, { commandNames }: CommandDeps): Message {
  const { id, name } = subscription;
  const example = `/${commandNames.digest} edit id:${id} time:"9:30 weekdays" count:3`;
  return {
    summary: `The settings of ${name} (${id})`,
    blocks: [
      { kind: 'heading', text: `${shortLine(name, 80)} (${id})` },
      ...settingNames.map(
        (setting): MessageBlock => ({
          kind: 'text',
          spans: [
            code(settingTable[setting].option.name),
            plain(` ${shortLine(settingText(setting, subscription), 200)}`),
          ],
        }),
      ),
      { kind: 'note', spans: [plain('To change settings, name them: '), code(example)] },
    ],
  };
}

export function ofEnvironmentMessage({ id }: Subscription, { commandNames }: CommandDeps): Message {
  const own = `/${commandNames.digest} subscribe weekdays at 09:00`;
  return notice([
    plain(
      `${id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with `,
    ),
    code('DIGEST_'),
    plain('. To give the channel another digest with its own settings: '),
    code(own),
  ]);
}
