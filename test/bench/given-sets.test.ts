import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findSets } from '../../bench/editing/given-sets.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function folderWith(...paths: string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

it('finds data sets by their file names at any depth', () => {
  const dated = ['2020-01-01-a.md', '2020-01-02-b.md', 'notes.txt'];
  const folder = folderWith(
    ...dated.map((name) => `large/${name}`),
    'small/2021-01-01-c.md',
    'cases/one/2020-01-01-d.md',
    'cases/two/a.md',
    'judged/coverage.json',
    'stories/headlines.tsv',
  );
  expect(findSets([folder])).toEqual({
    archives: [
      { folder: join(folder, 'large'), files: ['2020-01-01-a.md', '2020-01-02-b.md'] },
      { folder: join(folder, 'small'), files: ['2021-01-01-c.md'] },
    ],
    cases: [join(folder, 'cases/one'), join(folder, 'cases/two')],
    coverage: join(folder, 'judged/coverage.json'),
    headlines: join(folder, 'stories/headlines.tsv'),
  });
});

it('counts a folder that is given twice once', () => {
  const folder = folderWith('large/2020-01-01-a.md');
  expect(findSets([folder, join(folder, 'large')]).archives).toEqual([
    { folder: join(folder, 'large'), files: ['2020-01-01-a.md'] },
  ]);
});

it('finds no data sets when no folder is given', () => {
  expect(findSets([])).toEqual({ archives: [], cases: [] });
});
