import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { changeMachine, type MachineState } from './machine-state.ts';

/** The folders of the simulated machine whose files have owners. */
export const ownedFolders = ['etc', 'home', 'opt', 'usr', 'var'];

/**
 * Attributes everything changed since the last call to `user`, and makes them the owner of what is new.
 * @returns what that user could not have done on a machine with several users, one line each
 */
export function settleChanges(root: string, user: string): string[] {
  const refused: string[] = [];
  changeMachine(root, (state) => {
    const found = filesBelow(root);
    const settle = (path: string, verb: string, needed: string, actor: string) => {
      const owner = ownerOf(state, needed);
      if (actor !== 'root' && actor !== owner) refused.push(`${actor} may not ${verb} /${path}`);
    };
    const actorAt = (path: string) => (isOfService(path) && state.service?.user) || user;
    for (const [path, stamp] of found) {
      const known = state.files[path];
      if (known?.stamp === stamp) continue;
      const actor = actorAt(path);
      settle(path, known ? 'change' : 'make', known ? path : dirname(path), actor);
      state.files[path] = { owner: known?.owner ?? actor, stamp };
    }
    for (const path of Object.keys(state.files).filter((one) => !found.has(one)))
      settle(path, 'delete', dirname(path), actorAt(path));
    for (const path of Object.keys(state.files)) if (!found.has(path)) delete state.files[path];
  });
  return refused;
}

/** Gives a path and everything below it to `owner`. */
export function giveTo(state: MachineState, path: string, owner: string): void {
  for (const [one, file] of Object.entries(state.files)) {
    if (one === path || one.startsWith(`${path}/`)) file.owner = owner;
  }
}

/** The owner of the nearest known folder. */
function ownerOf(state: MachineState, path: string): string {
  return state.files[path]?.owner ?? (path.includes('/') ? ownerOf(state, dirname(path)) : 'root');
}

/** The state, which a running service writes at any moment. */
function isOfService(path: string): boolean {
  return /^opt\/.*\/\.heatline(\/|$)/.test(path);
}

function filesBelow(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    // A running service deleted it in the meantime.
    if (!stats) return;
    const { mode, ino, size, mtimeMs } = stats;
    found.set(relative(root, path), stats.isFile() ? [mode, ino, size, mtimeMs].join() : String(mode));
    if (stats.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const name of ownedFolders) visit(join(root, name));
  return found;
}
