import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../../../src/platform/notice.ts';
import {
  type AnsweringSlack,
  shownIn,
  slackChannel,
  startAnsweringSlack,
  withButtons,
} from '../answering-slack.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());

/** The text of the Home, and how the program answers everything else. */
let state: string;
beforeEach(() => {
  slack.reset();
  state = 'running';
  slack.answer = async ({ subcommand }) => {
    if (subcommand === 'help') {
      return {
        message: {
          ...withButtons(`Your digest is ${state}`, ['Pause', 'digest me pause']),
          blocks: [
            ...withButtons(`Your digest is ${state}`, ['Pause', 'digest me pause'], ['Edit', 'digest edit'])
              .blocks,
            {
              kind: 'buttons',
              buttons: [{ label: 'Share', command: 'news search x', sharesAnswer: true }],
            },
          ],
        },
      };
    }
    if (subcommand === 'edit') {
      const form = {
        ...{ title: 'Edit', submit: 'Save', command: 'digest', subcommand: 'list', settled: {} },
        fields: [],
      };
      return {
        message: notice('Edit it'),
        form: { ...form, subcommand: 'edit', fields: [{ option: 'time', label: 'When' }] },
      };
    }
    state = 'paused';
    return { message: notice('It is paused.') };
  };
});

const home = () => slack.server.views.home('U0READER00');
const modal = () => slack.server.views.modal();
const homeShows = (text: string) =>
  slack.server.until(() => shownIn(home()).includes(text), `"${text}" at home`);
const modalShows = (text: string) =>
  slack.server.until(() => shownIn(modal()).includes(text), `"${text}" in a modal`);

describe("the app's Home", () => {
  it("shows a person's digests on the Home, without actions that need a channel", async () => {
    await slack.server.person.opensHome();
    await homeShows('Your digest is running');
    expect(home()).toMatchObject({ type: 'home' });
    expect(shownIn(home())).not.toContain('Share');
    const { id, directChannel } = slack.server.person;
    expect(slack.asked).toEqual([
      {
        ...{ command: 'news', subcommand: 'help', options: {} },
        channel: slackChannel(directChannel),
        person: { id, name: '' },
      },
    ]);
  });

  it('opens the answer to a Home button as a modal, and redraws the Home', async () => {
    await slack.server.person.opensHome();
    await homeShows('running');
    await slack.server.person.pressesAtHome('Pause');
    await modalShows('It is paused.');
    expect(modal()?.title).toMatchObject({ text: 'Pause' });
    await homeShows('Your digest is paused');
    expect(slack.asked.at(1)).toMatchObject({
      subcommand: 'me pause',
      channel: slackChannel(slack.server.person.directChannel),
    });
  });

  it('redraws the Home after a form opened from it', async () => {
    await slack.server.person.opensHome();
    await homeShows('running');
    await slack.server.person.pressesAtHome('Edit');
    await modalShows('"When"');
    await slack.server.until(() => slack.asked.length === 3, 'the Home to be drawn after the press');
    slack.answer = async ({ subcommand }) => {
      state = subcommand === 'edit' ? 'changed' : state;
      return { message: notice(`Your digest is ${state}`) };
    };
    await slack.server.person.submits({ When: '10:00' });
    await homeShows('Your digest is changed');
  });

  it('omits actions that need a channel from modals above the Home', async () => {
    await slack.server.person.opensHome();
    await homeShows('running');
    slack.answer = async () => ({
      message: {
        ...notice('All of yours'),
        blocks: [
          ...notice('All of yours').blocks,
          {
            kind: 'buttons',
            buttons: [{ label: 'Post to channel', command: 'news search x', sharesAnswer: true }],
          },
        ],
      },
    });
    await slack.server.person.pressesAtHome('Pause');
    await modalShows('All of yours');
    expect(shownIn(modal())).not.toContain('Post to channel');
    await homeShows('All of yours');
  });

  it("draws the Home after the time that Slack's rate limit asks for", async () => {
    slack.server.fail({ retryAfter: 1 }, { method: 'views.publish' });
    const before = slack.server.requests('views.publish');
    await slack.server.person.opensHome();
    await slack.server.requested('views.publish', before + 2);
    expect(slack.asked).toHaveLength(1);
  });

  it('does not draw the Home when its other tab is opened', async () => {
    await slack.server.person.opensHome('messages');
    await slack.server.person.opensHome();
    await slack.server.until(() => slack.asked.length > 0, 'a question');
    expect(slack.asked).toHaveLength(1);
  });

  it('sends a direct message when a modal cannot be opened from the Home', async () => {
    await slack.server.person.opensHome();
    await homeShows('running');
    slack.server.fail({ error: 'expired_trigger_id' }, { method: 'views.open' });
    await slack.server.person.pressesAtHome('Pause');
    const { directChannel } = slack.server.person;
    await slack.server.until(() => slack.server.ephemerals(directChannel).length > 0, 'a message');
    expect(slack.server.ephemerals(directChannel).at(-1)?.text).toBe('It is paused.');
  });
});
