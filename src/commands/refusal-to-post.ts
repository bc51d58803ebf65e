import { bounded } from '../managing/asking/bounded.ts';
import type { ManagingDeps } from '../managing/asking/managing-deps.ts';
import { refusalToManage } from '../managing/asking/may-manage.ts';
import type { CommandInvocation } from '../platform/command.ts';
import { PlatformError } from '../platform/errors.ts';
import type { Message } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import type { PostingThrottle } from './posting-throttle.ts';

export interface RefusalToPostDeps extends Pick<ManagingDeps, 'adapters' | 'managers' | 'callIn' | 'log'> {
  readonly postingThrottle: PostingThrottle;
}

/**
 * Whether the bot may show a channel what somebody asked it: as they may post there themselves, where the platform tells
 * that. Where only some may post, whoever may give the channel a digest may do this, too.
 * @returns why not; undefined when it may
 */
export async function refusalToPost(
  { channel, person }: Pick<CommandInvocation, 'channel' | 'person'>,
  deps: RefusalToPostDeps,
): Promise<Message | undefined> {
  const waitMs = deps.postingThrottle.waitMs(person.id);
  if (waitMs !== undefined) {
    const minutes = Math.ceil(waitMs / 60_000);
    return notice(
      `You have posted several answers in a short time. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    );
  }
  const asked = deps.adapters.get(channel.platform)?.mayPost?.(channel, person.id);
  const right = asked ? await bounded('question', asked, deps) : 'yes';
  if (right instanceof PlatformError) {
    deps.log.warn({ err: right, platform: channel.platform }, 'right to post not known');
    return notice(
      `Not posted: I could not check whether you may post here (${right.message}). ${right.cure ?? 'Please try again.'}`,
    );
  }
  if (right === 'no') return notice('Not posted: join the channel first, then post.');
  if (right === 'restricted' && (await refusalToManage({ channel }, person, deps))) {
    return notice('Not posted: only some people may post in this channel. Ask one of them, or an admin.');
  }
  deps.postingThrottle.note(person.id);
  return undefined;
}
