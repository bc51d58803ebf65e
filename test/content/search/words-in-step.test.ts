import { expect, it } from 'vitest';
import { createContentFolder } from '../content-folder.ts';
import { type NamedArticles, writeArticles } from './searched-index.ts';

const later: NamedArticles = {
  stays: { title: '"Ransomware hits a hospital"' },
  changes: { title: '"Log4j flaw found in a hospital"', excerpt: '"Servers everywhere."' },
  comes: { title: '"商汤科技推迟上市"' },
};

it('gives the same answers after changes as an index newly built from the same files', async () => {
  const changed = createContentFolder();
  writeArticles(changed, {
    stays: { title: '"Ransomware hits a hospital"' },
    changes: { title: '"Hospital opens an aquarium"' },
    goes: { title: '"Ransomwear fashion week"', excerpt: '"Aquarium and hospital."' },
  });
  await changed.sync();
  changed.remove('goes.md');
  writeArticles(changed, later);
  await changed.sync();
  const built = createContentFolder();
  writeArticles(built, later);
  await built.sync();
  const [ours, theirs] = [changed.open(), built.open()];
  for (const words of [
    'ransomwre',
    'hospital',
    'aquarium',
    'ransomwear',
    'log 4j',
    'serv',
    '上市',
    'flaw hospital',
  ]) {
    const answers = [ours, theirs].map((index) => {
      const { found, words: meant } = index.lookUp({ words, limit: 5 });
      return { meant, found: found.map(({ article: { path }, score }) => ({ path, score })) };
    });
    expect(answers[0], words).toEqual(answers[1]);
  }
  expect(ours.search({ words: 'aquarium', limit: 5 })).toEqual([]);
  expect(ours.suggestTitles('ransomwr', 5)).toEqual(theirs.suggestTitles('ransomwr', 5));
});

it('knows a word as soon as its article is there, while the index stays open', async () => {
  const folder = createContentFolder();
  writeArticles(folder, { first: { title: '"Hospital opens"' } });
  await folder.sync();
  const index = folder.open();
  const found = () => index.search({ words: 'aquariun', limit: 5 }).map(({ path }) => path);
  expect(found()).toEqual([]);
  writeArticles(folder, { second: { title: '"Aquarium opens"' } });
  await folder.sync();
  expect(found()).toEqual(['second.md']);
  folder.remove('second.md');
  await folder.sync();
  expect(found()).toEqual([]);
});
