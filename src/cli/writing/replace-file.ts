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
 * Writes a file whole or not at all, where the system allows that: a service may read it at any moment. Behind a link the file
 * that it leads to is written, also where that is not there yet. Owner and group stay as they are.
 * @param mode who may read it, such as 0o600; undefined leaves that to the mask of the process
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
    // The mask may have taken more away.
    if (mode !== undefined) chmodSync(draft, mode);
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) giveTo(before, draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    // The file may be written, and not be replaced: it is another user's or group's, a mount of its own, or in a closed folder.
    if (!existsSync(target) || !['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
    writeFileSync(target, text);
  }
}

/** More links than this in a row are a circle. */
const maxLinks = 40;

/** Where a file is or is to come, by way of links, of which the last may lead to nothing. */
export function behindLinks(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < maxLinks; links += 1) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  return target;
}

/** Only a file's owner may choose its group, and only root its owner. */
function giveTo({ uid, gid }: Pick<Stats, 'uid' | 'gid'>, draft: string): void {
  const made = statSync(draft);
  if (made.uid !== uid || made.gid !== gid) chownSync(draft, uid, gid);
}
