import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, startAskerAfterDigest, textOf } from './asker.ts';

let asker: Asker;

beforeAll(async () => {
  asker = await startAskerAfterDigest();
});

afterAll(() => asker.stop());

const messageOf = async (text: string) => (await asker.ask(text)).message;
const textFor = async (text: string) => textOf(await messageOf(text));

describe('help', () => {
  it('lists what a command offers, with examples, and names the other one', async () => {
    const text = await textFor('news help');
    expect(text).toContain('/news search <query> [topic:…] [provider:…] [since:…]');
    expect(text).toContain('/news me subscribe <time>');
    expect(text).toContain('/digest help');
    expect(text).not.toContain('/news ask');
    expect(await textFor('digest help')).toContain('/digest subscribe <time>');
  });

  it('explains everything about one command', async () => {
    const text = await textFor('news help top');
    expect(text).toContain('count: how many stories; 5 by default (1 to 10)');
    expect(text).toContain('For example /news top count:3 topic:AI');
    expect(text).not.toContain('page');
    expect(await textFor('news help me pause')).toContain('/news me pause');
    expect(await textFor('news help serch')).toContain('Did you mean /news search?');
    for (const typed of ['news help /digest pause', 'news help pause']) {
      expect(await textFor(typed)).toContain('For example /digest pause');
    }
  });
});

describe('the bare command', () => {
  it('opens a form whose fields are the options of a search', async () => {
    const { form, message } = await asker.ask('news');
    expect(form).toMatchObject({ command: 'news', subcommand: 'search' });
    expect(textOf(message)).toContain('What you can ask');
    const [news] = asker.commands.commands;
    const search = news?.subcommands.find(({ name }) => name === form?.subcommand);
    for (const { option } of form?.fields ?? []) {
      expect(search?.options.map(({ name }) => name)).toContain(option);
    }
  });
});
