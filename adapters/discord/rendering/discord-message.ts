import type { APIContainerComponent, APIEmbed } from 'discord.js';
import type { ButtonRow } from './components.ts';

/** The body of Create Message, but for the nonce that each post has of its own. */
export type DiscordMessage = ComponentsMessage | EmbedsMessage | PlainMessage;

interface AddressingNobody {
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface ComponentsMessage extends AddressingNobody {
  /** IsComponentsV2: the message is made of components alone. */
  readonly flags: 32768;
  readonly components: readonly APIContainerComponent[];
}

/** What every client and every server of Discord's kind takes. */
export interface EmbedsMessage extends AddressingNobody {
  readonly flags: 0;
  /** Markdown; absent where it would be empty. */
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly ButtonRow[];
}

export interface PlainMessage extends AddressingNobody {
  /** SuppressEmbeds. */
  readonly flags: 4;
  /** Markdown. */
  readonly content: string;
}

const componentsV2 = 1 << 15;

/** Whether a payload is one that this adapter rendered of components, possibly read back from JSON. */
export function isComponentsMessage(payload: object): payload is ComponentsMessage {
  const flags = 'flags' in payload && typeof payload.flags === 'number' ? payload.flags : 0;
  return (flags & componentsV2) !== 0 && 'components' in payload && Array.isArray(payload.components);
}

/** Whether a payload is one that this adapter made of embeds, possibly read back from JSON. */
export function isEmbedsMessage(payload: object): payload is EmbedsMessage {
  return 'embeds' in payload && Array.isArray(payload.embeds);
}
