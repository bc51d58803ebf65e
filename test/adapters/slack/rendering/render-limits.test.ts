import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../adapters/slack/rendering/render.ts';
import type { MessageBlock } from '../../../../src/platform/message.ts';
import { faultsOfSlackMessage } from '../../../servers/validate-slack-message.ts';
import { exampleDigest, exampleStory } from '../examples.ts';

describe('a digest too long for one Slack message', () => {
  const words = (count: number) => 'eight ch '.repeat(count / 9);
  const picturesIn = (messages: readonly object[]) =>
    JSON.stringify(messages).match(/image_url/g)?.length ?? 0;
  const digest = (count: number, excerpt: number, url: number) =>
    renderMessage(
      exampleDigest(
        Array.from({ length: count }, (_, index) =>
          exampleStory({
            rank: index + 1,
            excerpt: words(excerpt),
            url: `https://example.com/${'u'.repeat(url)}`,
            coverage: [],
          }),
        ),
      ),
    );

  it('shortens the excerpts of a long digest first', () => {
    const messages = digest(10, 600, 100);
    expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(picturesIn(messages)).toBe(10);
    expect(JSON.stringify(messages)).toContain('eight ch…');
  });

  it('then leaves out the pictures of a long digest', () => {
    const messages = digest(10, 600, 500);
    expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(picturesIn(messages)).toBe(0);
  });

  it('then splits a long digest between stories, and loses nothing', () => {
    const messages = digest(10, 540, 1_500);
    expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
    expect(messages.length).toBeGreaterThan(1);
    expect(picturesIn(messages)).toBe(10);
    expect(JSON.stringify(messages)).not.toMatch(/(?:eight|ch)…/);
    expect(messages.map((message) => message.blocks[0]?.type)).toEqual([
      'header',
      ...messages.slice(1).map(() => 'section'),
    ]);
    expect(messages.at(-1)?.text).toMatch(new RegExp(`\\(${messages.length} of ${messages.length}\\)$`));
  });

  it('splits a digest at 50 blocks', () => {
    const notes = Array.from(
      { length: 120 },
      (_, index): MessageBlock => ({
        kind: 'note',
        spans: [{ kind: 'text', text: `Note ${index}` }],
      }),
    );
    const messages = renderMessage({ summary: 'Notes', blocks: notes });
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([50, 50, 20]);
  });

  it('shows a title without its link when the address is too long for Slack', () => {
    const story = exampleStory({ url: `https://example.com/${'a'.repeat(3_001)}` });
    const messages = renderMessage({ summary: 'Summary', blocks: [story] });
    expect(messages.flatMap(faultsOfSlackMessage)).toEqual([]);
    expect(messages[0]?.blocks[0]).toMatchObject({
      text: { text: expect.stringMatching(/^\*1\. Harbour city/) },
    });
  });
});
