import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConsoleAdapter } from '../../../adapters/console/adapter.ts';
import { digestDefinition } from '../../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../../src/commands/news/news-command.ts';
import type { PlatformAdapter } from '../../../src/platform/adapter.ts';
import type { CommandInvocation, CommandReply } from '../../../src/platform/commands/command.ts';
import { notice } from '../../../src/platform/notice.ts';
import { machineRandomness } from '../../../src/platform/randomness.ts';
import { eventually } from '../../eventually.ts';

let output: string;
let input: PassThrough;
let adapter: PlatformAdapter;
let asked: CommandInvocation[];
let reply: CommandReply;
let failure: Error | undefined;

beforeEach(async () => {
  output = '';
  asked = [];
  reply = { message: notice('Done.') };
  failure = undefined;
  input = new PassThrough();
  adapter = createConsoleAdapter(
    {
      write: (text) => {
        output += text;
      },
      ...{ input, isTty: false, columns: 80, timezone: 'UTC' },
    },
    machineRandomness,
  );
  const home = { command: 'news', subcommand: 'help' };
  await adapter.start({
    commands: [newsDefinition('news'), digestDefinition('digest')],
    answer: async (invocation) => {
      asked.push(invocation);
      if (failure) throw failure;
      return reply;
    },
    suggest: async () => [],
    gestures: { home, words: { ...home, option: 'query' }, links: { ...home, option: 'story' } },
  });
});

afterEach(() => adapter.stop());

/** Types a line and waits for the next prompt. */
async function type(line: string): Promise<void> {
  const before = output.length;
  input.write(`${line}\n`);
  await eventually(() => expect(output.slice(before)).toContain('heatline> '));
}

it('says in the terminal that a line could not be answered, and answers the next one', async () => {
  failure = new Error('the articles cannot be read');
  await type('top');
  expect(output).toContain('That could not be answered: the articles cannot be read');
  failure = undefined;
  await type('top');
  expect(output).toContain('Done.');
});

it.each([
  ['/news top 3', 'news', 'top', { count: 3 }],
  ['top 3', 'news', 'top', { count: 3 }],
  ['?', 'news', 'help', {}],
  ['digest list', 'digest', 'list', {}],
  ['pause k7m2p', 'digest', 'pause', { id: 'k7m2p' }],
  ['unsubscribe k7m2p', 'digest', 'remove', { id: 'k7m2p' }],
  ['subscribe 09:00 channel:console:terminal', 'digest', 'subscribe', { time: '09:00', channel: 'terminal' }],
])('takes "%s" at the terminal\'s prompt', async (line, command, subcommand, options) => {
  await type(line);
  expect(asked).toMatchObject([{ command, subcommand, options, channel: { platform: 'console' } }]);
  expect(output).toContain('Done.');
});

it('says in the terminal what it does not understand', async () => {
  await type('tpo 3');
  expect(asked).toEqual([]);
  expect(output).toContain('/news has no tpo');
});

it('suggests the right command for a typo after the slash', async () => {
  await type('/digset pause k7m2p');
  expect(output).toContain('There is no /digset. Did you mean /digest pause k7m2p?');
  await type('/weather');
  expect(output).toContain('There is no /weather. Try /news help and /digest help.');
  expect(asked).toEqual([]);
});

it('leaves one empty line above every answer in the terminal', async () => {
  const story = { kind: 'story', title: 'The Mars rover', url: 'https://example.com/mars' } as const;
  const details = { provider: 'Example', publishedAt: new Date(0), topics: [], coverage: [] };
  reply = { message: { summary: 'Why', blocks: [{ ...story, ...details }] } };
  await type('why mars');
  expect(output).toMatch(/[^\n]\nThe Mars rover/);
});

it('shows a button in the terminal as the command to type, and omits buttons that only make sense in a channel', async () => {
  const more = { label: 'Next', command: 'news top page:2' };
  const share = { label: 'Post to channel', command: 'news top show:channel', sharesAnswer: true } as const;
  const blocks = [{ kind: 'buttons', buttons: [more, share] } as const];
  reply = { message: { ...reply.message, blocks: [...reply.message.blocks, ...blocks] } };
  await type('top');
  expect(output).toContain('Done.\nNext: news top page:2\n');
  expect(output).not.toContain('Post to channel');
});
