import { describe, expect, it } from 'vitest';
import { toApplicationCommand } from '../../../../adapters/discord/interactions/application-command.ts';
import { renderModal } from '../../../../adapters/discord/interactions/modal.ts';
import { digestDefinition } from '../../../../src/commands/digest/digest-command.ts';
import { editForm, subscribeForm } from '../../../../src/commands/digest/settings-form.ts';
import { askForm } from '../../../../src/commands/news/ask.ts';
import { newsDefinition } from '../../../../src/commands/news/news-command.ts';
import { translationsOf } from '../../../../src/commands/translations/translations.ts';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { standardSettings } from '../../../../src/subscriptions/settings.ts';
import { commandService } from '../../../command-service.ts';
import { startDiscordServer } from '../../../servers/discord-server.ts';
import { lengthOf } from '../../../servers/validate-discord-commands.ts';
import { discordModal } from '../../../servers/validate-discord-modal.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';

const settings = standardSettings('Europe/Berlin');
const subscription = {
  id: 'k7m2p',
  channel: { platform: 'discord', id: '1400000000000000001' },
  origin: 'chat',
} as const;
const commands = [newsDefinition('news'), digestDefinition('digest')];
const translations = translationsOf(commands);

describe('our commands', () => {
  it("registers commands within Discord's limits in every language, and only once", async () => {
    await using server = Object.assign(await startDiscordServer(), {
      [Symbol.asyncDispose]: () => server.close(),
    });
    const service = commandService(commands, async () => ({ message: { summary: 'x', blocks: [] } }), {
      translations,
    });
    for (let starts = 0; starts < 2; starts += 1) {
      const adapter = await connectDiscord(server, service, recordLog());
      await adapter.stop();
    }
    expect(server.registeredCommands().map(({ name }) => name)).toEqual([
      'news',
      'digest',
      'Related coverage',
    ]);
    expect(server.requests('PUT /applications/:id/commands')).toBe(1);
  });

  it.each(commands)("keeps /$name within Discord's total length limit", (definition) => {
    expect(lengthOf(toApplicationCommand(definition, translations))).toBeLessThanOrEqual(8_000);
  });

  it.each([askForm('en'), editForm({ ...settings, ...subscription }), subscribeForm(settings)])(
    'renders every form to a modal that Discord accepts: $title',
    (form) => {
      const modal = discordModal.parse(renderModal(form, commands));
      expect(modal.components).toHaveLength(Math.min(form.fields.length, 5));
    },
  );

  it('keeps every command description within its limit', () => {
    const descriptions = commands.flatMap(descriptionsIn);
    expect(descriptions.filter((text) => text.length > 100)).toEqual([]);
  });
});

function descriptionsIn({ description, groups = {}, subcommands }: CommandDefinition): string[] {
  return [
    description,
    ...Object.values(groups),
    ...subcommands.flatMap((subcommand) => [
      subcommand.description,
      ...subcommand.options.map((option) => option.description),
    ]),
  ];
}
