import { describe, expect, it } from 'vitest';
import { consolePlatform } from '../../adapters/console/index.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Message, StoryBlock } from '../../src/platform/message.ts';

const terminal = { write() {}, isTty: false, columns: 80, timezone: 'UTC' };

const shown = ({ render }: typeof slack, marks: Partial<StoryBlock>): string =>
  JSON.stringify(render(messageOf(marks)));

const messageOf = (marks: Partial<StoryBlock>): Message => ({
  summary: 'A digest',
  blocks: [
    {
      kind: 'story',
      title: 'Chip maker halts production',
      url: 'https://a.example/1',
      excerpt: 'The plant stands still.',
      image: { url: 'https://a.example/plant.jpg', alt: 'The plant' },
      provider: 'Reuters',
      publishedAt: new Date('2021-12-13T06:00:00Z'),
      topics: [],
      coverage: [{ provider: 'Forbes', title: 'Plant halted', url: 'https://b.example/2' }],
      ...marks,
    },
  ],
});

describe.each([slack, discord, consolePlatform(terminal)])('a story on $name', (platform) => {
  it('marks only an updated story as an update', () => {
    expect(shown(platform, { isUpdate: true })).toMatch(/Update\W* · /);
    expect(shown(platform, {})).not.toContain('Update');
  });

  it('names a withdrawn story without its link, text or picture', () => {
    const withdrawn = shown(platform, { isWithdrawn: true });
    expect(withdrawn).toContain('Chip maker halts production');
    expect(withdrawn).toMatch(/withdrawn by its publisher/i);
    expect(withdrawn).not.toMatch(/a\.example|stands still/);
    expect(withdrawn).toContain('https://b.example/2');
    expect(shown(platform, {})).not.toMatch(/withdrawn/i);
  });
});
