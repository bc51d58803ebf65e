import { opendirSync } from 'node:fs';
import { contentFaultText } from '../../content/content-fault.ts';
import { folderFault } from '../../content/files/folder-fault.ts';

/** Why the articles in a folder cannot be read, as a sentence with its cure; undefined when they can. */
export function faultOfFolder(dir: string): string | undefined {
  try {
    opendirSync(dir).closeSync();
    return undefined;
  } catch (error) {
    return contentFaultText(folderFault(dir, error));
  }
}
