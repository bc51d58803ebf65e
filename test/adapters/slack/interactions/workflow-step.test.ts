import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { askingInEnglish } from '../../../../src/platform/commands/translation.ts';
import type { StoryBlock } from '../../../../src/platform/message.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { type AnsweringSlack, startAnsweringSlack } from '../answering-slack.ts';
import { newsCommand } from '../news-command.ts';

const news: CommandDefinition = {
  ...newsCommand,
  subcommands: [
    {
      name: 'top',
      description: 'The hottest stories',
      example: 'top count:3',
      options: [
        { type: 'integer', name: 'count', description: 'how many', min: 1, max: 10 },
        { type: 'string', name: 'topic', description: 'about what' },
      ],
    },
    ...newsCommand.subcommands,
  ],
};

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack([news], {
    de: {
      commands: { 'news top': { name: 'top', description: 'Die heißesten Meldungen' } },
      ...{ linksGesture: 'Berichte', asking: askingInEnglish },
    },
  });
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.server.heal();
  slack.reset();
});

const story = (title: string): StoryBlock =>
  ({
    ...{
      kind: 'story',
      title,
      url: 'https://example.org/a?b=1&c',
      provider: 'Wire',
      topics: [],
      coverage: [],
    },
    publishedAt: new Date(0),
  }) as const;

/** Lets a workflow run our step, and returns how it ended. */
async function run(inputs: object) {
  const id = await begin(inputs, 'top_stories');
  await expect.poll(() => slack.server.workflows.outcome(id)).toBeDefined();
  return slack.server.workflows.outcome(id);
}

async function begin(inputs: object, callback: string): Promise<string> {
  const id = slack.server.workflows.begin();
  await slack.server.person.causes({
    type: 'function_executed',
    function: {
      id: 'Fn1',
      callback_id: callback,
      title: 'Get top stories',
      type: 'app',
      app_id: 'A0HEATLINE',
    },
    inputs,
    function_execution_id: id,
    workflow_execution_id: 'Wx1',
    bot_access_token: 'xwfp-of-this-run',
    event_ts: '1700000001.0001',
  });
  return id;
}

describe('the step "Get top stories" of a workflow', () => {
  it('gives the workflow one line a story, and posts nothing', async () => {
    slack.answer = async () => ({
      message: { summary: 'Top', blocks: [story('First'), ...notice('x').blocks, story('Second')] },
    });
    expect(await run({ count: 2, topic: 'AI' })).toEqual({
      stories: '1. First (Wire) https://example.org/a?b=1&c\n2. Second (Wire) https://example.org/a?b=1&c',
      found: 2,
    });
    expect(slack.asked).toMatchObject([
      { command: 'news', subcommand: 'top', options: { count: 2, topic: 'AI' } },
    ]);
    expect(slack.server.requests('chat.postMessage')).toBe(0);
  });

  it('leaves nothing in a title that could notify anybody or be a link', async () => {
    slack.answer = async () => ({
      message: { summary: 'Top', blocks: [story('<!channel> @here <https://evil.example|x>\nnext')] },
    });
    const outcome = await run({});
    const text = outcome && 'stories' in outcome ? outcome.stories : '';
    expect(text).not.toMatch(/[<>]|@here|\n/);
    expect(text).toContain('‹!channel›');
  });

  it('says in words that there are no stories', async () => {
    slack.answer = async () => ({ message: notice('No stories yet.') });
    expect(await run({ count: '', topic: null })).toEqual({ stories: 'No stories yet.', found: 0 });
    expect(slack.asked).toMatchObject([{ options: {} }]);
  });

  it.each([0, 11, 'many', 2.5])('fails with the reason for a number of stories such as %s', async (count) => {
    expect(await run({ count })).toEqual({ error: 'The number of stories must be from 1 to 10.' });
    expect(slack.asked).toEqual([]);
  });

  it('leaves the steps of other functions alone', async () => {
    const other = await begin({}, 'another_step');
    await run({});
    expect(slack.server.workflows.outcome(other)).toBeUndefined();
    expect(slack.asked).toHaveLength(1);
  });
});

describe('the pane of the assistant', () => {
  const threadTs = '1700000005.000100';
  const open = (userId = slack.server.person.id) =>
    slack.server.person.causes({
      type: 'assistant_thread_started',
      assistant_thread: {
        user_id: userId,
        context: { channel_id: slack.server.channel, team_id: 'T000000001', enterprise_id: null },
        channel_id: slack.server.person.directChannel,
        thread_ts: threadTs,
      },
      event_ts: '1700000005.0001',
    });

  it('suggests look-ups that can be sent as they are, and answers what is written there in its thread', async () => {
    await open();
    await expect.poll(() => slack.server.workflows.prompts(threadTs)).toBeDefined();
    const [first] = slack.server.workflows.prompts(threadTs) ?? [];
    expect(first).toEqual({ title: 'The hottest stories', message: 'top count:3' });
    slack.answer = async () => ({ message: notice('The answer') });
    const before = slack.server.messages(slack.server.person.directChannel).length;
    await slack.server.person.says(first?.message ?? '', { event: { thread_ts: threadTs } });
    const answers = () => slack.server.messages(slack.server.person.directChannel).slice(before);
    await expect.poll(answers).toHaveLength(1);
    expect(slack.asked).toMatchObject([{ command: 'news', subcommand: 'top', options: { count: 3 } }]);
    const [answer] = answers();
    expect(answer?.body['thread_ts']).toBe(threadTs);
  });

  it("suggests them in the reader's language", async () => {
    slack.server.people.set('U0LESER000', { name: 'leser', locale: 'de-DE' });
    await open('U0LESER000');
    await expect
      .poll(() => slack.server.workflows.prompts(threadTs)?.[0])
      .toEqual({ title: 'Die heißesten Meldungen', message: 'top count:3' });
  });

  it('is answered although nothing could be suggested', async () => {
    slack.server.fail({ error: 'missing_scope' }, { method: 'assistant.threads.setSuggestedPrompts' });
    await open();
    await slack.server.person.says('tidal', { event: { thread_ts: threadTs } });
    await expect.poll(() => slack.asked).toMatchObject([{ command: 'news', subcommand: 'search' }]);
  });
});
