import type { ContentFault } from '../content-fault.ts';
import { absolutePath, type ContentRoot } from '../files/content-roots.ts';
import { folderFault, placeFault } from '../files/folder-fault.ts';
import { type Unread, unreadFiles } from '../unread.ts';
import type { Walk } from './find-changes.ts';
import type { RecordedChanges } from './record-changes.ts';

/**
 * What a full check could not read. A file with a fault in its text was read: the fault is reported and holds
 * nothing up. But if there is no article at all, nothing is known about new ones.
 */
export function unreadOf(
  roots: readonly ContentRoot[],
  walk: Walk,
  { unread }: RecordedChanges,
  holdsArticles: boolean,
): Unread {
  const everything = faultOfEverything(roots, walk, holdsArticles);
  return {
    ...(everything && {
      everything: { ...everything, fault: `the articles could not be read: ${everything.fault}` },
    }),
    folders: [
      ...walk.unread.map(({ path, error }) => ({
        path: path || absolutePath(roots, path),
        ...placeFault(
          error,
          roots.some(({ folder }) => folder === path),
        ),
      })),
      ...walk.emptied.map((path) => ({
        path: path || absolutePath(roots, path),
        reason: 'is empty, but contained articles before',
        fix: 'Mount its disk, or delete the folder if its articles are gone for good.',
      })),
    ],
    ...unreadFiles(unread),
  };
}

function faultOfEverything(
  roots: readonly ContentRoot[],
  walk: Walk,
  holdsArticles: boolean,
): ContentFault | undefined {
  const [folder] = walk.unread;
  // With several content folders, the others still count when one is missing.
  if (folder && ((folder.path === '' && roots.length === 1) || walk.files === 0)) {
    return folderFault(absolutePath(roots, folder.path), folder.error);
  }
  const names = roots.map(({ path }) => `"${path}"`).join(' or ');
  if (walk.files === 0) {
    return {
      fault: `there is no article file in ${names}`,
      fix: 'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.',
    };
  }
  if (holdsArticles) return undefined;
  const count = walk.files === 1 ? 'the one file' : `none of the ${walk.files} files`;
  return {
    fault: `${count} in ${names} ${walk.files === 1 ? 'contains no usable article' : 'contains a usable article'}`,
    fix: 'heatline check lists the fault of each.',
  };
}
