import { describe, expect, it } from 'vitest';
import { findStory } from '../../../src/commands/lookup/find-story.ts';
import { createArchive, type FrontMatter } from '../../digest/archive.ts';

const channel = { platform: 'slack', id: 'C1' };

/** The path of the story that these words find. Each article is named for its file. */
async function found(wanted: string, articles: Readonly<Record<string, FrontMatter>>) {
  using archive = createArchive();
  for (const [name, front] of Object.entries(articles)) archive.write(name, front);
  const now = new Date('2021-12-13T12:00:00Z');
  await archive.sync(now);
  const lead = await findStory(wanted, channel, {
    ...{
      index: archive.index,
      lastStories: async () => [],
      now: () => now,
      timezone: 'UTC',
      language: 'en' as const,
    },
  });
  return lead?.path;
}

const covers = (name: string) => ({
  ...{ title: `${name} has it too`, webUrl: `https://${name}.example/story` },
  provider: { name, domain: `${name}.example` },
});

describe('a link', () => {
  it('finds the article at that very address before a hotter one that only lists it', async () => {
    const articles = { quiet: { heat: 1 }, loud: { heat: 90, related: [covers('quiet')] } };
    expect(await found('https://quiet.example/story', articles)).toBe('quiet.md');
  });

  it('finds the hottest article that lists an address no article has', async () => {
    const related = [covers('elsewhere')];
    const articles = { mild: { heat: 2, related }, loud: { heat: 90, related }, cold: { heat: 1, related } };
    expect(await found('https://elsewhere.example/story', articles)).toBe('loud.md');
  });
});
