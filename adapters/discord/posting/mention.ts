import type { APIComponentInContainer } from 'discord.js';
import { container, textDisplay } from '../rendering/components.ts';
import { isComponentsMessage } from '../rendering/discord-message.ts';

/**
 * Adds a line that mentions a role before a message's first text. The request's `allowed_mentions` decides
 * whether that notifies anyone. The renderer leaves room for it (`mentionRoom`).
 */
export function withMention(payload: object, roleId: string): object {
  const line = `<@&${roleId}>`;
  if (isComponentsMessage(payload)) {
    const [first, ...others] = payload.components;
    if (!first) return payload;
    const named = container(headed(first.components, line), first.accent_color ?? undefined);
    return { ...payload, components: [named, ...others] };
  }
  const content = 'content' in payload && typeof payload.content === 'string' ? payload.content : '';
  return { ...payload, content: content === '' ? line : `${line}\n${content}` };
}

/**
 * Adds the line to the first text, so that it needs no component of its own; a message with only buttons is
 * unchanged.
 */
function headed(components: readonly APIComponentInContainer[], line: string): APIComponentInContainer[] {
  const firstText = components.findIndex(({ type }) => type === 10 || type === 9);
  return components.map((component, index) => {
    if (index !== firstText) return component;
    if (component.type === 10) return textDisplay(`${line}\n${component.content}`);
    if (component.type !== 9) return component;
    return {
      ...component,
      components: component.components.map((text, position) =>
        position === 0 ? textDisplay(`${line}\n${text.content}`) : text,
      ),
    };
  });
}
