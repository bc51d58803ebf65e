import { newestSlots } from '../../src/schedule/due-slots.ts';
import type { StateDatabase } from '../../src/store/database.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { ModelArticles } from './model-articles.ts';
import type { ModelPlatform } from './model-platform.ts';

export interface Ended {
  readonly db: StateDatabase;
  readonly begunAt: number;
  /** Slots up to then are to be decided. */
  readonly endsAt: number;
  /** When all had ended. */
  readonly overAt: number;
  readonly platforms: readonly ModelPlatform[];
  readonly articles: ModelArticles;
  readonly subscriptions: readonly Subscription[];
  /** Whether nothing was broken. */
  readonly isCalm: boolean;
  readonly troubles: Readonly<Record<string, number>>;
}

/** In which nothing was broken, a digest comes within this time of its slot. */
const calmLatenessMs = 3 * 60_000;

interface Row {
  readonly subscriptionId: string;
  readonly slot: number;
  readonly platform: string;
  readonly channelId: string;
  readonly state: string;
  readonly sentAt: number | null;
  readonly reason: string | null;
  readonly ifUnknown: string;
  readonly storiesJson: string;
}

interface PartRow {
  readonly subscriptionId: string;
  readonly slot: number;
  readonly position: number;
  readonly state: string;
}

/** What is promised in docs/delivery.md and does not hold, one sentence each. */
export async function judge(ended: Ended): Promise<string[]> {
  const rows: Row[] = await ended.db.selectFrom('deliveries').selectAll().orderBy('slot').execute();
  const parts: PartRow[] = await ended.db
    .selectFrom('deliveryParts')
    .select(['subscriptionId', 'slot', 'position', 'state'])
    .execute();
  return [
    ...undecided(rows),
    ...(await slotsWithoutOutcome(rows, ended)),
    ...repeated(rows, ended),
    ...missing(rows, parts, ended),
    ...storiesTwice(rows, parts, ended),
    ...late(rows, ended),
  ];
}

const nameOf = ({ subscriptionId, slot }: Pick<Row, 'subscriptionId' | 'slot'>) =>
  `${subscriptionId}/${new Date(slot).toISOString()}`;

function undecided(rows: readonly Row[]): string[] {
  return rows.flatMap((row) =>
    row.state === 'claimed' || row.state === 'retrying' ? [`${nameOf(row)} is left ${row.state}`] : [],
  );
}

/** Every slot since a subscription was made has an outcome, unless a person changed its schedule or a pause passed it over. */
async function slotsWithoutOutcome(
  rows: readonly Row[],
  { db, begunAt, endsAt, overAt, troubles }: Ended,
): Promise<string[]> {
  const left = await db
    .selectFrom('subscriptions')
    .select(['id', 'nextRunAt', 'cron', 'timezone', 'state'])
    .execute();
  const decided = new Set(rows.map(nameOf));
  return left.flatMap(({ id, nextRunAt, cron, timezone, state }) => {
    const schedule = { cron, timezone };
    const faults: string[] = [];
    const now = new Date(endsAt - 60_000);
    if (nextRunAt <= now.getTime() - 60_000)
      faults.push(`${id} has its next run at ${new Date(nextRunAt).toISOString()}, long ago`);
    const [next] = newestSlots(schedule, new Date(overAt), new Date(overAt + 2 * 24 * 3_600_000));
    // One that rests is set anew when it is resumed.
    if (state === 'active' && next && nextRunAt > next.getTime() + 60_000)
      faults.push(`${id} has its next run only at ${new Date(nextRunAt).toISOString()}`);
    const isEdited = (troubles['edit'] ?? 0) + (troubles['step back'] ?? 0) > 0;
    if (isEdited) return faults;
    const slots = newestSlots(schedule, new Date(begunAt + 1), now).slice(-90);
    for (const slot of slots) {
      const name = nameOf({ subscriptionId: id, slot: slot.getTime() });
      if (!decided.has(name)) faults.push(`${name} has no outcome`);
    }
    return faults;
  });
}

/** No message stands twice in a channel where the platform can tell, or nobody asked for a repeat. */
function repeated(rows: readonly Row[], { platforms }: Ended): string[] {
  return platforms.flatMap(({ recognition, messages }) => {
    const counts = Map.groupBy(messages, ({ channel, key }) => `${channel} ${key}`);
    return [...counts].flatMap(([name, those]) => {
      if (those.length === 1) return [];
      const row = rows.find((one) => those[0]?.key.startsWith(`${nameOf(one)}/`));
      const isAllowed = recognition === 'blind' && row?.ifUnknown === 'repeat';
      return isAllowed ? [] : [`${name} stands ${those.length} times`];
    });
  });
}

/** All of a digest that is sent is in its channel; of one that is skipped, nothing. */
function missing(rows: readonly Row[], parts: readonly PartRow[], { platforms }: Ended): string[] {
  return rows.flatMap((row) => {
    const its = parts.filter(
      ({ subscriptionId, slot }) => subscriptionId === row.subscriptionId && slot === row.slot,
    );
    const stands = (position: number) =>
      platforms.some(({ name, messages }) =>
        messages.some(
          ({ channel, key }) =>
            name === row.platform && channel === row.channelId && key === `${nameOf(row)}/${position}`,
        ),
      );
    const there = its.filter(({ position }) => stands(position)).length;
    if (row.state === 'sent' && (there < its.length || its.length === 0)) {
      return [`${nameOf(row)} is sent with ${there} of ${its.length} messages`];
    }
    if (row.state === 'skipped' && there > 0)
      return [`${nameOf(row)} is skipped, and ${there} messages stand`];
    if (row.state === 'unknown') {
      const platform = platforms.find(({ name }) => name === row.platform);
      if (platform?.recognition !== 'blind') return [`${nameOf(row)} is unknown where the platform can tell`];
    }
    // What nobody stopped and no platform refused for good does not fail.
    return [];
  });
}

/** A story comes once to a channel; a second time only as an update. */
function storiesTwice(rows: readonly Row[], parts: readonly PartRow[], { articles }: Ended): string[] {
  const shown = rows.filter((row) =>
    parts.some(
      ({ subscriptionId, slot, state }) =>
        subscriptionId === row.subscriptionId && slot === row.slot && state === 'arrived',
    ),
  );
  const faults: string[] = [];
  const first = new Set<string>();
  const updated = new Set<string>();
  for (const row of shown.toSorted((a, b) => (a.sentAt ?? a.slot) - (b.sentAt ?? b.slot))) {
    const stories: { link: string; isUpdate: boolean }[] = JSON.parse(row.storiesJson);
    for (const { link, isUpdate } of stories) {
      const name = `event ${articles.eventOf(link)} in ${row.platform} ${row.channelId}`;
      const seen = isUpdate ? updated : first;
      if (seen.has(name)) faults.push(`${name} is shown again by ${nameOf(row)}`);
      seen.add(name);
    }
  }
  return faults;
}

function late(rows: readonly Row[], { isCalm }: Ended): string[] {
  if (!isCalm) return [];
  return rows.flatMap((row) => {
    if (row.state === 'sent' && (row.sentAt ?? 0) - row.slot > calmLatenessMs)
      return [`${nameOf(row)} came late`];
    if (row.state !== 'sent' && row.reason !== 'nothing new') return [`${nameOf(row)} is ${row.state}`];
    return [];
  });
}
