import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
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
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { runBlocks } from '../replies/next-runs.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { alertOnlyOptions } from './alert-options.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { beside, besideText } from './beside.ts';
import { earlyTimeText } from './early-time.ts';
import { editAlert } from './edit-alert.ts';
import { findAlertToChange } from './find-alert.ts';
import { findSubscription } from './find-subscription.ts';
import { inactiveSpans } from './inactive-spans.ts';
import { idOption, page, settingOptions, timeOption } from './options.ts';
import { alertSettingsRefusal } from './other-settings.ts';
import { mayChange } from './permissions.ts';
import { abbreviatedZoneText, namesSettings, readSettings } from './read-settings.ts';
import { editForm, pagesOf } from './settings-form.ts';

export const edit = defineCommand({
  name: 'edit',
  mayOpenForm: true,
  description: 'Change a digest or an alert; settings you leave out stay as they are',
  example: 'edit count:3 style:compact',
  options: [
    idOption,
    // Marked as rare because without any of them the answer is a form with the current settings.
    ...[timeOption, ...settingOptions].map((option) => ({ ...option, isRare: true as const })),
    // The part of the form to open, where it has more fields than fit.
    page,
    ...alertOnlyOptions,
  ],
  answer: (_, invocation, deps) => editAsked(invocation, deps),
});

/** Changes the settings that are given; if none are, opens a form with the current ones. */
async function editAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = await findAlertToChange(invocation, deps);
  if (ofAlert instanceof Refusal) return ofAlert;
  if (ofAlert) {
    const { id: _, ...settings } = invocation.options;
    return editAlert(ofAlert.found, ofAlert.by, settings, deps);
  }
  const { id, options } = await idAndSettings(invocation, deps);
  const found = await findSubscription(invocation, id, deps);
  if (found instanceof Refusal) return found;
  const { subscription } = found;
  if (subscription.origin === 'environment') return { message: ofEnvironmentMessage(subscription, deps) };
  const may = await mayChange(subscription, invocation.person, deps);
  if (may instanceof Refusal) return may;
  const ofAlerts = alertSettingsRefusal(subscription.id, options, deps.language);
  if (ofAlerts) return ofAlerts;
  if (!namesSettings(options)) {
    const part = {
      command: beside(invocation, 'edit'),
      locale: invocation.person.locale,
      page: pageOf(options),
      room: formRoom(subscription, deps),
    };
    return {
      form: editForm(subscription, part),
      message: settingsMessage(subscription, invocation, deps),
    };
  }

  const settings = readSettings(options, subscription, {
    platform: deps.platformNamed(subscription.channel.platform),
    now: deps.now(),
    language: deps.language,
  });
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
  const { language } = deps;
  const difference = differenceSpans(settings, subscription, language);
  if (difference.length === 0) {
    const more = moreButton(subscription, by, deps);
    return notice(
      say(language, 'Nothing was changed: {id} already has these settings.', { id }),
      buttons(more),
    );
  }
  const at = deps.now();
  const isChanged = await editSubscription(id, settings, deps, subscription);
  const edited = await deps.subscriptions.find(id);
  if (!isChanged || !edited) return notice(removedText(id, language));
  const untold = await tellOfChange({ subscription, by, deed: { kind: 'changed', to: settings } }, deps);
  const resume = besideText(by.invocation, 'resume', id, deps.commandNames);
  const name = digestName({ ...subscription, ...settings }, by, language);
  const isActive = condition.state === 'active';
  const skip = skipAfterChangeText(language, found, edited);
  const { options } = by.invocation;
  const readAs = [earlyTimeText(options, language), abbreviatedZoneText(options, language)];
  return {
    summary: say(language, '{name} was changed: {difference}', { name, difference: summaryOf(difference) }),
    blocks: [
      {
        kind: 'text',
        spans: [
          plain(
            say(language, '{name} was changed: {schedule}.', {
              name,
              schedule: scheduleText(language, settings.schedule),
            }),
          ),
        ],
      },
      { kind: 'note', spans: difference },
      ...readAs.flatMap((text) =>
        text === undefined ? [] : [{ kind: 'note' as const, spans: [plain(text)] }],
      ),
      ...unknownNameBlocks(settings.criteria.filter, deps),
      ...(skip === undefined ? [] : [{ kind: 'text' as const, spans: [plain(skip)] }]),
      ...(isActive
        ? runBlocks(language, nextSentRuns(language, edited, at))
        : [{ kind: 'text' as const, spans: inactiveSpans(condition.state, resume, language) }]),
      ...untoldBlocks(untold, language),
      ...buttons([
        ...commandButton(say(language, 'Preview'), ...beside(by.invocation, 'preview'), { id }),
        ...moreButton(subscription, by, deps),
        ...(isActive ? [] : commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
      ]),
    ],
  };
}

/** Why a change came too late. */
export function removedText(name: string, language: Language): string {
  return say(language, '{name} was removed in the meantime.', { name });
}

/** Opens the part of the form that follows the one a person filled in, where one form has no room for all settings. */
function moreButton(subscription: Subscription, { invocation }: ChangeBy, deps: CommandDeps) {
  const next = pageOf(invocation.options) + 1;
  const isLast = next > pagesOf(subscription, formRoom(subscription, deps));
  const [root, subcommand] = beside(invocation, 'edit');
  if (invocation.subcommand !== subcommand || isLast) return [];
  return commandButton(say(deps.language, 'More settings'), root, subcommand, {
    id: subscription.id,
    page: next,
  });
}

function formRoom({ channel }: Subscription, { platformNamed }: CommandDeps): number | undefined {
  return platformNamed(channel.platform)?.maxFormFields;
}

function pageOf({ page }: CommandInvocation['options']): number {
  return typeof page === 'number' ? page : 1;
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
function settingsMessage(
  subscription: Subscription,
  invocation: CommandInvocation,
  { commandNames, language }: CommandDeps,
): Message {
  const { id, name } = subscription;
  const example = `${besideText(invocation, 'edit', id, commandNames)} time:"9:30 weekdays" count:3`;
  return {
    summary: say(language, 'The settings of {name} ({id})', { name, id }),
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
      {
        kind: 'note',
        spans: saySpans(language, 'To change settings, name them: {example}', { example: code(example) }),
      },
    ],
  };
}

export function ofEnvironmentMessage({ id }: Subscription, { commandNames, language }: CommandDeps): Message {
  const own = `/${commandNames.digest} subscribe weekdays at 09:00`;
  return notice(
    saySpans(
      language,
      '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}',
      { id, prefix: code('DIGEST_'), command: code(own) },
    ),
  );
}
