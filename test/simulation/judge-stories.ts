import type { Ended } from './ended.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * A story comes a second time only as an update. A restored state cannot know what it showed after the backup. A
 * digest that comes later than one with a later slot is chosen as of its own slot, so later coverage is not part of
 * its stories.
 */
export function repeatedStories({ rows, articles, hadTrouble }: Ended): string[] {
  if (hadTrouble('restore')) return [];
  const shown = rows.filter(({ parts }) => parts.some(({ state }) => state === 'arrived'));
  const faults: string[] = [];
  const first = new Map<string, { readonly slot: number; readonly link: string }>();
  const updated: typeof first = new Map();
  for (const row of shown.toSorted((a, b) => (a.sentAt ?? a.slot) - (b.sentAt ?? b.slot))) {
    // The slot of an alert's story is when it was first seen; it is chosen later.
    const slot = row.alertReason === null ? row.slot : (row.sentAt ?? row.slot);
    const stories: { link: string; isUpdate: boolean }[] = JSON.parse(row.storiesJson);
    for (const { link, isUpdate } of stories) {
      const name = `event ${articles.eventOf(link)} in ${row.platform} ${row.channelId}`;
      const seen = isUpdate ? updated : first;
      const before = seen.get(name);
      if (before && (before.slot <= slot || before.link === link))
        faults.push(`${name} is shown again by ${row.name}`);
      seen.set(name, { slot, link });
    }
  }
  return faults;
}

/** Only if nobody changed what a channel had been shown, and all articles were there when the stories were chosen. */
const mayExpectStories = ({ hadTrouble }: Ended) =>
  !hadTrouble('leap', 'step back', 'restore', 'articles away', 'crash', 'halt', 'slow database');

/** The number of events that a channel had not been shown, and was not being shown, when a digest for it was chosen. */
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
    [...witness.claims, ...witness.alertClaims]
      .filter((claim) => claim.channel === channel && claim.at < at && !postedNothing(claim.name))
      .flatMap(({ events }) => events),
  );
  const own = ended.subscriptions.find(({ id }) => name.startsWith(`${id}/`));
  const { windowMs = dayMs } = own?.criteria ?? {};
  const before = rows.filter((row) => row.subscriptionId === own?.id && row.slot < slot);
  const lastSlot = before.at(-1)?.slot;
  return articles.eventsFor({ slot, lastSlot, at, windowMs }).filter((event) => !seen.has(event)).length;
}

export function overlooked(ended: Ended): string[] {
  if (!mayExpectStories(ended)) return [];
  // Another copy may have been faster.
  const isSkipped = new Set(ended.rows.flatMap(({ name, state }) => (state === 'skipped' ? [name] : [])));
  return ended.witness.skips.flatMap((skip) => {
    const unseen = skip.reason === 'nothing new' && isSkipped.has(skip.name) ? unseenBy(skip, ended) : 0;
    return unseen > 0 ? [`${skip.name} was skipped as nothing new, but ${unseen} events were new`] : [];
  });
}

export function tooFewStories(ended: Ended): string[] {
  if (!mayExpectStories(ended)) return [];
  return ended.witness.claims.flatMap((claim) => {
    const least = Math.min(claim.wanted, unseenBy(claim, ended));
    const shown = claim.events.length;
    return shown < least ? [`${claim.name} shows ${shown} stories, but there were ${least}`] : [];
  });
}
