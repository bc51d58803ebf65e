import { AsyncLocalStorage } from 'node:async_hooks';
import { PlatformError } from '../errors.ts';
import type { Clock } from './clock.ts';

/** The time until which a request may be sent and its answer awaited. */
export interface Deadline {
  /** Aborts when the deadline has passed. */
  readonly signal: AbortSignal;
  /**
   * Whether the deadline has passed by either clock. A suspended process resumes where it was, before any
   * timer fires, so check this in the same step that sends a request.
   */
  isOver(): boolean;
}

/**
 * A deadline that has passed when either clock says so: the wall clock can be changed, and the monotonic one
 * stops while the machine sleeps. It has also passed once its signal has fired, whose timer may fire a
 * fraction of a millisecond before the clock has counted to `ms`.
 */
export function deadlineIn(ms: number, { now, elapsedMs, signalIn }: Omit<Clock, 'callIn'>): Deadline {
  const startedAt = elapsedMs();
  const begunAt = now().getTime();
  const signal = signalIn(ms);
  return {
    signal,
    isOver: () =>
      signal.aborted || elapsedMs() - startedAt >= ms || Math.abs(now().getTime() - begunAt) >= ms,
  };
}

const applying = new AsyncLocalStorage<Deadline>();

/**
 * Runs `send` so that `beforeSending` finds the deadline, through whatever queues a platform's SDK puts in
 * between.
 */
export function sendBy<Result>(deadline: Deadline | undefined, send: () => Promise<Result>): Promise<Result> {
  return deadline ? applying.run(deadline, send) : send();
}

/** Runs work without the deadline: for work that posts nothing and must not be aborted half done. */
export function withoutDeadline<Result>(work: () => Promise<Result>): Promise<Result> {
  return applying.exit(work);
}

/**
 * Call this in the same step that hands a request to the network.
 * @param signal what else aborts the request
 * @returns the signal that aborts the request
 * @throws PlatformError `transient` when it is too late to send it
 */
export function beforeSending(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  const deadline = applying.getStore();
  if (!deadline) return signal ?? undefined;
  if (deadline.isOver())
    throw new PlatformError('transient', { english: 'it was too late to send the request' });
  return signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
}
