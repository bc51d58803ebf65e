import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode } from '../../content/files/file-error.ts';
import type { Randomness } from '../../platform/randomness.ts';

/**
 * Writes a file whole or not at all, if the system allows that, because a service may read it at any moment.
 * If the path is a link, its target is written, even if that does not exist yet. Owner and group are kept.
 * @param mode the file's mode, such as 0o600; undefined leaves it to the umask
 * @throws the error of the file system
 */
export function replaceFile(
  path: string,
  text: string,
  { mode, randomId }: { readonly mode: number | undefined } & Pick<Randomness, 'randomId'>,
): void {
  const target = behindLinks(path);
  const draft = `${target}.${randomId()}.tmp`;
  try {
    writeFileSync(draft, text, { ...(mode !== undefined && { mode }), flag: 'wx' });
    // The umask may have removed more permissions.
    if (mode !== undefined) chmodSync(draft, mode);
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) giveTo(before, draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    // Some files can be written but not replaced: those of another user or group, mounts, and files in a
    // read-only folder.
    if (!existsSync(target) || !['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
    writeFileSync(target, text);
  }
}

/** A longer chain of links is a cycle. */
const maxLinks = 40;

/** Follows links to the place where a file is or will be; the last link may be dangling. */
function behindLinks(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < maxLinks; links += 1) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  return target;
}

/** Only a file's owner may change its group, and only root its owner. */
function giveTo({ uid, gid }: Pick<Stats, 'uid' | 'gid'>, draft: string): void {
  const made = statSync(draft);
  if (made.uid !== uid || made.gid !== gid) chownSync(draft, uid, gid);
}
