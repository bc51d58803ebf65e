import type { ContentFault } from '../content-fault.ts';
import { isRefusal, reasonOf, systemCode } from './file-error.ts';

/** Why one of several folders cannot be read, as text to follow the folder's name, and the fix. */
export function placeFault(
  error: unknown,
  isContentFolder: boolean,
): { readonly reason: string; readonly fix: string } {
  switch (isContentFolder ? systemCode(error) : undefined) {
    case 'ENOENT':
      return {
        reason: 'does not exist',
        fix: 'Create it, or remove it from CONTENT_DIR. In a container, mount it.',
      };
    case 'ENOTDIR':
      return { reason: 'is a file, not a folder', fix: 'In CONTENT_DIR, name the folder that contains it.' };
    default:
      return {
        reason: `cannot be read: ${reasonOf(error)}`,
        fix: isRefusal(error)
          ? 'Let this user read it, or move it out of CONTENT_DIR.'
          : 'Check its disk or mount, or move it out of CONTENT_DIR.',
      };
  }
}

/** The message for a content folder that cannot be listed. */
export function folderFault(folder: string, error: unknown): ContentFault {
  switch (systemCode(error)) {
    case 'ENOENT':
      return {
        fault: `there is no folder "${folder}"`,
        fix: 'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.',
      };
    case 'ENOTDIR':
      return {
        fault: `"${folder}" is a file, not a folder`,
        fix: 'Name the folder of the article files in CONTENT_DIR.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        fault: `the folder "${folder}" may not be read by this user`,
        fix: 'Give this user permission to read it, or name another in CONTENT_DIR.',
      };
    default:
      return {
        fault: `the folder "${folder}" cannot be read: ${reasonOf(error)}`,
        fix: 'Check its disk or mount, or name another in CONTENT_DIR.',
      };
  }
}
