import type { Sentence } from '../../platform/language/sentence.ts';
import type { ContentFault } from '../content-fault.ts';
import { isRefusal, reasonToTell, systemCode, unreadable } from './file-error.ts';

/** Why one of several folders cannot be read, as text to follow the folder's name, and the fix. */
export function placeFault(
  error: unknown,
  isContentFolder: boolean,
): { readonly reason: Sentence; readonly fix: Sentence } {
  switch (isContentFolder ? systemCode(error) : undefined) {
    case 'ENOENT':
      return {
        reason: { english: 'does not exist' },
        fix: { english: 'Create it, or remove it from CONTENT_DIR. In a container, mount it.' },
      };
    case 'ENOTDIR':
      return {
        reason: { english: 'is a file, not a folder' },
        fix: { english: 'In CONTENT_DIR, name the folder that contains it.' },
      };
    default:
      return {
        reason: unreadable(error),
        fix: isRefusal(error)
          ? { english: 'Let this user read it, or move it out of CONTENT_DIR.' }
          : { english: 'Check its disk or mount, or move it out of CONTENT_DIR.' },
      };
  }
}

/** The message for a content folder that cannot be listed. */
export function folderFault(folder: string, error: unknown): ContentFault {
  switch (systemCode(error)) {
    case 'ENOENT':
      return {
        fault: { english: 'there is no folder "{folder}"', values: { folder } },
        fix: {
          english:
            'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.',
        },
      };
    case 'ENOTDIR':
      return {
        fault: { english: '"{folder}" is a file, not a folder', values: { folder } },
        fix: { english: 'Name the folder of the article files in CONTENT_DIR.' },
      };
    case 'EACCES':
    case 'EPERM':
      return {
        fault: { english: 'the folder "{folder}" may not be read by this user', values: { folder } },
        fix: { english: 'Give this user permission to read it, or name another in CONTENT_DIR.' },
      };
    default:
      return {
        fault: {
          english: 'the folder "{folder}" cannot be read: {reason}',
          values: {
            folder,
            reason: reasonToTell(error),
          },
        },
        fix: { english: 'Check its disk or mount, or name another in CONTENT_DIR.' },
      };
  }
}
