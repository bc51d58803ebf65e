import type { APIComponentInContainer } from 'discord.js';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { maxTextBytes, maxTextCharacters } from '../limits.ts';
import { container, sizeOf, textDisplay } from '../rendering/components.ts';
import type { ComponentsMessage } from '../rendering/discord-message.ts';

/** The ids of the registered commands, by name. */
export type CommandIds = ReadonlyMap<string, string>;

/**
 * Turns the commands that a message names into mentions, so that a click fills them in. This also helps
 * people who see the commands under localised names. The message is unchanged if it would become too long.
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

/**
 * A command as our own texts name one: as code that begins with a slash. In texts from others, backticks are
 * escaped.
 */
const namedCommand = /(?<!\\)`\/([^\s`]+) ([^`]+)`/g;

/** Replaces each command once per text: a repetition is an example of what to type. */
function mentioning(text: string, commands: readonly CommandDefinition[], ids: CommandIds): string {
  const named = new Set<string>();
  return text.replace(namedCommand, (whole, name: string, words: string) => {
    const id = ids.get(name);
    const offered = commands.find((it) => it.name === name)?.subcommands.filter(({ hidden }) => !hidden);
    const subcommand = offered?.find((it) => `${words} `.startsWith(`${it.name} `))?.name;
    if (id === undefined || subcommand === undefined || named.has(`${name} ${subcommand}`)) return whole;
    const rest = words.slice(subcommand.length).trim();
    // A command with several options should be copied: Discord parses options pasted after the command's
    // name.
    if ((rest.match(/[a-z_]+:[^\s…]/g) ?? []).length > 1) return whole;
    named.add(`${name} ${subcommand}`);
    return `</${name} ${subcommand}:${id}>${rest && ` \`${rest}\``}`;
  });
}
