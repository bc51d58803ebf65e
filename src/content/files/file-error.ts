import type { Sentence } from '../../platform/language/sentence.ts';
import { messageOf } from '../../platform/thrown.ts';
/** The code of a failed system call, such as ENOENT; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the error is that this user lacks the permission. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(systemCode(error) ?? '');
}

/** Sentences are written as data in what runs in the threads that read articles: those load no translations. */
const reasons: Readonly<Record<string, Sentence>> = {
  EACCES: { english: 'permission denied' },
  EPERM: { english: 'permission denied' },
  ELOOP: { english: 'it leads in a circle' },
  ENOENT: { english: 'it does not exist' },
  ENOTDIR: { english: 'it is not a folder' },
  ENAMETOOLONG: { english: 'the name is too long' },
  ENOSPC: { english: 'the disk is full' },
  EROFS: { english: 'the disk is read-only' },
  EMFILE: { english: 'too many open files' },
  ENFILE: { english: 'too many open files' },
  EIO: { english: 'the disk reports an error' },
};

/** Why a file or folder could not be read, in English: for logs and the command line. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return code === undefined ? messageOf(error) : `${reasonOfCode(code).english} (${code})`;
}

/** The same for a person who reads another language. */
export function reasonToTell(error: unknown): Sentence | string {
  const code = systemCode(error);
  if (code === undefined) return messageOf(error);
  return { english: '{reason} ({code})', values: { reason: reasonOfCode(code), code } };
}

function reasonOfCode(code: string): Sentence {
  return reasons[code] ?? { english: 'the system refuses' };
}

/** The same as text to follow the name of what could not be read. */
export function unreadable(error: unknown): Sentence {
  return { english: 'cannot be read: {reason}', values: { reason: reasonToTell(error) } };
}
