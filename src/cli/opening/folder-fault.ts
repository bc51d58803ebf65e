import { opendirSync } from 'node:fs';

/** Why the articles in a folder cannot be read, as a sentence with its cure; undefined when they can. */
export function faultOfFolder(dir: string): string | undefined {
  try {
    opendirSync(dir).closeSync();
    return undefined;
  } catch (error) {
    switch (error instanceof Error && 'code' in error ? error.code : undefined) {
      case 'ENOENT':
        return `There is no folder "${dir}". Name the folder of the article files, or set CONTENT_DIR.`;
      case 'ENOTDIR':
        return `"${dir}" is no folder. Name the folder of the article files, or set CONTENT_DIR.`;
      case 'EACCES':
      case 'EPERM':
        return `The folder "${dir}" may not be read by this user. Let it be read, or name another in CONTENT_DIR.`;
      default:
        return `The folder "${dir}" cannot be read: ${error instanceof Error ? error.message : String(error)}. Name another, or set CONTENT_DIR.`;
    }
  }
}
