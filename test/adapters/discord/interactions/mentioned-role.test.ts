import { expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { guildId } from '../../../servers/discord-people.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { startAnsweringDiscord } from '../answering-discord.ts';

const digest: CommandDefinition = {
  root: 'digest',
  name: 'digest',
  description: 'Manage digests',
  isForManagers: true,
  subcommands: [
    {
      name: 'edit',
      description: 'Change one',
      example: 'edit',
      options: [
        { type: 'string', name: 'id', description: 'which' },
        { type: 'string', name: 'mention', description: 'whom to notify', posting: 'mention' },
      ],
    },
  ],
};
const role = '1320000000000000001';
const edit = (mention: string) => ({
  ...{ name: 'digest', subcommand: 'edit' },
  options: { id: 'k7m2p', mention },
});

it("lets a manager choose the role to notify from the server's roles", async () => {
  const { server, invocations, start } = await startAnsweringDiscord();
  await start(async () => ({ message: notice('Changed.') }), [digest]);
  expect(JSON.stringify(server.registeredCommands())).toContain('{"type":8,"name":"mention"');
  await server.command(edit(role));
  expect(invocations.map(({ options }) => options)).toEqual([{ id: 'k7m2p', mention: role }]);
});

it('rejects @everyone as the role to notify, and pings nobody from a button', async () => {
  const { server, invocations, start } = await startAnsweringDiscord();
  await start(async () => ({ message: notice('Changed.') }), [digest]);
  const { reply } = await server.command(edit(guildId));
  expect(textsOf(reply.body)).toEqual(['A digest never notifies @\u200Beveryone. Choose another role.']);
  expect(invocations).toEqual([]);
  await server.pressButton({ messageId: reply.id, label: 'Notify nobody' });
  expect(invocations.map(({ options }) => options)).toEqual([{ id: 'k7m2p', mention: 'none' }]);
});
