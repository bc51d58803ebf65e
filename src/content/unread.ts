import type { Sentence } from '../platform/language/sentence.ts';
import type { ContentFault } from './content-fault.ts';

/** What a check of the content folder could not read: the index may lack articles that exist. */
export interface Unread {
  /** Set when nothing is known about the articles that exist now. The index keeps what it had. */
  readonly everything?: ContentFault;
  /** Folders below the content folder, which may contain anything, each with its fix. */
  readonly folders: readonly (UnreadPlace & { readonly fix: Sentence | string })[];
  /** Last changed first; at most `maxNamedFiles`. */
  readonly files: readonly UnreadFile[];
  readonly fileCount: number;
}

export interface UnreadPlace {
  /** Relative to the content folder. */
  readonly path: string;
  /** Text to follow the path in a sentence. */
  readonly reason: Sentence | string;
}

export interface UnreadFile extends UnreadPlace {
  /** When the file system last saw it change, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** At most this many are kept from one check. */
const maxNamedFiles = 100;

export function unreadFiles(files: readonly UnreadFile[]): Pick<Unread, 'files' | 'fileCount'> {
  const lastChangedFirst = files.toSorted((a, b) => b.changedMs - a.changedMs);
  return { files: lastChangedFirst.slice(0, maxNamedFiles), fileCount: files.length };
}

/**
 * Why articles may have come after `since` without being known; undefined when everything that may be one
 * could be read.
 */
export function faultOfPart({ folders, files, fileCount }: Unread, since: Date): ContentFault | undefined {
  const [folder] = folders;
  if (folder) {
    return {
      fault: {
        english: 'not all articles could be read: the folder "{folder}" {reason}',
        values: {
          ...{ folder: folder.path, reason: folder.reason },
        },
      },
      fix: folder.fix,
    };
  }
  const [file] = files;
  if (!file || file.changedMs <= since.getTime()) return undefined;
  const { path, reason } = file;
  const fix = { english: 'Let this user read them: heatline check names each.' };
  if (fileCount === 1)
    return {
      fault: { english: 'not all articles could be read: "{file}" {reason}', values: { file: path, reason } },
      fix,
    };
  const others = fileCount - 1;
  return {
    fault: {
      english: 'not all articles could be read: "{file}" {reason}, and so are {others} more',
      values: {
        ...{ file: path, reason, others },
      },
    },
    fix,
  };
}
