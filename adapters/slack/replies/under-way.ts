import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';

/** Answers still in progress after their event was acknowledged. */
export interface UnderWay {
  /** Runs `work`, and logs and tells its failure, which nobody else sees. Never rejects. */
  run(what: string, work: () => Promise<unknown>, tell?: (failure: unknown) => Promise<void>): Promise<void>;
  /** Resolves when nothing is in progress any more. */
  done(): Promise<void>;
}

export function createUnderWay(log: Log): UnderWay {
  const all = new Set<Promise<void>>();
  return {
    async run(what, work, tell) {
      const one = (async () => {
        try {
          await work();
        } catch (error) {
          log.error({ what, error: messageOf(error) }, 'slack answer not shown');
          await tell?.(error);
        }
      })();
      all.add(one);
      await one;
      all.delete(one);
    },
    async done() {
      await Promise.all(all);
    },
  };
}
