import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { minuteMs } from '../../platform/time/durations.ts';
import { systemCode } from '../files/file-error.ts';
import { type IndexLocation, indexPrefix } from './index-location.ts';

/**
 * Each build of an index has its own file name, `<prefix><generation>.sqlite`; the highest generation counts.
 * A database is never renamed over one that another process may have open: SQLite finds its write-ahead log
 * by name, and would mix the old log with the new database.
 */
export interface IndexFile {
  readonly path: string;
  readonly generation: number;
}

/** A build writes every second or so, so one without a write for this long was killed. In milliseconds. */
const abandonedMs = 5 * minuteMs;

/** The index file to use, if one was built. */
export function currentIndexFile(location: IndexLocation): IndexFile | undefined {
  const generation = highestGeneration(location, '.sqlite');
  return generation === 0 ? undefined : indexFile(location, generation);
}

/**
 * Names for a build that will become the next generation. Logs left behind by a deleted index count as
 * generations, so that their names are not reused.
 */
export function newBuild(location: IndexLocation): { readonly path: string; readonly target: IndexFile } {
  makeFolder(resolve(location.stateFolder));
  const name = `${indexPrefix(location)}building.${crypto.randomUUID()}`;
  const target = indexFile(location, highestGeneration(location, '') + 1);
  return { path: join(location.stateFolder, name), target };
}

/**
 * Accessible to the owner only, because the state may be stored there. Node's own `recursive` never returns
 * below /proc.
 */
function makeFolder(folder: string): void {
  const isThere = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have created it first.
    if (!isThere()) throw error;
  }
}

/**
 * Puts a finished build in place, unless another process was first with this generation: then that one
 * counts. Afterwards the build's own name and older generations are gone.
 */
export function placeIndex(location: IndexLocation, build: string, target: IndexFile): void {
  try {
    linkSync(build, target.path);
  } catch (error) {
    const code = systemCode(error);
    // A file system without hard links: renaming is the only way, and the loser of a race is as good as the
    // winner.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') renameSync(build, target.path);
    else if (code !== 'EEXIST') throw error;
  }
  rmSync(build, { force: true });
  for (const name of indexNames(location)) {
    const generation = generationOf(location, name);
    if (generation !== undefined && generation < target.generation) {
      rmSync(join(location.stateFolder, name), { force: true });
    }
  }
}

/** Deletes an unusable index, with its log. */
export function discardIndex(file: IndexFile): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file.path}${suffix}`, { force: true });
}

/** Deletes the remains of builds that were killed. `now` is compared with the files' own times. */
export function removeDeadBuilds(location: IndexLocation, now: Date): void {
  const prefix = `${indexPrefix(location)}building.`;
  for (const name of indexNames(location)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(location.stateFolder, name);
    if (isAbandoned(path, now)) rmSync(path, { force: true });
  }
}

function isAbandoned(path: string, now: Date): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && now.getTime() - stats.mtimeMs > abandonedMs;
}

function indexFile(location: IndexLocation, generation: number): IndexFile {
  return { path: join(location.stateFolder, `${indexPrefix(location)}${generation}.sqlite`), generation };
}

function highestGeneration(location: IndexLocation, suffix: string): number {
  const generations = indexNames(location)
    .filter((name) => name.endsWith(suffix))
    .map((name) => generationOf(location, name) ?? 0);
  return Math.max(0, ...generations);
}

function generationOf(location: IndexLocation, name: string): number | undefined {
  const match = /^(\d{1,15})\.sqlite(?:-wal|-shm|-journal)?$/.exec(name.slice(indexPrefix(location).length));
  return match ? Number(match[1]) : undefined;
}

function indexNames(location: IndexLocation): string[] {
  const prefix = indexPrefix(location);
  try {
    return readdirSync(location.stateFolder).filter((name) => name.startsWith(prefix));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
