import { beforeSending } from '../../src/platform/deadline.ts';
import type { Life, World } from './world.ts';

/** What a platform's requests meet, as it is now. */
export interface Trouble {
  /** Of so many requests one is refused, or its answer lost. */
  share: number;
}

/** The errors of a platform's SDK. */
export interface SdkErrors {
  /** It takes no more for now. */
  readonly tooMany: (waitMs: number) => Error;
  /** It has trouble, and has done nothing. */
  readonly inTrouble: () => Error;
  /** It does not like what the message says. */
  readonly badPayload: () => Error;
  readonly noAnswer: () => Error;
}

export interface Request<Answer> {
  /** What the platform does about it: it may throw what it refuses it with. */
  readonly act: () => Answer;
  /** Whether it says something that the platform may not like. */
  readonly says?: boolean;
}

/** Sends requests of one copy to one platform: each is taken or refused, and its answer may be late or never come. */
export type Send = <Answer>(life: Life, request: Request<Answer>) => Promise<Answer>;

export function createNetwork({ draws, turn }: World, trouble: Trouble, errors: SdkErrors): Send {
  return async (life, { act, says = false }) => {
    await turn(life);
    // In the step in which the request leaves, as the adapters' own clients do.
    beforeSending(undefined);
    const isHit = draws.chance(trouble.share);
    if (isHit && draws.chance(0.5)) {
      const refusal = draws.pick(['too many', 'trouble', 'trouble', 'payload']);
      await turn(life, draws.between(0, 2_000));
      if (refusal === 'too many') throw errors.tooMany(draws.between(1, 40) * 1_000);
      throw refusal === 'payload' && says ? errors.badPayload() : errors.inTrouble();
    }
    // Lost on the way there, or on the way back.
    if (isHit && draws.chance(0.4)) {
      await turn(life, draws.between(0, 15_000));
      throw errors.noAnswer();
    }
    const answer = act();
    await turn(life, draws.between(0, 800));
    if (isHit) throw errors.noAnswer();
    return answer;
  };
}
