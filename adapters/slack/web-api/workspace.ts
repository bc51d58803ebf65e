/** Where in Slack something happened. */
export interface Workspace {
  readonly teamId: string;
}

/** Converts ids between Slack and the port. With several workspaces, their ids must not be confused. */
export interface WorkspaceIds {
  /** The port's id for what `workspace` calls `id`. */
  toPort(workspace: Workspace, id: string): string;
  /** Slack's id and its workspace; undefined is the only workspace. */
  toSlack(portId: string): { readonly id: string; readonly workspace: Workspace | undefined };
}

/**
 * The workspace that Bolt found in an envelope. An envelope that names none belongs to a whole organisation;
 * since no workspace has installed the app under that id, no other workspace's token is used for it.
 */
export function workspaceOf({ teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }): Workspace {
  return { teamId: teamId ?? enterpriseId ?? '' };
}

/** With one workspace, ids are unchanged: "C0456DEF". */
export const idsOfOneWorkspace: WorkspaceIds = { toPort: (_, id) => id, toSlack };

/** With many, ids are prefixed with the workspace's: "T0123ABC.C0456DEF". */
export const idsOfManyWorkspaces: WorkspaceIds = { toPort: ({ teamId }, id) => `${teamId}.${id}`, toSlack };

function toSlack(portId: string): ReturnType<WorkspaceIds['toSlack']> {
  const [teamId, id] = portId.split('.', 2);
  return teamId && id ? { id, workspace: { teamId } } : { id: portId, workspace: undefined };
}
