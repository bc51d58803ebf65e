import type { ChannelRef } from '../../../src/platform/channel.ts';
import type { Person } from '../../../src/platform/commands/command.ts';
import type { Workspace, WorkspaceIds } from './workspace.ts';

/** Who did something, and where, in Slack's own ids. */
export interface Origin {
  readonly workspace: Workspace;
  /** Any kind of conversation; the person's direct messages with the app if they are in none. */
  readonly channelId: string;
  readonly userId: string;
  readonly userName: string;
}

/** The same with the port's ids. */
export function portOrigin(
  { workspace, channelId, userId, userName }: Origin,
  ids: WorkspaceIds,
): { readonly channel: ChannelRef; readonly person: Person } {
  return {
    channel: { platform: 'slack', id: ids.toPort(workspace, channelId) },
    person: { id: ids.toPort(workspace, userId), name: userName },
  };
}

/** Whether only two people, or a person and the app, can see what is said there. */
export function isDirect(channelId: string): boolean {
  return channelId.startsWith('D');
}
