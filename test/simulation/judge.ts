import { createDraws } from './draws.ts';
import type { Ended } from './ended.ts';
import {
  alertedOldNews,
  alertedTwice,
  alertedWhilePaused,
  alertsMissing,
  postedInQuietHours,
  tooManyAlerts,
} from './judge-alerts.ts';
import { beyondBounds, keptForGood } from './judge-bounds.ts';
import { miscounted } from './judge-cadences.ts';
import { changedUnasked, untrueMessages } from './judge-edits.ts';
import { lostWithoutWord, missingMessages, repeatedMessages } from './judge-messages.ts';
import { pausedTooLong } from './judge-pauses.ts';
import { postedWhilePaused, skippedUnasked, wishesNotMet } from './judge-people.ts';
import {
  decidedTooSoon,
  decidedTwice,
  givenUp,
  lateDigests,
  saidUnread,
  slotsWithoutOutcome,
  wronglyCaughtUp,
} from './judge-slots.ts';
import { overlooked, repeatedStories, tooFewStories } from './judge-stories.ts';
import type { Scene } from './scene.ts';
import type { TroubleName } from './troubles.ts';
import { nameOfSlot } from './witness.ts';

/**
 * The invariants, each with a check that returns what violates it, one sentence each. docs/delivery.md names them as
 * proof of its promises.
 */
export const invariants: Readonly<Record<string, (ended: Ended) => string[] | Promise<string[]>>> = {
  'every slot ends': ({ rows }) =>
    rows.flatMap(({ name, state }) =>
      state === 'claimed' || state === 'retrying' ? [`${name} is still ${state}`] : [],
    ),
  'every slot has an outcome': slotsWithoutOutcome,
  'no slot is decided twice': decidedTwice,
  'no message is posted twice': repeatedMessages,
  'what counts as sent is in the channel': missingMessages,
  'nothing is lost without being recorded as unknown': lostWithoutWord,
  'no story is shown twice': repeatedStories,
  'a digest is on time when nothing is broken': lateDigests,
  'missed slots follow the catch-up setting': wronglyCaughtUp,
  'nothing new is reported only if the articles were read': saidUnread,
  'no slot is decided before its time': decidedTooSoon,
  'what can be sent is sent': givenUp,
  'nothing new is reported only if there is nothing new': overlooked,
  'a digest shows as many stories as there are': tooFewStories,
  'a posted digest is kept up to date': untrueMessages,
  'a digest is left alone if its updates are off': changedUnasked,
  'nothing is posted for a paused or removed subscription': postedWhilePaused,
  'a slot that someone asked to skip is skipped': wishesNotMet,
  'no slot is skipped that nobody asked to skip': skippedUnasked,
  'a pause ends when it should': pausedTooLong,
  'a cadence counts dates': miscounted,
  'no alert posts a story twice': alertedTwice,
  'no alert posts more than it may a day': tooManyAlerts,
  'no alert posts in its quiet hours': postedInQuietHours,
  'an alert posts every story that it should': alertsMissing,
  'no alert posts what was there before it': alertedOldNews,
  'no alert posts while it is paused or removed': alertedWhilePaused,
  'the state stays within bounds': async (ended) => [
    ...(await beyondBounds(ended)),
    ...(await keptForGood(ended)),
  ],
};

/** What is wrong at the end of a history, and the state in which each slot ended. */
export async function judge(
  scene: Scene,
  troubles: readonly TroubleName[],
): Promise<{ readonly faults: string[]; readonly ends: string[] }> {
  const db = scene.state.connect(createDraws(0), { database: 0 });
  const parts = await db
    .selectFrom('deliveryParts')
    .select(['subscriptionId', 'slot', 'position', 'state', 'isReply'])
    .orderBy('position')
    .execute();
  const texts = new Map(
    (await db.selectFrom('texts').selectAll().execute()).map(({ id, text }) => [id, text] as const),
  );
  const rows = (await db.selectFrom('deliveries').selectAll().orderBy('slot').execute()).map((row) => ({
    ...row,
    name: nameOfSlot(row.subscriptionId, new Date(row.slot)),
    storiesJson: texts.get(row.storiesId ?? '') ?? '[]',
    parts: parts.filter(
      ({ subscriptionId, slot }) => subscriptionId === row.subscriptionId && slot === row.slot,
    ),
  }));
  const hadTrouble = (...names: readonly TroubleName[]) => names.some((name) => troubles.includes(name));
  const ended: Ended = { ...scene, db, rows, hadTrouble };
  const found: string[] = [];
  for (const [invariant, faultsOf] of Object.entries(invariants)) {
    found.push(...(await faultsOf(ended)).map((fault) => `${invariant}: ${fault}`));
  }
  return { faults: found, ends: rows.map(({ state }) => state) };
}
