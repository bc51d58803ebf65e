import type { APIButtonComponentWithCustomId, APIComponentInContainer, APIEmbed } from 'discord.js';
import { shorten } from '../../../src/platform/text/shorten.ts';
import {
  maxButtonLabel,
  maxButtonRows,
  maxButtonsPerRow,
  maxContent,
  maxEmbeds,
  maxEmbedText,
  maxEmbedTitle,
  maxEmbedUrl,
  mentionRoom,
} from '../limits.ts';
import { button, buttonRow, type MenuRow, textDisplay } from './components.ts';
import type { ComponentsMessage, EmbedsMessage } from './discord-message.ts';

/** A text of a message with components, and the buttons below it. */
interface Part {
  readonly text: string;
  readonly buttons: APIButtonComponentWithCustomId[];
  readonly menus: MenuRow[];
}

/** The first line of a story, as `renderStory` writes it. */
const titleLine = /^\*\*(?:(?<rank>\d+)\\\. )?(?<title>.+)\*\*$/;
/** A beginning that would turn a title into a list, a heading or a quote. */
const blockMark = /^(?:#{1,3}|-#|[-*+>]|\d+\.) /;

const linkedTitle = /^\[(?<label>[^[\]]*)\]\(<(?<url>[^<>]*)>\)$/;

/**
 * Turns a message with components into one with embeds: what precedes the stories becomes its content, each
 * story an embed.
 */
export function toEmbeds({ components, allowed_mentions }: ComponentsMessage): EmbedsMessage {
  const parts = components.flatMap(partsOf);
  const color = components[0]?.accent_color ?? undefined;
  const { content, embeds } = contentAndEmbeds(parts);
  return {
    flags: 0,
    ...(content !== '' && { content }),
    embeds: embeds.map((embed) => ({ ...embed, ...(color !== undefined && { color }) })),
    components: rowsOf(parts),
    allowed_mentions,
  };
}

function partsOf({ components }: ComponentsMessage['components'][number]): Part[] {
  const parts: Part[] = [];
  for (const component of withoutThumbnails(components)) {
    if (component.type === 10) parts.push({ text: component.content, buttons: [], menus: [] });
    if (component.type === 1) {
      if (parts.length === 0) parts.push({ text: '', buttons: [], menus: [] });
      const { buttons, menus } = controlsOf(component);
      parts.at(-1)?.buttons.push(...buttons);
      parts.at(-1)?.menus.push(...menus);
    }
  }
  return parts;
}

function controlsOf({ components }: Extract<APIComponentInContainer, { type: 1 }>): Omit<Part, 'text'> {
  return {
    buttons: components.filter((it) => it.type === 2).filter((it) => 'custom_id' in it),
    menus: components.flatMap((it) => (it.type === 3 ? { type: 1, components: [it] } : [])),
  };
}

/** The components with each section as one text: its own and, if that is only a title, what stands below it. */
export function withoutThumbnails(components: readonly APIComponentInContainer[]): APIComponentInContainer[] {
  let title: string | undefined;
  return components.flatMap((component, index) => {
    if (component.type === 9) {
      const text = component.components.map(({ content }) => content).join('\n');
      title = !text.includes('\n') && components[index + 1]?.type === 10 ? text : undefined;
      return title === undefined ? textDisplay(text) : [];
    }
    if (title === undefined || component.type !== 10) return component;
    const whole = textDisplay(`${title}\n${component.content}`);
    title = undefined;
    return whole;
  });
}

function contentAndEmbeds(parts: readonly Part[]): { content: string; embeds: APIEmbed[] } {
  const texts = parts.map(({ text }) => text).filter((text) => text !== '');
  // Discord refuses a message with only buttons.
  if (texts.length === 0) return { content: '…', embeds: [] };
  const firstStory = texts.findIndex(isStory);
  const before = texts.slice(0, firstStory === -1 ? texts.length : firstStory);
  const content = before.join('\n');
  const fits = firstStory !== -1 && content.length + mentionRoom <= maxContent;
  const urls = new Set<string>();
  const embeds = texts.slice(fits ? before.length : 0).map((text) => embedOf(text, urls));
  const length = embeds.reduce(
    (sum, { title, description }) => sum + lengthOf(title) + lengthOf(description),
    0,
  );
  if (embeds.length <= maxEmbeds && length <= maxEmbedText) return { content: fits ? content : '', embeds };
  // The texts of a message with components have at most 4,000 characters in total, which fit one description.
  return { content: '', embeds: [{ description: texts.join('\n') }] };
}

function isStory(text: string): boolean {
  const [first = '', ...others] = text.split('\n');
  return titleLine.test(first) && others.some((line) => line.startsWith('-# '));
}

/** @param urls those of earlier embeds: embeds that share a URL collapse into the first */
function embedOf(text: string, urls: Set<string>): APIEmbed {
  const [first = '', ...others] = text.split('\n');
  const { rank, title = '' } = titleLine.exec(first)?.groups ?? {};
  const { label, url = '' } = (isStory(text) && linkedTitle.exec(title)?.groups) || {};
  if (label === undefined || url.length > maxEmbedUrl || urls.has(url)) return { description: text };
  urls.add(url);
  const ranked = rank === undefined ? label.replace(blockMark, '\u200B$&') : `${rank} · ${label}`;
  return { title: shorten(ranked, maxEmbedTitle), url, description: others.join('\n') };
}

/** Below all embeds stand the menus, then the buttons, which say which story they belong to. */
function rowsOf(parts: readonly Part[]): EmbedsMessage['components'] {
  const buttons = parts.flatMap((part) => {
    const rank = titleLine.exec(part.text.split('\n', 1)[0] ?? '')?.groups?.['rank'];
    return part.buttons.map(({ label = '…', custom_id: id }) =>
      button(shorten(rank === undefined ? label : `${rank}. ${label}`, maxButtonLabel), id),
    );
  });
  const menus = parts.flatMap((part) => part.menus);
  const count = Math.ceil(buttons.length / maxButtonsPerRow);
  const rows = Array.from({ length: count }, (_, row) =>
    buttonRow(buttons.slice(row * maxButtonsPerRow, (row + 1) * maxButtonsPerRow)),
  );
  return [...menus, ...rows].slice(0, maxButtonRows);
}

function lengthOf(text: string | undefined): number {
  return text?.length ?? 0;
}
