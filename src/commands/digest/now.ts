import type { Delivery } from '../../delivery/delivery.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import { outcomeOfSlot } from '../../history/slot-outcome.ts';
import { outcomeText } from '../../history/slot-outcome-text.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { createKeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { plain } from '../../platform/spans.ts';
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
  const now = deps.now();
  // The slot is the minute, so that two requests in the same minute, on any copy, and the schedule itself send one digest.
  const minute = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs);
  const before = await deliveryOf(id, minute, deps);
  const isTaken = before !== undefined && before.status.state !== 'skipped';
  const slot = before === undefined ? minute : now;
  const fault = isTaken ? undefined : await deps.runDigest(subscription, slot);
  if (fault) return notice(`Nothing was sent: ${fault.fault}. ${fault.fix}`);
  const delivery = isTaken ? before : await deliveryOf(id, slot, deps);
  if (!delivery) return notice('Nothing was sent: another copy of the service is sending it.');
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
  const { deliveries, now, index } = deps;
  const { id, channel, schedule } = found.subscription;
  const { slot, status } = delivery;
  const earlier = isEarlier ? 'There already is a digest for this minute: ' : '';
  if (status.state === 'sent') {
    if (isEarlier) return notice(`${earlier}nothing more was sent.`);
    return notice([
      plain(`${digestName(found.subscription, by)} was sent`),
      ...(by.isPersonal ? [] : [plain(' to '), { kind: 'channel', channel } as const]),
      plain('.'),
    ]);
  }
  if (status.state === 'skipped' && status.reason === 'nothing new') {
    const text = `Nothing was sent: there are no new stories for ${id}. Stories that were shown before are not repeated.`;
    const news = newsAtHand(index, now());
    return notice(text, [
      ...newestArticleBlocks(news, found.subscription, deps),
      ...buttons([
        ...newestDayButton(news, id),
        ...commandButton('Edit', ...beside(by.invocation, 'edit'), { id }),
        ...commandButton('Status', ...beside(by.invocation, 'status'), { id }),
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
  const text = `${earlier}${id}: ${label}. ${reason} ${fix}`.replaceAll(/\s+/g, ' ').trim();
  return notice(text);
}
