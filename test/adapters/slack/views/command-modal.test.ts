import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandReply } from '../../../../src/platform/commands/command.ts';
import { notice } from '../../../../src/platform/notice.ts';
import type { SlackView } from '../../../servers/slack-views.ts';
import { isRecord } from '../../../servers/validate-slack-message.ts';
import {
  type AnsweringSlack,
  shownIn,
  slackChannel,
  startAnsweringSlack,
  withButtons,
} from '../answering-slack.ts';
import { exampleStory } from '../examples.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

const inputsOf = (view: SlackView | undefined) => view?.blocks.filter(({ type }) => type === 'input') ?? [];
const labelsOf = (view: SlackView | undefined) =>
  inputsOf(view).map(({ label }) => (isRecord(label) ? label['text'] : undefined));

async function openModal(command = '/digest'): Promise<void> {
  const before = slack.modal()?.hash;
  await slack.server.startCommand({ command }).acked;
  await slack.server.until(() => slack.modal() !== undefined && slack.modal()?.hash !== before, 'a modal');
}

describe('a root typed without a subcommand', () => {
  it('opens a modal with an input for each option that people set', async () => {
    await openModal();
    expect(slack.modal()).toMatchObject({ title: { text: '/digest' }, submit: { text: 'Go' } });
    expect(labelsOf(slack.modal())).toEqual([
      'What would you like to do?',
      ...['Time', 'Timezone', 'Count', 'Style', 'Channel'],
    ]);
    expect(shownIn(slack.modal())).toContain(`"initial_conversation":"${slack.server.channel}"`);
    expect(shownIn(slack.modal())).toContain('/digest subscribe 09:00');
    expect(shownIn(slack.modal())).not.toContain('secretly');
    expect(slack.asked).toEqual([]);
  });

  it("shows another subcommand's inputs when it is chosen, and its own values when submitted", async () => {
    await openModal();
    await slack.server.person.chooses('What would you like to do?', 'edit');
    await slack.shows('/digest edit k7m2p');
    expect(slack.modal()?.blocks.map(({ block_id }) => block_id)).toEqual([
      'subcommand',
      undefined,
      'digest edit id',
      'digest edit time',
      'digest edit days',
      'digest edit topics',
      'digest edit count',
    ]);
    await slack.server.person.submits({ Topics: 'AI', Count: '3' });
    expect(slack.asked).toMatchObject([{ subcommand: 'edit', options: { topics: 'AI', count: 3 } }]);
  });

  it('shows rarely used options on request, and keeps what was filled in', async () => {
    await openModal();
    const before = inputsOf(slack.modal());
    expect(shownIn(slack.modal())).not.toContain('What stands above');
    await slack.server.person.pressesInModal('More settings');
    await slack.shows('What stands above');
    expect(inputsOf(slack.modal()).slice(0, before.length)).toEqual(before);
    expect(labelsOf(slack.modal()).slice(before.length)).toEqual(['What stands above', 'Notify']);
    expect(shownIn(slack.modal())).not.toContain('More settings');
    await slack.server.person.submits({ Time: '09:00', 'What stands above': 'The morning' });
    expect(slack.asked).toMatchObject([{ options: { time: '09:00', heading: 'The morning' } }]);
  });

  it('opens the modal at a subcommand typed without its required options', async () => {
    await slack.server.startCommand({ command: '/digest', text: ' Subscribe ' }).acked;
    await slack.shows('/digest subscribe 09:00');
    expect(slack.asked).toEqual([]);
    const [reply] = (await slack.server.slashCommand({ command: '/digest', text: 'edit' })).replies;
    expect(reply?.text).toBe('Done.');
  });

  it('says in text what a subcommand needs when no modal can be opened', async () => {
    const exchange = slack.server.startCommand({ command: '/digest', text: 'subscribe' });
    slack.server.views.passTime(3_001);
    const [reply] = await exchange.replied();
    expect(reply?.text).toContain('Missing time: when.');
    expect(slack.asked).toEqual([]);
  });

  it('runs the submitted command and shows the answer in the modal', async () => {
    await openModal();
    slack.answer = async () => ({ message: notice('Every day at 09:00 from now on.') });
    const errors = await slack.server.person.submits({
      Time: '09:00 weekdays',
      Timezone: 'Europe/Berlin',
      Count: '5',
      Style: 'compact',
    });
    expect(errors).toBeUndefined();
    const { channel } = slack.server;
    expect(slack.asked).toEqual([
      {
        command: 'digest',
        subcommand: 'subscribe',
        options: { time: '09:00 weekdays', timezone: 'Europe/Berlin', count: 5, style: 'compact', channel },
        channel: slackChannel(channel),
        person: { id: 'U0READER00', name: 'reader' },
      },
    ]);
    expect(shownIn(slack.modal())).toContain('Every day at 09:00 from now on.');
  });

  it('reports a fault at its input, and runs nothing', async () => {
    await openModal();
    const errors = await slack.server.person.submits({ Time: ' ', Count: '11' });
    expect(errors).toEqual({
      Time: 'This is required.',
      Count: 'Enter a whole number from 1 to 10.',
    });
    expect(slack.asked).toEqual([]);
    expect(slack.modal()).toMatchObject({ submit: { text: 'Go' } });
  });

  it("reports the program's faults at their inputs, or in text when they concern none", async () => {
    await openModal();
    const message = notice('Two things are wrong.');
    const wrong = { option: 'time', fault: '"soon" is not a time;\nwrite 09:00' };
    slack.answer = async () => ({ message, faults: [wrong, { option: 'timezone', fault: 'No such zone.' }] });
    expect(await slack.server.person.submits({ Time: 'soon', Timezone: 'Mars' })).toEqual({
      Time: '"soon" is not a time; write 09:00',
      Timezone: 'No such zone.',
    });
    expect(slack.server.views.depth()).toBe(1);
    slack.answer = async () => ({ message, faults: [wrong, { option: 'heading', fault: 'Too long.' }] });
    expect(await slack.server.person.submits({ Time: 'soon' })).toBeUndefined();
    expect(shownIn(slack.modal())).toContain('Two things are wrong.');
  });

  it('shows progress while an answer takes long, and then the answer', async () => {
    await openModal();
    const slow = Promise.withResolvers<CommandReply>();
    slack.answer = () => slow.promise;
    await slack.server.person.submits({ Time: '09:00' });
    expect(shownIn(slack.modal())).toContain('Looking it up');
    slow.resolve({ message: notice('At last.') });
    await slack.shows('At last.');
  });

  it('answers in the channel when the person closed the modal first', async () => {
    await openModal();
    const slow = Promise.withResolvers<CommandReply>();
    slack.answer = () => slow.promise;
    await slack.server.person.submits({ Time: '09:00' });
    slack.server.views.close();
    slow.resolve({ message: notice('Subscribed while you were away.') });
    const { channel } = slack.server;
    await slack.server.until(() => slack.server.ephemerals(channel).length > 0, 'a private message');
    expect(slack.server.ephemerals(channel).at(-1)).toMatchObject({
      user: 'U0READER00',
      text: 'Subscribed while you were away.',
    });
  });

  it('omits pictures from an answer sent with the acknowledgement, which could not be retracted', async () => {
    await openModal('/news');
    slack.answer = async () => ({ message: { summary: 'One', blocks: [exampleStory()] } });
    await slack.server.person.submits({ Query: 'tidal' });
    expect(shownIn(slack.modal())).toContain('tidal power plant');
    expect(shownIn(slack.modal())).not.toContain('image_url');
  });

  it('answers in text when the trigger has expired', async () => {
    const exchange = slack.server.startCommand({ command: '/digest' });
    slack.server.views.passTime(3_001);
    const [reply] = await exchange.replied();
    expect(reply?.text).toBe('Done.');
    expect(slack.asked).toMatchObject([{ command: 'digest', subcommand: 'help' }]);
  });

  it('pages through and shares the answer in the modal', async () => {
    await openModal('/news');
    slack.answer = async ({ options }) =>
      options['page'] === 2
        ? { message: notice('Second page'), visibility: 'channel' }
        : { message: withButtons('First page', ['Post to channel', 'news search tidal page:2']) };
    await slack.server.person.submits({ Query: 'tidal' });
    const { channel } = slack.server;
    await slack.server.person.pressesInModal('Post to channel');
    await slack.shows('Posted to the channel.');
    expect(slack.server.messages(channel).at(-1)?.text).toBe('Second page');
  });

  it('says how to invite the bot when it may not post in the channel', async () => {
    await openModal('/news');
    slack.answer = async () => ({ message: notice('For all'), visibility: 'channel' });
    slack.server.fail({ error: 'not_in_channel' });
    await slack.server.person.submits({ Query: 'tidal' });
    expect(shownIn(slack.modal())).toContain('Invite me to the channel with /invite @heatline.');
  });
});

describe('a menu that suggests values', () => {
  it('suggests values for the typed text, and offers that text too', async () => {
    await openModal();
    slack.suggestions = [
      { label: 'Berlin', value: 'Europe/Berlin' },
      { label: 'Berlin', value: 'Europe/Berlin' },
      { label: ' ', value: 'America/Bogota' },
      { label: 'too long', value: 'x'.repeat(76) },
      { label: 'l'.repeat(90), value: 'long label' },
    ];
    const offered = await slack.server.person.looksFor('Timezone', 'ber');
    expect(offered).toEqual([
      { text: 'Berlin', value: 'Europe/Berlin' },
      { text: 'America/Bogota', value: 'America/Bogota' },
      { text: `${'l'.repeat(74)}…`, value: 'long label' },
      { text: '“ber”', value: 'ber' },
    ]);
    expect(slack.looked).toEqual([
      {
        command: 'digest',
        subcommand: 'subscribe',
        option: 'timezone',
        typed: 'ber',
        channel: slackChannel(slack.server.channel),
        person: { id: 'U0READER00', name: 'reader' },
      },
    ]);
  });

  it('suggests values before anything is typed', async () => {
    await openModal();
    slack.suggestions = [{ label: 'UTC', value: 'UTC' }];
    expect(await slack.server.person.looksFor('Timezone', '')).toEqual([{ text: 'UTC', value: 'UTC' }]);
  });
});
