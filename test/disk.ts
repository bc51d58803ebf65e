import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder that can be made to refuse writes, and can be empty because its disk is not mounted. */
export interface Disk {
  readonly folder: string;
  /** From now on its files cannot grow. Files elsewhere may, up to `elsewhereBytes` (default 4096). */
  fill(elsewhereBytes?: number): void;
  empty(): void;
  /** From now on no file can be created in it. */
  shut(): void;
  open(): void;
  /** Leaves an empty folder. */
  unmount(): void;
  /** Mounts another disk in its place, with a copy of its files. */
  mountCopy(): void;
}

interface DiskMaker {
  readonly name: string;
  readonly makeDisk: () => Disk;
}

/** Only for users who may mount: usually root, and not in every container. */
export const mounts: readonly DiskMaker[] = mayMount() ? [{ name: 'by a mount', makeDisk: mountDisk }] : [];

/** Every way this machine has to make such a folder; the first works for every user. */
export const disks: readonly DiskMaker[] = [
  { name: 'by the limits of the process', makeDisk: makeLimitedFolder },
  ...mounts,
];

/** If a process may write files only up to this size, the kernel refuses further writes as on a full disk. */
const smallFileBytes = 4_096;

function makeLimitedFolder(): Disk {
  const root = temporaryFolder();
  const folder = join(root, 'disk');
  const away = join(root, 'away');
  mkdirSync(folder);
  const limitFiles = (bytes: number | 'unlimited') =>
    call('prlimit', [`--pid=${process.pid}`, `--fsize=${bytes}:`]);
  const lift = () => limitFiles('unlimited');
  onTestFinished(lift);
  return {
    folder,
    fill: (elsewhereBytes = smallFileBytes) => limitFiles(elsewhereBytes),
    empty: lift,
    // A dangling link, because root can write to a folder whatever its mode.
    shut() {
      renameSync(folder, away);
      symlinkSync(join(root, 'nowhere'), folder);
    },
    open() {
      rmSync(folder);
      renameSync(away, folder);
    },
    unmount() {
      renameSync(folder, away);
      mkdirSync(folder);
    },
    mountCopy() {
      rmSync(folder, { recursive: true });
      cpSync(away, folder, { recursive: true, preserveTimestamps: true });
    },
  };
}

/** A real file system of its own: a few megabytes of memory. */
function mountDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-disk-'));
  const filler = join(folder, 'filler');
  const kept = temporaryFolder();
  const mount = () => call('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0777', 'tmpfs', folder]);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  mount();
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(filler),
    shut: () => call('mount', ['-o', 'remount,ro', folder]),
    open: () => call('mount', ['-o', 'remount,rw', folder]),
    unmount() {
      cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
      call('umount', ['--lazy', folder]);
    },
    mountCopy() {
      mount();
      cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
    },
  };
}

function mayMount(): boolean {
  if (userInfo().uid !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'heatline-disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (isMounted) call('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

function call(program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? stderr}`);
}
