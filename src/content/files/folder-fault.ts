import type { ContentFault } from '../content-fault.ts';
import { reasonOf, systemCode } from './file-error.ts';

/** What the error of a content folder that cannot be listed says to a person. */
export function folderFault(folder: string, error: unknown): ContentFault {
  switch (systemCode(error)) {
    case 'ENOENT':
      return {
        fault: `there is no folder "${folder}"`,
        cure: 'Make it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.',
      };
    case 'ENOTDIR':
      return {
        fault: `"${folder}" is a file, not a folder`,
        cure: 'Name the folder of the article files in CONTENT_DIR.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        fault: `the folder "${folder}" may not be read by this user`,
        cure: 'Let it be read, or name another in CONTENT_DIR.',
      };
    default:
      return {
        fault: `the folder "${folder}" cannot be read: ${reasonOf(error)}`,
        cure: 'Check its disk or mount, or name another in CONTENT_DIR.',
      };
  }
}
