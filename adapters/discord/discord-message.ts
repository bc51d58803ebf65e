import type { APIContainerComponent } from 'discord.js';

/** The body of Create Message, but for the nonce that each post has of its own. */
export type DiscordMessage = ComponentsMessage | PlainMessage;

export interface ComponentsMessage {
  /** IsComponentsV2: the message is made of components alone. */
  readonly flags: 32768;
  readonly components: readonly APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface PlainMessage {
  /** SuppressEmbeds. */
  readonly flags: 4;
  /** Markdown. */
  readonly content: string;
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** Whether a payload is one that this adapter rendered of components, possibly read back from JSON. */
export function isComponentsMessage(payload: object): payload is ComponentsMessage {
  return 'components' in payload && Array.isArray(payload.components);
}
