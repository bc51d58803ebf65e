import { describe, expect, it } from 'vitest';
import { group, type Piece } from './story-files.ts';

const monday = '2026-03-02';
const piece = (title: string, by: string, fields: Partial<Piece> = {}): Piece => ({
  title,
  by,
  at: `${monday}T09:00`,
  ...fields,
});

/** Whether two pieces become one story. */
async function areOne(a: Piece, b: Piece): Promise<boolean> {
  return (await group({ a, b })).length === 1;
}

describe('the same address', () => {
  it('makes one story of a page and its rewrite, whenever that comes', async () => {
    const url = 'https://paper.example/flood';
    const first = piece('River rises in the valley', 'paper', { url });
    const later = piece('What the flood left behind', 'paper', {
      url: 'https://www.paper.example/flood/?utm_source=feed',
      at: '2026-05-02T09:00',
    });
    expect(await areOne(first, later)).toBe(true);
  });

  it('joins no articles by the address of a whole site', async () => {
    const url = 'https://paper.example/';
    expect(await areOne(piece('Snow in May', 'paper', { url }), piece('Bees return', 'other', { url }))).toBe(
      false,
    );
  });
});

describe('an address that one article lists and the other has', () => {
  const harbour = piece('Cranes stand still in the harbour', 'paper', {
    url: 'https://paper.example/cranes',
  });
  const listed = [
    { title: 'Cranes stand still in the harbour', url: 'https://paper.example/cranes', by: 'paper' },
  ];

  it('makes one story of two articles when one lists the other in a short list at about the same time', async () => {
    const other = piece('Dockers walk out', 'gazette', { at: `${monday}T20:00`, related: listed });
    expect(await areOne(harbour, other)).toBe(true);
    const before = piece('Dockers walk out', 'gazette', { at: '2026-03-01T20:00', related: listed });
    expect(await areOne(harbour, before)).toBe(true);
  });

  it('does not join a listed article that is far apart in time and about something else', async () => {
    const other = piece('Ten years of dockers', 'gazette', { at: '2026-03-20T20:00', related: listed });
    expect(await areOne(harbour, other)).toBe(false);
  });

  it('does not join an article listed among many on the same subject', async () => {
    const many = Array.from({ length: 12 }, (_, number) => ({
      title: `Report number ${number} of the archive`,
      url: `https://archive.example/${number}`,
      by: `archive${number}`,
      at: '2025-06-01T09:00',
    }));
    const other = piece('Ten years of dockers', 'gazette', { related: [...many, ...listed] });
    expect(await areOne(harbour, other)).toBe(false);
  });

  it('does not join articles that both list a third', async () => {
    const advert = [{ title: 'Try our app', url: 'https://advert.example/app', by: 'advert' }];
    expect(
      await areOne(
        piece('Snow falls in May', 'paper', { related: advert }),
        piece('Bees return to the city', 'gazette', { related: advert }),
      ),
    ).toBe(false);
  });
});

describe('the same title', () => {
  it.each([
    ['Parliament votes for longer weekends', 'PARLIAMENT VOTES — for longer weekends!'],
    ['商汤科技推迟上市', '商汤科技，推迟上市'],
  ])('makes one story of two outlets with the same title: %s', async (a, b) => {
    expect(await areOne(piece(a, 'paper'), piece(b, 'gazette'))).toBe(true);
  });

  it('makes one story of two copies in one outlet', async () => {
    const again = piece('Parliament votes', 'paper', { at: `${monday}T15:00` });
    expect(await areOne(piece('Parliament votes', 'paper'), again)).toBe(true);
  });

  it.each([
    ['Try C++', 'Try C#'],
    ['Try C', 'Try C#'],
    ['Dow +300', 'Dow -300'],
    ['A prize of $100,000', 'A prize of €100,000'],
    ['Disney news', 'Disney+ news'],
    ['Grade A', 'Grade A+'],
  ])('tells apart the titles %j and %j', async (a, b) => {
    expect(await areOne(piece(a, 'paper'), piece(b, 'paper'))).toBe(false);
    expect(await areOne(piece(a, 'paper'), piece(b, 'gazette'))).toBe(false);
  });

  it("starts a new story each week for an outlet's recurring title", async () => {
    const weeks = ['02', '09', '16', '23'].map((day) => [
      day,
      piece('The week', 'paper', { at: `2026-03-${day}T09:00` }),
    ]);
    expect(await group(Object.fromEntries(weeks))).toHaveLength(4);
  });

  it('starts a new story each day for a recurring title with a different text', async () => {
    const excerpts = [
      'Rain over the coast, with gusts of up to ninety kilometres an hour at the lighthouse.',
      'A calm morning before thunderstorms reach the mountains late in the afternoon.',
    ];
    const [first, second] = excerpts.map((excerpt, day) =>
      piece('The weather', 'paper', { at: `2026-03-0${day + 2}T06:00`, excerpt }),
    );
    if (first && second) expect(await areOne(first, second)).toBe(false);
  });

  it('starts a new story each week, even if another outlet uses the title too', async () => {
    const weeks = ['02', '09', '16'].flatMap((day, week) => [
      [`a${week}`, piece('The week in review', 'paper', { at: `2026-03-${day}T09:00` })],
      [`b${week}`, piece('The week in review', 'mirror', { at: `2026-03-${day}T21:00` })],
    ]);
    const stories = await group(Object.fromEntries(weeks));
    for (const story of stories) expect(story.length).toBeLessThanOrEqual(2);
    expect(stories.flat()).toHaveLength(6);
  });

  it('ends a story of the same title after a week, even without texts to compare', async () => {
    const days = Array.from({ length: 12 }, (_, day) => [
      `day${day}`,
      piece('Questions and answers of the market', 'paper', {
        at: `2026-03-${String(day + 2).padStart(2, '0')}T09:00`,
      }),
    ]);
    expect((await group(Object.fromEntries(days))).length).toBeGreaterThan(1);
  });

  it.each(['News in brief', 'Obituaries', 'Letters to the editor'])(
    'does not join two outlets by a title as common as %s',
    async (title) => {
      const [a, b] = [
        piece(title, 'paper', { excerpt: 'Rain over the coast, with gusts at the lighthouse.' }),
        piece(title, 'gazette', { excerpt: 'Shares of the bank fall after its chairman resigns.' }),
      ];
      expect(await areOne(a, b)).toBe(false);
    },
  );

  it('recognises a title that an agency sends again', async () => {
    const first = piece('Miners strike a vein of lithium', 'wire');
    for (const prefix of ['UPDATE 2-', 'RPT-', 'Correction: ']) {
      const again = piece(`${prefix}Miners strike a vein of lithium`, 'wire', { at: `${monday}T12:00` });
      expect(await areOne(first, again)).toBe(true);
    }
  });
});

describe('the wording', () => {
  const leak = {
    zd: piece('Portal misconfiguration exposes 38 million records', 'zd', {
      excerpt:
        'Contact tracing lists of airlines and of three states stood open to everybody, say researchers at Upwatch.',
    }),
    itp: piece('Misconfigured portals exposed 38m records', 'itp', {
      at: `${monday}T16:00`,
      excerpt:
        'Upwatch found contact tracing data and the addresses of staff in portals that were open by default.',
    }),
    techno: piece('38 million records were open in web portals, researchers at Upwatch say', 'techno', {
      at: '2026-03-03T08:00',
      excerpt: 'Airlines and states are among those whose portals showed contact tracing data.',
    }),
  };

  it("makes one story of several outlets' articles about one event within days", async () => {
    expect(await group(leak)).toEqual([['zd', 'itp', 'techno']]);
  });

  it('never joins two articles of one outlet by their wording', async () => {
    const { zd, itp } = leak;
    expect(await areOne(zd, { ...itp, by: 'zd' })).toBe(false);
  });

  it('never joins titles with different numbers', async () => {
    expect(
      await areOne(
        piece('Pinnacle 14.2 brings back the toolbar of the editor', 'paper'),
        piece('Pinnacle 14.3 brings back the toolbar of the editor panel', 'gazette'),
      ),
    ).toBe(false);
  });

  it('never joins an article whose number differs from that of any article in the story', async () => {
    const stories = await group({
      a: piece('Pinnacle 14.2 brings back the toolbar of the editor', 'paper'),
      b: piece('Pinnacle brings back the toolbar of the editor', 'gazette', { at: `${monday}T10:00` }),
      c: piece('Pinnacle 14.3 brings back the toolbar of the editor', 'herald', { at: `${monday}T11:00` }),
    });
    expect(stories).toEqual([['a', 'b'], ['c']]);
  });

  it('never joins titles that share only a common word', async () => {
    expect(await areOne(piece('A hot story', 'paper'), piece('A cold story', 'gazette'))).toBe(false);
  });

  it('makes no chain of articles longer than a week', async () => {
    const days = Array.from({ length: 21 }, (_, day) => [
      `day${String(day).padStart(2, '0')}`,
      piece(`Volcano Hekla spits ash over Iceland, day ${day}`, `outlet${day}`, {
        at: new Date(Date.UTC(2026, 2, 2 + day, 9)).toISOString().slice(0, 16),
      }),
    ]);
    const stories = await group(Object.fromEntries(days));
    for (const names of stories) {
      const numbers = names.map((name) => Number(name.slice(3)));
      expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(7);
    }
  });

  it.each([
    [
      '商汤科技推迟在香港的上市计划，此前美国将其列入黑名单',
      '美国黑名单之后，商汤科技推迟香港上市',
      '日本央行维持利率不变，日元走软',
    ],
    [
      'トヨタ、国内全工場の稼働を停止 サイバー攻撃で',
      'サイバー攻撃でトヨタの国内工場が全て停止',
      '日銀、金利据え置きを決定 円安進む',
    ],
    [
      '삼성전자, 텍사스에 반도체 공장 짓는다',
      '삼성전자 텍사스 반도체 공장 건설 발표',
      '한국은행 기준금리 동결 결정',
    ],
    [
      'Землетрясение в Турции: сотни погибших',
      'Сотни погибших при землетрясении в Турции',
      'Банк России сохранил ставку',
    ],
  ])('compares words in any script: %s', async (a, b, other) => {
    expect(await group({ a: piece(a, 'one'), b: piece(b, 'two'), c: piece(other, 'three') })).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });
});

describe('the same text', () => {
  it('joins two outlets that ran the same agency text', async () => {
    const excerpt =
      'The parliament voted for a fourth day of rest by a narrow majority late on Monday evening.';
    expect(
      await areOne(
        piece('Long weekends ahead', 'paper', { excerpt }),
        piece('Vote on rest', 'gazette', { excerpt }),
      ),
    ).toBe(true);
  });

  it('does not join strangers by a text that sites put before any article', async () => {
    const excerpt = 'This text is for subscribers. Sign in or take out a subscription to go on with it.';
    const [a, b] = [
      piece('Volcano wakes in Iceland', 'paper', { excerpt }),
      piece('Chess champion retires', 'gazette', { excerpt }),
    ];
    expect(await areOne(a, b)).toBe(false);
  });

  it('does not join articles by a text that an outlet uses for everything', async () => {
    const excerpt = 'News, analysis and opinion from the newsroom, every day of the week and at any hour.';
    expect(
      await areOne(
        piece('Long weekends ahead', 'paper', { excerpt }),
        piece('Bees return', 'paper', { excerpt }),
      ),
    ).toBe(false);
  });
});

describe('an editor', () => {
  it("joins articles with the editor's story id that have nothing else in common", async () => {
    const story = 'fusion';
    expect(
      await areOne(
        piece('A ring of magnets', 'paper', { story }),
        piece('Bees return', 'paper', { story, at: '2026-09-02T09:00' }),
      ),
    ).toBe(true);
  });

  it('keeps an article alone when the editor says so', async () => {
    const url = 'https://paper.example/flood';
    for (const [a, b] of [
      ['none', undefined],
      [undefined, 'none'],
      ['none', 'none'],
    ]) {
      const first = piece('River rises', 'paper', { url, ...(a && { story: a }) });
      const second = piece('River rises', 'gazette', { url, at: `${monday}T12:00`, ...(b && { story: b }) });
      expect(await areOne(first, second)).toBe(false);
    }
  });

  it('separates articles to which the editor gave different ids', async () => {
    const url = 'https://paper.example/flood';
    expect(
      await areOne(
        piece('River rises', 'paper', { url, story: 'north' }),
        piece('River rises', 'gazette', { url, story: 'south' }),
      ),
    ).toBe(false);
  });
});
