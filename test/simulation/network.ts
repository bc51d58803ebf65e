import { beforeSending } from '../../src/platform/time/deadline.ts';
import { type Life, nature, type World } from './world.ts';

/** The current troubles of a platform's requests. */
export interface Trouble {
  /** The share of requests that are refused or lose their reply. */
  share: number;
  /** The share of requests whose process is halted just before or just after it sends them. */
  halts: number;
  /** The share of messages that the platform refuses every time they are sent. */
  dislikes: number;
}

/** Long enough for another copy to take over, look for the message and post it. */
const longestHaltMs = 3 * 60_000;

/**
 * How long a request may be in flight, or wait at a busy platform. Once this and the 20 seconds of an attempt are
 * over, the platform has acted on it or never will.
 */
export const longestOnItsWayMs = 9_000;

/** The errors of a platform's SDK. */
export interface SdkErrors {
  /** It accepts no more for now. */
  readonly tooMany: (waitMs: number) => Error;
  /** It has a problem, and has done nothing. */
  readonly inTrouble: () => Error;
  /** It refuses what the message says. */
  readonly badPayload: () => Error;
  readonly noAnswer: () => Error;
  /** The app was removed, or its token revoked. */
  readonly takenOff: () => Error;
}

/** The share of requests that the platform is slow to act on, but answers. */
const slowShare = 0.03;

export interface Request<Answer> {
  /** What the platform does with it; it throws the error with which it refuses it. */
  readonly act: () => Answer;
  /** The message in it, if any, which the platform may refuse. */
  readonly says?: string;
}

/** Sends the requests of one copy to one platform. Each is accepted or refused, and its reply may be late or lost. */
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
    // In the same step as the request, like the adapters' own clients.
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
      // Lost on the way there or back. The platform acts on what was sent, even if the sender is gone.
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

/** Nobody hears of a refusal. */
function actUnheard(act: () => unknown): void {
  try {
    act();
  } catch {}
}
