import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { ContentFault } from './content-fault.ts';
import { reasonToTell } from './files/file-error.ts';
import type { IndexLocation } from './index/index-location.ts';
import { faultOfPart, type Unread } from './unread.ts';

/** Whether the index matches its folder, so that a digest may be chosen from it. */
export interface ContentStep {
  /** Why no digest may be chosen now; undefined while the index matches. */
  fault(): ContentFault | undefined;
  /**
   * Why the index may lack articles that arrived after `since`: it does not match its folder, or not
   * everything could be read. Undefined when neither is the case.
   */
  faultSince(since: Date): ContentFault | undefined;
}

/** A step that follows the results of checks of the folder. */
export interface FollowedStep extends ContentStep {
  /** A check has begun, of the whole folder or of changed files. If it hangs, changes go unnoticed. */
  begun(): void;
  /** A check has ended. */
  ended(): void;
  /** A check of the whole folder has ended; it could not read what `unread` lists. */
  checked(unread: Unread): void;
  /** A check failed, or its results could not be saved. */
  failed(error: Error): void;
}

/** The step for the result of a single check. */
export function stepOfCheck(unread: Unread): ContentStep {
  return {
    fault: () => unread.everything,
    faultSince: (since) => unread.everything ?? faultOfPart(unread, since),
  };
}

/**
 * A network folder whose server is down hangs without an error: beyond this time, knowledge of the folder is
 * out of date.
 */
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
  const folders = allOf([contentFolder, ...furtherFolders].map((folder) => `"${folder}"`));
  let begunAtMs: number | undefined;
  let last: { readonly unread: Unread } | { readonly failure: Error } | undefined;

  const faultOfIndex = (): ContentFault | undefined => {
    const waiting = sentence('Nothing to do: due digests wait for it.');
    if (!last)
      return { fault: sentence('the articles in {folders} are being read', { folders }), fix: waiting };
    if (begunAtMs !== undefined && elapsedMs() - begunAtMs > maxCheckMs) {
      return {
        fault: sentence('the articles could not be read: a check of {folders} has been running for minutes', {
          folders,
        }),
        fix: sentence(
          'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.',
        ),
      };
    }
    if ('failure' in last) return indexFault('cannot be written', last.failure, stateFolder);
    try {
      if (isBuilt()) return undefined;
    } catch (error) {
      return indexFault('cannot be read', error, stateFolder);
    }
    return {
      fault: sentence('the articles in {folders} are being read again: their index was deleted', { folders }),
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

/** For an index that cannot be stored in its folder. */
export function indexFault(
  what: 'cannot be written' | 'cannot be read',
  error: unknown,
  stateFolder: string,
): ContentFault {
  const values = { folder: stateFolder, reason: reasonToTell(error) };
  return {
    fault:
      what === 'cannot be written'
        ? sentence(
            'the articles could not be read: their index in "{folder}" cannot be written: {reason}',
            values,
          )
        : sentence(
            'the articles could not be read: their index in "{folder}" cannot be read: {reason}',
            values,
          ),
    fix: sentence(
      'Free space on its disk and let this user write there, or name another folder in STATE_DIR.',
    ),
  };
}

function allOf([first = '', ...others]: readonly string[]): Sentence | string {
  return others.length === 0 ? first : sentence('{one} and {other}', { one: first, other: allOf(others) });
}
