/**
 * Where a message goes: the platform's name and its id of the channel. Where several workspaces installed the
 * app, channel and person ids start with the workspace's id and a dot: "T0123ABC.C0456DEF".
 */
export interface ChannelRef {
  readonly platform: string;
  readonly id: string;
}

/** Formats as "slack:C0123", the form that people and the store use. */
export function formatChannelRef(channel: ChannelRef): string {
  return `${channel.platform}:${channel.id}`;
}

/** Parses "slack:C0123"; undefined when the text has another form. */
export function parseChannelRef(text: string): ChannelRef | undefined {
  const match = /^([a-z]+):(\S+)$/.exec(text.trim());
  return match?.[1] && match[2] ? { platform: match[1], id: match[2] } : undefined;
}
