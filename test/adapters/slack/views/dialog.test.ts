import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import type { CommandReply } from '../../../../src/platform/commands/command.ts';
import type { Message } from '../../../../src/platform/message.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { type AnsweringSlack, shownIn, slackChannel, startAnsweringSlack } from '../answering-slack.ts';
import { exampleStory } from '../examples.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

/** A posted digest with "+4 more" below its story. */
function posted(): { readonly blocks: readonly unknown[] } {
  const story = exampleStory({
    more: { outlets: 4, command: 'news search tidal', opensDialog: true },
  });
  const [message] = renderMessage({ summary: 'Digest', blocks: [story] });
  if (!message) throw new Error('nothing was rendered');
  return JSON.parse(JSON.stringify(message));
}

const press = () => slack.server.pressButton({ on: posted(), label: '+4 more outlets' });

function coverage(page: number): Message {
  const button = (label: string, to: number) => ({ label, command: `news search tidal page:${to}` }) as const;
  return {
    summary: 'Who covers it',
    blocks: [
      { kind: 'heading', text: 'Related coverage' },
      { kind: 'text', spans: [{ kind: 'text', text: `Outlets of page ${page}` }] },
      {
        kind: 'buttons',
        buttons: [...(page > 1 ? [button('Prev', page - 1)] : []), button('Next', page + 1)],
      },
    ],
  };
}

const pages = async ({ options }: { options: Readonly<Record<string, string | number>> }) => ({
  message: coverage(Number(options['page'] ?? 1)),
});

describe('"+N more" below a story', () => {
  it("opens a modal with the answer for the message's channel", async () => {
    slack.answer = pages;
    await press().acked;
    await slack.shows('Outlets of page 1');
    expect(slack.modal()).toMatchObject({ type: 'modal', title: { text: 'Related coverage' } });
    expect(slack.asked).toMatchObject([
      { command: 'news', subcommand: 'search', channel: slackChannel(slack.server.channel) },
    ]);
  });

  it('pages through coverage inside the modal', async () => {
    slack.answer = pages;
    await press().acked;
    await slack.shows('Outlets of page 1');
    await slack.server.person.pressesInModal('Next');
    await slack.shows('Outlets of page 2');
    await slack.server.person.pressesInModal('Next');
    await slack.shows('Outlets of page 3');
    await slack.server.person.pressesInModal('Prev');
    await slack.shows('Outlets of page 2');
    expect(slack.server.views.depth()).toBe(1);
  });

  it('opens the modal at once and fills in a slow answer later', async () => {
    const slow = Promise.withResolvers<CommandReply>();
    slack.answer = () => slow.promise;
    await press().acked;
    await slack.shows('Looking it up');
    slow.resolve({ message: coverage(1) });
    await slack.shows('Outlets of page 1');
  });

  it('answers privately when the trigger has expired', async () => {
    slack.answer = pages;
    const exchange = press();
    slack.server.views.passTime(3_001);
    const [reply] = await exchange.replied();
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(shownIn(reply)).toContain('Outlets of page 1');
  });

  it('leaves out pictures that Slack cannot fetch', async () => {
    slack.answer = async () => ({ message: { summary: 'One', blocks: [exampleStory()] } });
    slack.server.fail({ pictures: 'unreachable' }, { method: 'views.open' });
    await press().acked;
    await slack.shows('tidal power plant');
    expect(shownIn(slack.modal())).not.toContain('image_url');
  });

  it("shows another story's coverage in a modal on top, or in place when no more fit", async () => {
    const more = (label: string, command: string) => ({ label, command, opensDialog: true }) as const;
    slack.answer = async ({ subcommand, options }) => ({
      message: {
        summary: 'Stories',
        blocks: [
          { kind: 'text', spans: [{ kind: 'text', text: `${subcommand} ${options['query'] ?? ''}` }] },
          { kind: 'buttons', buttons: [more('Help', 'news help'), more('Search', 'news search deep')] },
        ],
      },
    });
    await press().acked;
    await slack.shows('search tidal');
    await slack.server.person.pressesInModal('Help');
    await slack.server.until(() => slack.server.views.depth() === 2, 'a second modal');
    await slack.server.person.pressesInModal('Search');
    await slack.server.until(() => slack.server.views.depth() === 3, 'a third modal');
    await slack.server.person.pressesInModal('Help');
    await slack.server.until(
      () => slack.asked.length === 4 && shownIn(slack.modal()).includes('"help '),
      'help in place',
    );
    expect(slack.server.views.depth()).toBe(3);
  });

  it('does nothing more for a modal that was closed', async () => {
    slack.answer = pages;
    await press().acked;
    await slack.shows('Outlets of page 1');
    const slow = Promise.withResolvers<CommandReply>();
    slack.answer = () => slow.promise;
    const pressed = slack.server.person.pressesInModal('Next');
    slack.server.views.close();
    await pressed;
    slow.resolve({ message: coverage(2) });
    slack.answer = pages;
    await press().acked;
    await slack.shows('Outlets of page 1');
    expect(slack.server.ephemerals(slack.server.channel)).toEqual([]);
  });
});

describe('a button on a message', () => {
  const [row] = renderMessage({
    summary: 'Stories',
    blocks: [
      { kind: 'buttons', buttons: [{ label: 'Share', command: 'news search tidal', sharesAnswer: true }] },
    ],
  });
  const on = JSON.parse(JSON.stringify(row));

  it('posts a public answer to the channel', async () => {
    slack.answer = async () => ({ message: notice('For all'), visibility: 'channel' });
    const [reply] = await slack.server.pressButton({ on, label: 'Share', isPrivate: true }).replied();
    expect(reply).toMatchObject({ text: 'For all', response_type: 'in_channel', replace_original: false });
  });

  it('answers a button in a thread in that thread', async () => {
    const threadTs = '1700000000.000001';
    const [reply] = await slack.server.pressButton({ on, label: 'Share', threadTs }).replied();
    expect(reply?.thread_ts).toBe(threadTs);
  });

  it('omits the share button from an answer that nobody else could see', async () => {
    slack.answer = async () => ({
      message: {
        ...notice('Found'),
        blocks: [
          ...notice('Found').blocks,
          {
            kind: 'buttons',
            buttons: [
              { label: 'Post to channel', command: 'news search x', sharesAnswer: true },
              { label: 'Next', command: 'news search x page:2' },
            ],
          },
        ],
      },
    });
    const typed = { command: '/news', text: 'search x' };
    const inChannel = await slack.server.slashCommand(typed);
    const direct = await slack.server.slashCommand({ ...typed, channel: slack.server.person.directChannel });
    expect(shownIn(inChannel.replies[0])).toContain('Post to channel');
    expect(shownIn(direct.replies[0])).not.toContain('Post to channel');
    expect(shownIn(direct.replies[0])).toContain('Next');
  });
});
