import type { RespondFn } from '@slack/bolt';
import { PlatformError, reasonIn } from '../../../src/platform/errors.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { languageFor } from '../users/language.ts';
import { openDirectChannel } from '../web-api/direct-channel.ts';
import { isDirect, type Origin } from '../web-api/origin.ts';
import type { ListenerDeps } from './listen-deps.ts';
import { postAnswer } from './post-answer.ts';
import { sendReply } from './reply.ts';

/** Who did something, and where Slack takes an answer to it. */
export interface Presser {
  readonly origin: Origin;
  /** Missing where Slack gives no response URL, as for what is done in a modal. */
  readonly respond?: RespondFn | undefined;
}

type TellDeps = Pick<ListenerDeps, 'clientFor' | 'reach' | 'ids' | 'people' | 'callIn' | 'log'>;

/**
 * Tells only the person that what they did was acknowledged but went wrong afterwards, in the first way that works: at
 * the response URL, which needs no token; in the channel; by direct message. Never rejects.
 */
export async function tellFailure(error: unknown, presser: Presser, deps: TellDeps): Promise<void> {
  const told = await tellPresser(
    failureMessage(error, await languageFor(presser.origin, deps)),
    presser,
    deps,
  );
  if (!told) deps.log.error({}, 'slack failure not told');
}

/** @returns whether it was told; never rejects */
export async function tellPresser(
  message: Message,
  { origin, respond }: Presser,
  { clientFor, reach, ids, callIn, log }: TellDeps,
): Promise<boolean> {
  const { workspace, channelId, userId } = origin;
  const post = async (place: Parameters<typeof postAnswer>[1]) => {
    await postAnswer(message, place, { client: await clientFor(workspace), callIn, log });
    return true;
  };
  const ways: (() => Promise<boolean>)[] = [
    async () => (respond ? sendReply(message, { respond }, log) : false),
    async () => (channelId !== '' && !isDirect(channelId) ? post({ channelId, onlyFor: userId }) : false),
    async () => {
      const person = await reach(ids.toPort(workspace, userId));
      return post({ channelId: await openDirectChannel(userId, person) });
    },
  ];
  for (const tell of ways) {
    try {
      if (await tell()) return true;
    } catch (error) {
      log.info({ error: messageOf(error) }, 'slack failure not told in one way');
    }
  }
  return false;
}

function failureMessage(error: unknown, language: Language): Message {
  if (!(error instanceof PlatformError)) {
    return notice(
      say(
        language,
        'I could not show the answer; my log says why. What you asked for may have been done all the same.',
      ),
    );
  }
  const { message: reason, fix } = reasonIn(language, error.said);
  const line = say(language, 'I could not show the answer: {reason}.', { reason });
  return notice(fix ? `${line} ${fix}` : line);
}

/** Shown where something is pressed or submitted that this version no longer knows. */
export function outdatedMessage(language: Language): Message {
  return {
    ...notice(say(language, 'That has changed since it was shown. Close it, and give the command again.')),
    language,
  };
}
