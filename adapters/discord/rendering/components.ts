import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APISectionComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
  APIThumbnailComponent,
} from 'discord.js';
import { bytesPerTextDisplay } from '../limits.ts';

/**
 * The components of messages. Their type numbers are written out, checked by the types: importing
 * `ComponentType` would load the whole API package even if Discord is not used.
 */

export const textDisplay = (content: string): APITextDisplayComponent => ({ type: 10, content });

export const separator = (): APISeparatorComponent => ({ type: 14, divider: true });

export const button = (label: string, customId: string): APIButtonComponentWithCustomId => ({
  type: 2,
  style: 2,
  label,
  custom_id: customId,
});

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

export const buttonRow = (buttons: APIButtonComponentWithCustomId[]): ButtonRow => ({
  type: 1,
  components: buttons,
});

export type MenuRow = APIActionRowComponent<APIStringSelectComponent>;

/**
 * A menu from which one option is chosen. It may also be cleared, because Discord doesn't report the same
 * choice twice in a row (discord-api-docs 4801).
 */
export const menuRow = (customId: string, placeholder: string, options: APISelectMenuOption[]): MenuRow => ({
  type: 1,
  components: [{ type: 3, custom_id: customId, placeholder, min_values: 0, max_values: 1, options }],
});

export const thumbnail = (url: string, description: string): APIThumbnailComponent => ({
  type: 11,
  media: { url },
  ...(description && { description }),
});

export const section = (
  text: APITextDisplayComponent,
  accessory: APIThumbnailComponent,
): APISectionComponent => ({
  type: 9,
  components: [text],
  accessory,
});

export const container = (
  components: APIComponentInContainer[],
  accentColor: number | undefined,
): APIContainerComponent => ({
  type: 17,
  ...(accentColor !== undefined && { accent_color: accentColor }),
  components,
});

/** What components count towards a message's limits. */
export interface Size {
  readonly components: number;
  /** UTF-16 units of all texts. */
  readonly characters: number;
  /** UTF-8 bytes of all texts, as Discord counts them. */
  readonly bytes: number;
}

/** The size of a container with these components, including itself. */
export function sizeOf(components: readonly APIComponentInContainer[]): Size {
  const texts = components.flatMap(textsOf);
  return {
    components: 1 + components.reduce((sum, component) => sum + countOf(component), 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + bytesPerTextDisplay, 0),
  };
}

function textsOf(component: APIComponentInContainer): string[] {
  if (component.type === 10) return [component.content];
  return component.type === 9 ? component.components.map(({ content }) => content) : [];
}

function countOf(component: APIComponentInContainer): number {
  if (component.type === 9) return 2 + component.components.length;
  return component.type === 1 ? 1 + component.components.length : 1;
}
