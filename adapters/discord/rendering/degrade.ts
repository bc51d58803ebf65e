import type { APIComponentInContainer, APIEmbed } from 'discord.js';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxContent, mentionRoom } from '../limits.ts';
import { container } from './components.ts';
import {
  type ComponentsMessage,
  type DiscordMessage,
  type EmbedsMessage,
  isComponentsMessage,
  isEmbedsMessage,
  type PlainMessage,
} from './discord-message.ts';
import { toEmbeds } from './embeds.ts';
import { escapeText } from './escape.ts';
import { plainOf } from './plain-markdown.ts';

/**
 * The next simpler form of a message that Discord refused: without pictures, because one of them may be the
 * reason; then with embeds instead of components; then compact, without excerpts and buttons; then as plain
 * text without links.
 * @returns undefined if nothing is left to give up
 */
export function degrade(payload: object): DiscordMessage | undefined {
  if (isComponentsMessage(payload)) {
    const bare = withoutPictures(payload);
    return differs(bare, payload) ? bare : toEmbeds(payload);
  }
  if (isEmbedsMessage(payload)) {
    const compact = { ...payload, embeds: payload.embeds.map(compacted), components: [] };
    return differs(compact, payload) ? compact : plain(payload);
  }
  return undefined;
}

function withoutPictures(message: ComponentsMessage): ComponentsMessage {
  const bare = (component: APIComponentInContainer) =>
    component.type === 9 ? component.components : [component];
  return {
    ...message,
    components: message.components.map(({ components, accent_color: color }) =>
      container(components.flatMap(bare), color ?? undefined),
    ),
  };
}

/** Keeps a story's title, its line of facts and its coverage, and drops the excerpt between them. */
function compacted(embed: APIEmbed): APIEmbed {
  const lines = (embed.description ?? '').split('\n');
  const titles = embed.title === undefined && lines[0]?.startsWith('**') ? 1 : 0;
  const quiet = lines.findIndex((line) => line.startsWith('-# '));
  if ((embed.title === undefined && titles === 0) || quiet < titles) return embed;
  return { ...embed, description: [...lines.slice(0, titles), ...lines.slice(quiet)].join('\n') };
}

function plain({ content: before = '', embeds, allowed_mentions }: EmbedsMessage): PlainMessage {
  const titled = ({ title, description }: APIEmbed) => [
    ...(title === undefined ? [] : [`**${escapeText(title.replace(/^(\d+) · /, '$1. '))}**`]),
    ...(description === undefined ? [] : [description]),
  ];
  const lines = [before, ...embeds.flatMap(titled)].join('\n').split('\n').filter(Boolean).map(withoutLinks);
  let content = '';
  for (const line of lines) {
    const longer = content === '' ? line : `${content}\n${line}`;
    if (longer.length + mentionRoom > maxContent) break;
    content = longer;
  }
  return { flags: 4, content: content || beginningOf(lines[0] ?? '…'), allowed_mentions };
}

/**
 * Cutting Markdown can change its meaning, so it is cut as plain text, which escaping at most doubles in
 * length.
 */
function beginningOf(line: string): string {
  return escapeText(shorten(plainOf(line), (maxContent - mentionRoom) / 2));
}

/**
 * Text that was harmless beside a link may not be so beside its label, so zero-width spaces keep them apart.
 */
function withoutLinks(line: string): string {
  return line.replace(
    /([^\s*]?)\[([^[\]]*)\]\(<[^<>]*>\)(?=([^\s*]?))/g,
    (_, before: string, label: string, after: string) =>
      `${before}${before && '\u200B'}${escapeText(label)}${after && '\u200B'}`,
  );
}

function differs(lighter: DiscordMessage, message: DiscordMessage): boolean {
  return JSON.stringify(lighter) !== JSON.stringify(message);
}
