import { describe, expect, it } from 'vitest';
import { privateMessage } from '../../../src/commands/lookup/lookup-answer.ts';
import { relatedAnswer } from '../../../src/commands/news/related.ts';
import { searchAnswer } from '../../../src/commands/news/search.ts';
import { topicAnswer } from '../../../src/commands/news/topic.ts';
import { createArchive, type FrontMatter } from '../../digest/archive.ts';
import { textOf } from '../asker.ts';

const now = new Date('2021-12-13T12:00:00Z');

const articles: Readonly<Record<string, FrontMatter>> = {
  chips: {
    title: 'Chip makers merge',
    topics: ['Hardware'],
    related: [
      {
        title: 'Two become one',
        webUrl: 'https://theverge.example/chips',
        provider: { name: 'The Verge', domain: 'theverge.example' },
      },
    ],
  },
  ransomware: { title: 'Ransomware hits hospitals', topics: ['Security'] },
  meta: { title: 'Meta opens a shop', topics: ['Security'] },
};

/** What a person reads who asks this of the archive above. */
async function answerTo(
  ask: (
    deps: Parameters<typeof searchAnswer>[1],
  ) => ReturnType<typeof searchAnswer> | ReturnType<typeof relatedAnswer>,
) {
  using archive = createArchive();
  for (const [name, front] of Object.entries(articles)) archive.write(name, front);
  await archive.sync(now);
  const deps = {
    index: archive.index,
    lastStories: async () => [],
    now: () => now,
    timezone: 'UTC',
    language: 'en' as const,
  };
  return textOf(privateMessage(await ask(deps), 'en'));
}

const search = (query: string) => answerTo((deps) => searchAnswer({ query, page: 1 }, deps));

describe('a search', () => {
  it('says which words were not found, and which were read as another', async () => {
    const text = await search('ransomwre bananas');
    expect(text).toContain('"ransomwre" was read as "ransomware".');
    expect(text).toContain('Without "bananas":');
    expect(text).toContain('Ransomware hits hospitals');
  });

  it('names a missing word as it was read, not as it was misspelt', async () => {
    const text = await search('ransomwre meta');
    expect(text).toContain('Meta opens a shop');
    expect(text).toContain('Without "ransomware":');
    expect(text).not.toContain('Without "ransomwre"');
  });

  it('suggests what may have been meant when nothing is found', async () => {
    expect(await search('hoszpitzalz')).toContain('Did you mean:\n[hospitals]');
    expect(await search('xyzzyplugh')).toBe('No story matches "xyzzyplugh". Try fewer or different words.');
  });

  it('says which filter left everything out, and offers to drop it', async () => {
    const text = await search('ransomware topic:hardware');
    expect(text).toContain(
      'No story matches "ransomware" with topic:Hardware. There are some without topic:Hardware.',
    );
    expect(text).toContain('[Without topic:Hardware]');
    expect(await search('meta since:2022')).toContain('There are some without since:2022.');
  });

  it('finds stories by the outlets that cover them', async () => {
    expect(await search('chip provider:"The Verge"')).toContain('Chip makers merge');
    expect(await search('chip site:theverge.example')).toContain('Chip makers merge');
    expect(await search('meta provider:"The Verge"')).toContain('There are some without provider:The Verge.');
  });

  it('explains a search with only exclusions or only filters', async () => {
    expect(await search('-meta')).toContain('"-meta" only excludes stories. Add words to search for');
    expect(await search('topic:security')).toBe('Add words to search for: filters only narrow a search.');
  });
});

describe('the excerpt of a result', () => {
  it('marks the searched words in an excerpt, in all their forms', async () => {
    using archive = createArchive();
    archive.write('hospital', {
      title: 'A clinic closes',
      excerpt: 'Hospitals in the hospital of HOSPITAL town.',
    });
    await archive.sync(now);
    const deps = {
      index: archive.index,
      lastStories: async () => [],
      now: () => now,
      timezone: 'UTC',
      language: 'en' as const,
    };
    const { message } = searchAnswer({ query: 'the hospital', page: 1 }, deps);
    expect(message.blocks).toContainEqual(
      expect.objectContaining({ matches: ['Hospitals', 'hospital', 'HOSPITAL'] }),
    );
  });
});

describe('/news related with a misspelt word', () => {
  it('corrects a misspelt word, and never says that it left the archive', async () => {
    const related = (story: string) =>
      answerTo((deps) => relatedAnswer({ story, page: 1 }, { platform: 'chat', id: 'c' }, deps));
    expect(await related('ransomwr')).toContain('Ransomware hits hospitals');
    expect(await related('xyzzyplu')).toContain('No story matches "xyzzyplu".');
    expect(await related('xyzzyplu')).not.toContain('left the archive');
  });
});

describe('an unknown topic', () => {
  it('suggests a topic whose name is part of the unknown one', async () => {
    const text = await answerTo((deps) => topicAnswer({ name: 'cybersecurity', count: 5, page: 1 }, deps));
    expect(text).toContain('Did you mean:\n[Security]');
  });
});
