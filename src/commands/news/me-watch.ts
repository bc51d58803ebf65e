import { newAlertSettings } from '../../alerts/alert.ts';
import { conditionsText } from '../../alerts/alert-text.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import { listText } from '../../platform/language/format-list.ts';
import { languageOf } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import { notice } from '../../platform/notice.ts';
import { code } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { CommandDeps } from '../command-deps.ts';
import { addAlert } from '../digest/add-alert.ts';
import { alreadyMessage, madeBlocks, madeText } from '../digest/alert.ts';
import { alertBlocks } from '../digest/alert-blocks.ts';
import { conditionOptions, limitOptions, wordsOption } from '../digest/alert-options.ts';
import { defaultTimezone } from '../digest/default-timezone.ts';
import { readAlert } from '../digest/read-alert.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { ownDigests } from './own-digests.ts';

export const meWatch = defineCommand({
  name: 'me watch',
  description: 'Get a direct message as soon as a story has these words',
  example: 'me watch log4j quiet:22:00-07:00',
  options: [{ ...wordsOption, required: true }, ...conditionOptions, ...limitOptions],
  answer: (_, invocation, deps) => watch(invocation, deps),
});

/** Gives a person an alert by direct message. */
async function watch(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { person, options } = invocation;
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const { channel, own } = found;
  const { timezone } = await defaultTimezone({ channel, person, others: own }, deps);
  const language = person.locale === undefined ? deps.defaults.language : languageOf(person.locale);
  const settings = readAlert(options, newAlertSettings({ timezone, language }), {
    platform: deps.platformNamed(channel.platform),
    now: deps.now(),
    language: deps.language,
  });
  if (settings instanceof Refusal) return settings;
  const added = await addAlert({ channel, settings, origin: 'chat', owner: person.id }, deps);
  if (added instanceof Fault) return new Refusal(told(deps.language, added.fault));
  if (!('id' in added)) return { message: alreadyMessage(added.alert, settings, deps) };
  return {
    message: notice(
      `${madeText(added, deps.language)} ${say(deps.language, 'They come by direct message.')}`,
      madeBlocks(added, { untold: undefined, deps }),
    ),
  };
}

export const meWatches = defineCommand({
  name: 'me watches',
  description: 'What you watch for, and how to stop',
  example: 'me watches',
  options: [],
  answer: (_, invocation, deps) => showWatches(invocation, deps),
});

async function showWatches(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const own = await deps.alerts.listOfChannel(found.channel);
  if (own.length === 0) {
    const example = `/${deps.commandNames.news} me watch log4j`;
    return {
      message: notice(
        saySpans(
          deps.language,
          'You do not watch for anything. {command} tells you as soon as a story has these words.',
          { command: code(example) },
        ),
      ),
    };
  }
  const title = say(deps.language, 'What you watch for');
  const shown = await Promise.all(own.map((kept) => alertBlocks(kept, deps)));
  return {
    message: {
      summary: title,
      blocks: [{ kind: 'heading', text: title }, ...shown.flat()],
    },
  };
}

export const meUnwatch = defineCommand({
  name: 'me unwatch',
  description: 'Stop watching for words',
  example: 'me unwatch log4j',
  options: [
    {
      ...wordsOption,
      description: 'the words you watch for, or the id of the alert',
      required: true,
      suggest: async ({ typed, channel, person }, { alerts }) =>
        (await alerts.listOfOwner(channel.platform, person.id))
          .map(({ alert: { id, conditions } }) => ({
            value: id,
            label: shortLine(`${id} · ${conditionsText(conditions, languageOf(person.locale))}`, 100),
          }))
          .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase())),
    },
  ],
  answer: ({ words }, invocation, deps) => unwatch(words, invocation, deps),
});

async function unwatch(
  words: string,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const wanted = words.trim().toLowerCase();
  const own = await deps.alerts.listOfChannel(found.channel);
  const meant = own.filter(
    ({ alert: { id, conditions } }) => id === wanted || conditions.words?.toLowerCase() === wanted,
  );
  for (const { alert } of meant) await deps.alerts.remove(alert.id);
  if (meant.length > 0) {
    const texts = meant.map(({ alert }) => conditionsText(alert.conditions, deps.language));
    return {
      message: notice(
        say(deps.language, 'You no longer watch for {stories}.', {
          stories: listText(deps.language, texts, 'conjunction'),
        }),
      ),
    };
  }
  return new Refusal(
    saySpans(deps.language, 'You do not watch for that. {command} shows what you watch for.', {
      command: code(`/${deps.commandNames.news} me watches`),
    }),
  );
}
