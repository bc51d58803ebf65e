import type { ContentFault } from '../content-fault.ts';
import { isRefusal, reasonOf, systemCode } from './file-error.ts';

/** Why one of several folders cannot be read, as it follows the folder's name, and its fix. */
export function placeFault(
  error: unknown,
  isContentFolder: boolean,
): { readonly reason: string; readonly fix: string } {
  switch (isContentFolder ? systemCode(error) : undefined) {
    case 'ENOENT':
      return {
        reason: 'does not exist',
        fix: 'Make it, or take it out of CONTENT_DIR. In a container, mount it.',
      };
    case 'ENOTDIR':
      return { reason: 'is a file, not a folder', fix: 'Name the folder that it is in in CONTENT_DIR.' };
    default:
      return {
        reason: `cannot be read: ${reasonOf(error)}`,
        fix: isRefusal(error)
          ? 'Let this user read it, or move it out of CONTENT_DIR.'
          : 'Check its disk or mount, or move it out of CONTENT_DIR.',
      };
  }
}

/** What the error of a content folder that cannot be listed says to a person. */
export function folderFault(folder: string, error: unknown): ContentFault {
  switch (systemCode(error)) {
    case 'ENOENT':
      return {
        fault: `there is no folder "${folder}"`,
        fix: 'Make it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.',
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
        fix: 'Let it be read, or name another in CONTENT_DIR.',
      };
    default:
      return {
        fault: `the folder "${folder}" cannot be read: ${reasonOf(error)}`,
        fix: 'Check its disk or mount, or name another in CONTENT_DIR.',
      };
  }
}
