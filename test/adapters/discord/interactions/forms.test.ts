import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type {
  AnswerCommand,
  CommandDefinition,
  CommandReply,
} from '../../../../src/platform/commands/command.ts';
import type { Form, FormField } from '../../../../src/platform/commands/form.ts';
import {
  askingInEnglish,
  type Translation,
  type Translations,
} from '../../../../src/platform/commands/translation.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { buttonsOf, textsOf } from '../../../servers/validate-discord-message.ts';
import { type AnsweringDiscord, startAnsweringDiscord } from '../answering-discord.ts';
import { digest, form } from './sample-form.ts';

const callback = 'POST /interactions/:id/:token/callback';
const edit = { name: 'digest', subcommand: 'edit', options: { time: '9:00' } };

let discord: AnsweringDiscord;
beforeEach(async () => {
  discord = await startAnsweringDiscord();
});

describe('a command whose answer is a form', () => {
  it('opens a form with the current values of its five most important fields', async () => {
    await start(opening());
    expect(await discord.server.startCommand(edit).form()).toEqual({
      custom_id: 'digest edit id:k7m2p',
      title: 'Change the digest',
      components: [
        {
          type: 18,
          label: 'Time',
          description: 'such as 9:30 weekdays',
          component: { type: 4, custom_id: 'time', style: 1, required: true, value: '09:00' },
        },
        {
          type: 18,
          label: 'Topics',
          // Topics outside the suggestions can be typed.
          component: { type: 4, custom_id: 'topics', style: 1, required: false, value: 'AI' },
        },
        {
          type: 18,
          label: 'Stories',
          component: {
            type: 3,
            custom_id: 'count',
            required: false,
            options: Array.from({ length: 10 }, (_, index) => ({
              label: String(index + 1),
              value: String(index + 1),
              ...(index === 4 && { default: true }),
            })),
          },
        },
        {
          type: 18,
          label: 'Style',
          component: {
            type: 21,
            custom_id: 'style',
            required: false,
            options: [
              { label: 'rich: all that fits', value: 'rich', default: true },
              { label: 'compact: headlines', value: 'compact' },
            ],
          },
        },
        {
          type: 18,
          label: 'Channel',
          component: {
            type: 8,
            channel_types: [0, 2, 5, 10, 11, 12, 13, 15, 16],
            custom_id: 'channel',
            required: false,
            default_values: [{ id: '1400000000000000002', type: 'channel' }],
          },
        },
      ],
    });
    expect(discord.server.requests(callback)).toBe(1);
  });

  it("shows a form in the user's language, with the localised command names", async () => {
    const german: Translation = {
      linksGesture: 'Wer noch',
      asking: askingInEnglish,
      commands: {
        digest: { name: 'überblick', description: 'Überblicke verwalten' },
        'digest edit': { name: 'bearbeiten', description: 'Einen Überblick ändern' },
        'digest edit time': { name: 'zeit_und_tage', description: 'wann' },
        'digest edit style': { name: 'stil', description: 'wie viel', choices: { rich: 'rich: alles' } },
      },
    };
    await start(opening(), digest, { de: german });
    const { title, components } = await discord.server.startCommand({ ...edit, locale: 'de' }).form();
    expect(title).toBe('Überblick bearbeiten');
    expect(components.map(({ label, description }) => [label, description])).toEqual([
      ['Zeit und tage', 'wann'],
      ['Topics', undefined],
      ['Stories', undefined],
      ['Stil', 'wie viel'],
      ['Channel', undefined],
    ]);
    expect(components[3]?.component).toMatchObject({
      options: [
        { label: 'rich: alles', value: 'rich', default: true },
        { label: 'compact: headlines', value: 'compact' },
      ],
    });
    expect(await discord.server.startCommand({ ...edit, locale: 'fi' }).form()).toMatchObject({
      title: 'Change the digest',
    });
  });

  it('opens a form from a button', async () => {
    const adapter = await start(opening());
    const [payload = {}] = renderMessage({
      summary: 'x',
      blocks: [{ kind: 'buttons', buttons: [{ label: 'Change', command: 'digest edit id:k7m2p time:9' }] }],
    });
    const { messageId } = await adapter.post({ platform: 'discord', id: discord.server.channelId }, payload, {
      idempotencyKey: 'a',
    });
    const exchange = discord.server.startButton({ messageId, label: 'Change' });
    expect(await exchange.form()).toMatchObject({ custom_id: 'digest edit id:k7m2p' });
  });

  it('answers a form command normally when there is no form', async () => {
    await start(async () => ({ message: notice('Done') }));
    const { acknowledged, reply } = await discord.server.command(edit);
    expect(acknowledged).toBe('deferred privately');
    expect(textsOf(reply.body)).toEqual(['Done']);
  });

  it('answers with the message when the form is ready too late', async () => {
    const late = Promise.withResolvers<CommandReply>();
    await start(() => late.promise);
    const exchange = discord.server.startCommand(edit);
    expect(await exchange.acknowledged()).toBe('deferred privately');
    late.resolve({ message: notice('Type /digest edit'), form });
    expect(textsOf((await exchange.replied())[0].body)).toEqual(['Type /digest edit']);
  });

  it.each<[string, Partial<Form>]>([
    ['belongs to an unknown command', { subcommand: 'gone' }],
    ['has more settled options than a form can hold', { settled: { id: 'x'.repeat(100) } }],
    ['has no fields', { fields: [] }],
  ])('answers with the message when the form %s', async (_, change) => {
    await start(opening({ ...form, ...change }));
    expect(textsOf((await discord.server.command(edit)).reply.body)).toEqual(['In words']);
  });

  it('answers with the message when Discord refuses the form', async () => {
    await start(opening());
    discord.server.fail({ code: 50035 }, { route: callback });
    expect(textsOf((await discord.server.command(edit)).reply.body)).toEqual(['In words']);
    expect(discord.invocations).toHaveLength(1);
  });

  it.each([10062, 40060])('ignores a form that is refused with %i', async (code) => {
    await start(opening());
    const exchange = discord.server.startCommand({ ...edit, refuseWith: code });
    expect(await exchange.acknowledged()).toBe('refused');
    await discord.server.startCommand(edit).form();
    expect(discord.server.requests(callback)).toBe(2);
  });

  it("cuts a form's long texts to what Discord accepts", async () => {
    const long = 'word '.repeat(1000);
    const fields = [{ option: 'name', label: long, hint: long, value: long }];
    await start(opening({ ...form, title: long, fields }));
    const { title, components } = await discord.server.startCommand(edit).form();
    expect(title).toMatch(/^word word.*…$/);
    expect(components[0]?.label).toMatch(/…$/);
  });

  it('asks for days with checkboxes and for a role with a menu of roles', async () => {
    await start(opening({ ...form, fields: [days, { option: 'mention', label: 'Notify', value: role }] }));
    const { components } = await discord.server.startCommand(edit).form();
    expect(components.map(({ component }) => component)).toEqual([
      {
        type: 22,
        custom_id: 'days',
        required: true,
        min_values: 1,
        options: [
          { label: 'Monday', value: 'mon', default: true },
          { label: 'Tuesday', value: 'tue' },
          { label: 'Sunday', value: 'sun', default: true },
        ],
      },
      { type: 6, custom_id: 'mention', required: false, default_values: [{ id: role, type: 'role' }] },
    ]);
  });

  it('shows no role when nobody is notified', async () => {
    await start(opening({ ...form, fields: [{ option: 'mention', label: 'Notify', value: 'none' }] }));
    const { components } = await discord.server.startCommand(edit).form();
    expect(components[0]?.component).toEqual({ type: 6, custom_id: 'mention', required: false });
  });

  it('asks with a menu where radio buttons would fill the screen, and as text where any number is possible', async () => {
    const choices = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ label: value, value }));
    const fields = [
      { option: 'name', label: 'Many', choices, value: 'c' },
      { option: 'weight', label: 'Weight', value: '30' },
    ];
    await start(opening({ ...form, fields }));
    const { components } = await discord.server.startCommand(edit).form();
    expect(components.map(({ component }) => component.type)).toEqual([3, 4]);
  });

  it.each([
    ['a day that is not offered', { ...days, value: 'mon, someday' }],
    [
      'more days than fit',
      { ...days, choices: Array.from({ length: 11 }, (_, day) => ({ label: 'x', value: `${day}` })) },
    ],
  ])('asks for days as text when there is %s', async (_, field) => {
    await start(opening({ ...form, fields: [field] }));
    const { components } = await discord.server.startCommand(edit).form();
    expect(components[0]?.component).toMatchObject({ type: 4, value: field.value });
  });

  it('shows a value that is not among the choices in a text field', async () => {
    const choices = [{ label: 'rich', value: 'rich' }];
    await start(
      opening({ ...form, fields: [{ option: 'style', label: 'Style', value: 'thread', choices }] }),
    );
    const { components } = await discord.server.startCommand(edit).form();
    expect(components[0]?.component).toMatchObject({ type: 4, value: 'thread' });
  });
});

describe('a form that is submitted', () => {
  it('runs a submitted form as a command with its settled and filled-in options', async () => {
    await start(opening());
    const opened = await discord.server.startCommand(edit).form();
    const exchange = discord.server.submit({
      form: opened,
      typed: { time: ' 9:30 weekdays "x" id:evil ', count: '3', style: 'compact', topics: '' },
    });
    expect(await exchange.acknowledged()).toBe('deferred privately');
    expect(textsOf((await exchange.replied())[0].body)).toEqual(['In words']);
    // A form cannot follow a form, so none was attempted.
    expect(discord.server.requests(callback)).toBe(2);
    expect(discord.invocations[1]).toEqual({
      command: 'digest',
      subcommand: 'edit',
      options: {
        id: 'k7m2p',
        time: '9:30 weekdays "x" id:evil',
        count: 3,
        style: 'compact',
        channel: '1400000000000000002',
      },
      channel: { platform: 'discord', id: discord.server.channelId },
      person: { id: discord.server.readerId, name: 'reader', locale: 'en-US' },
    });
  });

  it('understands a form submitted after a restart, or after the command was renamed', async () => {
    await start(opening());
    const opened = await discord.server.startCommand(edit).form();
    await discord.stop();
    await start(opening(), { ...digest, name: 'updates' });
    await discord.server.submit({ form: opened, typed: { time: '8:00' } }).replied();
    expect(discord.invocations[1]).toMatchObject({
      command: 'digest',
      options: { id: 'k7m2p', time: '8:00' },
    });
  });

  it('reads ticked days, and a role that was taken out', async () => {
    const fields = [days, { option: 'mention', label: 'Notify', value: role }];
    await start(opening({ ...form, fields }), withoutRequired);
    const opened = await discord.server.startCommand(edit).form();
    await discord.server.submit({ form: opened, typed: { days: 'mon, tue', mention: '' } }).replied();
    await discord.server.submit({ form: opened, typed: {} }).replied();
    expect(discord.invocations.slice(1).map(({ options }) => options)).toEqual([
      { id: 'k7m2p', days: 'mon, tue', mention: 'none' },
      { id: 'k7m2p', days: 'mon, sun', mention: role },
    ]);
  });

  it('offers to notify nobody when @everyone is chosen in a form', async () => {
    await start(opening({ ...form, fields: [{ option: 'mention', label: 'Notify' }] }), withoutRequired);
    const opened = await discord.server.startCommand(edit).form();
    const typed = { mention: '1300000000000000001' };
    const [reply] = await discord.server.submit({ form: opened, typed }).replied();
    expect(textsOf(reply.body).join()).toContain('Choose another role.');
    expect(buttonsOf(reply.body).map(({ label }) => label)).toEqual(['Notify nobody']);
    expect(discord.invocations).toHaveLength(1);
  });

  it.each([
    [{ weight: 'many' }, 'weight must be a whole number from 0 to 100, not many.'],
    [{ weight: '101' }, 'weight must be a whole number from 0 to 100, not 101.'],
    [{ time: ' ' }, 'time is required.'],
  ])('explains what is wrong with a submitted value (%o)', async (typed, words) => {
    await start(
      opening({ ...form, fields: [...form.fields.slice(0, 1), { option: 'weight', label: 'Weight' }] }),
    );
    const opened = await discord.server.startCommand(edit).form();
    const [reply] = await discord.server.submit({ form: opened, typed }).replied();
    expect(textsOf(reply.body).join('\n').replaceAll(/[`\\]/g, '')).toBe(words);
    expect(discord.invocations).toHaveLength(1);
  });

  it('offers a way back to the form after any fault', async () => {
    const faults = [{ option: 'time', fault: 'no time' }];
    const fields = [
      { option: 'time', label: 'Time', value: '09:00' },
      { option: 'weight', label: 'Weight' },
    ];
    const answer: AnswerCommand = async ({ options: { time } }) => {
      if (time === undefined) return { message: notice('In words'), form: { ...form, fields } };
      return time === 'noon' ? { message: notice('Changed') } : { message: notice('time: no time'), faults };
    };
    await start(answer, withoutRequired);
    const opened = await discord.server.startCommand({ ...edit, options: {} }).form();
    for (const typed of [{ time: 'never' }, { weight: 'many' }]) {
      const [reply] = await discord.server.submit({ form: opened, typed }).replied();
      const again = discord.server.startButton({ messageId: reply.id, label: 'Open the form again' });
      expect(await again.form()).toEqual(opened);
    }
    const [changed] = await discord.server.submit({ form: opened, typed: { time: 'noon' } }).replied();
    expect(buttonsOf(changed.body)).toEqual([]);
  });

  it("tells the user what to do when the form's command is gone", async () => {
    await start(opening());
    const opened = await discord.server.startCommand(edit).form();
    await discord.stop();
    await start(opening(), { ...digest, subcommands: digest.subcommands.slice(1) });
    const [reply] = await discord.server.submit({ form: opened, typed: {} }).replied();
    expect(textsOf(reply.body)[0]).toContain('Reload Discord');
  });

  it('replaces the private message that the form was opened from', async () => {
    const button = { label: 'Change', command: 'digest edit time:9' };
    await start(async (invocation) => {
      const message = notice(`${invocation.subcommand} ${invocation.options['time'] ?? ''}`);
      return invocation.subcommand === 'list'
        ? { message: { ...message, blocks: [...message.blocks, { kind: 'buttons', buttons: [button] }] } }
        : { message, form };
    });
    const list = await discord.server.command({ name: 'digest', subcommand: 'list' });
    const opened = await discord.server.startButton({ messageId: list.reply.id, label: 'Change' }).form();
    const exchange = discord.server.submit({
      form: opened,
      typed: { time: '7:00' },
      messageId: list.reply.id,
    });
    expect(await exchange.acknowledged()).toBe('update deferred');
    const [reply] = await exchange.replied();
    expect(reply.id).toBe(list.reply.id);
    expect(textsOf(reply.body)).toEqual(['edit 7:00']);
  });
});

const role = '1700000000000000009';

const days: FormField = {
  option: 'days',
  label: 'Days',
  value: 'mon, sun',
  required: true,
  takesSeveral: true,
  choices: [
    { label: 'Monday', value: 'mon' },
    { label: 'Tuesday', value: 'tue' },
    { label: 'Sunday', value: 'sun' },
  ],
};

const withoutRequired: CommandDefinition = {
  ...digest,
  subcommands: digest.subcommands.map((it) => ({
    ...it,
    options: it.options.map((option) => ({ ...option, required: false })),
  })),
};

function opening(opened = form): AnswerCommand {
  return async () => {
    return { message: notice('In words'), form: opened };
  };
}

const start = (answer: AnswerCommand, definition = digest, translations: Translations = {}) =>
  discord.start(answer, [definition], { translations });
