/**
 * Where a message goes: the platform's name and its id of the channel. Where several workspaces installed the
 * app, channel and person ids start with the workspace's id and a dot: "acme.general".
 */
export interface ChannelRef {
  readonly platform: string;
  readonly id: string;
}

/** What a platform may be called. */
export const platformNamePattern = '[a-z][a-z0-9-]*';

const refPattern = new RegExp(`^(${platformNamePattern}):(\\S+)$`);

/** Formats as "chat:general", the form that people and the store use. */
export function formatChannelRef(channel: ChannelRef): string {
  return `${channel.platform}:${channel.id}`;
}

/** Parses "chat:general"; undefined when the text has another form. */
export function parseChannelRef(text: string): ChannelRef | undefined {
  const match = refPattern.exec(text.trim());
  return match?.[1] && match[2] ? { platform: match[1], id: match[2] } : undefined;
}
