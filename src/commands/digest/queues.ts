export interface Queues {
  /** Does `work` when all that was put into the queue of that name before it has ended, however it ended. */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** A queue for each name; one that is empty is forgotten. */
export function createQueues(): Queues {
  const last = new Map<string, Promise<unknown>>();
  return {
    inTurn(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn);
      const forget = () => {
        if (last.get(name) === turn) last.delete(name);
      };
      turn.then(forget, forget);
      return turn;
    },
  };
}
