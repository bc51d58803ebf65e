import type { APIComponentInContainer } from 'discord.js';
import { container, textDisplay } from './components.ts';
import { isComponentsMessage } from './discord-message.ts';

/**
 * The message with a first line that names a role. Whether that notifies anybody is settled by `allowed_mentions` of the
 * request. The renderer leaves room for it (`mentionRoom`).
 */
export function withMention(payload: object, roleId: string): object {
  const line = `<@&${roleId}>`;
  if (isComponentsMessage(payload)) {
    const [first, ...others] = payload.components;
    const inner = first ? headed(first.components, line) : [textDisplay(line)];
    return { ...payload, components: [container(inner, first?.accent_color ?? undefined), ...others] };
  }
  const content = 'content' in payload && typeof payload.content === 'string' ? payload.content : '';
  return { ...payload, content: content === '' ? line : `${line}\n${content}` };
}

/** The line joins the first text, so that it takes no component of the forty. */
function headed(components: readonly APIComponentInContainer[], line: string): APIComponentInContainer[] {
  const [first, ...others] = components;
  if (first?.type === 10) return [textDisplay(`${line}\n${first.content}`), ...others];
  if (first?.type === 9) {
    const [text, ...further] = first.components;
    const headedText = textDisplay(text ? `${line}\n${text.content}` : line);
    return [{ ...first, components: [headedText, ...further] }, ...others];
  }
  return [textDisplay(line), ...components];
}
