import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, press, ranksOf, startAsker, startAskerAfterDigest, textOf } from './asker.ts';

let asker: Asker;

beforeAll(async () => {
  asker = await startAskerAfterDigest();
});

afterAll(() => asker.stop());

describe('the command definitions', () => {
  it('defines commands within what platforms accept, and every example works as written', async () => {
    for (const { name, description, subcommands } of asker.commands.commands) {
      expect(description.length).toBeLessThanOrEqual(100);
      for (const subcommand of subcommands) {
        expect(subcommand.description.length, subcommand.name).toBeLessThanOrEqual(100);
        for (const option of subcommand.options) {
          expect(option.description.length, `${subcommand.name} ${option.name}`).toBeLessThanOrEqual(100);
        }
        const { message } = await asker.ask(`${name} ${subcommand.example}`);
        expect(message.summary, subcommand.example).not.toMatch(/Use \/|has no|I don't understand/);
      }
    }
  });

  it('keeps the buttons of a command that was renamed', async () => {
    const renamed = await startAsker({
      now: new Date('2021-12-13T22:00:00Z'),
      env: { COMMAND_NEWS: 'headlines' },
    });
    const { message } = await renamed.ask('/headlines top 2');
    expect(press(message, 'Next')).toMatch(/^news top /);
    expect(ranksOf((await renamed.ask(press(message, 'Next'))).message)[0]?.[0]).toBe(3);
    expect(textOf((await renamed.ask('/headlines help')).message)).toContain('/headlines search');
    await renamed.stop();
  });

  it('says which command handles plain words, links and the home page', () => {
    const { commands, gestures } = asker.commands;
    for (const target of Object.values(gestures)) {
      const root = commands.find((definition) => definition.root === target.command);
      const subcommand = root?.subcommands.find(({ name }) => name === target.subcommand);
      expect(subcommand, target.subcommand).toBeDefined();
      if ('option' in target) expect(subcommand?.options.map(({ name }) => name)).toContain(target.option);
    }
  });
});
