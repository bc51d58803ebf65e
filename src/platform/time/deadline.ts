import { AsyncLocalStorage } from 'node:async_hooks';
import { PlatformError } from '../errors.ts';
import type { Clock } from './clock.ts';

/** Until when a request may leave this machine, and an answer to it is waited for. */
export interface Deadline {
  /** Aborts when it is over. */
  readonly signal: AbortSignal;
  /**
   * Whether it is over by the clocks. A process that was halted goes on where it was, before any of its timers is looked
   * at: whoever sends a request asks this in the very step that sends it.
   */
  isOver(): boolean;
}

/**
 * Over by either clock: one can be turned, and the other stands still while the machine sleeps. Over with its signal too, whose
 * timer may fire a fraction of a millisecond before the clock has counted to `ms`.
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

/** Does `send` so that `beforeSending` finds the deadline, through whatever queues a platform's SDK puts in between. */
export function sendBy<Result>(deadline: Deadline | undefined, send: () => Promise<Result>): Promise<Result> {
  return deadline ? applying.run(deadline, send) : send();
}

/** Does what posts nothing, and must not be broken off half done, in the course of sending something. */
export function asLongAsItTakes<Result>(work: () => Promise<Result>): Promise<Result> {
  return applying.exit(work);
}

/**
 * To be called in the step that gives a request to the network.
 * @param signal what else breaks the request off
 * @returns what breaks it off
 * @throws PlatformError `transient` when it is too late to send it
 */
export function beforeSending(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  const deadline = applying.getStore();
  if (!deadline) return signal ?? undefined;
  if (deadline.isOver()) throw new PlatformError('transient', 'it was too late to send the request');
  return signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
}
