import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestDefinition } from '../../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../../src/commands/news/news-command.ts';
import { formatCommand } from '../../../src/platform/commands/parse-command.ts';
import type { Message } from '../../../src/platform/message.ts';
import { openDesk } from './desk.ts';
import { buttonsOf } from './message-text.ts';

const nasty = [
  '<!channel> @everyone <@U1> *_~`',
  "'; DROP TABLE subscriptions; --",
  '../../etc/passwd',
  '\u202eevil\u0000\u0007\r\n\u2028',
  '__proto__',
  'constructor',
  '🙂'.repeat(1500),
  'x'.repeat(3000),
  '\ud800',
  '"',
];

const anyText = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 60 }));

/** Fits into every platform's buttons, and into everyone's notifications as a single line. */
function expectSound({ summary, blocks }: Message): void {
  expect(summary).not.toBe('');
  for (const { label, command } of buttonsOf({ summary, blocks }).values()) {
    expect(label.length).toBeLessThanOrEqual(75);
    expect(command.length).toBeLessThanOrEqual(90);
  }
  expect(JSON.stringify(blocks).length).toBeLessThan(20_000);
}

const ofOneself = newsDefinition('news').subcommands.filter(({ name }) => name.startsWith('me '));
const subcommands = [...digestDefinition('digest').subcommands, ...ofOneself];

describe('what people may type', () => {
  it('says so when a button of an older version names a command that is gone', async () => {
    await using desk = await openDesk();
    const channel = { platform: 'slack', id: 'C1' };
    const person = { id: 'U1', name: 'Ada' };
    const gone = { command: 'digest', subcommand: 'rewind', options: {}, channel, person };
    const { message } = await desk.answerInvocation(gone);
    expect(message.summary).toBe('There is no /digest rewind any more. /digest help lists the commands.');
  });

  it('names what is missing when a request leaves out a required option', async () => {
    await using desk = await openDesk();
    const channel = { platform: 'slack', id: 'C1' };
    const person = { id: 'U1', name: 'Ada' };
    const incomplete = { command: 'news', subcommand: 'topic', options: {}, channel, person };
    const { message } = await desk.answerInvocation(incomplete);
    expect(message.summary).toBe('Missing: name (the topic).');
  });

  it('answers in words, whatever any option of any command contains', async () => {
    await using desk = await openDesk();
    desk.archive.write('hot', { heat: 10 });
    await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
    const anId = async () => {
      const [first] = await desk.subscriptions.list();
      if (first) return first.subscription.id;
      await desk.ask('/digest subscribe 9:00');
      return (await desk.subscriptions.list())[0]?.subscription.id ?? '';
    };
    // Mixed with valid values, so that a command gets as far as it can.
    const usual = new Map([
      ['id', ['an id']],
      ['time', ['9:00', 'weekdays at 18:15']],
      ['days', ['weekdays']],
      ['timezone', ['Europe/Berlin']],
      ['story', ['hot']],
      ['undo', ['yes']],
      ['at', ['2021-12-13']],
      ['window', ['3d']],
      ['style', ['compact']],
    ]);
    const invocations = fc.constantFrom(...subcommands).chain((subcommand) => {
      const options = subcommand.options.map((option) => [
        option.name,
        option.type === 'integer'
          ? fc.integer({ min: option.min, max: option.max })
          : fc.oneof(fc.constantFrom(...(usual.get(option.name) ?? nasty)), anyText),
      ]);
      return fc.record({
        subcommand: fc.constant(subcommand),
        options: fc.record(Object.fromEntries(options), { requiredKeys: [] }),
        name: anyText,
      });
    });
    await fc.assert(
      fc.asyncProperty(invocations, async ({ subcommand, options, name }) => {
        const given: Readonly<Record<string, string | number>> = options;
        const named = given['id'] === 'an id' ? { ...given, id: await anId() } : given;
        const root = subcommand.name.startsWith('me ') ? 'news' : 'digest';
        const reply = await desk.answerInvocation({
          ...{ command: root, subcommand: subcommand.name, options: named },
          channel: { platform: 'slack', id: 'C1' },
          person: { id: 'U1', name },
        });
        expectSound(reply.message);
        expect(reply.message.summary).not.toContain('went wrong on our side');
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the line to the channel long, multi-line or anonymous', async () => {
    await using desk = await openDesk();
    for (const [number, name] of nasty.entries()) {
      desk.turnClock(`2021-12-13T06:3${number % 10}:00Z`);
      await desk.ask(`/digest subscribe ${10 + number}:00`, { person: { id: 'U1', name } });
    }
    expect(desk.posts).toHaveLength(nasty.length);
    for (const { text } of desk.posts) {
      expect(text).toMatch(/^\S.{0,150} · \/digest status$/u);
      expect(text.isWellFormed()).toBe(true);
    }
    await desk.ask('/digest subscribe 8:00', { person: { id: 'U1', name: ' \n ' } });
    expect(desk.posts.at(-1)?.text).toContain('Someone gave this channel a digest');
  });

  it('finds a subscription by nothing but its id', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00');
    for (const text of ['%', '_____', '*', "' or 1=1 --"]) {
      const id = formatCommand('digest', 'remove', { id: text }) ?? '';
      expect(await desk.answer(id)).toContain('There is no digest');
    }
    expect(await desk.subscriptions.list()).toHaveLength(1);
  });
});
