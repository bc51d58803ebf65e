/**
 * How long an attempt at a message may take, from when the ledger says whose it is until its request has ended or been
 * broken off: what a copy that lost a delivery has under way ends within it. An adapter that looks for a message says that
 * it is absent only some seconds later.
 */
export const attemptMs = 20_000;

/** From the start of an attempt until what it had on its way has come, also over a platform that was slow to take it. */
export const attemptSettledMs = 30_000;

/** How far the clocks of copies that share a state may lie apart. */
export const clocksApartMs = 30_000;
