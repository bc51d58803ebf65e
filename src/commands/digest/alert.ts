import { type Alert, type AlertSettings, newAlertSettings } from '../../alerts/alert.ts';
import { conditionsText, limitsText } from '../../alerts/alert-text.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { PlatformError } from '../../platform/errors.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { addAlert } from './add-alert.ts';
import { channelOptions, conditionOptions, limitOptions, wordsOption } from './alert-options.ts';
import { alertDifference } from './alert-settings.ts';
import { tellChannel, untoldBlocks } from './announce-change.ts';
import { channelWord } from './channel-word.ts';
import { defaultTimezone } from './default-timezone.ts';
import { isOwnDirectChannel, refusalToManage } from './permissions.ts';
import { readAlert } from './read-alert.ts';
import { channelOf, closedMessage, isClosed } from './subscribe.ts';

export const alert = defineCommand({
  name: 'alert',
  description: 'Post a story as soon as it has these words, or this many outlets or heat',
  example: 'alert log4j min_outlets:3 quiet:22:00-07:00',
  options: [
    wordsOption,
    ...conditionOptions,
    ...limitOptions,
    ...channelOptions,
    { name: 'channel', description: 'a channel other than this one', type: 'channel' },
  ],
  answer: (_, invocation, deps) => alertAsked(invocation, deps),
});

/** Gives a channel an alert. The quiet line that announces it also proves that the bot can post there. */
async function alertAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { person, options } = invocation;
  const { language } = deps;
  const channel = channelOf(invocation);
  const isOwn = await isOwnDirectChannel(channel, person, deps);
  const refusal = isOwn ? undefined : await refusalToManage({ channel }, person, deps);
  if (refusal) return refusal;
  const others = await deps.subscriptions.listOfChannel(channel);
  const { timezone } = await defaultTimezone({ channel, person, others }, deps);
  const before = newAlertSettings({ timezone, language: deps.defaults.language });
  const settings = readAlert(options, before, {
    platform: deps.platformNamed(channel.platform),
    now: deps.now(),
    language: deps.language,
  });
  if (settings instanceof Refusal) return settings;

  const place = channelWord(channel, deps);
  const deed = (who: string) => [
    plain(
      say(
        settings.language,
        '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}',
        { who, place, stories: conditionsText(settings.conditions, settings.language) },
      ),
    ),
  ];
  const added = await addAlert({ channel, settings, origin: 'chat', owner: person.id }, deps);
  if (added instanceof Fault) return new Refusal(told(language, added.fault));
  if (!('id' in added)) return { message: alreadyMessage(added.alert, settings, deps) };
  const key = `${added.id}/made/${deps.now().toISOString()}`;
  const untold = isOwn
    ? undefined
    : await tellChannel(
        { channel, by: person, key, posting: settings.posting, language: settings.language, deed },
        deps,
      );
  if (untold && isClosed(untold)) {
    await deps.alerts.remove(added.id);
    return { message: closedMessage(untold, invocation, deps.language, 'alert') };
  }
  return { message: notice(madeText(added, language), madeBlocks(added, { untold, deps })) };
}

/** The first sentence about a new alert. */
export function madeText({ id, conditions }: Alert, language: Language): string {
  return say(
    language,
    'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.',
    { id, stories: conditionsText(conditions, language) },
  );
}

export function alreadyText({ id, conditions }: Alert, language: Language): string {
  return say(language, 'There is an alert for these already: {id}, for {stories}.', {
    id,
    stories: conditionsText(conditions, language),
  });
}

/** Also how to get the settings that were asked for, where they differ. */
export function alreadyMessage(kept: Alert, asked: AlertSettings, deps: CommandDeps): Message {
  const { language, commandNames } = deps;
  const isSame = alertDifference({ ...asked, conditions: kept.conditions }, kept, language).length === 0;
  const spans = saySpans(language, 'Its settings stay as they are. {command} changes them.', {
    command: code(`/${commandNames.digest} edit id:${kept.id}`),
  });
  return notice(alreadyText(kept, language), [
    ...(isSame ? [] : [{ kind: 'text' as const, spans }]),
    ...removeButtons(kept, language),
  ]);
}

export function removeButtons({ id }: Alert, language: Language): MessageBlock[] {
  return buttons([
    ...commandButton(say(language, 'Pause'), 'digest', 'pause', { id }),
    ...commandButton(say(language, 'Remove'), 'digest', 'remove', { id }),
  ]);
}

/** How it is posted, and how to stop it. */
export function madeBlocks(
  made: Alert,
  { untold, deps }: { readonly untold: PlatformError | undefined; readonly deps: CommandDeps },
): MessageBlock[] {
  const { filter } = made.conditions;
  const { language } = deps;
  const limits = upperFirst(limitsText(made, language));
  return [
    { kind: 'text', spans: [plain(say(language, '{limits}. Each story comes once.', { limits }))] },
    ...unknownNameBlocks(filter, deps),
    ...untoldBlocks(untold, language),
    ...removeButtons(made, language),
    {
      kind: 'note',
      spans: saySpans(language, '{command} ends it.', {
        command: code(`/${deps.commandNames.digest} remove id:${made.id}`),
      }),
    },
  ];
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
