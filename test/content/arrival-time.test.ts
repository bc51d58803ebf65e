import { utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { always, createContentFolder } from './content-folder.ts';

describe('the arrival of an article', () => {
  const before = { after: new Date('2026-08-02T00:00:00Z'), until: new Date('2026-08-03T00:00:00Z') };
  const late = {
    publishedAfter: new Date('2026-08-01T00:00:00Z'),
    arrivedAfter: new Date('2026-08-02T00:00:00Z'),
  };
  const dated = { publishedDateTime: '2026-08-01T12:00:00Z' };

  it("dates an article's arrival by when it was first seen, whatever date it gives", async () => {
    const folder = createContentFolder();
    folder.write('early.md', dated);
    utimesSync(folder.at('early.md'), new Date(), new Date('2026-08-01T13:00:00Z'));
    await folder.sync(new Date('2026-08-01T14:00:00Z'));
    folder.write('late.md', dated);
    folder.write('too-old.md', { publishedDateTime: '2026-07-31T12:00:00Z' });
    await folder.sync(new Date('2026-08-02T09:00:00Z'));
    const index = folder.open();
    const paths = (query: { late?: typeof late }) =>
      [...index.hottest({ span: before, ...query })].map(({ path }) => path);
    expect(paths({})).toEqual([]);
    expect(paths({ late })).toEqual(['late.md']);
  });

  it("takes the file's time as the arrival time when the index is new", async () => {
    const folder = createContentFolder();
    folder.write('early.md', dated);
    folder.write('late.md', dated);
    utimesSync(folder.at('early.md'), new Date(), new Date('2026-08-01T13:00:00Z'));
    utimesSync(folder.at('late.md'), new Date(), new Date('2026-08-02T13:00:00Z'));
    await folder.sync(new Date('2026-08-05T00:00:00Z'));
    expect([...folder.open().hottest({ span: before, late })].map(({ path }) => path)).toEqual(['late.md']);
  });

  it("keeps an article's arrival time when its file is edited or given another date", async () => {
    const folder = createContentFolder();
    folder.write('other.md', dated);
    await folder.sync(new Date('2026-08-01T10:00:00Z'));
    folder.write('a.md', { publishedDateTime: '2026-08-01T11:00:00Z' });
    await folder.sync(new Date('2026-08-01T14:00:00Z'));
    folder.write('a.md', { ...dated, title: '"Edited"' });
    await folder.sync(new Date('2026-08-02T14:00:00Z'));
    const index = folder.open();
    expect(index.byId('a.md')?.title).toBe('Edited');
    expect([...index.hottest({ span: before, late })]).toEqual([]);
    expect([...index.hottest({ span: always })]).toHaveLength(2);
  });

  it('dates the arrival of a faulty or withdrawn file by when it is first published', async () => {
    const folder = createContentFolder();
    folder.write('faulty.md', 'nothing');
    folder.write('withdrawn.md', { ...dated, published: 'false' });
    await folder.sync(new Date('2026-08-01T14:00:00Z'));
    folder.write('faulty.md', dated);
    folder.write('withdrawn.md', dated);
    await folder.sync(new Date('2026-08-02T14:00:00Z'));
    const found = [...folder.open().hottest({ span: before, late })].map(({ path }) => path);
    expect(found).toEqual(['faulty.md', 'withdrawn.md']);
  });
});
