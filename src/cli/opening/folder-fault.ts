import { opendirSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentFaultText } from '../../content/content-fault.ts';
import { systemCode } from '../../content/files/file-error.ts';
import { folderFault } from '../../content/files/folder-fault.ts';

/**
 * Why the articles in a folder cannot be read, as a sentence with its cure; undefined when they can.
 * @param namedBy CONTENT_DIR, or an argument of the command
 */
export function faultOfFolder(dir: string, namedBy: 'setting' | 'argument'): string | undefined {
  try {
    opendirSync(dir).closeSync();
    return undefined;
  } catch (error) {
    const { fault, cure } = folderFault(dir, error);
    return contentFaultText({ fault, cure: namedBy === 'setting' ? cure : cureOfArgument(dir, error) });
  }
}

function cureOfArgument(dir: string, error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
      return 'Check its name.';
    case 'ENOTDIR':
      return `Name the folder that it is in: ${dirname(dir)}`;
    default:
      return 'Let this user read it, or name another.';
  }
}
