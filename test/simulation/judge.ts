import { newestSlots } from '../../src/schedule/due-slots.ts';
import { nextSlot } from '../../src/schedule/slots.ts';
import type { StateDatabase } from '../../src/store/database.ts';
import { createDraws } from './draws.ts';
import { mostSkewMs, type Scene } from './scene.ts';
import type { TroubleName } from './troubles.ts';
import { nameOfSlot } from './witness.ts';

const minuteMs = 60_000;

/** Where nothing was broken, a digest comes within this time of its slot. */
const calmLatenessMs = 3 * minuteMs;

/** A slot counts as missed after two minutes; a copy may be halted between the choice and the claim. */
const missedAfterMs = 8 * minuteMs;

interface Row {
  readonly name: string;
  readonly subscriptionId: string;
  readonly slot: number;
  readonly platform: string;
  readonly channelId: string;
  readonly state: string;
  readonly sentAt: number | null;
  readonly reason: string | null;
  readonly ifUnknown: string;
  readonly storiesJson: string;
  readonly errorJson: string | null;
  readonly parts: readonly { readonly position: number; readonly state: string }[];
}

interface Ended extends Scene {
  readonly db: StateDatabase;
  readonly rows: readonly Row[];
  readonly hadTrouble: (...names: readonly TroubleName[]) => boolean;
}

/** The invariants, each with what is promised in docs/delivery.md: what does not hold, one sentence each. */
export const invariants: Readonly<Record<string, (ended: Ended) => string[] | Promise<string[]>>> = {
  'every slot ends': ({ rows }) =>
    rows.flatMap(({ name, state }) =>
      state === 'claimed' || state === 'retrying' ? [`${name} is left ${state}`] : [],
    ),
  'every slot has an outcome': slotsWithoutOutcome,
  'no slot is decided twice': decidedTwice,
  'no message comes twice': repeatedMessages,
  'what is sent is there': missingMessages,
  'nothing is lost without standing as unknown': lostWithoutWord,
  'no story comes twice': repeatedStories,
  'a digest comes in time where nothing is broken': lateDigests,
  'missed slots go by the catch-up': wronglyCaughtUp,
  'nothing new is only said of articles that were read': saidUnread,
  'no slot is decided before its time': decidedTooSoon,
  'what can be sent is sent': givenUp,
  'nothing new is only said where there is nothing': overlooked,
  'a digest shows as many stories as there are': tooFewStories,
  'the state stays within bounds': beyondBounds,
};

/** What is wrong with how a history ended, and as what its slots did. */
export async function judge(
  scene: Scene,
  troubles: readonly TroubleName[],
): Promise<{ readonly faults: string[]; readonly ends: string[] }> {
  const db = scene.state.connect(createDraws(0), { database: 0 });
  const parts = await db
    .selectFrom('deliveryParts')
    .select(['subscriptionId', 'slot', 'position', 'state'])
    .execute();
  const rows = (await db.selectFrom('deliveries').selectAll().orderBy('slot').execute()).map((row) => ({
    ...row,
    name: nameOfSlot(row.subscriptionId, new Date(row.slot)),
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

/** Every slot since a subscription was made, unless a person changed its schedule. */
async function slotsWithoutOutcome({
  db,
  rows,
  begunAt,
  endsAt,
  world,
  hadTrouble,
}: Ended): Promise<string[]> {
  const left = await db
    .selectFrom('subscriptions')
    .select(['id', 'nextRunAt', 'cron', 'timezone', 'state'])
    .execute();
  const decided = new Set(rows.map(({ name }) => name));
  return left.flatMap(({ id, nextRunAt, cron, timezone, state }) => {
    const schedule = { cron, timezone };
    const faults: string[] = [];
    const until = new Date(endsAt - minuteMs);
    if (nextRunAt <= until.getTime() - minuteMs)
      faults.push(`${id} has its next run at ${new Date(nextRunAt).toISOString()}, long ago`);
    // A copy whose clock is ahead has decided what comes in some seconds.
    const next = nextSlot(schedule, new Date(world.time() + mostSkewMs));
    // One that rests is set anew when it is resumed.
    if (state === 'active' && next && nextRunAt > next.getTime() + minuteMs)
      faults.push(`${id} has its next run only at ${new Date(nextRunAt).toISOString()}`);
    if (hadTrouble('edit', 'step back') || (state !== 'active' && hadTrouble('leap'))) return faults;
    for (const slot of newestSlots(schedule, new Date(begunAt + 1), until)) {
      const name = nameOfSlot(id, slot);
      if (!decided.has(name)) faults.push(`${name} has none`);
    }
    return faults;
  });
}

/** What a clock that leapt has decided may be decided again, and what a restored state does not know. */
function decidedTwice({ witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore')) return [];
  const counts = Map.groupBy(
    witness.outcomes.filter(({ isPassed }) => !isPassed),
    ({ name }) => name,
  );
  return [...counts].flatMap(([name, those]) =>
    those.length > 1 ? [`${name} ended ${those.length} times`] : [],
  );
}

/**
 * Where the platform can tell, or nobody asked for a repeat. When a backup is restored, what was sent since then is known by
 * its slot, which is of no use once the clock was turned.
 */
function repeatedMessages({ rows, platforms, hadTrouble }: Ended): string[] {
  if (hadTrouble('restore') && hadTrouble('leap', 'step back')) return [];
  return platforms.flatMap((platform) => {
    const counts = Map.groupBy(platform.messages, ({ channel, identity }) => `${identity} in ${channel}`);
    return [...counts].flatMap(([name, those]) => {
      if (those.length === 1) return [];
      const isOf = (row: Row) => identitiesOf(row, platform.identityOf).includes(those[0]?.identity ?? '');
      const isAllowed = platform.isBlind && rows.find(isOf)?.ifUnknown === 'repeat';
      return isAllowed ? [] : [`${name} stands ${those.length} times`];
    });
  });
}

function identitiesOf(row: Row, identityOf: (channel: string, key: string) => string): string[] {
  return row.parts.map(({ position }) => identityOf(row.channelId, `${row.name}/${position}`));
}

/** All of a digest that is sent; of one that is skipped, nothing. */
function missingMessages({ rows, platforms, hadTrouble }: Ended): string[] {
  return rows.flatMap((row) => {
    const platform = platforms.find(({ name }) => name === row.platform);
    if (!platform) return [`${row.name} is of no platform`];
    const standing = new Set(
      platform.messages.filter(({ channel }) => channel === row.channelId).map(({ identity }) => identity),
    );
    const identities = identitiesOf(row, platform.identityOf);
    const there = identities.filter((identity) => standing.has(identity)).length;
    if (row.state === 'sent' && (there < identities.length || there === 0))
      return [`${row.name} is sent with ${there} of ${identities.length} messages`];
    // A state that was restored does not know what it has sent since the backup.
    if (row.state === 'skipped' && there > 0 && !hadTrouble('restore'))
      return [`${row.name} is skipped, and ${there} messages stand`];
    return [];
  });
}

/** A clock that has leapt far ahead has what is under way given up. */
function lostWithoutWord({ rows, platforms, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap')) return [];
  return rows.flatMap((row) => {
    const platform = platforms.find(({ name }) => name === row.platform);
    if (row.state === 'unknown' && !platform?.isBlind)
      return [`${row.name} is unknown where the platform can tell`];
    const doubts = row.parts.filter(({ state }) => state === 'in doubt').length;
    if (doubts > 0 && row.state !== 'unknown')
      return [`${row.name} is ${row.state} with ${doubts} messages in doubt`];
    return [];
  });
}

/** A second time a story comes only as an update. What it showed since its backup, a restored state cannot know. */
function repeatedStories({ rows, articles, hadTrouble }: Ended): string[] {
  if (hadTrouble('restore')) return [];
  const shown = rows.filter(({ parts }) => parts.some(({ state }) => state === 'arrived'));
  const faults: string[] = [];
  const first = new Set<string>();
  const updated = new Set<string>();
  for (const row of shown.toSorted((a, b) => (a.sentAt ?? a.slot) - (b.sentAt ?? b.slot))) {
    const stories: { link: string; isUpdate: boolean }[] = JSON.parse(row.storiesJson);
    for (const { link, isUpdate } of stories) {
      const name = `event ${articles.eventOf(link)} in ${row.platform} ${row.channelId}`;
      const seen = isUpdate ? updated : first;
      if (seen.has(name)) faults.push(`${name} is shown again by ${row.name}`);
      seen.add(name);
    }
  }
  return faults;
}

function lateDigests({ rows, isCalm, endsAt }: Ended): string[] {
  if (!isCalm) return [];
  const inTime = rows.filter(({ slot }) => slot < endsAt - calmLatenessMs);
  return inTime.flatMap(({ name, state, sentAt, slot, reason }) => {
    if (state === 'sent')
      return (sentAt ?? 0) - slot > calmLatenessMs ? [`${name} came ${(sentAt ?? 0) - slot} ms late`] : [];
    return reason === 'nothing new' ? [] : [`${name} is ${state}`];
  });
}

function wronglyCaughtUp({ witness, subscriptions, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap', 'step back', 'restore', 'edit', 'articles away')) return [];
  const policyOf = (name: string) =>
    subscriptions.find(({ id }) => name.startsWith(`${id}/`))?.catchUp.kind ?? 'skip';
  return [
    ...witness.claims
      .filter(({ name, lateMs }) => policyOf(name) === 'skip' && lateMs > missedAfterMs)
      .map(({ name, lateMs }) => `${name} is taken ${lateMs} ms late, and was to be skipped`),
    ...witness.skips
      .filter(({ name, reason }) => policyOf(name) === 'all' && ['too late', 'superseded'].includes(reason))
      .map(({ name, reason }) => `${name} is skipped as ${reason}, and each was to be sent`),
  ];
}

function saidUnread({ witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap', 'step back')) return [];
  return witness.skips
    .filter(({ reason, wereArticlesAway }) => reason === 'nothing new' && wereArticlesAway)
    .map(({ name }) => `${name} is skipped as nothing new while the articles are away`);
}

/**
 * What a clock decided that had leapt ahead is open again once it has returned, unless a backup was made of it, or no copy
 * ran when it returned and when the slot came.
 */
function decidedTooSoon({ rows, witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap') && hadTrouble('restore', 'crash', 'halt')) return [];
  const skips = new Map(witness.skips.map((skip) => [`${skip.name} ${skip.reason}`, skip]));
  return rows.flatMap(({ name, slot, state, reason }) => {
    const skip = state === 'skipped' && reason !== 'asked to skip' && skips.get(`${name} ${reason}`);
    return skip && skip.at < slot - minuteMs ? [`${name} was skipped as ${reason} long before it came`] : [];
  });
}

/** In the end all is well, long before a digest is no news any more: only what a platform does not like is given up. */
function givenUp({ rows, hadTrouble }: Ended): string[] {
  if (hadTrouble('leap')) return [];
  return rows.flatMap(({ name, state, errorJson }) => {
    const { kind = 'nothing' } = JSON.parse(errorJson ?? '{}') as { kind?: string };
    return state === 'failed' && kind !== 'bad payload' ? [`${name} failed for ${kind}`] : [];
  });
}

/** Only where nobody leaves out or brings back what a channel was shown, and all articles were there when they were chosen. */
const mayExpectStories = ({ hadTrouble }: Ended) =>
  !hadTrouble('leap', 'step back', 'restore', 'articles away', 'crash', 'halt', 'slow database');

/** The events that a channel was not shown, and was not being shown, when a digest for it was chosen. */
function unseenBy(
  { name, channel, at }: { name: string; channel: string; at: number },
  ended: Ended,
): number {
  const { witness, articles, rows } = ended;
  const slot = Date.parse(name.slice(name.indexOf('/') + 1));
  const postedNothing = (claimed: string) => {
    const parts = rows.find((row) => row.name === claimed)?.parts ?? [];
    return (
      parts.every(({ state }) => state === 'pending') &&
      witness.outcomes.some(
        (outcome) => outcome.name === claimed && outcome.end !== 'digest sent' && outcome.at < at - minuteMs,
      )
    );
  };
  const seen = new Set(
    witness.claims
      .filter((claim) => claim.channel === channel && claim.at < at && !postedNothing(claim.name))
      .flatMap(({ events }) => events),
  );
  return articles.eventsFor(slot, at).filter((event) => !seen.has(event)).length;
}

function overlooked(ended: Ended): string[] {
  if (!mayExpectStories(ended)) return [];
  return ended.witness.skips.flatMap((skip) => {
    const unseen = skip.reason === 'nothing new' ? unseenBy(skip, ended) : 0;
    return unseen > 0 ? [`${skip.name} is skipped as nothing new, and ${unseen} events were`] : [];
  });
}

function tooFewStories(ended: Ended): string[] {
  if (!mayExpectStories(ended)) return [];
  return ended.witness.claims.flatMap((claim) => {
    const least = Math.min(claim.wanted, unseenBy(claim, ended));
    const shown = claim.events.length;
    return shown < least ? [`${claim.name} shows ${shown} stories, and ${least} were there`] : [];
  });
}

/** Channels share 256 locks; a copy that ends by itself or is found dead leaves no more than its row. */
async function beyondBounds({ db, rows }: Ended): Promise<string[]> {
  const { locks } = await db
    .selectFrom('locks')
    .select(({ fn }) => fn.countAll<number>().as('locks'))
    .executeTakeFirstOrThrow();
  const { parts } = await db
    .selectFrom('deliveryParts')
    .select(({ fn }) => fn.countAll<number>().as('parts'))
    .executeTakeFirstOrThrow();
  const known = rows.reduce((sum, row) => sum + row.parts.length, 0);
  return [
    ...(locks > 256 ? [`${locks} locks are kept`] : []),
    ...(parts > known ? [`${parts - known} messages are of no digest`] : []),
  ];
}
