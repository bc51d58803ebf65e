import type { Installation, InstallationStore } from '../platform/installation-store.ts';

export function createInstallationStore(): InstallationStore {
  const installations = new Map<string, Installation>();
  return {
    find: async (workspaceId) => installations.get(workspaceId),
    async save(workspaceId, content) {
      installations.set(workspaceId, content);
    },
    remove: async (workspaceId) => installations.delete(workspaceId),
    list: async () => [...installations.keys()],
    exclusively: (_workspaceId, work) => work(),
  };
}
