import { attemptMs } from '../../src/delivery/delivery.ts';
import { type Ended, type Row, wasUnderWayAhead, wasUnderWayApart } from './ended.ts';
import type { ModelMessage } from './model-platform.ts';

/**
 * A message is repeated only if a person asked for that, and at most once for each time that the platform could not
 * tell what happened to it or to the message that it replies to: what follows the first post is not in the thread of
 * its repeat. After a restore, later messages are recognised by their slot, which does not help once the clock was
 * turned. Nobody knows the time of a message in doubt if a process died while its clock had leapt, and copies whose
 * clocks are too far apart get it wrong.
 */
export function repeatedMessages({ rows, platforms, subscriptions, witness, hadTrouble }: Ended): string[] {
  if (hadTrouble('restore') && hadTrouble('leap', 'step back')) return [];
  const hasUnknownDate = ({ takenAt }: ModelMessage) =>
    witness.killedUnaware.some((at) => Math.abs(at - takenAt) < attemptMs) ||
    // To a copy whose clock is minutes ahead, what another copy has just sent looks old.
    witness.apart.some(
      (span) => !witness.ahead.includes(span) && span.from <= takenAt && takenAt <= span.until,
    );
  return platforms.flatMap((platform) => {
    const counts = Map.groupBy(platform.messages, ({ channel, identity }) => `${identity} in ${channel}`);
    return [...counts].flatMap(([name, those]) => {
      const identity = those[0]?.identity ?? '';
      const row = rows.find((one) => identitiesOf(one, platform.identityOf).includes(identity));
      // A restored backup may lack the row of the digest: then it may belong to any subscription of the channel.
      const askers = subscriptions.filter((one) =>
        row ? one.id === row.subscriptionId : one.channel.id === those[0]?.channel,
      );
      const mayRepeat = platform.isBlind && askers.some(({ ifUnknown }) => ifUnknown === 'repeat');
      const [first, ...others] = row ? identitiesOf(row, platform.identityOf) : [];
      const isReply = row?.parts[others.indexOf(identity) + 1]?.isReply === 1;
      const asked = isReply ? [first, identity] : [identity];
      const doubts = witness.doubts.filter((doubt) => asked.includes(doubt.identity)).length;
      if (those.length <= 1 + (mayRepeat ? doubts : 0) || those.some(hasUnknownDate)) return [];
      return [`${name} was posted ${those.length} times, and was in doubt ${doubts} times`];
    });
  });
}

function identitiesOf(row: Row, identityOf: (channel: string, key: string) => string): string[] {
  return row.parts.map(({ position }) => identityOf(row.channelId, `${row.name}/${position}`));
}

/**
 * A sent digest is complete, and shows all that it is to show unless the platform refuses that; a failed one is not, a skipped one has no messages, and an unknown one has a message in
 * doubt.
 */
export function missingMessages({ rows, platforms, witness, hadTrouble }: Ended): string[] {
  return rows.flatMap((row) => {
    const platform = platforms.find(({ name }) => name === row.platform);
    if (!platform) return [`${row.name} belongs to no platform`];
    const standing = new Set(
      platform.messages.filter(({ channel }) => channel === row.channelId).map(({ identity }) => identity),
    );
    const identities = identitiesOf(row, platform.identityOf);
    const there = identities.filter((identity) => standing.has(identity)).length;
    if (row.state === 'sent' && (there < identities.length || there === 0))
      return [`${row.name} is sent with ${there} of ${identities.length} messages`];
    // A restored state does not know what it sent after the backup.
    if (row.state === 'skipped' && there > 0 && !hadTrouble('restore'))
      return [`${row.name} is skipped, but ${there} messages are in the channel`];
    const halfway = platform.messages.filter(
      ({ channel, identity, isUnfinished }) =>
        isUnfinished && channel === row.channelId && identities.includes(identity),
    );
    const isWhole = ({ identity }: ModelMessage) =>
      platform.messages.some((other) => other.identity === identity && !other.isUnfinished);
    if (row.state === 'sent' && halfway.some((message) => !message.wasRefused && !isWhole(message)))
      return [`${row.name} is sent, but shows only its headlines`];
    if (row.state === 'failed' && there === identities.length && halfway.length === 0)
      return [`${row.name} is failed, but all of its ${there} messages are in the channel`];
    // A halted copy may learn that its message arrived after another copy has settled it.
    const wasInDoubt = witness.doubts.some((doubt) => identities.includes(doubt.identity));
    if (row.state === 'unknown' && !wasInDoubt && row.parts.every(({ state }) => state !== 'in doubt'))
      return [`${row.name} is unknown, but none of its messages is in doubt`];
    return [];
  });
}

/**
 * A clock that leapt far ahead makes its copy give up what is under way, and so does a clock minutes ahead of the
 * others. Over a night, a busy channel gets more messages than are looked through.
 */
export function lostWithoutWord(ended: Ended): string[] {
  const { rows, platforms } = ended;
  return rows.flatMap((row) => {
    if (wasUnderWayAhead(row.name, ended) || wasUnderWayApart(row.name, ended)) return [];
    const platform = platforms.find(({ name }) => name === row.platform);
    if (row.state === 'unknown' && !platform?.isBlind && ended.days === 0)
      return [`${row.name} is unknown although the platform can tell`];
    const doubts = row.parts.filter(({ state }) => state === 'in doubt').length;
    if (doubts > 0 && row.state !== 'unknown')
      return [`${row.name} is ${row.state} with ${doubts} messages in doubt`];
    return [];
  });
}
