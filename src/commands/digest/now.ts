import type { Delivery } from '../../delivery/delivery.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import { outcomeOfSlot } from '../../history/slot-outcome.ts';
import { outcomeText } from '../../history/slot-outcome-text.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { createKeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { minuteMs } from '../../platform/time/durations.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { digestName } from './announce-change.ts';
import { beside } from './beside.ts';
import { findToChange, type ToChange } from './find-subscription.ts';
import { newestArticleBlocks, newestDayButton } from './no-news.ts';
import { idOption } from './options.ts';

const queues = createKeyedQueue();

export const now = defineCommand({
  name: 'now',
  description: 'Send the digest now',
  example: 'now',
  options: [idOption],
  answer: (_, invocation, deps) => sendNow(invocation, deps),
});

/** Sends a digest now, and reports the outcome. */
async function sendNow(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const toSend = await findToChange(invocation, deps);
  if (toSend instanceof Refusal) return toSend;
  const { channel } = toSend.found.subscription;
  // One at a time per channel, so that the second knows which stories the first has shown.
  return queues.inTurn(formatChannelRef(channel), async () => ({ message: await sendOne(toSend, deps) }));
}

async function sendOne({ found, by }: ToChange, deps: CommandDeps): Promise<Message> {
  const { subscription } = found;
  const { id } = subscription;
  const { language } = deps;
  const now = deps.now();
  // The slot is the minute, so that two requests in the same minute, on any copy, and the schedule itself send one digest.
  const minute = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs);
  const before = await deliveryOf(id, minute, deps);
  const isTaken = before !== undefined && before.status.state !== 'skipped';
  const slot = before === undefined ? minute : now;
  const fault = isTaken ? undefined : await deps.runDigest(subscription, slot);
  if (fault) {
    return notice(
      say(language, 'Nothing was sent: {fault}. {fix}', {
        ...{ fault: told(language, fault.fault), fix: told(language, fault.fix) },
      }),
    );
  }
  const delivery = isTaken ? before : await deliveryOf(id, slot, deps);
  if (!delivery) {
    return notice(say(language, 'Nothing was sent: another copy of the service is sending it.'));
  }
  return outcomeMessage(delivery, isTaken, { found, by }, deps);
}

async function deliveryOf(
  id: string,
  slot: Date,
  { deliveries }: CommandDeps,
): Promise<Delivery | undefined> {
  const newest = await deliveries.history(id, 5);
  return newest.find((delivery) => delivery.slot.getTime() === slot.getTime());
}

async function outcomeMessage(
  delivery: Delivery,
  isEarlier: boolean,
  { found, by }: ToChange,
  deps: CommandDeps,
): Promise<Message> {
  const { deliveries, now, index, language } = deps;
  const { id, channel, schedule } = found.subscription;
  const { slot, status } = delivery;
  if (status.state === 'sent') {
    if (isEarlier) {
      return notice(say(language, 'There already is a digest for this minute: nothing more was sent.'));
    }
    const name = digestName(found.subscription, by, language);
    return notice(
      by.isPersonal
        ? say(language, '{name} was sent.', { name })
        : saySpans(language, '{name} was sent to {channel}.', {
            name,
            channel: { kind: 'channel', channel },
          }),
    );
  }
  if (status.state === 'skipped' && status.reason === 'nothing new') {
    const text = say(
      language,
      'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.',
      { id },
    );
    const news = newsAtHand(index, now());
    return notice(text, [
      ...newestArticleBlocks(news, found.subscription, deps),
      ...buttons([
        ...newestDayButton(news, id, language),
        ...commandButton(say(language, 'Edit'), ...beside(by.invocation, 'edit'), { id }),
        ...commandButton(say(language, 'Status'), ...beside(by.invocation, 'status'), { id }),
      ]),
    ]);
  }
  const parts = await deliveries.partStatesOf(delivery);
  const outcome = outcomeOfSlot(slot, { status, parts }, { statusChanges: [], current: found }, now());
  const {
    label,
    reason = '',
    fix = '',
  } = outcomeText(slot, outcome, {
    ...{ language: deps.language, timezone: schedule.timezone },
  });
  const text = `${id}: ${label}. ${reason} ${fix}`.replaceAll(/\s+/g, ' ').trim();
  return notice(
    isEarlier
      ? say(language, 'There already is a digest for this minute: {outcome}', { outcome: text })
      : text,
  );
}
