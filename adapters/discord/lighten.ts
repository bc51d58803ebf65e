import type { APIComponentInContainer } from 'discord.js';
import { container, textDisplay } from './components.ts';
import { type ComponentsMessage, type DiscordMessage, isComponentsMessage } from './discord-message.ts';
import { escapeText } from './escape.ts';
import { maxContent } from './limits.ts';
import { shorten } from './shorten.ts';

/**
 * The next lighter form of a message that Discord refused: without its pictures, of which one may be what it refuses; then
 * compact, without excerpts and buttons; then as plain text, without its links.
 * @returns undefined when there is nothing left to give up
 */
export function lighten(payload: object): DiscordMessage | undefined {
  if (!isComponentsMessage(payload)) return undefined;
  const bare = mapComponents(payload, withoutPicture);
  if (differs(bare, payload)) return bare;
  const compact = mapComponents(payload, compacted);
  return differs(compact, payload) ? compact : plain(payload);
}

type MapComponent = (component: APIComponentInContainer) => APIComponentInContainer[];

function mapComponents(message: ComponentsMessage, map: MapComponent): ComponentsMessage {
  return {
    ...message,
    components: message.components.map(({ components, accent_color: color }) =>
      container(components.flatMap(map), color ?? undefined),
    ),
  };
}

function differs(lighter: ComponentsMessage, message: ComponentsMessage): boolean {
  return JSON.stringify(lighter.components) !== JSON.stringify(message.components);
}

const withoutPicture: MapComponent = (component) =>
  component.type === 9 ? component.components : [component];

const compacted: MapComponent = (component) => {
  if (component.type !== 10) return [];
  const [title = '', ...lines] = component.content.split('\n');
  // Of a story the quiet line and the coverage stay; its excerpt stands before them.
  const quiet = lines.findIndex((line) => line.startsWith('-# '));
  return [textDisplay([title, ...lines.slice(Math.max(quiet, 0))].join('\n'))];
};

function plain({ components, allowed_mentions }: ComponentsMessage): DiscordMessage {
  const texts = components.flatMap((outer) =>
    outer.components.flatMap((inner) => (inner.type === 10 ? inner.content : [])),
  );
  const lines = texts.join('\n').split('\n').map(withoutLinks);
  let content = '';
  for (const line of lines) {
    const longer = content === '' ? line : `${content}\n${line}`;
    if (longer.length > maxContent) break;
    content = longer;
  }
  return { flags: 4, content: content || shorten(lines[0] ?? '', maxContent), allowed_mentions };
}

function withoutLinks(line: string): string {
  return line.replace(/\[([^[\]]*)\]\(<[^<>]*>\)/g, (_, label: string) => escapeText(label));
}
