/** Where in Slack something happened. */
export interface Workspace {
  readonly teamId: string;
}

/** How ids go between Slack and the port, where those of several workspaces may not be mixed up. */
export interface WorkspaceIds {
  /** What the port calls a channel or a person that `workspace` calls `id`. */
  toPort(workspace: Workspace, id: string): string;
  /** What Slack calls it, and in which workspace: undefined is the only one that there is. */
  toSlack(portId: string): { readonly id: string; readonly workspace: Workspace | undefined };
}

/**
 * The workspace that Bolt found in an envelope. One that names none is of an organisation as a whole: by that id no
 * workspace has installed the app, so that nothing is done with another one's token.
 */
export function workspaceOf({ teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }): Workspace {
  return { teamId: teamId ?? enterpriseId ?? '' };
}

/** Where there is one workspace, ids go as they are: "C0456DEF". */
export const idsOfOneWorkspace: WorkspaceIds = { toPort: (_, id) => id, toSlack };

/** Where there are many, the workspace's id goes before: "T0123ABC.C0456DEF". */
export const idsOfManyWorkspaces: WorkspaceIds = { toPort: ({ teamId }, id) => `${teamId}.${id}`, toSlack };

function toSlack(portId: string): ReturnType<WorkspaceIds['toSlack']> {
  const [teamId, id] = portId.split('.', 2);
  return teamId && id ? { id, workspace: { teamId } } : { id: portId, workspace: undefined };
}
