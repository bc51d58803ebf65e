/** Where in Slack something happened. */
export interface Workspace {
  readonly teamId: string;
  /** Set where the workspace belongs to an organisation, which may have installed the app for all of its workspaces. */
  readonly enterpriseId?: string;
}

/** How ids go between Slack and the port, where those of several workspaces may not be mixed up. */
export interface WorkspaceIds {
  /** What the port calls a channel or a person that `workspace` calls `id`. */
  toPort(workspace: Workspace, id: string): string;
  /** What Slack calls it, and in which workspace: undefined is the only one that there is. */
  toSlack(portId: string): { readonly id: string; readonly workspace: Workspace | undefined };
}

/** The workspace that Bolt found in an envelope: one that names none comes from an organisation's own installation. */
export function workspaceOf(context: { teamId?: string; enterpriseId?: string }): Workspace {
  const { teamId, enterpriseId } = context;
  return { teamId: teamId ?? enterpriseId ?? '', ...(enterpriseId !== undefined && { enterpriseId }) };
}
