import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import { say } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { editSubscription } from '../../scheduler/change-subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { readWrittenSettings } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand, type Option } from '../subcommand.ts';
import { suggestNames } from '../suggestions/suggest-names.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { ofEnvironmentMessage, removedText } from './edit.ts';
import { findToChange } from './find-subscription.ts';
import { isMutedIn, isSameName } from './mute-buttons.ts';
import { idOption } from './options.ts';

export const outletOption = {
  name: 'outlet',
  description: 'the outlet, by name or domain',
  type: 'string',
  required: true,
  takesRest: true,
  suggest: ({ typed }, { index }) => suggestNames(typed, index.providers()),
} as const satisfies Option;

export const unmuteOption = {
  name: 'undo',
  label: 'Show it again',
  description: 'show it again',
  type: 'string',
  choices: [{ label: 'yes: show it again', value: 'yes' }],
} as const satisfies Option;

/** A button below a story. People who type give `edit` the whole list of outlets instead. */
export const mute = defineCommand({
  name: 'mute',
  hidden: true,
  description: 'Leave an outlet out of a digest, or show it again',
  example: 'mute Example Daily',
  options: [outletOption, idOption, unmuteOption],
  answer: ({ outlet, undo }, invocation, deps) =>
    muteAsked({ outlet, isUndo: undo === 'yes' }, invocation, deps),
});

/** What is done to an outlet. */
export interface Muting {
  readonly outlet: string;
  readonly isUndo: boolean;
}

async function muteAsked(
  muting: Muting,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const toChange = await findToChange(invocation, deps);
  if (toChange instanceof Refusal) return toChange;
  const { subscription } = toChange.found;
  if (subscription.origin === 'environment') return { message: ofEnvironmentMessage(subscription, deps) };
  return { message: await muteOne(toChange.found, muting, toChange.by, deps) };
}

/** Adds the outlet to those that a digest leaves out, or removes it from them, and says so. */
export async function muteOne(
  { subscription }: ScheduledSubscription,
  { outlet, isUndo }: Muting,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { id, criteria } = subscription;
  const name = shortLine(outlet, 60);
  const { language } = deps;
  const which = digestName(subscription, by, language);
  const before = criteria.filter.withoutOutlets ?? [];
  if (isMutedIn(subscription, outlet) !== isUndo) {
    return notice(
      isUndo
        ? say(language, "{digest} doesn't leave out {outlet}.", { digest: which, outlet: name })
        : say(language, '{digest} already leaves out {outlet}.', { digest: which, outlet: name }),
    );
  }

  const after = isUndo ? before.filter((muted) => !isSameName(muted, outlet)) : [...before, outlet];
  const settings = readWrittenSettings({ withoutOutlets: after }, subscription);
  // An outlet may have the name that stands for no outlet, which would empty the list.
  if (!isUndo && !(settings instanceof Fault) && !isMutedIn(settings, outlet))
    return notice(
      say(language, '{outlet} was not muted: {fault}.', {
        outlet: name,
        fault: say(language, '{name} is not a name that a list can have', { name: quoted(name) }),
      }),
    );
  if (settings instanceof Fault) {
    const fault = settings.fault.map(({ fault }) => told(language, fault)).join(' ');
    return notice(say(language, '{outlet} was not muted: {fault}.', { outlet: name, fault }));
  }
  if (!(await editSubscription(id, settings, deps, subscription))) return notice(removedText(id, language));
  const untold = await tellOfChange({ subscription, by, deed: { kind: 'changed', to: settings } }, deps);
  const again = { outlet, ...(isUndo ? {} : { undo: 'yes' }) };
  const label = isUndo ? say(language, 'Mute {outlet}', { outlet: name }) : say(language, 'Undo');
  return notice(
    isUndo
      ? say(language, '{digest} includes {outlet} again.', { digest: which, outlet: name })
      : say(
          language,
          '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.',
          { digest: which, outlet: name },
        ),
    [
      ...(isUndo ? [] : unknownNameBlocks({ withoutOutlets: [outlet] }, deps)),
      ...untoldBlocks(untold, language),
      ...buttons([
        ...(by.isPersonal
          ? commandButton(label, 'news', 'me mute', again)
          : commandButton(label, 'digest', 'mute', { id, ...again })),
        ...commandButton(say(language, 'Preview'), 'digest', 'preview', { id }),
      ]),
    ],
  );
}
