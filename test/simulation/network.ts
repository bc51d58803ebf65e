import { beforeSending } from '../../src/platform/time/deadline.ts';
import { type Life, nature, type World } from './world.ts';

/** What a platform's requests meet, as it is now. */
export interface Trouble {
  /** Of so many requests one is refused, or its answer lost. */
  share: number;
  /** The share of requests whose process is halted just before sending, or just after. */
  halts: number;
  /** The share of what messages say that is not liked, whenever and how often it is sent. */
  dislikes: number;
}

/** Long enough for another copy to take over, look for the message and post it. */
const longestHaltMs = 3 * 60_000;

/**
 * How long a request may be on its way, or wait at a platform that is busy. Within the 20 seconds of an attempt and this,
 * it has been acted on or never will be.
 */
export const longestOnItsWayMs = 9_000;

/** The errors of a platform's SDK. */
export interface SdkErrors {
  /** It takes no more for now. */
  readonly tooMany: (waitMs: number) => Error;
  /** It has trouble, and has done nothing. */
  readonly inTrouble: () => Error;
  /** It does not like what the message says. */
  readonly badPayload: () => Error;
  readonly noAnswer: () => Error;
  /** The app is taken off, or its token revoked. */
  readonly takenOff: () => Error;
}

/** Of so many requests the platform is slow to act on one, and answers all the same. */
const slowShare = 0.03;

export interface Request<Answer> {
  /** What the platform does about it: it may throw what it refuses it with. */
  readonly act: () => Answer;
  /** What it says, if anything: the platform may not like that. */
  readonly says?: string;
}

/** Sends requests of one copy to one platform: each is taken or refused, and its answer may be late or never come. */
export type Send = <Answer>(life: Life, request: Request<Answer>) => Promise<Answer>;

export function createNetwork(
  world: World,
  trouble: Trouble,
  errors: SdkErrors,
  isTakenOff: () => boolean,
): Send {
  const { draws, turn, time } = world;
  const verdicts = new Map<string, boolean>();
  function isDisliked(says: string): boolean {
    const isIt = verdicts.get(says) ?? draws.chance(trouble.dislikes);
    verdicts.set(says, isIt);
    return isIt;
  }
  return async (life, { act: accept, says }) => {
    const act = () => {
      if (says !== undefined && isDisliked(says)) throw errors.badPayload();
      return accept();
    };
    const halted = draws.chance(trouble.halts) ? draws.pick(['about to send', 'waiting for an answer']) : '';
    const halt = () => {
      life.haltedUntil = time() + draws.between(20_000, longestHaltMs);
      world.say(`${life.name} is halted as it is ${halted}`);
    };
    if (halted === 'about to send') halt();
    await turn(life);
    // In the step in which the request leaves, as the adapters' own clients do.
    beforeSending(undefined);
    if (isTakenOff()) throw errors.takenOff();
    if (halted === 'waiting for an answer') {
      halt();
      await turn(nature, draws.between(0, longestOnItsWayMs));
      const answer = act();
      await turn(life);
      return answer;
    }
    const isHit = draws.chance(trouble.share);
    if (isHit && draws.chance(0.5)) {
      const refusal = draws.pick(['too many', 'trouble', 'trouble']);
      await turn(life, draws.between(0, 2_000));
      throw refusal === 'too many' ? errors.tooMany(draws.between(1, 40) * 1_000) : errors.inTrouble();
    }
    if (isHit) {
      // Lost on the way there, or on the way back. What has left is acted on, whatever becomes of its sender.
      const onItsWayMs = draws.pick([undefined, 0, draws.between(0, longestOnItsWayMs)]);
      if (onItsWayMs !== undefined) void turn(nature, onItsWayMs).then(() => actUnheard(act));
      await turn(life, draws.between(0, draws.pick([800, 15_000])));
      throw errors.noAnswer();
    }
    if (draws.chance(slowShare)) await turn(nature, draws.between(0, longestOnItsWayMs));
    const answer = act();
    await turn(life, draws.between(0, 800));
    return answer;
  };
}

/** A refusal that nobody hears of. */
function actUnheard(act: () => unknown): void {
  try {
    act();
  } catch {}
}
