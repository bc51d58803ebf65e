import { PlatformError } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';
import type { BotAccessReader } from '../channels/bot-access.ts';
import type { Channels } from '../channels/channel-facts.ts';
import { missingOf, needsOf, permissionName } from '../channels/permissions.ts';
import type { Losses } from '../gateway/losses.ts';
import { tagNeeded } from '../posting/forum-post.ts';
import { isRefusal, toPlatformError } from '../rest/errors.ts';

export interface ExplainDeps {
  readonly channels: Pick<Channels, 'read'>;
  readonly botAccess: BotAccessReader;
  readonly losses: Losses;
}

/**
 * Explains why Discord refused a request about a channel, with a specific fix: it names the missing
 * permission, whereas Discord's answer only says that one is missing.
 * @param action as for `toPlatformError`
 */
export async function explain(
  error: unknown,
  action: Sentence,
  channelId: string,
  deps: ExplainDeps,
): Promise<PlatformError> {
  const plain = toPlatformError(error, action);
  const better = isRefusal(error)
    ? await betterFix(error, channelId, deps).catch(() => undefined)
    : undefined;
  if (better instanceof PlatformError) return better;
  if (better === undefined) return plain;
  return new PlatformError(plain.kind, plain.said.message, { fix: better, cause: plain.cause });
}

async function betterFix(
  error: unknown,
  channelId: string,
  { channels, botAccess, losses }: ExplainDeps,
): Promise<Sentence | PlatformError | undefined> {
  if (isRefusal(error, 40067)) return tagNeeded(await channels.read(channelId));
  const loss = losses.reasonOf(channelId);
  if (loss === 'left' && isRefusal(error, 10003, 10004, 50001)) {
    return sentence(
      'I was removed from that server: add me again with the link that `heatline invite discord` prints.',
    );
  }
  if (loss === 'deleted' && isRefusal(error, 10003)) {
    return sentence('The channel was deleted: choose another one for the subscription.');
  }
  return isRefusal(error, 50001, 50013) ? permissionFix(channelId, botAccess) : undefined;
}

/** Undefined if no needed permission is missing, or if it cannot be determined which. */
async function permissionFix(channelId: string, botAccess: BotAccessReader): Promise<Sentence | undefined> {
  try {
    const { channel, permissions, timedOutUntil } = await botAccess.of(channelId);
    if (timedOutUntil) return timedOutFix(timedOutUntil);
    const { toPost, toBeWhole } = needsOf(channel.kind);
    const missing = missingOf(toPost, permissions);
    const others = missingOf(['CreatePublicThreads', 'SendMessagesInThreads'], permissions).filter(
      (permission) => toBeWhole.has(permission),
    );
    const names = (missing.length > 0 ? missing : others).map((it) => permissionName(it, channel.kind));
    if (names.length === 0) return undefined;
    const values = { permissions: allOf(names), channel: `#${channel.name ?? ''}` };
    return channel.name
      ? sentence('Give my role {permissions} in {channel} (Edit Channel → Permissions).', values)
      : sentence('Give my role {permissions} there (Edit Channel → Permissions).', values);
  } catch (error) {
    if (!isRefusal(error, 50001)) return undefined;
    return sentence(
      'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.',
    );
  }
}

function allOf([first = '', ...others]: readonly string[]): Sentence | string {
  return others.length === 0 ? first : sentence('{one} and {other}', { one: first, other: allOf(others) });
}

export function timedOutFix(until: Date): Sentence {
  return sentence(
    'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).',
    { until: until.toISOString() },
  );
}
