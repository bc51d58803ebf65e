import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { shortened } from '../../platform/text/one-line.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import type { ChangeBy } from '../digest/announce-change.ts';
import { idOption } from '../digest/options.ts';
import { pauseEnd, pauseOne, untilOption } from '../digest/pause.ts';
import { removeOne } from '../digest/remove.ts';
import { resumeOne } from '../digest/resume.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { ownDigests } from './own-digests.ts';

export const mePause = defineCommand({
  name: 'me pause',
  description: 'Pause your own digest until you resume it, or until a day',
  example: 'me pause until monday',
  options: [untilOption],
  answer: (_, invocation, deps) =>
    changeOwn(invocation, deps, async (own, by) => {
      const until = pauseEnd(invocation, own, deps);
      return until instanceof Fault ? notice(`${until.fault}.`) : pauseOne(own, by, until, deps);
    }),
});

export const meResume = defineCommand({
  name: 'me resume',
  description: 'Resume your own digest',
  example: 'me resume',
  options: [],
  answer: (_, invocation, deps) => changeOwn(invocation, deps, (own, by) => resumeOne(own, by, deps)),
});

export const meOff = defineCommand({
  name: 'me off',
  description: 'End your own digest',
  example: 'me off',
  options: [{ ...idOption, isRare: true }],
  answer: (_, invocation, deps) => endOwn(invocation, deps),
});

/** Ends the only digest of a person, or the one that they name. */
async function endOwn(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const id = invocation.options['id'];
  const [only, ...others] =
    id === undefined ? found.own : found.own.filter(({ subscription }) => subscription.id === String(id));
  if (!only && found.own.length === 0) return { message: noneMessage(deps) };
  if (!only || others.length > 0) return new Refusal(severalMessage(found.own, id, deps));
  return { message: await removeOne(only.subscription, { invocation, isPersonal: true }, deps) };
}

/** Lists a person's digests, each with a button that ends it. */
function severalMessage(
  own: readonly ScheduledSubscription[],
  id: string | number | undefined,
  { commandNames, language }: CommandDeps,
): Message {
  const command = code(`/${commandNames.news} me off id:${own[0]?.subscription.id}`);
  return notice(
    id === undefined
      ? saySpans(
          language,
          'You get several digests by direct message. Which one do you want to end? {command} ends the first.',
          { command },
        )
      : saySpans(
          language,
          'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.',
          { id: shortened(String(id)), command },
        ),
    [
      ...own.map(({ subscription: { id, name, schedule } }) => ({
        kind: 'text' as const,
        spans: [code(id), plain(` ${shortLine(name, 80)}, ${scheduleText(language, schedule)}`)],
      })),
      ...buttons(
        own
          .slice(0, 5)
          .flatMap(({ subscription: { id, name } }) =>
            commandButton(
              say(language, 'End {name} ({id})', { name: shortLine(name, 60), id }),
              'news',
              'me off',
              { id },
            ),
          ),
      ),
    ],
  );
}

/** How many of a person's digests are answered about one by one. */
const maxAnswers = 3;

/** Makes the same change to every digest that a person gets by direct message. */
export async function changeOwn(
  invocation: CommandInvocation,
  deps: CommandDeps,
  changeOne: (own: ScheduledSubscription, by: ChangeBy) => Promise<Message>,
): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const messages: Message[] = [];
  for (const own of found.own) messages.push(await changeOne(own, { invocation, isPersonal: true }));
  const [first] = messages;
  if (!first) return { message: noneMessage(deps) };
  const shown = messages.slice(0, maxAnswers);
  const count = messages.length - shown.length;
  const more = say(
    deps.language,
    'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.',
    { count },
  );
  return {
    message: {
      summary: shown.map(({ summary }) => summary).join(' '),
      blocks: [
        ...shown.flatMap(({ blocks }) => blocks),
        ...(count > 0 ? [{ kind: 'note' as const, spans: [plain(more)] }] : []),
      ],
    },
  };
}

/** Says how to get a digest of one's own. */
export function noneMessage({
  commandNames,
  language,
}: Pick<CommandDeps, 'commandNames' | 'language'>): Message {
  const command = code(`/${commandNames.news} me subscribe weekdays at 08:30`);
  return notice(
    saySpans(language, 'You do not get a digest by direct message. {command} gives you one.', { command }),
    buttons(
      commandButton(say(language, 'Weekdays at 08:30'), 'news', 'me subscribe', {
        time: 'weekdays at 08:30',
      }),
    ),
  );
}
