/**
 * Where a message goes: a platform's name and the platform's own id of the channel. Where several workspaces installed the
 * app, the id begins with the workspace's and a dot, as a person's does there: "acme.general".
 */
export interface ChannelRef {
  readonly platform: string;
  readonly id: string;
}

/** What a platform may be called. */
export const platformNamePattern = '[a-z][a-z0-9-]*';

const refPattern = new RegExp(`^(${platformNamePattern}):(\\S+)$`);

/** "chat:general" as people and the store write it. */
export function formatChannelRef(channel: ChannelRef): string {
  return `${channel.platform}:${channel.id}`;
}

/** Reads "chat:general"; undefined when it is not of that form. */
export function parseChannelRef(text: string): ChannelRef | undefined {
  const match = refPattern.exec(text.trim());
  return match?.[1] && match[2] ? { platform: match[1], id: match[2] } : undefined;
}
