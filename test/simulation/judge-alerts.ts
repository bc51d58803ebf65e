import { attemptMs } from '../../src/delivery/delivery.ts';
import { type Ended, type Row, wasUnderWayAhead } from './ended.ts';
import { holds, underWayMs } from './judge-people.ts';
import type { ModelMessage } from './model-platform.ts';
import { longestOnItsWayMs } from './network.ts';
import { mostSkewMs } from './scene.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

function rowsOf(alertId: string, { rows }: Ended): readonly Row[] {
  return rows.filter(({ subscriptionId, alertReason }) => subscriptionId === alertId && alertReason !== null);
}

/** The row's first message, if it is in the channel. */
function messageOf({ name, platform, channelId }: Row, { platforms }: Ended): ModelMessage | undefined {
  const { messages = [], identityOf } = platforms.find((one) => one.name === platform) ?? {};
  const identity = identityOf?.(channelId, `${name}/0`);
  return messages.find((one) => one.identity === identity);
}

function eventsIn({ storiesJson }: Row, { articles }: Ended): (number | undefined)[] {
  return (JSON.parse(storiesJson) as { link: string }[]).map(({ link }) => articles.eventOf(link));
}

/** An alert has one delivery for each story, whatever became of it. A restored state forgets what came later. */
export function alertedTwice(ended: Ended): string[] {
  if (ended.hadTrouble('restore')) return [];
  return ended.alerts.flatMap(({ id }) => {
    const rows = rowsOf(id, ended).map((row) => ({ row, event: eventsIn(row, ended)[0] }));
    return [...Map.groupBy(rows, ({ event }) => event)].flatMap(([event, those]) =>
      those.length > 1 ? [`event ${event} is in ${those.map(({ row }) => row.name).join(' and ')}`] : [],
    );
  });
}

/** A clock that leapt takes another day for today. */
export function tooManyAlerts(ended: Ended): string[] {
  if (ended.hadTrouble('leap', 'step back', 'restore')) return [];
  return ended.alerts.flatMap(({ id, maxADay }) => {
    const claims = rowsOf(id, ended).flatMap(
      ({ name }) => ended.witness.alertClaims.find((claim) => claim.name === name) ?? [],
    );
    const byDay = Map.groupBy(claims, ({ at }) => Math.floor(at / dayMs));
    return [...byDay.values()].flatMap((those) =>
      those.length > maxADay ? [`${id} took ${those.length} stories in a day, more than ${maxADay}`] : [],
    );
  });
}

/** What was begun just before them may still arrive. A clock that leapt ends them too soon. */
export function postedInQuietHours(ended: Ended): string[] {
  if (ended.hadTrouble('leap', 'step back')) return [];
  return ended.alerts.flatMap((alert) => {
    const { id, quiet } = alert;
    if (!quiet) return [];
    const lateMs = ended.hadTrouble('slow database') ? underWayMs : attemptMs + longestOnItsWayMs;
    return rowsOf(id, ended).flatMap((row) => {
      const { takenAt } = messageOf(row, ended) ?? {};
      if (takenAt === undefined) return [];
      const time = takenAt % dayMs;
      const isQuiet =
        time > quiet.from * minuteMs + mostSkewMs + lateMs && time < quiet.until * minuteMs - mostSkewMs;
      return isQuiet ? [`${row.name} was posted in quiet hours, at ${new Date(takenAt).toISOString()}`] : [];
    });
  });
}

/**
 * Every story that met an alert's conditions some minutes before the end was taken by it, or its channel knows the
 * story from elsewhere, or the alert had posted as much as it may. Nobody knows since when an alert that was paused
 * looks at stories if a clock was wrong.
 */
export async function alertsMissing(ended: Ended): Promise<string[]> {
  const { db, witness, articles, world, alerts, rows } = ended;
  const kept = await db.selectFrom('alerts').select(['id', 'since', 'state']).execute();
  const passed = await db.selectFrom('alertedStories').select(['alertId', 'slot', 'key']).execute();
  return alerts.flatMap((alert) => {
    const now = kept.find(({ id }) => id === alert.id);
    const wasAsked = witness.asks.some(({ subscriptionId }) => subscriptionId === alert.id);
    if (now?.state !== 'active' || (wasAsked && ended.hadTrouble('leap', 'step back', 'restore'))) return [];
    if (ended.hadTrouble('lost channel', 'taken off')) return [];
    const hasPassedOver = passed.some(({ alertId, slot }) => alertId === alert.id && slot === null);
    if (hasPassedOver) return [];
    const since = Math.max(now.since, ...[now.since]) + mostSkewMs;
    // What a clock that was set back takes for published in the future has to wait.
    const at = world.time() - 3 * minuteMs - witness.setBacksMs.reduce((sum, ms) => sum + ms, 0);
    const met = articles.eventsMeeting(alert.conditions, { at, since });
    const inChannel = rows.filter(
      ({ platform, channelId }) => platform === alert.channel.platform && channelId === alert.channel.id,
    );
    const known = new Set(inChannel.flatMap((row) => eventsIn(row, ended)));
    return met.flatMap((event) =>
      known.has(event) ? [] : [`${alert.id} has not posted event ${event}, which met its conditions`],
    );
  });
}

/**
 * What was there when an alert was made is not its business. A copy whose clock is set back takes it for made earlier
 * by no more than that.
 */
export function alertedOldNews(ended: Ended): string[] {
  const { alerts, articles, witness } = ended;
  const begunAt = ended.begunAt - witness.setBacksMs.reduce((sum, ms) => sum + ms, 0);
  return alerts.flatMap(({ id }) =>
    rowsOf(id, ended).flatMap((row) =>
      eventsIn(row, ended).flatMap((event) =>
        event !== undefined && articles.firstSeenOf(event) < begunAt
          ? [`${row.name} is event ${event}, which was there before its alert`]
          : [],
      ),
    ),
  );
}

/** As for a digest: nothing is begun while the alert is paused, or once it is removed. */
export function alertedWhilePaused(ended: Ended): string[] {
  if (ended.hadTrouble('halt', 'slow database', 'restore', 'leap', 'step back')) return [];
  const { asks } = ended.witness;
  const resumes = asks.filter(({ what }) => what === 'resume alert');
  return asks
    .filter(({ what }) => what === 'pause alert' || what === 'remove alert')
    .flatMap((stop) => {
      const span = holds(stop, stop.what === 'pause alert' ? resumes : []);
      if (!span) return [];
      return rowsOf(stop.subscriptionId, ended).flatMap((row) => {
        const begun = messageOf(row, ended);
        if (!begun || begun.takenAt < span.from + underWayMs || begun.takenAt > span.until) return [];
        return wasUnderWayAhead(row.name, ended)
          ? []
          : [`${row.name} was posted ${begun.takenAt - span.from} ms after a ${stop.what}`];
      });
    });
}
