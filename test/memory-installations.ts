import type { Installation, InstallationStore } from '../src/platform/installation-store.ts';

/** An in-memory installation store for adapters that are tested without a state. */
export function memoryInstallations(): InstallationStore {
  const installations = new Map<string, Installation>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    find: async (workspaceId) => installations.get(workspaceId),
    async save(workspaceId, content) {
      installations.set(workspaceId, content);
    },
    remove: async (workspaceId) => installations.delete(workspaceId),
    list: async () => [...installations.keys()],
    exclusively(_, work) {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
  };
}
