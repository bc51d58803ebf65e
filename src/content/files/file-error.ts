import { messageOf } from '../../platform/thrown.ts';
/** The code of a failed system call, such as ENOENT; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the error is that this user lacks the permission. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(systemCode(error) ?? '');
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it leads in a circle',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'the disk reports an error',
};

/** Why a file or folder could not be read, for a person. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  const message = messageOf(error);
  return code === undefined ? message : `${reasons[code] ?? 'the system refuses'} (${code})`;
}
