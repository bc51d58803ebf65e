import type { Sentence } from '../../platform/language/sentence.ts';
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
      everything: {
        ...everything,
        fault: { english: 'the articles could not be read: {fault}', values: { fault: everything.fault } },
      },
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
        reason: { english: 'is empty, but contained articles before' },
        fix: { english: 'Mount its disk, or delete the folder if its articles are gone for good.' },
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
  const folders = either(roots.map(({ path }) => `"${path}"`));
  if (walk.files === 0) {
    return {
      fault: { english: 'there is no article file in {folders}', values: { folders } },
      fix: {
        english:
          'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.',
      },
    };
  }
  if (holdsArticles) return undefined;
  return {
    fault:
      walk.files === 1
        ? { english: 'the one file in {folders} contains no usable article', values: { folders } }
        : {
            english: 'none of the {count} files in {folders} contains a usable article',
            values: {
              ...{ count: walk.files, folders },
            },
          },
    fix: { english: 'heatline check lists the fault of each.' },
  };
}

function either([first = '', ...others]: readonly string[]): Sentence | string {
  return others.length === 0
    ? first
    : { english: '{one} or {other}', values: { one: first, other: either(others) } };
}
