import { createHmac } from 'node:crypto';
import type { APIComponentInContainer } from 'discord.js';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { dayMs } from '../../../src/platform/time/durations.ts';
import { button, buttonRow, container } from '../rendering/components.ts';
import { readCustomId, withSeal } from '../rendering/custom-id.ts';
import type { ComponentsMessage } from '../rendering/discord-message.ts';

/**
 * Discord checks who may type a command for managers, according to the server's Integrations settings, but
 * nobody checks who presses a button or submits a form that results from it. So what such a person is shown
 * privately carries a seal in its `custom_id`s, which says that Discord let this person give this command in
 * this channel, today or yesterday. Nobody else can make or use one, every copy of the program can verify it,
 * and it survives a restart.
 */
export interface TrustSeals {
  /** A seal for what is shown privately to someone whom Discord let give the command. */
  sealFor(asker: Asker, definition: CommandDefinition): string;
  isSealOf(seal: string | undefined, asker: Asker, definition: CommandDefinition): boolean;
}

interface Asker {
  readonly channelId: string | null;
  readonly user: { readonly id: string };
}

/** The length that `custom-id.ts` expects. */
const sealLength = 8;

/** @param token the bot's token, known to every copy and to nobody else */
export function createTrustSeals(token: string, now: () => Date): TrustSeals {
  const sealOf = ({ channelId, user }: Asker, { root }: CommandDefinition, day: number) =>
    createHmac('sha256', token)
      .update(['trusted', user.id, channelId, root, day].join('\n'))
      .digest('base64url')
      .slice(0, sealLength);
  const today = () => Math.floor(now().getTime() / dayMs);
  return {
    sealFor: (asker, definition) => sealOf(asker, definition, today()),
    isSealOf: (seal, asker, definition) =>
      [today(), today() - 1].some((day) => seal === sealOf(asker, definition, day)),
  };
}

/** The definition of the command in a button's or form's id, if it is only for managers. */
export function managersCommand(
  commands: readonly CommandDefinition[],
  customId: string,
): CommandDefinition | undefined {
  const definition = splitCommand(commands, readCustomId(customId).command)?.definition;
  return definition?.isForManagers ? definition : undefined;
}

/**
 * The message with a seal on each button for managers' commands. A button without room for it is left out:
 * pressing it would be refused to people who may type the command.
 */
export function sealButtons(
  message: ComponentsMessage,
  commands: readonly CommandDefinition[],
  seal: string,
): ComponentsMessage {
  const sealed = (component: APIComponentInContainer): APIComponentInContainer[] => {
    if (component.type !== 1 || component.components.some(({ type }) => type === 3)) return [component];
    const buttons = component.components.flatMap((it) => {
      if (it.type !== 2 || !('custom_id' in it)) return [];
      const isForManagers = managersCommand(commands, it.custom_id) !== undefined;
      const customId = isForManagers ? withSeal(it.custom_id, seal) : it.custom_id;
      return customId === undefined ? [] : [button(it.label ?? '', customId)];
    });
    return buttons.length === 0 ? [] : [buttonRow(buttons)];
  };
  return {
    ...message,
    components: message.components.map(({ components, accent_color: color }) =>
      container(components.flatMap(sealed), color ?? undefined),
    ),
  };
}
