import { explainTime } from '../../history/explain-time.ts';
import { explanationText, pastEntryText } from '../../history/history-text.ts';
import { onEmptyAdvice } from '../../history/on-empty-advice.ts';
import { readHistory } from '../../history/read-history.ts';
import type { PastReader } from '../../history/slot-outcome-text.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import { say } from '../../platform/language/say.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { CommandDeps } from '../command-deps.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { showAlertHistory } from './alert-history.ts';
import { besideText } from './beside.ts';
import { findAlert } from './find-alert.ts';
import { findSubscription, idOf } from './find-subscription.ts';
import { askedTime, entriesPerPage, historyPage, pageIn, pastBlocks } from './history-page.ts';
import { idOption, page } from './options.ts';
import { roleIn } from './permissions.ts';

export const history = defineCommand({
  name: 'history',
  description: 'What happened to each digest or alert, and why one did not come',
  example: 'history at:2021-12-13',
  options: [
    idOption,
    {
      name: 'at',
      label: 'Due at',
      description: 'only what was due then: 2021-12-13, "2021-12-13 09:00"',
      type: 'string',
    },
    page,
  ],
  answer: (_, invocation, deps) => showHistory(invocation, deps),
});

/** What became of each digest, newest first; or of those due at the given time. */
async function showHistory(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const alert = await findAlert(invocation, deps);
  if (alert) return showAlertHistory(alert, invocation, deps);
  const past = await findPast(invocation, deps);
  if (past instanceof Refusal) return past;
  const { at } = invocation.options;
  return at === undefined ? newest(past, invocation, deps) : ofTime(String(at), past, deps);
}

interface Past {
  readonly id: string;
  readonly reader: PastReader;
}

/** Finds removed subscriptions too, because their history is kept. */
async function findPast(invocation: CommandInvocation, deps: CommandDeps): Promise<Past | Refusal> {
  const { language } = deps;
  const id = idOf(invocation)?.trim();
  const found = await findSubscription(invocation, id, deps);
  if (!(found instanceof Refusal)) {
    const { subscription } = found;
    const edit = `${besideText(invocation, 'edit', subscription.id, deps.commandNames)} on_empty:note`;
    const { timezone } = subscription.schedule;
    const advice = onEmptyAdvice(language, subscription, edit);
    return { id: subscription.id, reader: { language, timezone, onEmptyAdvice: advice } };
  }
  if (id === undefined || (await deps.subscriptions.find(id))) return found;
  const [delivery] = await deps.deliveries.history(id, 1);
  const last = (await deps.subscriptions.statusChanges(id)).at(-1);
  if (!delivery || !last || !(await maySee(delivery.channel, invocation, deps))) return found;
  return { id, reader: { language, timezone: last.schedule.timezone } };
}

async function maySee(
  itsChannel: ChannelRef,
  { channel, person }: CommandInvocation,
  deps: CommandDeps,
): Promise<boolean> {
  if (itsChannel.platform !== channel.platform) return false;
  if (itsChannel.id === channel.id) return true;
  const role = await roleIn(itsChannel, person, deps);
  return !(role instanceof PlatformError) && role !== 'stranger';
}

async function newest(
  { id, reader }: Past,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { language } = deps;
  const limit = pageIn(invocation).readUntil;
  const past = await readHistory(id, { limit, now: deps.now() }, deps);
  const history = {
    id,
    heading: say(language, 'History of {id}', { id }),
    entries: past.map((entry) => pastEntryText(entry, reader)),
    none: say(language, 'Nothing was due yet.'),
  };
  return historyPage(history, invocation, language);
}

async function ofTime(at: string, { id, reader }: Past, deps: CommandDeps): Promise<CommandReply> {
  const asked = askedTime(at, reader.timezone, reader.language);
  if (asked instanceof Refusal) return asked;
  const explained = await explainTime(id, { asked, now: deps.now() }, deps);
  const { before, slots } = explanationText(shortLine(at, 40), explained, reader);
  const message: Message = {
    summary: say(reader.language, 'What happened to {id} then', { id }),
    blocks: [
      ...before.map((text): MessageBlock => ({ kind: 'text', spans: [plain(text)] })),
      ...slots.slice(0, 2 * entriesPerPage).flatMap(pastBlocks),
    ],
  };
  return { message };
}
