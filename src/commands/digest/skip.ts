import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { notice } from '../../platform/notice.ts';
import { code } from '../../platform/spans.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { tellOfChange, untoldBlocks } from './announce-change.ts';
import { beside, besideText } from './beside.ts';
import { findToChange } from './find-subscription.ts';
import { idOption } from './options.ts';

export const skip = defineCommand({
  name: 'skip',
  description: 'Skip the next digest',
  example: 'skip',
  options: [
    idOption,
    {
      name: 'undo',
      label: 'Send it after all',
      description: 'send it after all',
      type: 'string',
      choices: [{ label: 'yes: send it after all', value: 'yes' }],
    },
  ],
  answer: (_, invocation, deps) => skipNext(invocation, deps),
});

/** Skips the next digest, or with "undo" sends it after all. */
async function skipNext(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const toSkip = await findToChange(invocation, deps);
  if (toSkip instanceof Refusal) return toSkip;
  const { subscription, condition, nextRunAt } = toSkip.found;
  const { id, schedule } = subscription;
  const { commandNames, subscriptions, language } = deps;
  if (condition.state !== 'active') {
    const resume = code(besideText(invocation, 'resume', id, commandNames));
    return new Refusal(
      saySpans(
        language,
        '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.',
        { id, state: condition.state, command: resume },
      ),
    );
  }

  const isUndo = invocation.options['undo'] !== undefined;
  const isChanged = await (isUndo ? subscriptions.takeSkip(id) : subscriptions.skipNext(id));
  const untold = isChanged
    ? await tellOfChange(
        {
          ...{ subscription, by: toSkip.by },
          deed: { kind: isUndo ? 'brought back' : 'skipped', slot: nextRunAt },
        },
        deps,
      )
    : undefined;
  const slots = { schedule, slot: nextRunAt, isChanged };
  const text = isUndo ? undoneText(slots, language) : skippedText(slots, language);
  return {
    message: notice(text, [
      ...untoldBlocks(untold, language),
      ...buttons(
        isUndo
          ? []
          : commandButton(say(language, 'Send it after all'), ...beside(invocation, 'skip'), {
              id,
              undo: 'yes',
            }),
      ),
    ]),
  };
}

interface SkipAsked {
  readonly schedule: Schedule;
  readonly slot: Date;
  /** False where it was so already. */
  readonly isChanged: boolean;
}

function undoneText({ schedule, slot, isChanged }: SkipAsked, language: Language): string {
  const time = formatLocalTime(language, slot, schedule.timezone);
  return isChanged
    ? say(language, 'The next digest: {time}.', { time })
    : say(language, 'No skip was set. The next digest: {time}.', { time });
}

function skippedText({ schedule, slot, isChanged }: SkipAsked, language: Language): string {
  const after = nextSlot(schedule, slot);
  const time = formatLocalTime(language, slot, schedule.timezone);
  const what = isChanged
    ? say(language, 'The digest of {time} will be skipped', { time })
    : say(language, 'The digest of {time} was already set to be skipped', { time });
  return after
    ? say(language, '{what}; the next one is on {time}.', {
        what,
        time: formatLocalTime(language, after, schedule.timezone),
      })
    : `${what}.`;
}
