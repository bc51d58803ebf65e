import type { Log } from '../platform/log.ts';
import { messageOf } from '../platform/thrown.ts';
import type { Clock } from '../platform/time/clock.ts';
import { every } from '../platform/time/every.ts';
import { within } from '../platform/time/within.ts';
import { beatEveryMs, type CopyFault, type CopyRegistry } from './copy-registry.ts';

/** A copy that counts as alive until it is disposed of. */
export interface LivingCopy extends AsyncDisposable {
  /** From now on, each heartbeat tells the others what `faultNow` returns. */
  reportFaults(faultNow: () => CopyFault | undefined): void;
  /** What the others are told. */
  faultNow(): CopyFault | undefined;
  /** Why the state cannot be written, with the fix; undefined while it can. */
  faultOfWriting(): string | undefined;
}

/** A heartbeat that takes longer than this counts as failed. */
const patienceMs = 20_000;

/**
 * How long to wait when deregistering: if it fails, the copy soon counts as dead anyway, and the whole
 * shutdown has ten seconds.
 */
const leaveMs = 500;

/**
 * Registers this copy and keeps it counted as alive. Its heartbeat also proves that the state can be written.
 * @param fixFor the fix for a state that cannot be written, as a sentence; nothing if the error already
 * contains it
 */
export async function keepAlive(
  copies: CopyRegistry,
  {
    fixFor,
    now,
    elapsedMs,
    callIn,
    log,
  }: Omit<Clock, 'signalIn'> & { fixFor: (error?: unknown) => string | undefined; log: Log },
): Promise<LivingCopy> {
  await copies.register(now());
  let faultNow = (): CopyFault | undefined => undefined;
  let beating: Promise<void> | undefined;
  let begunAt = 0;
  let fault: { readonly reason: string; readonly fix: string | undefined } | undefined;
  let failures = 0;

  const beat = async () => {
    begunAt = elapsedMs();
    try {
      await copies.beat(now(), faultNow());
      if (fault !== undefined) log.warn({ failures }, 'the state can be written again');
      fault = undefined;
      failures = 0;
    } catch (error) {
      const reason = messageOf(error);
      const fix = fixFor(error);
      if (reason !== fault?.reason)
        log.error({ err: error, fix }, 'the state cannot be written: no digest is sent');
      fault = { reason, fix };
      failures += 1;
    }
  };
  const beginBeat = () => {
    beating ??= beat().finally(() => {
      beating = undefined;
    });
  };
  const endBeats = every(beatEveryMs, beginBeat, { callIn });
  return {
    reportFaults(now) {
      faultNow = now;
    },
    faultNow: () => faultNow(),
    faultOfWriting() {
      const isStuck = beating && elapsedMs() - begunAt > patienceMs;
      const stuck = { reason: `it has not answered for ${patienceMs / 1000} seconds`, fix: fixFor() };
      const found = isStuck ? stuck : fault;
      if (!found) return undefined;
      const { reason, fix } = found;
      return `the state cannot be written: ${fix === undefined ? reason : `${reason}. ${fix}`}`;
    },
    async [Symbol.asyncDispose]() {
      endBeats();
      const leave = async () => {
        await beating;
        await copies.leave();
      };
      const logNotLeft = (fields: object) =>
        log.warn(fields, 'copy not deregistered: it counts as dead in half a minute');
      try {
        if ((await within(leaveMs, leave(), { callIn })) === 'late') logNotLeft({});
      } catch (error) {
        logNotLeft({ err: error });
      }
    },
  };
}
