import { describe, expect, it } from 'vitest';
import type { RememberedStory } from '../../src/digest/novelty.ts';
import { type Selection, selectStories } from '../../src/digest/select-stories.ts';
import { type Archive, createArchive } from './archive.ts';

const span = { after: new Date('2021-12-12T08:00:00Z'), until: new Date('2021-12-13T08:00:00Z') };

const related = (name: string, webUrl = `https://${name}.example/report`) => ({
  title: `${name} reports`,
  webUrl,
  provider: { name, domain: `${name}.example` },
});

function leads({ index }: Archive, selection: Partial<Selection> = {}): string[] {
  return selectStories(index, { span, filter: {}, count: 10, ...selection }).map(({ lead }) => lead.path);
}

describe('selectStories', () => {
  it('picks the hottest stories of the window, the newest among equals', async () => {
    using archive = createArchive();
    archive.write('warm', { heat: 50, publishedDateTime: '2021-12-12T09:00:00Z' });
    archive.write('newer', { heat: 50, publishedDateTime: '2021-12-12T10:00:00Z' });
    archive.write('hot', { heat: 90 });
    archive.write('no-heat', {});
    await archive.sync();
    expect(leads(archive)).toEqual(['hot.md', 'newer.md', 'warm.md', 'no-heat.md']);
    expect(leads(archive, { count: 2 })).toEqual(['hot.md', 'newer.md']);
  });

  it('includes the end of the window and excludes its beginning', async () => {
    using archive = createArchive();
    archive.write('at-the-slot', { publishedDateTime: '2021-12-13T08:00:00Z' });
    archive.write('after-it', { publishedDateTime: '2021-12-13T08:00:01Z' });
    archive.write('at-the-slot-before', { publishedDateTime: '2021-12-12T08:00:00Z' });
    await archive.sync();
    expect(leads(archive)).toEqual(['at-the-slot.md']);
  });

  it('leaves out what the publisher withdrew', async () => {
    using archive = createArchive();
    archive.write('folded', { heat: -1 });
    archive.write('unpublished', { heat: 99, published: false });
    archive.write('kept', { published: true });
    await archive.sync();
    expect(leads(archive)).toEqual(['kept.md']);
  });

  it('groups articles of one event into one story, but not for listing the same page', async () => {
    using archive = createArchive();
    archive.write('lead', { heat: 90, related: [related('reuters')] });
    archive.write('reuters', {
      heat: 40,
      title: 'Reuters  Says:',
      webUrl: 'http://www.reuters.example/report/?utm_source=x',
      related: [related('advert')],
    });
    archive.write('same-title', { heat: 10, title: 'reuters says' });
    archive.write('another', { heat: 5, related: [related('advert')] });
    await archive.sync();
    expect(leads(archive)).toEqual(['lead.md', 'another.md']);
    const [story] = selectStories(archive.index, { span, filter: {}, count: 1 });
    expect(story?.articles).toHaveLength(3);
    expect(story?.coverage.map((entry) => entry.provider.name).sort()).toEqual([
      ...['advert', 'reuters', 'same-title'],
    ]);
  });

  it('lets the hottest article that passes the filter lead its story', async () => {
    using archive = createArchive();
    archive.write('hotter', { heat: 90, topics: ['Business'] });
    const listed = [related('hotter', 'https://hotter.example/story')];
    archive.write('wanted', { heat: 40, topics: ['AI'], related: listed });
    await archive.sync();
    expect(leads(archive, { filter: { topics: ['ai'] } })).toEqual(['wanted.md']);
    const [story] = selectStories(archive.index, { span, filter: { topics: ['ai'] }, count: 1 });
    expect(story?.coverage.map((entry) => entry.provider.name)).toContain('hotter');
  });

  it('leaves out a story if any of its articles was shown, but not for what it lists', async () => {
    using archive = createArchive();
    archive.write('seen', { heat: 90, related: [related('reuters')] });
    archive.write('reuters', { heat: 40, webUrl: 'https://reuters.example/report' });
    archive.write('retitled', { heat: 20, title: 'Known to readers by its name' });
    archive.write('new', { heat: 10, related: [related('advert')] });
    await archive.sync();
    const seen = { heat: 90, outlets: 9, mayUpdate: true };
    const memory = new Map([
      ['https://reuters.example/report', seen],
      ['title:known to readers by its name', seen],
      ['https://advert.example/report', seen],
    ]);
    expect(leads(archive, { memory })).toEqual(['new.md']);
  });

  it('takes the next instalment of a weekly series, but no second copy of the last one', async () => {
    using archive = createArchive();
    const of = (day: string) => ({
      title: 'The week in pictures',
      publishedDateTime: `2021-12-${day}T06:00:00Z`,
      webUrl: `https://series.example/${day}`,
      provider: { name: 'Series', domain: 'series.example' },
    });
    archive.write('thursday', of('09'));
    archive.write('monday', of('13'));
    await archive.sync();
    const [shown] = selectStories(archive.index, { span, filter: {}, count: 1 });
    const memoryOf = (day: string) => {
      const published = { outlet: 'series.example', at: new Date(`2021-12-${day}T06:00:00Z`) };
      return new Map([
        ['title:series.example:the week in pictures', { heat: 9, outlets: 0, mayUpdate: true, published }],
      ]);
    };
    expect([...(shown?.keys ?? [])]).toContain('title:series.example:the week in pictures');
    expect(leads(archive, { memory: memoryOf('09') })).toEqual([]);
    archive.remove('thursday');
    await archive.sync();
    expect(leads(archive, { memory: memoryOf('06') })).toEqual(['monday.md']);
  });

  it("takes a column's next day if its text is different", async () => {
    using archive = createArchive();
    const of = (day: string, excerpt: string) => ({
      title: 'Morning briefing',
      ...{ excerpt, publishedDateTime: `2021-12-${day}T06:00:00Z`, webUrl: `https://column.example/${day}` },
      provider: { name: 'Column', domain: 'column.example' },
    });
    archive.write('sunday', of('12', 'Rain over the coast, with gusts of up to ninety kilometres an hour.'));
    archive.write(
      'monday',
      of('13', 'Shares of the bank fall after its chairman resigns without a successor.'),
    );
    await archive.sync();
    const published = { outlet: 'column.example', at: new Date('2021-12-12T06:00:00Z') };
    const seen = { heat: 9, outlets: 0, mayUpdate: true };
    const memory = new Map<string, RememberedStory>([
      ['https://column.example/12', seen],
      ['title:column.example:morning briefing', { ...seen, published }],
    ]);
    expect(leads(archive, { memory })).toEqual(['monday.md']);
  });

  it('remembers an article without an address or a letter in its title by its file', async () => {
    using archive = createArchive();
    archive.write('sign', { title: '🎉🎉🎉', webUrl: 'https://sign.example/' });
    await archive.sync();
    const [shown] = selectStories(archive.index, { span, filter: {}, count: 1 });
    const memory = new Map(
      [...(shown?.keys ?? [])].map((key) => [key, { heat: 9, outlets: 0, mayUpdate: false }]),
    );
    expect(leads(archive)).toEqual(['sign.md']);
    expect(leads(archive, { memory })).toEqual([]);
  });

  it('takes an article that arrived after its digest, but none that had its chance', async () => {
    using archive = createArchive();
    archive.write('had-its-chance', { heat: 90, publishedDateTime: '2021-12-11T20:00:00Z' });
    await archive.sync(new Date('2021-12-12T07:00:00Z'));
    archive.write('late', { heat: 50, publishedDateTime: '2021-12-11T21:00:00Z' });
    archive.write('too-late', { heat: 50, publishedDateTime: '2021-12-01T21:00:00Z' });
    archive.write('in-time', { heat: 10 });
    await archive.sync(new Date('2021-12-12T12:00:00Z'));
    const late = {
      arrivedAfter: new Date('2021-12-12T08:00:00Z'),
      publishedAfter: new Date('2021-12-10T08:00:00Z'),
    };
    const asIfArrivedInTime = leads(archive);
    expect(asIfArrivedInTime).toEqual(['in-time.md']);
    expect(leads(archive, { late })).toContain('late.md');
    expect(leads(archive, { late })).not.toContain('too-late.md');
  });

  it('does not repeat a shown story when its file is re-dated', async () => {
    using archive = createArchive();
    archive.write('story', { heat: 90 });
    await archive.sync();
    const [story] = selectStories(archive.index, { span, filter: {}, count: 1 });
    archive.write('story', { heat: 95, publishedDateTime: '2021-12-14T06:00:00Z' });
    await archive.sync();
    const tomorrow = { after: span.until, until: new Date('2021-12-14T08:00:00Z') };
    expect(leads(archive, { span: tomorrow })).toEqual(['story.md']);
    const seen = { heat: 90, outlets: 0, mayUpdate: true };
    const memory = new Map([...(story?.keys ?? [])].map((key) => [key, seen]));
    expect(leads(archive, { span: tomorrow, memory })).toEqual([]);
  });

  describe('a story that readers know', () => {
    async function novelty(seen: RememberedStory) {
      using archive = createArchive();
      const outlets = ['a', 'b', 'c', 'd', 'e', 'f'];
      const retold = (name: string) => ({ ...related(name), title: `Title of grown by ${name}` });
      archive.write('grown', { heat: 90, related: outlets.map(retold) });
      await archive.sync();
      const memory = new Map([['https://grown.example/story', seen]]);
      return selectStories(archive.index, { span, filter: {}, count: 1, memory }).map(
        ({ isUpdate }) => isUpdate,
      );
    }

    it('brings a story back as an update when its heat has grown by half', async () => {
      expect(await novelty({ heat: 60, outlets: 6, mayUpdate: true })).toEqual([true]);
      expect(await novelty({ heat: 61, outlets: 6, mayUpdate: true })).toEqual([]);
    });

    it('brings a story back as an update when five more outlets cover it', async () => {
      expect(await novelty({ heat: 90, outlets: 1, mayUpdate: true })).toEqual([true]);
      expect(await novelty({ heat: 90, outlets: 2, mayUpdate: true })).toEqual([]);
    });

    it('does not bring a story back a third time, however much it grows', async () => {
      expect(await novelty({ heat: 1, outlets: 0, mayUpdate: false })).toEqual([]);
    });

    it('does not take a story for grown because its earlier heat is unknown', async () => {
      expect(await novelty({ heat: 0, outlets: 6, mayUpdate: true })).toEqual([]);
    });
  });
});
