import type { CommandInvocation } from '../platform/commands/command.ts';
import { PlatformError, reasonIn } from '../platform/errors.ts';
import { say } from '../platform/language/say.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { CommandDeps } from './command-deps.ts';
import { refusalToManage } from './digest/permissions.ts';
import { Refusal } from './replies/refusal.ts';
import { bounded } from './replies/time-limit.ts';

export type RefusalToPostDeps = Pick<
  CommandDeps,
  'adapters' | 'managers' | 'callIn' | 'log' | 'language' | 'postingThrottle' | 'language'
>;

/**
 * Checks whether a person may have the bot post an answer to a channel: only if they may post there themselves, as far as the
 * platform can tell. If posting is restricted, people who may manage the channel's digests may do it as well.
 * @returns why not; undefined if they may
 */
export async function refusalToPost(
  { channel, person }: Pick<CommandInvocation, 'channel' | 'person'>,
  deps: RefusalToPostDeps,
): Promise<Refusal | undefined> {
  // Reserved the first await, so that many commands at once can't all take the last place.
  const place = deps.postingThrottle.take(person.id);
  if (place.kind === 'full') {
    const minutes = Math.ceil(place.waitMs / minuteMs);
    return new Refusal(
      say(
        deps.language,
        'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
        { minutes },
      ),
    );
  }
  let mayPost = false;
  try {
    const refusal = await refusalByRight({ channel, person }, deps);
    mayPost = refusal === undefined;
    return refusal;
  } finally {
    if (!mayPost) place.giveBack();
  }
}

async function refusalByRight(
  { channel, person }: Pick<CommandInvocation, 'channel' | 'person'>,
  deps: RefusalToPostDeps,
): Promise<Refusal | undefined> {
  const { language } = deps;
  const asked = deps.adapters.get(channel.platform)?.mayPost?.(channel, person.id);
  const right = asked ? await bounded('question', asked, deps) : 'yes';
  if (right instanceof PlatformError) {
    deps.log.warn({ err: right, platform: channel.platform }, 'right to post not known');
    const { message, fix = say(language, 'Please try again.') } = reasonIn(language, right.said);
    return new Refusal(
      say(language, 'Not posted: I could not check whether you may post here ({reason}). {fix}', {
        reason: message,
        fix,
      }),
    );
  }
  if (right === 'no') return new Refusal(say(language, 'Not posted: join the channel first, then post.'));
  if (right === 'restricted' && (await refusalToManage({ channel }, person, deps))) {
    return new Refusal(
      say(language, 'Not posted: only some people may post in this channel. Ask one of them, or an admin.'),
    );
  }
  return undefined;
}
