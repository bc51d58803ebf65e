import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition, CommandReply } from '../../../../src/platform/commands/command.ts';
import type { Form } from '../../../../src/platform/commands/form.ts';
import { notice } from '../../../../src/platform/notice.ts';
import {
  type AnsweringSlack,
  digestCommand,
  shownIn,
  startAnsweringSlack,
  withButtons,
} from '../answering-slack.ts';
import { newsCommand } from '../news-command.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

const editForm: Form = {
  title: 'Change the digest',
  submit: 'Save',
  command: 'digest',
  subcommand: 'edit',
  settled: { id: 'k7m2p' },
  fields: [
    { option: 'time', label: 'When', hint: '09:00 weekdays', value: '09:00', required: true },
    {
      option: 'topics',
      label: 'Topics',
      value: 'AI',
      choices: [{ label: 'Artificial intelligence', value: 'AI' }],
    },
    { option: 'count', label: 'Stories', value: '5' },
    { option: 'unknown', label: 'Nothing' },
  ],
};
const reply: CommandReply = { message: notice('Type it instead.'), form: editForm };

/** Makes the program answer with the form first, then take its values. */
function offerForm(): void {
  slack.answer = async ({ options }) => ('id' in options ? { message: notice('Saved.') } : reply);
}

describe('an answer that is a form', () => {
  it('opens a form as a modal with its current values', async () => {
    offerForm();
    await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await slack.shows('Change the digest');
    expect(slack.modal()).toMatchObject({ submit: { text: 'Save' } });
    expect(slack.modal()?.blocks).toMatchObject([
      {
        label: { text: 'When' },
        optional: false,
        element: { type: 'plain_text_input', initial_value: '09:00' },
      },
      {
        label: { text: 'Topics' },
        element: {
          type: 'external_select',
          initial_option: { text: { text: 'Artificial intelligence' }, value: 'AI' },
        },
      },
      { label: { text: 'Stories' }, element: { type: 'number_input', initial_value: '5' } },
    ]);
  });

  it('submits the settled options and the inputs of a form', async () => {
    offerForm();
    await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await slack.shows('Change the digest');
    slack.asked.length = 0;
    await slack.server.person.submits({ Stories: '3' });
    expect(slack.asked).toMatchObject([
      {
        command: 'digest',
        subcommand: 'edit',
        options: { id: 'k7m2p', time: '09:00', topics: 'AI', count: 3 },
      },
    ]);
    expect(shownIn(slack.modal())).toContain('Saved.');
  });

  it('asks for days with checkboxes, and reads those ticked', async () => {
    const days = {
      ...{ option: 'days', label: 'Days', value: 'mon, sun', required: true, takesSeveral: true as const },
      choices: ['mon', 'tue', 'sun'].map((value) => ({ label: value.toUpperCase(), value })),
    };
    slack.answer = async ({ options }) =>
      'id' in options ? { message: notice('Saved.') } : { ...reply, form: { ...editForm, fields: [days] } };
    const submitted = async (filled: Record<string, string>) => {
      await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
      await slack.shows('Change the digest');
      slack.asked.length = 0;
      return slack.server.person.submits(filled);
    };
    await submitted({});
    expect(slack.asked).toMatchObject([{ options: { id: 'k7m2p', days: 'mon, sun' } }]);
    slack.server.views.closeAll();
    await submitted({ Days: 'mon, tue' });
    expect(slack.asked).toMatchObject([{ options: { days: 'mon, tue' } }]);
    slack.server.views.closeAll();
    expect(await submitted({ Days: '' })).toEqual({ Days: 'This is required.' });
    expect(slack.modal()?.blocks).toMatchObject([
      {
        element: {
          type: 'checkboxes',
          options: [{ value: 'mon' }, { value: 'tue' }, { value: 'sun' }],
          initial_options: [{ value: 'mon' }, { value: 'sun' }],
        },
      },
    ]);
  });

  it('reports faults at the inputs of a form', async () => {
    offerForm();
    await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await slack.shows('Change the digest');
    expect(await slack.server.person.submits({ When: '', Stories: '99' })).toEqual({
      When: 'This is required.',
      Stories: 'Enter a whole number from 1 to 10.',
    });
  });

  it('shows another form when the submitted values lead to one', async () => {
    slack.answer = async () => reply;
    await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await slack.shows('Change the digest');
    slack.answer = async () => ({ ...reply, form: { ...editForm, title: 'Try again' } });
    await slack.server.person.submits();
    expect(slack.modal()).toMatchObject({ title: { text: 'Try again' }, submit: { text: 'Save' } });
  });

  it('opens a form from a button on a message, and above a modal', async () => {
    slack.answer = async ({ subcommand }) =>
      subcommand === 'edit' ? reply : { message: withButtons('All of them', ['Edit', 'digest edit']) };
    const { replies } = await slack.server.slashCommand({ command: '/digest', text: 'list' });
    const [message] = replies;
    if (!message) throw new Error('nothing was answered');
    await slack.server.pressButton({ on: message, label: 'Edit', isPrivate: true }).acked;
    await slack.shows('Change the digest');
    expect(slack.server.views.depth()).toBe(1);

    await slack.server.startCommand({ command: '/digest' }).acked;
    await slack.shows('"/digest"');
    await slack.server.person.chooses('What would you like to do?', 'list');
    await slack.shows('/digest list');
    await slack.server.person.submits();
    await slack.shows('All of them');
    await slack.server.person.pressesInModal('Edit');
    await slack.shows('Change the digest');
    // Above the answer, which is above the command's modal: there is no room for another.
    expect(slack.server.views.depth()).toBe(3);
    slack.answer = async () => ({ message: notice('Saved.') });
    await slack.server.person.submits();
    expect(shownIn(slack.modal())).toContain('Saved.');
    expect(slack.server.views.depth()).toBe(3);
  });

  it('keeps a form as filled in below a message about it', async () => {
    offerForm();
    await slack.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await slack.shows('Change the digest');
    slack.answer = async () => ({ message: notice('25:00 is no time.') });
    await slack.server.person.submits({ When: '25:00' });
    expect(shownIn(slack.modal())).toContain('25:00 is no time.');
    expect(slack.modal()?.close).toMatchObject({ text: 'Back' });
    slack.server.views.close();
    expect(slack.modal()).toMatchObject({ title: { text: 'Change the digest' }, submit: { text: 'Save' } });
  });

  it.each([
    ['the trigger has expired', () => slack.server.views.passTime(3_001), reply],
    [
      'Slack refuses it',
      () => slack.server.fail({ error: 'internal_error' }, { method: 'views.open' }),
      reply,
    ],
    ['it asks for no known option', () => {}, { ...reply, form: { ...editForm, fields: [] } }],
    ['it holds too much', () => {}, { ...reply, form: { ...editForm, settled: { id: 'x'.repeat(3_000) } } }],
    ['its command is unknown', () => {}, { ...reply, form: { ...editForm, command: 'weather' } }],
  ] as const)('answers in text instead of a form when %s', async (_, happens, answer) => {
    slack.answer = async () => answer;
    const exchange = slack.server.startCommand({ command: '/digest', text: 'edit' });
    happens();
    const [said] = await exchange.replied();
    expect(said?.text).toBe('Type it instead.');
  });

  it('answers in text instead of a form when the person sent a plain message', async () => {
    slack.answer = async () => reply;
    const { directChannel } = slack.server.person;
    const before = slack.server.messages(directChannel).length;
    await slack.server.person.says('edit');
    await slack.server.until(() => slack.server.messages(directChannel).length > before, 'an answer');
    expect(slack.server.messages(directChannel).at(-1)?.text).toBe('Type it instead.');
  });
});

describe('the preview of a form', () => {
  const withPreview: Form = {
    ...editForm,
    preview: { label: 'Preview', command: 'digest', subcommand: 'list' },
  };
  const digest: CommandDefinition = {
    ...digestCommand,
    subcommands: digestCommand.subcommands.map((one) =>
      one.name === 'list'
        ? { ...one, options: digestCommand.subcommands.find(({ name }) => name === 'edit')?.options ?? [] }
        : one,
    ),
  };
  let own: AnsweringSlack;
  beforeAll(async () => {
    own = await startAnsweringSlack([newsCommand, digest]);
  });
  afterAll(() => own.stop());
  beforeEach(async () => {
    own.reset();
    own.answer = async ({ subcommand }) =>
      subcommand === 'list'
        ? {
            message: withButtons('Two stories leave.', [
              'Save these settings',
              'digest edit id:k7m2p count:3',
            ]),
          }
        : { message: notice('Type it instead.'), form: withPreview };
    await own.server.startCommand({ command: '/digest', text: 'edit' }).acked;
    await own.shows('Change the digest');
    own.asked.length = 0;
  });

  it('shows what the values would do above the form, which stays as it is filled in', async () => {
    const form = own.modal();
    await own.server.person.pressesInModal('Preview', { Stories: '3' });
    await own.shows('Two stories leave.');
    expect(own.asked).toMatchObject([
      {
        command: 'digest',
        subcommand: 'list',
        options: { id: 'k7m2p', time: '09:00', topics: 'AI', count: 3 },
      },
    ]);
    expect(own.modal()).toMatchObject({ close: { text: 'Back' } });
    expect(own.server.views.depth()).toBe(2);
    own.server.views.close();
    expect(own.modal()).toEqual(form);
  });

  it('goes on from there like any other answer', async () => {
    await own.server.person.pressesInModal('Preview');
    await own.shows('Two stories leave.');
    own.answer = async () => ({ message: notice('Saved.') });
    await own.server.person.pressesInModal('Save these settings');
    await own.shows('Saved.');
    expect(own.asked.at(-1)).toMatchObject({ subcommand: 'edit', options: { id: 'k7m2p', count: 3 } });
  });

  it('names the inputs that are filled in wrongly, and previews nothing', async () => {
    await own.server.person.pressesInModal('Preview', { When: '', Stories: '99' });
    await own.shows('When: This is required.');
    expect(shownIn(own.modal())).toContain('Stories: Enter a whole number from 1 to 10.');
    expect(own.asked).toEqual([]);
  });

  it('says that it is on its way while it takes long', async () => {
    const { promise, resolve } = Promise.withResolvers<CommandReply>();
    own.answer = () => promise;
    await own.server.person.pressesInModal('Preview');
    await expect.poll(() => own.server.views.depth()).toBe(2);
    resolve({ message: notice('Nothing leaves.') });
    await own.shows('Nothing leaves.');
  });

  it('is a private message when no modal can be opened above the form', async () => {
    const before = own.server.ephemerals(own.server.channel).length;
    own.server.fail({ error: 'push_limit_reached' }, { method: 'views.push' });
    await own.server.person.pressesInModal('Preview');
    const told = () => own.server.ephemerals(own.server.channel).slice(before);
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]?.text).toBe('Two stories leave.');
  });

  it('says that a form is outdated if its preview is no longer known', async () => {
    const button = JSON.stringify(own.modal()).replaceAll('"digest list"', '"digest forgotten"');
    Object.assign(own.modal() ?? {}, { blocks: JSON.parse(button).blocks });
    const before = own.server.ephemerals(own.server.channel).length;
    await own.server.person.pressesInModal('Preview');
    const told = () => own.server.ephemerals(own.server.channel).slice(before);
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]?.text).toContain('That has changed since it was shown.');
    expect(own.asked).toEqual([]);
  });
});
