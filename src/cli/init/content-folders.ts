import { resolve, sep } from 'node:path';
import type { Config } from '../../config.ts';
import { CommandFailure } from '../context.ts';

/**
 * The folders of CONTENT_DIR with one more, behind those that there are: the ids of articles depend on their order.
 * @returns undefined when it is read already
 * @throws CommandFailure when folders would lie in one another
 */
export function foldersWith(
  path: string,
  { contentDir, furtherContentDirs }: Pick<Config, 'contentDir' | 'furtherContentDirs'>,
): string[] | undefined {
  const present = [contentDir, ...furtherContentDirs];
  if (present.some((folder) => isWithin(path, folder))) return undefined;
  const inner = present.find((folder) => isWithin(folder, path));
  if (inner === undefined) return [...present, path];
  throw new CommandFailure(
    `${path} cannot be added to CONTENT_DIR, as ${inner} lies in it and is named there. Name the folder in it that has the articles.`,
  );
}

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** As CONTENT_DIR has them. */
export function listed(folders: readonly string[]): string {
  return folders.map((folder) => folder.replaceAll(',', '\\,')).join(',');
}
