import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { type Sentence, told } from '../../platform/language/sentence.ts';
import type { Message, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code } from '../../platform/spans.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { readPauseEnd } from '../../subscriptions/pause-end.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand, type Option } from '../subcommand.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { noUntilText, pauseAlert } from './change-alert.ts';
import { findAlertToChange } from './find-alert.ts';
import { findToChange } from './find-subscription.ts';
import { idOption } from './options.ts';

/** Takes all remaining bare words: "until 24 december", "for 2 weeks". */
export const untilOption = {
  name: 'until',
  label: 'Until',
  description: 'until when: monday, 2026-12-24, "24 december", "2 weeks"; it then resumes by itself',
  type: 'string',
  takesRest: true,
  yieldsToNames: true,
} as const satisfies Option;

export const pause = defineCommand({
  name: 'pause',
  description: 'Pause a digest or an alert; for a digest, you can say until when',
  example: 'pause until monday',
  options: [idOption, untilOption],
  answer: (_, invocation, deps) => pauseAsked(invocation, deps),
});

/** Pauses a digest until it is resumed, or until the given time. */
async function pauseAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = await findAlertToChange(withId(invocation, deps), deps);
  if (ofAlert instanceof Refusal) return ofAlert;
  if (ofAlert && withId(invocation, deps).options['until'] !== undefined)
    return new Refusal(noUntilText(deps.language));
  if (ofAlert) return { message: await pauseAlert(ofAlert.found, ofAlert.by, deps) };
  const toPause = await findToChange(withId(invocation, deps), deps);
  if (toPause instanceof Refusal) return toPause;
  const { found, by } = toPause;
  const until = pauseEnd(withId(invocation, deps), found, deps);
  if (until instanceof Fault)
    return new Refusal(say(deps.language, '{fault}.', { fault: told(deps.language, until.fault) }));
  return { message: await pauseOne(found, by, until, deps) };
}

/** In "pause k7m2", the word is no time, so it is a mistyped id. */
export function withId<Given extends Pick<CommandInvocation, 'options'>>(
  given: Given,
  { now }: Pick<CommandDeps, 'now'>,
): Given {
  const { until, ...options } = given.options;
  if (until === undefined || 'id' in options || /\s/.test(String(until))) return given;
  const end = readPauseEnd(String(until), { now: now(), timezone: 'UTC' });
  return end instanceof Fault ? { ...given, options: { ...options, id: until } } : given;
}

/** Until when a digest is to pause; undefined until someone resumes it. */
export function pauseEnd(
  { options }: Pick<CommandInvocation, 'options'>,
  { subscription }: ScheduledSubscription,
  { now }: Pick<CommandDeps, 'now'>,
): Date | Fault<Sentence> | undefined {
  const text = options['until'];
  if (text === undefined) return undefined;
  return readPauseEnd(String(text), { now: now(), timezone: subscription.schedule.timezone });
}

export async function pauseOne(
  { subscription, condition }: ScheduledSubscription,
  by: ChangeBy,
  until: Date | undefined,
  deps: CommandDeps,
): Promise<Message> {
  const { id } = subscription;
  const isPaused = await deps.subscriptions.pause(id, deps.now(), until);
  const { language, commandNames } = deps;
  const untold = isPaused
    ? await tellOfChange({ subscription, by, deed: { kind: 'paused', until } }, deps)
    : undefined;
  const { news, digest } = commandNames;
  const command = code(by.isPersonal ? `/${news} me resume` : `/${digest} resume id:${id}`);
  const name = digestName(subscription, by, language);
  const end = until && pauseEndText(language, until, subscription);
  return notice(
    isPaused
      ? pausedSpans({ name, end, command }, language)
      : alreadySpans({ name, end, command }, condition.state, language),
    [
      ...untoldBlocks(untold, language),
      ...buttons(commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
    ],
  );
}

interface PauseWords {
  readonly name: string;
  /** Until when; undefined until someone resumes it. */
  readonly end: string | undefined;
  /** The command that resumes it. */
  readonly command: Span;
}

function pausedSpans({ name, end, command }: PauseWords, language: Language): Span[] {
  return end === undefined
    ? saySpans(language, '{name} is paused: no digest is sent. {command} starts it again.', { name, command })
    : saySpans(
        language,
        '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.',
        { name, end, command },
      );
}

function alreadySpans({ name, end, command }: PauseWords, state: string, language: Language): Span[] {
  return end === undefined
    ? saySpans(
        language,
        '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.',
        { name, state, command },
      )
    : saySpans(
        language,
        '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.',
        { name, state, command },
      );
}

/** "Mon, 7 Dec 2026, 00:00, Europe/Berlin time" */
export function pauseEndText(
  language: Language,
  until: Date,
  { schedule: { timezone } }: Subscription,
): string {
  return say(language, '{time}, {timezone} time', {
    time: formatLocalTime(language, until, timezone),
    timezone,
  });
}
