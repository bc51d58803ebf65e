import { attemptMs } from '../../src/delivery/delivery.ts';
import { type Ended, type Row, wasUnderWayAhead, wasUnderWayApart } from './ended.ts';
import type { ModelMessage } from './model-platform.ts';

/**
 * A message is repeated only where a person asked for that, and then once at most for each time that the platform could not
 * tell what became of it, or of the message that it replies to: what stands below the first one says nothing of the thread of
 * its repeat. When a backup is restored, what was sent since then is known by its slot, which is of no use once
 * the clock was turned. What was in doubt when a process died whose clock had leapt is dated by nobody, and wrongly by one of
 * several copies whose clocks lie further apart than they may.
 */
export function repeatedMessages({ rows, platforms, subscriptions, witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('restore') && hadTrouble('leap', 'step back')) return [];
  const isDatedByNobody = ({ takenAt }: ModelMessage) =>
    witness.killedUnaware.some((at) => Math.abs(at - takenAt) < attemptMs) ||
    // A copy whose clock stays minutes before another's takes what that one has just sent for old.
    witness.apart.some(
      (span) => !witness.ahead.includes(span) && span.from <= takenAt && takenAt <= span.until,
    );
  return platforms.flatMap((platform) => {
    const counts = Map.groupBy(platform.messages, ({ channel, identity }) => `${identity} in ${channel}`);
    return [...counts].flatMap(([name, those]) => {
      const identity = those[0]?.identity ?? '';
      const row = rows.find((one) => identitiesOf(one, platform.identityOf).includes(identity));
      // A backup that was restored since may not have the row of the digest: then it is any of its channel.
      const askers = subscriptions.filter((one) =>
        row ? one.id === row.subscriptionId : one.channel.id === those[0]?.channel,
      );
      const mayRepeat = platform.isBlind && askers.some(({ ifUnknown }) => ifUnknown === 'repeat');
      const [first, ...others] = row ? identitiesOf(row, platform.identityOf) : [];
      const isReply = row?.parts[others.indexOf(identity) + 1]?.isReply === 1;
      const asked = isReply ? [first, identity] : [identity];
      const doubts = witness.doubts.filter((doubt) => asked.includes(doubt.identity)).length;
      if (those.length <= 1 + (mayRepeat ? doubts : 0) || those.some(isDatedByNobody)) return [];
      return [`${name} stands ${those.length} times, and was in doubt ${doubts} times`];
    });
  });
}

function identitiesOf(row: Row, identityOf: (channel: string, key: string) => string): string[] {
  return row.parts.map(({ position }) => identityOf(row.channelId, `${row.name}/${position}`));
}

/** All of a digest that is sent, not all of one that failed, nothing of one that is skipped; an unknown one has a doubt. */
export function missingMessages({ rows, platforms, witness, hadTrouble }: Ended): string[] {
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
    if (row.state === 'failed' && there === identities.length)
      return [`${row.name} is failed, and all of its ${there} messages stand`];
    // A copy that was halted may learn that its message has arrived when another has already settled it.
    const wasInDoubt = witness.doubts.some((doubt) => identities.includes(doubt.identity));
    if (row.state === 'unknown' && !wasInDoubt && row.parts.every(({ state }) => state !== 'in doubt'))
      return [`${row.name} is unknown, and none of its messages is in doubt`];
    return [];
  });
}

/** A clock that has leapt far ahead has what is under way given up, and so has one that is minutes before the others'. */
export function lostWithoutWord(ended: Ended): string[] {
  const { rows, platforms } = ended;
  return rows.flatMap((row) => {
    if (wasUnderWayAhead(row.name, ended) || wasUnderWayApart(row.name, ended)) return [];
    const platform = platforms.find(({ name }) => name === row.platform);
    if (row.state === 'unknown' && !platform?.isBlind)
      return [`${row.name} is unknown where the platform can tell`];
    const doubts = row.parts.filter(({ state }) => state === 'in doubt').length;
    if (doubts > 0 && row.state !== 'unknown')
      return [`${row.name} is ${row.state} with ${doubts} messages in doubt`];
    return [];
  });
}
