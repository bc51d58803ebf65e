export interface TimeLimits {
  /** How long connecting to the server may take. */
  readonly connectMs: number;
  /** How long a statement may run on the server, including waits for locks; undefined sets no limit. */
  readonly statementMs: number | undefined;
  /**
   * How long a transaction may be idle. A copy suspended within one would lock its rows against all others.
   */
  readonly idleMs: number;
  /** How long an answer may take before the connection is given up, because the network may be silent. */
  readonly answerMs: number | undefined;
  /** How long to wait at the end for connections to close. */
  readonly endMs: number;
}

/** Statements take milliseconds. The longest wait is for a lock that another copy holds. */
export const usualLimits: TimeLimits = {
  connectMs: 10_000,
  statementMs: 45_000,
  idleMs: 30_000,
  answerMs: 50_000,
  endMs: 2_000,
};

/** Changing all tables during an upgrade takes as long as it takes. */
export const migrationLimits: TimeLimits = { ...usualLimits, statementMs: undefined, answerMs: undefined };

/**
 * URL parameters for time limits that Heatline also sets; the values in the URL win. Without limits, a silent
 * server or network would hold up digests for ever, and a suspended copy the rows of others.
 */
export const ownTimeouts = ['statement_timeout', 'idle_in_transaction_session_timeout', 'query_timeout'];

/** How much longer than a statement its answer may take. */
const graceMs = 5_000;

/**
 * The limits, overridden by those in the address, except while tables are changed, which takes as long as it
 * takes.
 */
export function limitsIn(url: string, limits: TimeLimits): TimeLimits {
  const { searchParams } = new URL(url);
  const given = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined);
  const idleMs = given('idle_in_transaction_session_timeout') ?? limits.idleMs;
  if (limits.statementMs === undefined) return { ...limits, idleMs };
  const statementMs = given('statement_timeout');
  return {
    ...limits,
    idleMs,
    statementMs: statementMs ?? limits.statementMs,
    answerMs: given('query_timeout') ?? (statementMs === undefined ? limits.answerMs : statementMs + graceMs),
  };
}
