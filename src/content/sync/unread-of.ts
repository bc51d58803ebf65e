import type { ContentFault } from '../content-fault.ts';
import { reasonOf } from '../files/file-error.ts';
import { folderFault } from '../files/folder-fault.ts';
import { type Unread, unreadFiles } from '../unread.ts';
import type { Walk } from './find-changes.ts';
import type { RecordedChanges } from './record-changes.ts';

/**
 * What a full check could not read. A file whose text has a fault was read: it is named, and holds nothing up. Only where
 * there is no article at all is nothing known of what came.
 */
export function unreadOf(
  root: string,
  walk: Walk,
  { unread }: RecordedChanges,
  holdsArticles: boolean,
): Unread {
  const everything = faultOfEverything(root, walk, holdsArticles);
  return {
    ...(everything && {
      everything: { ...everything, fault: `the articles could not be read: ${everything.fault}` },
    }),
    folders: walk.unread.map(({ path, error }) => ({ path, reason: reasonOf(error) })),
    ...unreadFiles(unread),
  };
}

function faultOfEverything(root: string, walk: Walk, holdsArticles: boolean): ContentFault | undefined {
  const [folder] = walk.unread;
  if (folder && (folder.path === '' || walk.files === 0)) {
    return folderFault(folder.path === '' ? root : `${root}/${folder.path}`, folder.error);
  }
  if (walk.files === 0) {
    return {
      fault: `there is no article file in "${root}"`,
      cure: 'Mount it, put article files there, or name another folder in CONTENT_DIR.',
    };
  }
  if (holdsArticles) return undefined;
  const count = walk.files === 1 ? 'the one file' : `none of the ${walk.files} files`;
  return {
    fault: `${count} in "${root}" ${walk.files === 1 ? 'holds no article' : 'holds an article'} that can be used`,
    cure: 'heatline check names the fault of each.',
  };
}
