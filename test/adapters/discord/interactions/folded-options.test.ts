import { beforeEach, describe, expect, it } from 'vitest';
import { toApplicationCommand } from '../../../../adapters/discord/interactions/application-command.ts';
import type { Choice } from '../../../../src/platform/commands/choice.ts';
import type { CommandDefinition, OptionDefinition } from '../../../../src/platform/commands/command.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';

const common: OptionDefinition[] = [
  { name: 'time', description: 'when', type: 'string', required: true },
  { name: 'count', description: 'how many', type: 'integer', min: 1, max: 10 },
];
const rare: OptionDefinition[] = [
  { name: 'window', description: 'how far back', type: 'string', suggested: true, isRare: true },
  {
    ...{ name: 'updates', description: 'later changes', type: 'string', isRare: true },
    choices: [
      { label: 'edit: keep it up to date', value: 'edit' },
      { label: 'leave: as posted', value: 'leave' },
    ],
  },
  { name: 'mention', description: 'whom to notify', type: 'string', posting: 'mention', isRare: true },
  ...Array.from({ length: 25 }, (_, index): OptionDefinition => {
    return {
      name: `rare_${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`,
      description: 'rarely needed',
      type: 'string',
      isRare: true,
    };
  }),
];
const digest = commandWith([...common, ...rare]);

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
});

describe('a command with more options than Discord has room for', () => {
  it('offers those needed least together, except those with a menu of their own', async () => {
    await start();
    const names = optionsOf(digest);
    expect(names).toHaveLength(25);
    expect(names).toEqual(expect.arrayContaining(['time', 'count', 'window', 'mention', 'more']));
    expect(names).not.toContain('rare_y');
  });

  it('keeps every option on its own where there is room', () => {
    expect(optionsOf(commandWith([...common, ...rare.slice(0, 23)]))).toHaveLength(25);
  });

  it('also folds where the whole command would be too long', () => {
    const wordy = rare.slice(0, 20).map((option) => ({ ...option, description: 'x'.repeat(100) }));
    const [first] = commandWith([...common, ...wordy]).subcommands;
    if (!first) throw new Error('no subcommand');
    const twice = ['one', 'two', 'three', 'four'].map((name) => ({ ...first, name }));
    const { options } = toApplicationCommand({ ...digest, subcommands: twice }, {});
    const names = options?.map((one) => ('options' in one ? one.options?.at(-1)?.name : undefined));
    expect(names).toContain('more');
  });

  it('reads them as people type them elsewhere', async () => {
    await start();
    await discord.server.command({
      name: 'digest',
      subcommand: 'subscribe',
      options: { time: '9:00', more: 'updates:leave rare_d:"two words"' },
    });
    expect(discord.invocations).toMatchObject([
      { options: { time: '9:00', updates: 'leave', rare_d: 'two words' } },
    ]);
  });

  it('says what is wrong with them', async () => {
    await start();
    const { reply } = await discord.server.command({
      name: 'digest',
      subcommand: 'subscribe',
      options: { time: '9:00', more: 'updates:often' },
    });
    expect(textsOf(reply.body).join()).toContain('updates');
    expect(discord.invocations).toEqual([]);
  });

  it('suggests names, then the values of the last name', async () => {
    await start([{ label: 'three days', value: '3d' }]);
    const suggested = (typed: string) =>
      discord.server
        .startTyping({ name: 'digest', subcommand: 'subscribe', option: 'more', typed })
        .suggested();
    expect(await suggested('win')).toEqual([{ name: 'window: how far back', value: 'window:' }]);
    expect(await suggested('updates:l')).toEqual([
      { name: 'updates: leave: as posted', value: 'updates:leave' },
    ]);
    expect(await suggested('updates:leave window:')).toEqual([
      { name: 'updates:leave window: three days', value: 'updates:leave window:3d' },
    ]);
    const next = await suggested('updates:leave ');
    expect(next).not.toContainEqual(expect.objectContaining({ value: 'updates:leave updates:' }));
    expect(next).toContainEqual(expect.objectContaining({ value: 'updates:leave rare_y:' }));
  });
});

function commandWith(options: readonly OptionDefinition[]): CommandDefinition {
  return {
    ...{ root: 'digest', name: 'digest', description: 'Manage digests' },
    subcommands: [{ name: 'subscribe', description: 'Get one', example: 'subscribe 9:00', options }],
  };
}

function optionsOf(definition: CommandDefinition): string[] {
  const [subcommand] = toApplicationCommand(definition, {}).options ?? [];
  return subcommand && 'options' in subcommand ? (subcommand.options ?? []).map(({ name }) => name) : [];
}

const start = (values: readonly Choice[] = []) =>
  discord.start(async () => ({ message: { summary: 'Done', blocks: [] } }), [digest], {
    suggest: async () => values,
  });
