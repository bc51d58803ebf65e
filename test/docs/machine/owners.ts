import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { changeMachine, type MachineState } from './machine-state.ts';

/** The folders of the pretended machine whose files have owners. */
export const ownedFolders = ['etc', 'home', 'opt', 'usr', 'var'];

/**
 * Takes what has changed since the last time for the work of `user`, and gives them what is new.
 * @returns what that user could not have done on a machine with several users: one line each
 */
export function settleChanges(root: string, user: string): string[] {
  const refused: string[] = [];
  changeMachine(root, (state) => {
    const found = filesBelow(root);
    const may = (path: string | undefined) => {
      const owner = path === undefined ? undefined : ownerOf(state, path);
      return user === 'root' || owner === user;
    };
    for (const [path, stamp] of found) {
      const known = state.files[path];
      if (known?.stamp === stamp) continue;
      const actor = isOfService(state, path) ? state.service?.user : user;
      const isAllowed = actor !== user || may(known ? path : dirname(path));
      if (!isAllowed) refused.push(`${user} may not ${known ? 'change' : 'make'} /${path}`);
      state.files[path] = { owner: known?.owner ?? actor ?? user, stamp };
    }
    for (const path of Object.keys(state.files).filter((one) => !found.has(one))) {
      const isAllowed = isOfService(state, path) || may(dirname(path));
      if (!isAllowed) refused.push(`${user} may not delete /${path}`);
    }
    for (const path of Object.keys(state.files)) if (!found.has(path)) delete state.files[path];
  });
  return refused;
}

/** Gives a path, and all below it, to somebody. */
export function giveTo(state: MachineState, path: string, owner: string): void {
  for (const [one, file] of Object.entries(state.files)) {
    if (one === path || one.startsWith(`${path}/`)) file.owner = owner;
  }
}

/** Of the nearest folder that is known. */
function ownerOf(state: MachineState, path: string): string {
  return state.files[path]?.owner ?? (path.includes('/') ? ownerOf(state, dirname(path)) : 'root');
}

/** A service that runs writes its state at any moment. */
function isOfService(state: MachineState, path: string): boolean {
  return state.service !== undefined && /^opt\/.*\/\.heatline(\/|$)/.test(path);
}

function filesBelow(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    const stats = lstatSync(path);
    const { mode, ino, size, mtimeMs } = stats;
    found.set(relative(root, path), stats.isFile() ? [mode, ino, size, mtimeMs].join() : String(mode));
    if (stats.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const name of ownedFolders) visit(join(root, name));
  return found;
}
