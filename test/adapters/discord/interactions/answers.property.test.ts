import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderModal } from '../../../../adapters/discord/interactions/modal.ts';
import { toChoices } from '../../../../adapters/discord/interactions/suggest.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { CommandDefinition, CommandReply } from '../../../../src/platform/commands/command.ts';
import type { Form, FormField } from '../../../../src/platform/commands/form.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { commandService } from '../../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { discordChoices, discordModal } from '../../../servers/validate-discord-modal.ts';
import { connectDiscord } from '../connect-discord.ts';
import { hostileText } from '../hostile-text.ts';
import { type RecordedLog, recordLog } from '../record-log.ts';

const styles = [
  { label: 'rich', value: 'rich' },
  { label: 'compact', value: 'compact' },
];
const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'x',
  subcommands: [
    {
      name: 'edit',
      description: 'x',
      example: 'edit',
      mayOpenForm: true,
      options: [
        { name: 'id', description: 'x', type: 'string' },
        { name: 'words', description: 'x', type: 'string', suggested: true },
        { name: 'style', description: 'x', type: 'string', choices: styles },
        { name: 'count', description: 'x', type: 'integer', min: 1, max: 10 },
        { name: 'channel', description: 'x', type: 'channel' },
        { name: 'name', description: 'x', type: 'string' },
        { name: 'zone', description: 'x', type: 'string' },
      ],
    },
    {
      name: 'search',
      description: 'x',
      example: 'search',
      options: [{ name: 'query', description: 'x', type: 'string', takesRest: true }],
    },
    {
      name: 'related',
      description: 'x',
      example: 'related',
      options: [{ name: 'story', description: 'x', type: 'string', takesRest: true }],
    },
  ],
};
const [edit] = news.subcommands;

const text = fc.oneof(
  { weight: 4, arbitrary: hostileText() },
  { weight: 1, arbitrary: hostileText({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 90, maxLength: 5000 }) },
);
const choice = fc.record({ label: text, value: fc.oneof(hostileText(), text) });

const field: fc.Arbitrary<FormField> = fc.record(
  {
    option: fc.constantFrom(...(edit?.options.map(({ name }) => name) ?? []), 'gone'),
    label: text,
    hint: text,
    value: fc.oneof(text, fc.constantFrom('rich', '3', '1400000000000000002')),
    required: fc.boolean(),
    choices: fc.oneof(
      fc.constant(styles),
      fc.uniqueArray(choice, { maxLength: 30, selector: ({ value }) => value }),
      fc.array(choice, { maxLength: 30 }),
    ),
  },
  { requiredKeys: ['option', 'label'] },
);

const form: fc.Arbitrary<Form> = fc.record({
  title: text,
  submit: text,
  command: fc.constant('news'),
  subcommand: fc.constant('edit'),
  settled: fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,8}$/) }),
  fields: fc.uniqueArray(field, { maxLength: 9, selector: ({ option }) => option }),
});

describe('any form', () => {
  it('renders any form to a modal that Discord accepts, with its settled options', () => {
    let shown = 0;
    fc.assert(
      fc.property(form, (asked) => {
        const modal = renderModal(asked, [news]);
        const known = asked.fields.filter(({ option }) => option !== 'gone');
        expect(modal === undefined).toBe(known.length === 0);
        if (!modal) return;
        shown += 1;
        const read = discordModal.parse(JSON.parse(JSON.stringify(modal)));
        expect(read.custom_id).toContain(`id:${asked.settled['id']}`);
        expect(read.components.map(({ component }) => component.custom_id)).toEqual(
          known.slice(0, 5).map(({ option }) => option),
        );
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(50);
  });
});

describe('any suggestions', () => {
  it('renders any suggestions to choices that Discord accepts, with their values unchanged', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), (choices) => {
        const shown = discordChoices.parse(JSON.parse(JSON.stringify(toChoices(choices))));
        const values = choices.map(({ value }) => value);
        for (const { value } of shown) expect(values).toContain(value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any answer', () => {
  let server: DiscordServer;
  let adapter: PlatformAdapter;
  let log: RecordedLog;
  let reply: CommandReply;

  beforeAll(async () => {
    server = await startDiscordServer();
    log = recordLog();
    adapter = await connectDiscord(
      server,
      commandService([news], async () => reply, { suggest: async () => [] }),
      log,
    );
  });

  afterAll(async () => {
    await adapter.stop();
    await server.close();
  });

  const message: fc.Arbitrary<Message> = fc.record({
    summary: text,
    blocks: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('heading' as const), text }),
        fc.record({
          kind: fc.constantFrom('text' as const, 'note' as const),
          spans: fc.array(fc.record({ kind: fc.constant('text' as const), text }), { maxLength: 4 }),
        }),
        fc.record({
          kind: fc.constant('buttons' as const),
          buttons: fc.array(
            fc.record(
              {
                label: text,
                command: fc.constantFrom('news search a', 'news related b', 'news search a ~2'),
                opensDialog: fc.constant(true as const),
              },
              { requiredKeys: ['label', 'command'] },
            ),
            { maxLength: 7 },
          ),
        }),
      ),
      { maxLength: 12 },
    ),
  });

  it('shows any answer through every kind of interaction without a refusal from Discord', async () => {
    await fc.assert(
      fc.asyncProperty(
        message,
        fc.constantFrom(undefined, 'channel' as const),
        fc.constantFrom('command', 'menu', 'button', 'form'),
        async (shown, visibility, way) => {
          const first = { message: { ...notice('Ask'), blocks: [askButton] } };
          const answered = { message: shown, ...(visibility && { visibility }) };
          reply = way === 'button' ? first : way === 'form' ? { ...first, form: askForm } : answered;
          const exchange =
            way === 'menu'
              ? server.startMessageCommand({
                  name: 'Related coverage',
                  message: { content: 'http://a.example' },
                })
              : server.startCommand({ name: 'news', subcommand: way === 'form' ? 'edit' : 'search' });
          const next = await followed(exchange, way, answered);
          await next.replied(visibility && way !== 'button' ? 2 : 1);
        },
      ),
      { numRuns: 120 },
    );
    const refused = log.events().filter((event) => /refused|not (shown|answered)/.test(event));
    expect(refused).toEqual([]);
    expect(log.events().filter((event) => event === 'command answered').length).toBeGreaterThan(100);
  });

  async function followed(
    exchange: ReturnType<DiscordServer['startCommand']>,
    way: string,
    answered: CommandReply,
  ) {
    if (way === 'button') {
      const [asked] = await exchange.replied();
      reply = answered;
      return server.startButton({ messageId: asked.id, label: 'Again' });
    }
    if (way !== 'form') return exchange;
    const opened = await exchange.form();
    reply = answered;
    return server.submit({ form: opened, typed: {} });
  }
});

const askButton = {
  kind: 'buttons' as const,
  buttons: [{ label: 'Again', command: 'news search a' }],
};

const askForm: Form = {
  title: 'Ask',
  submit: 'Ask',
  command: 'news',
  subcommand: 'search',
  settled: {},
  fields: [{ option: 'query', label: 'Words', value: 'a' }],
};
