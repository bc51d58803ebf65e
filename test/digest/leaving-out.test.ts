import { describe, expect, it } from 'vitest';
import { type Selection, selectStories } from '../../src/digest/select-stories.ts';
import { type Archive, createArchive, type FrontMatter } from './archive.ts';

const span = { after: new Date('2021-12-12T08:00:00Z'), until: new Date('2021-12-13T08:00:00Z') };

/** The files that lead stories, hottest first. */
function leads({ index }: Archive, selection: Partial<Selection>): string[] {
  return selectStories(index, { span, count: 10, ...selection }).map(({ lead }) => lead.path);
}

async function withArticles(articles: Readonly<Record<string, FrontMatter>>): Promise<Archive> {
  const archive = createArchive();
  for (const [name, front] of Object.entries(articles)) archive.write(name, front);
  await archive.sync(span.until);
  return archive;
}

/** Which of these titles are left out, each of a story of its own. */
async function leftOut(without: readonly string[], titles: readonly string[]): Promise<string[]> {
  using archive = await withArticles(
    Object.fromEntries(titles.map((title, at) => [`a${at}`, { title, story: 'none' }])),
  );
  const shown = leads(archive, { filter: { without } });
  return titles.filter((_, at) => !shown.includes(`a${at}.md`));
}

const outlet = (name: string) => ({ name, domain: `${name.toLowerCase()}.example` });

describe('words to leave out', () => {
  it('match every form of a word, but no longer word that contains it, and no typo of it', async () => {
    expect(
      await leftOut(
        ['gun', 'organise'],
        [
          'Guns seized at the border',
          'A gun for every home',
          'Work on the bridge has begun',
          'Gunnar wins the marathon',
          'The gum that never sticks',
          'Workers organized a walkout',
          'Organ music in the old church',
        ],
      ),
    ).toEqual(['Guns seized at the border', 'A gun for every home', 'Workers organized a walkout']);
  });

  it('match a phrase only in sequence, and words in quotation marks only as written', async () => {
    expect(
      await leftOut(
        ['gun control', '"bees"'],
        [
          'Gun controls pass the senate',
          'Control of the gun market slips',
          'Bees return to the city',
          'A bee stings the mayor',
        ],
      ),
    ).toEqual(['Gun controls pass the senate', 'Bees return to the city']);
  });

  it('match in every script', async () => {
    expect(
      await leftOut(
        ['выборы', '選挙', 'élection'],
        [
          'Итоги выборов объявлены сегодня',
          'Поезд снова опаздывает',
          '総選挙の結果が発表される',
          '新しい駅が開業',
          'Les elections approchent',
        ],
      ),
    ).toEqual(['Итоги выборов объявлены сегодня', '総選挙の結果が発表される', 'Les elections approchent']);
  });

  it('leave out a story for its excerpt, the title of its coverage, or any of its articles, but not for what it only lists', async () => {
    const listed = (title: string, name: string) => ({
      title,
      webUrl: `https://${name}.example/report`,
      provider: outlet(name),
    });
    using archive = await withArticles({
      excerpt: { title: 'Market report', excerpt: 'Shares in crypto firms fell for a third day in a row.' },
      covered: {
        title: 'Quake shakes Lisbon, towers stand',
        related: [listed('Quake shakes Lisbon: towers stand, crypto farm falls', 'echo')],
      },
      listing: {
        title: 'Chip maker opens plant in Dresden',
        // An article here tells that it is about another event.
        related: [
          { ...listed('Ten crypto wallets for the summer', 'other'), webUrl: 'https://other.example/story' },
        ],
      },
      other: { title: 'Ferries to the islands run all night' },
      hotter: { title: 'Bees return to the city of Porto', heat: 90 },
      calmer: {
        title: 'Bees return to the city of Porto',
        excerpt: 'A crypto fund paid for their hives, says the mayor.',
        heat: 10,
      },
    });
    expect(leads(archive, { filter: {} })).toHaveLength(5);
    expect(leads(archive, { filter: { without: ['crypto'] } }).sort()).toEqual(['listing.md', 'other.md']);
  });
});

describe('topics to leave out', () => {
  it('leave out a story if any of its articles is on one of them', async () => {
    using archive = await withArticles({
      hotter: { title: 'Bees return to the city of Porto', heat: 90, topics: ['Nature'] },
      calmer: { title: 'Bees return to the city of Porto', heat: 10, topics: ['Deals'] },
      other: { topics: ['Nature'] },
    });
    expect(leads(archive, { filter: { withoutTopics: ['deals'] } })).toEqual(['other.md']);
  });
});

describe('outlets to leave out', () => {
  const quake = 'Quake shakes Lisbon, towers stand';
  const told = (name: string, heat: number): FrontMatter => ({ title: quake, heat, provider: outlet(name) });

  it('lead no story and are not named as coverage; another outlet leads what it has too', async () => {
    using archive = await withArticles({
      loud: { ...told('Loud', 90), related: [] },
      calm: told('Calm', 20),
      third: told('Third', 10),
      alone: { heat: 80, provider: outlet('Loud') },
    });
    for (const withoutOutlets of [['LOUD'], ['loud.example']]) {
      const selected = selectStories(archive.index, { span, count: 10, filter: { withoutOutlets } });
      expect(
        selected.map(({ lead, coverage }) => [lead.path, coverage.map(({ provider }) => provider.name)]),
      ).toEqual([['calm.md', ['Third']]]);
    }
  });
});

describe('a balanced digest', () => {
  const articles = {
    a1: {
      title: 'Chip maker opens plant in Dresden',
      heat: 90,
      provider: outlet('One'),
      topics: ['AI', 'Chips'],
    },
    a2: { title: 'Probe lands on a distant moon', heat: 80, provider: outlet('One'), topics: ['Space'] },
    a3: {
      title: 'Electric vans outsell diesel',
      heat: 70,
      provider: { name: 'ONE', domain: 'news.one.example' },
      topics: ['Cars'],
    },
    b1: { title: 'Court hears case on cloned voices', heat: 60, provider: outlet('Two'), topics: ['ai'] },
    c1: {
      title: 'Robot taxis stall in the rain',
      heat: 50,
      provider: outlet('Three'),
      topics: ['Chips', 'Cars'],
    },
    d1: { title: 'Bees return to the city of Porto', heat: 40, provider: outlet('Four') },
  };

  it('takes at most so many stories of an outlet, and fills up with the next hottest', async () => {
    using archive = await withArticles(articles);
    expect(leads(archive, { count: 3, balance: { maxPerOutlet: 1 } })).toEqual(['a1.md', 'b1.md', 'c1.md']);
    expect(leads(archive, { count: 3, balance: { maxPerOutlet: 2 } })).toEqual(['a1.md', 'a2.md', 'b1.md']);
  });

  it('counts a story under each of its topics', async () => {
    using archive = await withArticles(articles);
    expect(leads(archive, { count: 4, balance: { maxPerTopic: 1 } })).toEqual([
      ...['a1.md', 'a2.md', 'a3.md', 'd1.md'],
    ]);
  });

  it('gives no place to a story that its readers know already', async () => {
    using archive = await withArticles(articles);
    const [first] = selectStories(archive.index, { span, count: 1 });
    const known = { heat: 90, outlets: 0, mayUpdate: true };
    const memory = new Map([...(first?.keys ?? [])].map((key) => [key, known]));
    expect(leads(archive, { count: 2, memory, balance: { maxPerOutlet: 1 } })).toEqual(['a2.md', 'b1.md']);
  });
});
