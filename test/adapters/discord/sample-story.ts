import type { StoryBlock } from '../../../src/platform/message.ts';

/** A story with every field set. */
export function sampleStory(changes: Partial<StoryBlock> = {}): StoryBlock {
  return {
    kind: 'story',
    rank: 1,
    title: 'Chip maker opens a plant in Dresden',
    url: 'https://news.example/2026/chips',
    excerpt: 'The plant is to make ten thousand wafers a month from next spring.',
    provider: 'Example News',
    publishedAt: new Date('2026-11-20T07:30:00Z'),
    heat: 154,
    topics: ['Chips', 'Europe'],
    image: { url: 'https://cdn.example/chips.jpg', alt: 'A clean room' },
    coverage: [
      { provider: 'Morning Post', title: 'Dresden wins the plant', url: 'https://post.example/a' },
      { provider: 'Daily Wire', title: 'A plant for Saxony', url: 'https://wire.example/b' },
    ],
    more: { outlets: 4, command: 'news related 3fk2qy7a' },
    ...changes,
  };
}
