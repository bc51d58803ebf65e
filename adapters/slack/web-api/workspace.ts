/** Where in Slack something happened: a workspace, or an organisation that installed the app for all of its workspaces. */
export interface Workspace {
  /** The workspace's id ("T0123ABC"), or the organisation's ("E0123ABC"). */
  readonly teamId: string;
}

/** Converts ids between Slack and the port. With several workspaces, their ids must not be confused. */
export interface WorkspaceIds {
  /** The port's id for what `workspace` calls `id`. */
  toPort(workspace: Workspace, id: string): string;
  /** Slack's id and its workspace; undefined is the only workspace. */
  toSlack(portId: string): { readonly id: string; readonly workspace: Workspace | undefined };
}

/** What Bolt finds in an envelope. */
export interface Envelope {
  readonly teamId?: string;
  readonly enterpriseId?: string;
  readonly isEnterpriseInstall?: boolean;
}

/**
 * The installation that an envelope belongs to. One that a whole organisation made has one token for all workspaces,
 * in which channels and people have the same ids, so it counts as one workspace. An envelope that names no workspace
 * belongs to an organisation, too: no workspace's token is used for it.
 */
export function workspaceOf({ teamId, enterpriseId, isEnterpriseInstall }: Envelope): Workspace {
  const ofOrganisation = isEnterpriseInstall ? enterpriseId : undefined;
  return { teamId: ofOrganisation ?? teamId ?? enterpriseId ?? '' };
}

export function isOrganisation({ teamId }: Workspace): boolean {
  return teamId.startsWith('E');
}

/** With one workspace, ids are unchanged: "C0456DEF". */
export const idsOfOneWorkspace: WorkspaceIds = { toPort: (_, id) => id, toSlack };

/** With many, ids are prefixed with the workspace's: "T0123ABC.C0456DEF". */
export const idsOfManyWorkspaces: WorkspaceIds = { toPort: ({ teamId }, id) => `${teamId}.${id}`, toSlack };

function toSlack(portId: string): ReturnType<WorkspaceIds['toSlack']> {
  const [teamId, id] = portId.split('.', 2);
  return teamId && id ? { id, workspace: { teamId } } : { id: portId, workspace: undefined };
}
