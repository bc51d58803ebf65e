import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { languageOf } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { createKeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { addSubscription } from '../../scheduler/change-subscription.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { type DefaultTimezone, defaultTimezone } from '../digest/default-timezone.ts';
import { change } from '../digest/edit.ts';
import { settingOptions, timeOption } from '../digest/options.ts';
import { readSettings } from '../digest/read-settings.ts';
import { resumeOne } from '../digest/resume.ts';
import { earlyTimeBlocks, newSettings, zoneBlocks } from '../digest/subscribe.ts';
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { nextRunBlocks } from '../replies/next-runs.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { ownDigests } from './own-digests.ts';

/** Gives a person a digest by direct message, or changes the one they have. */
export const meSubscribe = defineCommand({
  name: 'me subscribe',
  description: 'Get a digest of your own by direct message',
  example: 'me subscribe weekdays at 08:30 topics:AI',
  // Direct messages have nobody else to notify, and no followers to publish to.
  options: [{ ...timeOption, required: true }, ...settingOptions.filter((option) => !('posting' in option))],
  answer: (_, invocation, deps) =>
    // In turn, so that the second of two simultaneous requests changes the digest of the first.
    queues.inTurn(`${invocation.channel.platform}:${invocation.person.id}`, () =>
      subscribePerson(invocation, deps),
    ),
});

const queues = createKeyedQueue();

async function subscribePerson(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { person, options } = invocation;
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const { channel, own } = found;
  const [present, ...more] = own;
  if (present && more.length > 0) return new Refusal(whichMessage(own, deps));
  if (present) return changePresent(present, invocation, deps);

  const others = await deps.subscriptions.listOfChannel(invocation.channel);
  const zone = await defaultTimezone({ channel, person, others }, deps);
  const platform = deps.platformNamed(channel.platform);
  const language = person.locale === undefined ? deps.defaults.language : languageOf(person.locale);
  const standard = { ...newSettings(deps.defaults, zone, platform), language };
  const settings = readSettings(options, standard, { platform, now: deps.now(), language: deps.language });
  if (settings instanceof Refusal) return settings;
  const isSame = ({ owner }: Subscription) => owner === person.id;
  const direct = { ...settings, posting: { ...settings.posting, isDirect: true as const } };
  const added = await addSubscription(
    { channel, settings: direct, origin: 'chat', owner: person.id, isSame },
    deps,
  );
  if (added.kind === 'present') return changePresent(added.found, invocation, deps);
  return { message: madeMessage(added.subscription, zone, invocation, deps) };
}

/** Of several digests, only the person knows which one a change is for. */
function whichMessage(
  own: readonly ScheduledSubscription[],
  { commandNames, language }: CommandDeps,
): Message {
  const command = code(`/${commandNames.news} me edit id:${own[0]?.subscription.id}`);
  return notice(
    saySpans(
      language,
      'You already get several digests by direct message, so say which one to change: {command} changes the first.',
      { command },
    ),
    own.slice(0, 10).map(({ subscription: { id, name, schedule } }) => ({
      kind: 'text' as const,
      spans: [code(id), plain(` ${shortLine(name, 80)}, ${scheduleText(language, schedule)}`)],
    })),
  );
}

/** Applies the new settings to the digest that a person already has, and resumes it if it was paused. */
async function changePresent(
  present: ScheduledSubscription,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const platform = deps.platformNamed(present.subscription.channel.platform);
  const settings = readSettings(invocation.options, present.subscription, {
    platform,
    now: deps.now(),
    language: deps.language,
  });
  if (settings instanceof Refusal) return settings;
  const by = { invocation, isPersonal: true };
  const changed = await change(present, settings, by, deps);
  if (present.condition.state === 'active') return { message: changed };
  const resumed = await resumeOne(
    { ...present, subscription: { ...present.subscription, ...settings } },
    by,
    deps,
  );
  return { message: { summary: `${changed.summary} ${resumed.summary}`, blocks: resumed.blocks } };
}

function madeMessage(
  { schedule, criteria }: Subscription,
  zone: DefaultTimezone,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Message {
  const { language, commandNames } = deps;
  const title = say(language, 'You get a digest by direct message: {schedule}.', {
    schedule: scheduleText(deps.language, schedule),
  });
  return notice(title, [
    ...nextRunBlocks(deps.language, schedule, deps.now()),
    ...earlyTimeBlocks(invocation, language),
    ...unknownNameBlocks(criteria.filter, deps),
    ...zoneBlocks(schedule.timezone, zone, invocation, deps.language),
    ...buttons([
      ...commandButton(say(language, 'Preview'), 'news', 'me preview'),
      ...commandButton(say(language, 'Edit'), 'news', 'me edit'),
      ...commandButton(say(language, 'Pause'), 'news', 'me pause'),
      ...commandButton(say(language, 'End it'), 'news', 'me off'),
    ]),
    {
      kind: 'note',
      spans: saySpans(language, '{command} ends it. Only you get it, and nobody else is told.', {
        command: code(`/${commandNames.news} me off`),
      }),
    },
  ]);
}
