import { describe, expect, it } from 'vitest';
import { consolePlatform } from '../../adapters/console/index.ts';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Message } from '../../src/platform/message.ts';

const terminal = { write() {}, isTty: false, columns: 80, timezone: 'UTC' };

const message = (isUpdate: boolean): Message => ({
  summary: 'A digest',
  blocks: [
    {
      kind: 'story',
      ...(isUpdate && { isUpdate }),
      title: 'Chip maker halts production',
      url: 'https://a.example/1',
      provider: 'Reuters',
      publishedAt: new Date('2021-12-13T06:00:00Z'),
      topics: [],
      coverage: [],
    },
  ],
});

describe.each([slack, discord, consolePlatform(terminal)])('an update on $name', ({ render }) => {
  it('is marked as one, and no other story is', () => {
    expect(JSON.stringify(render(message(true)))).toMatch(/Update\W* · /);
    expect(JSON.stringify(render(message(false)))).not.toContain('Update');
  });
});
