import { minuteMs } from '../platform/time/durations.ts';
import type { ContentFault } from './content-fault.ts';
import { reasonOf } from './files/file-error.ts';
import type { IndexLocation } from './index/index-location.ts';
import { faultOfPart, type Unread } from './unread.ts';

/** Whether the index is in step with its folder, so that a digest may be chosen from it. */
export interface ContentStep {
  /** Why no digest may be chosen now; undefined while the index is in step. */
  fault(): ContentFault | undefined;
  /** Why it cannot be said that no article came after `since`: the index is not in step, or not all could be read. */
  faultSince(since: Date): ContentFault | undefined;
}

/** A step that follows what checks of the folder come to. */
export interface FollowedStep extends ContentStep {
  /** A check has begun, of the whole folder or of files that changed: while it hangs, what changed is not known. */
  begun(): void;
  /** A check has come to its end. */
  ended(): void;
  /** A check of the whole folder has come to its end, and could not read these. */
  checked(unread: Unread): void;
  /** A check could not be made, or not be written down. */
  failed(error: Error): void;
}

/** As one check found it. */
export function stepOfCheck(unread: Unread): ContentStep {
  return {
    fault: () => unread.everything,
    faultSince: (since) => unread.everything ?? faultOfPart(unread, since),
  };
}

/** A network folder whose server is away hangs without an error: beyond this, what is known of the folder is old. */
const maxCheckMs = 5 * minuteMs;

/**
 * @param isBuilt whether there is an index now: it is a cache, which anybody may delete
 * @param elapsedMs milliseconds on the monotonic clock
 */
export function followStep(
  { contentFolder, furtherFolders = [], stateFolder }: IndexLocation,
  isBuilt: () => boolean,
  elapsedMs: () => number,
): FollowedStep {
  const names = [contentFolder, ...furtherFolders].map((folder) => `"${folder}"`).join(' and ');
  let begunAtMs: number | undefined;
  let last: { readonly unread: Unread } | { readonly failure: Error } | undefined;

  const faultOfIndex = (): ContentFault | undefined => {
    const waiting = 'Nothing has to be done: digests that are due wait for it.';
    if (!last) return { fault: `the articles in ${names} are being read`, fix: waiting };
    if (begunAtMs !== undefined && elapsedMs() - begunAtMs > maxCheckMs) {
      return {
        fault: `the articles could not be read: a look at ${names} has not ended for minutes`,
        fix: 'Check its disk or mount: a network folder may hang. Very many new files end by themselves.',
      };
    }
    if ('failure' in last) return indexFault('cannot be written', last.failure, stateFolder);
    try {
      if (isBuilt()) return undefined;
    } catch (error) {
      return indexFault('cannot be read', error, stateFolder);
    }
    return {
      fault: `the articles in ${names} are being read anew: their index was deleted`,
      fix: waiting,
    };
  };
  const fault = () => (last && 'unread' in last ? last.unread.everything : undefined) ?? faultOfIndex();
  return {
    begun() {
      begunAtMs = elapsedMs();
    },
    ended() {
      begunAtMs = undefined;
    },
    checked(unread) {
      last = { unread };
    },
    failed(failure) {
      begunAtMs = undefined;
      last = { failure };
    },
    fault,
    faultSince: (since) =>
      fault() ?? (last && 'unread' in last ? faultOfPart(last.unread, since) : undefined),
  };
}

/** For an index that cannot be kept in its folder. */
export function indexFault(
  what: 'cannot be written' | 'cannot be read',
  error: unknown,
  stateFolder: string,
): ContentFault {
  return {
    fault: `the articles could not be read: their index in "${stateFolder}" ${what}: ${reasonOf(error)}`,
    fix: 'Free space on its disk and let this user write there, or name another folder in STATE_DIR.',
  };
}
