import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import type { StoryBlock } from '../../../../src/platform/message.ts';
import { type AnsweringSlack, shownIn, startAnsweringSlack, withButtons } from '../answering-slack.ts';

/** What goes wrong after something was acknowledged, in each way in which a person can do it. */

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.server.heal();
  slack.reset();
});

const told = 'I could not show the answer';
const [row] = renderMessage(withButtons('Stories', ['Next', 'news search tidal']));
const on = JSON.parse(JSON.stringify(row));
const notFound = { error: 'channel_not_found' };

/** The texts that only the person sees, in a channel. */
const privately = () => slack.server.ephemerals(slack.server.channel).map(({ text }) => text);
const directly = () => slack.server.messages(slack.server.person.directChannel).map(({ text }) => text);

describe('an answer that cannot be shown after something was acknowledged', () => {
  it('is told by direct message when a typed command can be answered neither at its address nor in the channel', async () => {
    slack.server.fail({ status: 404 }, { method: 'respond' });
    slack.server.fail({ status: 404 }, { method: 'respond' });
    slack.server.fail(notFound, { method: 'chat.postEphemeral', times: 2 });
    const before = directly().length;
    await slack.server.startCommand({ command: '/news', text: 'search x' }).acked;
    await expect.poll(directly).toHaveLength(before + 1);
    expect(directly().at(-1)).toContain(told);
  });

  it('is told in the channel when a button on a message cannot be answered', async () => {
    slack.server.fail({ status: 404 }, { method: 'respond' });
    slack.server.fail({ status: 404 }, { method: 'respond' });
    slack.server.fail(notFound, { method: 'chat.postEphemeral' });
    const before = privately().length;
    await slack.server.pressButton({ on, label: 'Next', isPrivate: true }).acked;
    await expect.poll(privately).toHaveLength(before + 1);
    expect(privately().at(-1)).toContain(told);
  });

  it('is told privately when a mention cannot be answered in its thread', async () => {
    slack.server.fail({ error: 'restricted_action_thread_locked' });
    const before = privately().length;
    await slack.server.person.says('<@U0HEATLINE> tram', { mentionIn: slack.server.channel });
    await expect.poll(privately).toHaveLength(before + 1);
    expect(privately().at(-1)).toContain(told);
  });

  it('is told when an open modal could not be updated', async () => {
    await slack.server.startCommand({ command: '/digest', text: '' }).acked;
    slack.answer = async () => ({ message: withButtons('Page 1', ['Next page', 'news search tidal']) });
    await slack.shows('What would you like to do?');
    await slack.server.person.submits({ Time: '9:00' });
    await slack.shows('Page 1');
    slack.server.fail({ error: 'internal_error' }, { method: 'views.update' });
    const before = privately().length;
    await slack.server.person.pressesInModal('Next page');
    await expect.poll(privately).toHaveLength(before + 1);
    expect(privately().at(-1)).toContain(told);
  });

  it('is told when another subcommand cannot be shown in a modal', async () => {
    await slack.server.startCommand({ command: '/digest', text: '' }).acked;
    await slack.shows('What would you like to do?');
    slack.server.fail({ error: 'internal_error' }, { method: 'views.update' });
    const before = privately().length;
    await slack.server.person.chooses('What would you like to do?', 'list');
    await expect.poll(privately).toHaveLength(before + 1);
    expect(privately().at(-1)).toContain(told);
  });

  it('is logged when the person cannot be told in any way', async () => {
    slack.server.fail({ status: 404 }, { method: 'respond', times: 2 });
    slack.server.fail(notFound, { method: 'chat.postEphemeral', times: 2 });
    slack.server.fail(notFound, { method: 'conversations.open' });
    await slack.server.startCommand({ command: '/news', text: 'search x' }).acked;
    await expect.poll(() => slack.lines.join('\n')).toContain('"slack failure not told"');
  });
});

describe('a modal of an earlier version', () => {
  it('says so instead of closing without a word', async () => {
    await slack.server.startCommand({ command: '/digest', text: '' }).acked;
    await slack.shows('What would you like to do?');
    const modal = slack.modal();
    if (!modal) throw new Error('no modal');
    const chooser = modal.blocks[0]?.['element'];
    Object.assign(chooser ?? {}, {
      initial_option: { text: { type: 'plain_text', text: 'x' }, value: 'gone' },
    });
    await slack.server.person.submits({ Time: '9:00' });
    expect(shownIn(slack.modal())).toContain('That has changed since it was shown.');
    expect(slack.asked).toEqual([]);
  });
});

describe('an answer that replaces another', () => {
  it('has new block ids, which a client needs to draw it anew', async () => {
    const story = {
      ...{ kind: 'story', title: 'T', url: 'https://example.org/a', provider: 'P', topics: [], coverage: [] },
      publishedAt: new Date(0),
    } as const satisfies StoryBlock;
    slack.answer = async ({ options: { query } }) => ({
      message: { summary: 'x', blocks: [{ ...story, title: `Page ${query}` }] },
    });
    const idsOf = (blocks: readonly unknown[]) => blocks.flatMap((block) => Object(block)['block_id'] ?? []);
    const [first] = await slack.server.startCommand({ command: '/news', text: 'search 1' }).replied();
    const [second] = await slack.server.pressButton({ on, label: 'Next', isPrivate: true }).replied();
    expect(idsOf(first?.blocks ?? [])).not.toEqual([]);
    expect(idsOf(second?.blocks ?? [])).toHaveLength(idsOf(first?.blocks ?? []).length);
    expect(idsOf(second?.blocks ?? []).filter((id) => idsOf(first?.blocks ?? []).includes(id))).toEqual([]);
  });
});
