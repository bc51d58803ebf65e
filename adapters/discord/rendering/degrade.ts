import type { APIEmbed } from 'discord.js';
import { isAlsoIn } from '../../../src/platform/coverage-words.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxContent, mentionRoom } from '../limits.ts';
import { container } from './components.ts';
import {
  type ComponentsMessage,
  type DiscordMessage,
  type EmbedsMessage,
  isComponentsMessage,
  isEmbedsMessage,
  isPlainMessage,
  type PlainMessage,
} from './discord-message.ts';
import { toEmbeds, withoutThumbnails } from './embeds.ts';
import { escapeLabel, escapeText } from './escape.ts';
import { plainOf } from './plain-markdown.ts';

/**
 * The next simpler form of a message that Discord refused: without pictures, because one of them may be the
 * reason; then with embeds instead of components; then compact, without excerpts and buttons; then as plain
 * text, with the links to the stories if they fit; then without links, because one of them may be the reason.
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
  if (!isPlainMessage(payload)) return undefined;
  const content = fitting(payload.content.split('\n').map(withoutLinks));
  return content === payload.content ? undefined : { ...payload, content };
}

function withoutPictures(message: ComponentsMessage): ComponentsMessage {
  return {
    ...message,
    components: message.components.map(({ components, accent_color: color }) =>
      container(
        components.some(({ type }) => type === 9) ? withoutThumbnails(components) : components,
        color ?? undefined,
      ),
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
  const whole = [before, ...embeds.flatMap(linesOf)].join('\n').split('\n').filter(Boolean);
  const headlines = whole.filter((line) => !isAlsoIn(line));
  const content = [whole, headlines].map((lines) => lines.join('\n')).find(fits);
  return { flags: 4, content: content || fitting(whole.map(withoutLinks)), allowed_mentions };
}

function linesOf({ title, url, description }: APIEmbed): string[] {
  const [, rank = '', text = ''] = /^(\d+ · )?(.*)$/.exec(title ?? '') ?? [];
  const named = url === undefined ? escapeText(text) : `[${escapeLabel(text)}](<${url}>)`;
  return [
    ...(title === undefined ? [] : [`**${rank.replace(' · ', '\\. ')}${named}**`]),
    ...(description === undefined ? [] : [description]),
  ];
}

function fits(text: string): boolean {
  return text.length + mentionRoom <= maxContent;
}

/** As many of `lines` as fit. */
function fitting(lines: readonly string[]): string {
  let content = '';
  for (const line of lines) {
    const longer = content === '' ? line : `${content}\n${line}`;
    if (!fits(longer)) break;
    content = longer;
  }
  return content || beginningOf(lines[0] ?? '…');
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
