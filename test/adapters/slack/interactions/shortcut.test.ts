import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../../../src/platform/notice.ts';
import { type AnsweringSlack, startAnsweringSlack } from '../answering-slack.ts';
import { newsCommand } from '../news-command.ts';

const related = {
  ...newsCommand,
  subcommands: [
    ...newsCommand.subcommands,
    {
      ...{ name: 'related', description: 'Who covers it', example: 'related tidal' },
      options: [{ type: 'string', name: 'story', description: 'which', takesRest: true }],
    },
  ],
} as const;

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack([related]);
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

describe('"Related coverage" on a message', () => {
  it("looks up every link in a message's text, blocks and attachments once", async () => {
    slack.answer = async () => ({ message: notice('Three outlets have it.') });
    const use = slack.server.person.choosesShortcut({
      text: 'Look: <https://a.example/1?x=1&amp;y=2|this> and https://b.example/2.',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'link', url: 'https://c.example/3' },
                { type: 'link', url: 'https://a.example/1?x=1&y=2' },
              ],
            },
          ],
        },
        { type: 'image', image_url: 'https://pictures.example/p.png', alt_text: 'p' },
      ],
      attachments: [
        {
          from_url: 'https://d.example/4',
          title_link: 'https://d.example/4',
          thumb_url: 'https://pictures.example/t.png',
        },
      ],
    });
    await use.acked;
    await slack.shows('Three outlets have it.');
    expect(slack.asked).toMatchObject([
      {
        command: 'news',
        subcommand: 'related',
        options: {
          story: 'https://a.example/1?x=1&y=2 https://b.example/2 https://c.example/3 https://d.example/4',
        },
        person: { id: 'U0READER00' },
      },
    ]);
  });

  it('says so when the message has no link, and looks up nothing', async () => {
    await slack.server.person.choosesShortcut({ text: 'just words, and mailto:a@b.example' }).acked;
    await slack.shows('There is no link in that message.');
    expect(slack.server.views.modal()?.title).toMatchObject({ text: 'Related' });
    expect(slack.asked).toEqual([]);
  });

  it('answers a shortcut privately when its trigger has expired', async () => {
    const use = slack.server.person.choosesShortcut({ text: 'https://a.example/1' });
    slack.server.views.passTime(4_000);
    expect((await use.replied())[0]?.text).toBe('Done.');
  });

  it('only acknowledges a shortcut that is not its own', async () => {
    const use = slack.server.person.choosesShortcut(
      { text: 'https://a.example/1' },
      { callback: 'file_a_ticket' },
    );
    await use.acked;
    expect(slack.asked).toEqual([]);
  });
});
