import type { Message, StoryBlock } from '../../../src/platform/message.ts';

/** A story with every field set. */
export function exampleStory(changes: Partial<StoryBlock> = {}): StoryBlock {
  return {
    kind: 'story',
    rank: 1,
    title: 'Harbour city opens its first tidal power plant',
    url: 'https://example.com/2026/11/tidal-plant?ref=a&b=c',
    excerpt: 'The plant feeds 4,000 homes, and the harbour keeps its ferries.',
    provider: 'Example Times',
    publishedAt: new Date('2026-11-20T06:30:00Z'),
    heat: 143,
    topics: ['Energy', 'Cities'],
    image: { url: 'https://img.example.com/plant.jpg', alt: 'The plant at dusk' },
    coverage: [
      { provider: 'Coast Daily', title: 'Turbines under the pier', url: 'https://coast.example/turbines' },
      { provider: 'Reuters', title: 'Tidal power | a first', url: 'https://reuters.example/tidal' },
    ],
    more: { outlets: 4, command: 'news related abc234' },
    ...changes,
  };
}

export function exampleDigest(stories: readonly StoryBlock[] = [exampleStory()]): Message {
  return {
    summary: 'Morning digest: Harbour city opens its first tidal power plant',
    blocks: [
      { kind: 'heading', text: 'Morning digest, Friday 20 November' },
      ...stories,
      { kind: 'note', spans: [{ kind: 'text', text: '1 story from 3 sources' }] },
    ],
  };
}
