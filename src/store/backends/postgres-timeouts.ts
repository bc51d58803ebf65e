export interface TimeLimits {
  /** How long connecting to the server may take. */
  readonly connectMs: number;
  /** How long a statement may run on the server, waiting for locks included; undefined sets no limit. */
  readonly statementMs: number | undefined;
  /** How long a transaction may stand still. A copy that is halted within one would hold its rows against all others. */
  readonly idleMs: number;
  /** How long an answer may take before the connection is given up: the network may be silent. */
  readonly answerMs: number | undefined;
  /** How long the end waits for connections to close. */
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

/** A change of all tables at an upgrade takes as long as it takes. */
export const migrationLimits: TimeLimits = { ...usualLimits, statementMs: undefined, answerMs: undefined };

/**
 * The parameters of an address that are time limits of ours as well: what a person gives there counts. Without a limit a
 * silent server or network would hold up digests, or a halted copy the rows of others, for ever.
 */
export const ownTimeouts = ['statement_timeout', 'idle_in_transaction_session_timeout', 'query_timeout'];

/** How much longer than a statement its answer may take. */
const graceMs = 5_000;

/** The limits with those that the address gives. A change of the tables takes as long as it takes, whatever it says. */
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
