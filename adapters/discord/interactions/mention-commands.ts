import type { APIComponentInContainer } from 'discord.js';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { maxTextBytes, maxTextCharacters } from '../limits.ts';
import { container, sizeOf, textDisplay } from '../rendering/components.ts';
import type { ComponentsMessage } from '../rendering/discord-message.ts';

/** By a command's name its id, as Discord has registered it. */
export type CommandIds = ReadonlyMap<string, string>;

/**
 * The message with the commands that it names as mentions, which a click brings into the line where one types: whoever has
 * them under names of their own language finds them by that. As it is where it would become too long.
 */
export function mentionCommands(
  message: ComponentsMessage,
  commands: readonly CommandDefinition[],
  ids: CommandIds,
): ComponentsMessage {
  const components = message.components.map(({ components, accent_color: color }) =>
    container(
      components.map((component) => withMentions(component, (text) => mentioning(text, commands, ids))),
      color ?? undefined,
    ),
  );
  const sizes = components.map((it) => sizeOf(it.components));
  const fits = sizes.every(
    ({ characters, bytes }) => characters <= maxTextCharacters && bytes <= maxTextBytes,
  );
  return fits ? { ...message, components } : message;
}

function withMentions(
  component: APIComponentInContainer,
  mention: (text: string) => string,
): APIComponentInContainer {
  if (component.type === 10) return textDisplay(mention(component.content));
  if (component.type !== 9) return component;
  return {
    ...component,
    components: component.components.map(({ content }) => textDisplay(mention(content))),
  };
}

/** A command as our own texts name one: in code that begins with its slash. What others wrote has its backticks escaped. */
const namedCommand = /(?<!\\)`\/([^\s`]+) ([^`]+)`/g;

/** Each command once in a text: an example behind it is to be read as what one types. */
function mentioning(text: string, commands: readonly CommandDefinition[], ids: CommandIds): string {
  const named = new Set<string>();
  return text.replace(namedCommand, (whole, name: string, words: string) => {
    const id = ids.get(name);
    const offered = commands.find((it) => it.name === name)?.subcommands.filter(({ hidden }) => !hidden);
    const subcommand = offered?.find((it) => `${words} `.startsWith(`${it.name} `))?.name;
    if (id === undefined || subcommand === undefined || named.has(`${name} ${subcommand}`)) return whole;
    const rest = words.slice(subcommand.length).trim();
    // What gives several options is to be copied, and Discord reads them where they are pasted behind the command's name.
    if ((rest.match(/[a-z_]+:[^\s…]/g) ?? []).length > 1) return whole;
    named.add(`${name} ${subcommand}`);
    return `</${name} ${subcommand}:${id}>${rest && ` \`${rest}\``}`;
  });
}
