import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real file system of its own, in memory. */
export interface Disk {
  readonly folder: string;
  /** Leaves no byte free. */
  fill(): void;
  empty(): void;
  setReadOnly(isReadOnly: boolean): void;
  mount(): void;
  unmount(): void;
}

/** Whether this user may mount: mostly root, and not in every container. */
export const mayMount = userInfo().uid === 0 && tryMount();

/** Makes a disk of a few megabytes, unmounted when the test ends. `isMounted: false` leaves an empty folder. */
export function makeDisk({ isMounted = true } = {}): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-disk-'));
  const filler = join(folder, 'filler');
  const unmount = () => call('umount', ['--lazy', folder]);
  const mount = () => call('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0777', 'tmpfs', folder]);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  if (isMounted) mount();
  return {
    folder,
    mount,
    unmount,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(filler),
    setReadOnly: (isReadOnly) => call('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]),
  };
}

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (isMounted) call('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

function call(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
