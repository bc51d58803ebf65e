import type { ChatInputCommandInteraction } from 'discord.js';
import { z } from 'zod';
import type { CommandInvocation, SubcommandDefinition } from '../../../src/platform/commands/command.ts';
import { formatCommand } from '../../../src/platform/commands/parse-command.ts';
import { listText } from '../../../src/platform/language/format-list.ts';
import { type Language, languageOf } from '../../../src/platform/language/language.ts';
import { say, saySpans } from '../../../src/platform/language/say.ts';
import type { Message, Span } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { bold, plain } from '../../../src/platform/spans.ts';
import { kindOfType } from '../channels/channel-facts.ts';
import { missingOf, needsOf, type Permission, permissionName } from '../channels/permissions.ts';

/**
 * Tells the person that the bot may not post in the channel that a command is about, and what to change. Discord sends
 * the bot's permissions along with the command: those in the channel it comes from and, since July 2026, those in a
 * channel that was chosen (developer documentation, "Resolved Data").
 * @returns undefined if it may post, if the command posts nothing, or if Discord doesn't say
 */
export function refusalToPostThere(
  interaction: ChatInputCommandInteraction,
  { options }: SubcommandDefinition,
  given: Pick<CommandInvocation, 'command' | 'subcommand' | 'options'>,
): Message | undefined {
  const option = options.find((it) => it.type === 'channel' && it.isPostedTo);
  const access = option && interaction.inGuild() ? accessTo(option.name, interaction) : undefined;
  if (!access) return undefined;
  const { id, type, appPermissions } = access;
  const language = languageOf(interaction.locale);
  const kind = kindOfType(type);
  const { toPost, toBeWhole } = needsOf(kind);
  const missing = missingOf(toPost, appPermissions.bitfield);
  if (missing.length === 0) return undefined;
  const named = (permissions: readonly Permission[]) =>
    listText(
      language,
      permissions.map((it) => permissionName(it, kind)),
      'conjunction',
    );
  const useful = missingOf([...toBeWhole.keys()], appPermissions.bitfield);
  const again = formatCommand(given.command, given.subcommand, given.options, Infinity);
  const channel: Span = { kind: 'channel', channel: { platform: 'discord', id } };
  const permissions = bold(named(missing));
  return notice(
    saySpans(language, 'I may not post in {channel}: I lack {permissions}.', { channel, permissions }),
    [
      {
        kind: 'text',
        spans: saySpans(
          language,
          'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.',
          { channel, permissions },
        ),
      },
      ...(useful.length === 0
        ? []
        : [{ kind: 'note' as const, spans: [plain(usefulText(named(useful), language))] }]),
      ...(again === undefined
        ? []
        : [{ kind: 'buttons' as const, buttons: [{ label: say(language, 'Try again'), command: again }] }]),
    ],
  );
}

const accessSchema = z.object({
  id: z.string(),
  type: z.number(),
  appPermissions: z.object({ bitfield: z.bigint() }),
});

/** What Discord said about the channel that was chosen, or else about the one in which the command was given. */
function accessTo(option: string, interaction: ChatInputCommandInteraction) {
  const chosen = interaction.options.get(option);
  const { channel, appPermissions } = interaction;
  const said = chosen ? chosen.channel : channel && { id: channel.id, type: channel.type, appPermissions };
  return accessSchema.safeParse(said).data;
}

function usefulText(permissions: string, language: Language): string {
  return say(language, 'Also useful there: {permissions}.', { permissions });
}
