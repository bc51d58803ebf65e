import { expect, it } from 'vitest';
import type { Digest } from '../../src/digest/digest.ts';
import type { Message } from '../../src/platform/message.ts';
import { createDrawDigest } from '../../src/schedule/draw-digest.ts';

const digest: Digest = {
  name: 'Top stories',
  slot: new Date('2026-03-02T08:00:00Z'),
  timezone: 'UTC',
  span: { after: new Date('2026-03-01T08:00:00Z'), until: new Date('2026-03-02T08:00:00Z') },
  stories: [],
  outlets: 0,
};

it('draws a digest once for all channels of a platform, and each other digest for itself', () => {
  const rendered: string[] = [];
  const draw = createDrawDigest((platform: string, { blocks }: Message) => {
    rendered.push(`${platform}: ${JSON.stringify(blocks[0])}`);
    return [{ platform, blocks }];
  });
  const first = draw(digest, 'rich', 'slack');
  expect(draw({ ...digest }, 'rich', 'slack')).toBe(first);
  expect(rendered).toHaveLength(1);

  const others = [
    draw(digest, 'rich', 'discord'),
    draw(digest, 'compact', 'slack'),
    draw({ ...digest, name: 'Others' }, 'rich', 'slack'),
    draw({ ...digest, slot: new Date('2026-03-03T08:00:00Z') }, 'rich', 'slack'),
    draw({ ...digest, timezone: 'Asia/Tokyo' }, 'rich', 'slack'),
  ];
  expect(others).not.toContain(first);
  expect(new Set(others).size).toBe(5);
});
