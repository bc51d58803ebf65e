import type { APIContainerComponent, APIEmbed } from 'discord.js';
import type { ButtonRow, MenuRow } from './components.ts';

/** The body of Create Message, without the nonce, which differs for each post. */
export type DiscordMessage = ComponentsMessage | EmbedsMessage | PlainMessage;

interface AddressingNobody {
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface ComponentsMessage extends AddressingNobody {
  /** IsComponentsV2: the message consists only of components. */
  readonly flags: 32768;
  readonly components: readonly APIContainerComponent[];
}

/** Supported by every client and every Discord-compatible server. */
export interface EmbedsMessage extends AddressingNobody {
  readonly flags: 0;
  /** Markdown; undefined instead of empty. */
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly (ButtonRow | MenuRow)[];
}

export interface PlainMessage extends AddressingNobody {
  /** SuppressEmbeds. */
  readonly flags: 4;
  /** Markdown. */
  readonly content: string;
}

const componentsV2 = 1 << 15;

/** Whether this adapter rendered a payload with components; it may have been read back from JSON. */
export function isComponentsMessage(payload: object): payload is ComponentsMessage {
  const flags = 'flags' in payload && typeof payload.flags === 'number' ? payload.flags : 0;
  return (flags & componentsV2) !== 0 && 'components' in payload && Array.isArray(payload.components);
}

/** Whether this adapter rendered a payload as text alone; it may have been read back from JSON. */
export function isPlainMessage(payload: object): payload is PlainMessage {
  const { content, embeds, components }: Partial<Record<string, unknown>> = { ...payload };
  return typeof content === 'string' && embeds === undefined && components === undefined;
}

/** Whether this adapter rendered a payload with embeds; it may have been read back from JSON. */
export function isEmbedsMessage(payload: object): payload is EmbedsMessage {
  return 'embeds' in payload && Array.isArray(payload.embeds);
}
