import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Randomness } from '../../platform/randomness.ts';
import { feedsFolder, markIn } from './article-path.ts';
import { isAsWritten } from './article-text.ts';

/** Article files in the content folder. Paths are relative to it, with forward slashes. */
export interface ArticleFiles {
  /**
   * Writes a file completely or not at all.
   * @returns `edited` when the existing file was changed or written by somebody else; it is then left alone
   * @throws the system's error
   */
  write(path: string, text: string): Promise<'written' | 'same' | 'edited'>;
  /**
   * The same for a file of ours that is not an article, whatever it contains.
   * @throws the system's error
   */
  writePlain(path: string, text: string): Promise<void>;
  /**
   * Deletes a file if it is unchanged since it was written.
   * @throws the system's error
   */
  remove(path: string): Promise<'removed' | 'edited' | 'missing'>;
  /**
   * The text of a file; undefined when there is none.
   * @throws the system's error
   */
  read(path: string): Promise<string | undefined>;
  /** The paths of a folder's files, by the mark at the end of their names. */
  marked(folder: string): Promise<ReadonlyMap<string, string>>;
  /** Why nothing can be written; undefined when files can be. */
  fault(): Promise<string | undefined>;
}

export function createArticleFiles(
  contentFolder: string,
  { randomId }: Pick<Randomness, 'randomId'>,
): ArticleFiles {
  const absolute = (path: string) => join(contentFolder, path);

  const read = async (path: string): Promise<string | undefined> => {
    try {
      return await readFile(absolute(path), 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  };

  /**
   * Creates all folders but the content folder itself: if that is no longer mounted, it must not be created
   * in its place.
   */
  const makeFolderOf = async (path: string): Promise<void> => {
    const names = dirname(path).split('/');
    for (const at of names.keys()) {
      await mkdir(absolute(names.slice(0, at + 1).join('/'))).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
    }
  };

  const replace = async (path: string, text: string): Promise<void> => {
    const folder = dirname(absolute(path));
    await makeFolderOf(path);
    // A name that starts with a dot is ignored by readers while the file is half-written.
    const draft = join(folder, `.${randomId()}.tmp`);
    try {
      const file = await open(draft, 'wx', 0o644);
      try {
        await file.writeFile(text);
        // Without this, a power cut may leave an empty file under the final name, and nothing would write it
        // again.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, absolute(path));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  };

  return {
    read,
    writePlain: replace,
    async write(path, text) {
      const before = await read(path);
      if (before === text) return 'same';
      if (before !== undefined && !isAsWritten(before)) return 'edited';
      await replace(path, text);
      return 'written';
    },
    async remove(path) {
      const before = await read(path);
      if (before === undefined) return 'missing';
      if (!isAsWritten(before)) return 'edited';
      await rm(absolute(path), { force: true });
      await rmdir(dirname(absolute(path))).catch(() => undefined);
      return 'removed';
    },
    async marked(folder) {
      const names = await readdir(absolute(folder)).catch((): string[] => []);
      return new Map(
        names.flatMap((name) => {
          const mark = markIn(name);
          return mark === undefined ? [] : [[mark, `${folder}/${name}`] as const];
        }),
      );
    },
    async fault() {
      const path = `${feedsFolder}/.${randomId()}.tmp`;
      const probe = absolute(path);
      try {
        if (!(await stat(contentFolder)).isDirectory()) return `"${contentFolder}" is not a folder`;
        await makeFolderOf(path);
        await (await open(probe, 'wx')).close();
        await rm(probe);
        return undefined;
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT') return `there is no folder "${contentFolder}"`;
        return `nothing can be written in "${join(contentFolder, feedsFolder)}" (${code || String(error)})`;
      }
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
