import type { Logger, webApi } from '@slack/bolt';
import { type ChannelRef, formatChannelRef } from '../../../src/platform/channel.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { sentence, told } from '../../../src/platform/language/sentence.ts';
import type { Randomness } from '../../../src/platform/randomness.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { delay } from '../../../src/platform/time/delay.ts';
import type { SlackSettings } from '../settings.ts';
import type { Reach } from '../web-api/access.ts';
import { toPlatformError } from '../web-api/errors.ts';
import { refusalFix, scopeIn } from '../web-api/refusals.ts';
import type { Workspaces } from '../web-api/workspaces.ts';

/** How often to try when Slack limits the rate: a person is waiting. */
const patience = 3;

/** Checks whether the bot can post to a channel. */
export async function diagnoseChannel(
  channel: ChannelRef,
  { workspaces, callIn }: Pick<Clock, 'callIn'> & { readonly workspaces: Workspaces },
): Promise<Finding> {
  const name = formatChannelRef(channel);
  try {
    const reach = await workspaces.reach(channel.id);
    // Reading the facts of direct messages needs another scope, and those who have them can always post
    // there.
    if (reach.id.startsWith('D')) return right(`${name}: direct messages`);
    return await judge(name, reach, { callIn });
  } catch (error) {
    return findingOf('slack', error, isOnlyUnread(error) ? 'weak' : 'wrong');
  }
}

async function judge(name: string, reach: Reach, clock: Pick<Clock, 'callIn'>): Promise<Finding> {
  const { name: title = '', is_archived, is_member } = await infoOf(name, reach, clock);
  const named = `${name} (#${oneLine(title).trim()})`;
  const code = is_archived ? 'is_archived' : is_member ? undefined : 'not_in_channel';
  if (code === undefined) return right(`${named}: the bot is in the channel`);
  const fix = refusalFix(code, reach.botName, reach.token, 'chat:write');
  const text = code === 'is_archived' ? 'is archived' : 'the bot is not in the channel';
  return { verdict: 'wrong', text: `${named}: ${text}`, ...(fix && { fix: told('en', fix) }) };
}

async function infoOf(name: string, { id, client, botName, token }: Reach, clock: Pick<Clock, 'callIn'>) {
  for (let tries = 1; ; tries += 1) {
    try {
      const { channel } = await client.conversations.info({ channel: id });
      return channel ?? {};
    } catch (error) {
      const failure = toPlatformError(error, {
        ...{ what: sentence('looking at {channel}', { channel: name }), botName, token },
        ...{ scope: scopeIn('channels:read', 'groups:read'), mayHaveWorked: false },
      });
      if (failure.kind !== 'rate limited' || tries === patience) throw failure;
      await delay(failure.retryAfterMs ?? 1_000, clock);
    }
  }
}

/** Posting may well work: only reading the channel's facts is not allowed. */
function isOnlyUnread(error: unknown): boolean {
  return error instanceof PlatformError && error.message.includes('missing_scope');
}

/** What the checks of the setup need. */
export interface DiagnoseDeps extends Omit<Clock, 'elapsedMs'>, Pick<Randomness, 'randomId'> {
  readonly settings: SlackSettings;
  readonly workspaces: Workspaces;
  readonly sdkLogger: Logger;
  readonly fetch: webApi.FetchFunction;
}
