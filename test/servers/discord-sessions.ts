/**
 * How many sessions Discord lets a bot begin (developer documentation, "Gateway", "Session Start Limit
 * Object").
 */
export interface SessionLimit {
  /** Per day, over all shards and all programs with this token. */
  readonly total: number;
  /** How many of them are left at the start. */
  readonly remaining: number;
  /** The time until there are `total` again. */
  readonly resetAfterMs: number;
  /** Shards whose numbers are equal modulo this share a turn. */
  readonly maxConcurrency: number;
  /** The length of a turn. */
  readonly turnMs: number;
}

export interface DiscordSessions {
  /** As `GET /gateway/bot` returns it. */
  limit(): object;
  /**
   * The outcome of an IDENTIFY: accepted, too early, or over the limit, upon which Discord ends all sessions
   * and invalidates the token ("Identifying").
   */
  begin(shard: number): 'taken' | 'too soon' | 'token reset';
  isTokenReset(): boolean;
}

const usual: SessionLimit = {
  ...{ total: 1000, remaining: 999, resetAfterMs: 14_400_000 },
  // The values for every bot in fewer than 150,000 servers ("Sharding for Large Bots").
  ...{ maxConcurrency: 1, turnMs: 5_000 },
};

export function createDiscordSessions(given: Partial<SessionLimit> = {}): DiscordSessions {
  const { total, remaining: atFirst, resetAfterMs, maxConcurrency, turnMs } = { ...usual, ...given };
  const turns = new Map<number, number>();
  let resetsAt = performance.now() + resetAfterMs;
  let remaining = atFirst;
  let isTokenReset = false;
  const left = () => {
    if (performance.now() < resetsAt) return remaining;
    resetsAt = performance.now() + resetAfterMs;
    remaining = total;
    return remaining;
  };
  return {
    limit: () => ({
      ...{ total, remaining: left() },
      reset_after: Math.ceil(resetsAt - performance.now()),
      max_concurrency: maxConcurrency,
    }),
    begin(shard) {
      const turn = shard % maxConcurrency;
      const now = performance.now();
      if (now < (turns.get(turn) ?? 0)) return 'too soon';
      turns.set(turn, now + turnMs);
      if (left() === 0) isTokenReset = true;
      if (isTokenReset) return 'token reset';
      remaining -= 1;
      return 'taken';
    },
    isTokenReset: () => isTokenReset,
  };
}
