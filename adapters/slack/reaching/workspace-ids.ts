import type { WorkspaceIds } from './workspace.ts';

/** Where there is one workspace, ids go as they are: "C0456DEF". */
export const idsOfOneWorkspace: WorkspaceIds = { toPort: (_, id) => id, toSlack };

/** Where there are many, the workspace's id goes before: "T0123ABC.C0456DEF". */
export const idsOfManyWorkspaces: WorkspaceIds = { toPort: ({ teamId }, id) => `${teamId}.${id}`, toSlack };

function toSlack(portId: string): ReturnType<WorkspaceIds['toSlack']> {
  const [teamId, id] = portId.split('.', 2);
  return teamId && id ? { id, workspace: { teamId } } : { id: portId, workspace: undefined };
}
