import { describe, expect, it } from 'vitest';
import { found, indexOf, indexOfTitles } from './searched-index.ts';

/** Enough titles to make a word common. */
const many = (title: string, count = 4) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`common-${title}-${at}`, `${title} number ${at}`]),
  );

describe('a word of a query', () => {
  it('finds the other forms of a word', async () => {
    const index = await indexOfTitles({
      hospitals: 'Hospitals merge',
      companies: 'Companies fold',
      stopped: 'Trains stopped',
      yandex: 'Яндекс открыл офис',
      measures: 'Νέα μέτρα για την ενέργεια',
      aramco: 'أرباح الشركة والطاقة',
      bank: 'הריבית עלתה',
    });
    expect(found(index, 'hospital')).toEqual(['hospitals']);
    expect(found(index, 'company')).toEqual(['companies']);
    expect(found(index, 'stopping')).toEqual(['stopped']);
    expect(found(index, 'яндекса')).toEqual(['yandex']);
    expect(found(index, 'μετρων')).toEqual(['measures']);
    expect(found(index, 'شركة')).toEqual(['aramco']);
    expect(found(index, 'ריבית')).toEqual(['bank']);
  });

  it('finds British and American spellings of a word', async () => {
    const index = await indexOfTitles({
      us: 'Data center organizes its color program',
      uk: 'Licence for a fulfilled defence travelled by tyre',
    });
    for (const word of ['centre', 'organise', 'organised', 'colour', 'colours', 'programme'])
      expect(found(index, word), word).toEqual(['us']);
    for (const word of ['license', 'fulfil', 'defense', 'traveled', 'tire'])
      expect(found(index, word), word).toEqual(['uk']);
  });

  it('corrects a misspelt word to the nearest one, and leaves words alone that the archive knows', async () => {
    const index = await indexOfTitles({
      hit: 'Ransomware hits a hospital',
      meta: 'Meta opens a shop',
      beta: 'A beta test begins',
      ...many('Ransomware'),
    });
    for (const slip of ['ransomwre', 'ransomwaer', 'ramsomware', 'ransonwere'])
      expect(found(index, `${slip} hospital`)[0], slip).toBe('hit');
    expect(found(index, 'beta')).toEqual(['beta']);
    expect(found(index, 'hopsital hits')).toEqual(['hit']);
    expect(found(index, 'zzzzzzz')).toEqual([]);
  });

  it('corrects swapped letters in a short word, but never one number into another', async () => {
    const index = await indexOfTitles({
      must: 'Banks must pay',
      log: 'Log4j flaw found',
      tesla: 'Tesla opens',
    });
    expect(index.lookUp({ words: 'musk', limit: 5 })).toMatchObject({ found: [], meant: ['must'] });
    expect(found(index, 'msut')).toEqual(['must']);
    expect(found(index, 'etsla')).toEqual(['tesla']);
    expect(found(index, 'log4g')).toEqual(['log']);
    expect(found(index, 'log5j')).toEqual([]);
  });

  it('tries a word as a prefix before correcting its spelling', async () => {
    const index = await indexOf({
      slip: { title: '"Astra ships"', heat: '90' },
      beginning: { title: '"Vaccine by AstraZeneca approved at last"', heat: '1' },
    });
    expect(found(index, 'astraz')).toEqual(['beginning', 'slip']);
  });

  it('finds a word when many newer titles contain longer words that begin with it', async () => {
    const newer = Array.from({ length: 320 }, (_, at) => [
      `care-${at}`,
      { title: `"Care number ${at}"`, publishedDateTime: '2026-03-01T00:00:00Z' },
    ]);
    const index = await indexOf({
      car: { title: '"Car recall"', publishedDateTime: '2026-01-01T00:00:00Z' },
      ...Object.fromEntries(newer),
    });
    expect(found(index, 'car')).toHaveLength(10);
    expect(found(index, 'car')[0]).toBe('car');
  });

  it('finds words whether they are written together or apart', async () => {
    const index = await indexOfTitles({
      log: 'Log4j flaw found',
      apps: 'Power Apps grows',
      variant: 'Variant B.1.1.529 named',
      oreilly: "O'Reilly writes",
    });
    expect(found(index, 'log 4j')).toEqual(['log']);
    expect(found(index, 'powerapps')).toEqual(['apps']);
    expect(found(index, 'power-apps')).toEqual(['apps']);
    expect(found(index, 'b11529')).toEqual(['variant']);
    expect(found(index, 'oreilly')).toEqual(['oreilly']);
  });

  it('matches prefixes in any column, and the end of a compound', async () => {
    const index = await indexOf({
      title: { title: '"Cryptography matters"' },
      excerpt: { excerpt: '"It uses cryptocurrency."' },
      provider: { provider: '\n  name: Cryptonews\n  domain: x.example.com' },
      compound: { title: '"Kraftfahrzeugversicherung wird teurer"' },
    });
    expect(found(index, 'crypto').sort()).toEqual(['excerpt', 'provider', 'title']);
    expect(found(index, 'cryptog matters')).toEqual(['title']);
    expect(found(index, 'versicherung')).toEqual(['compound']);
  });

  it('does not require words that carry no meaning', async () => {
    const index = await indexOfTitles({ who: 'WHO names a variant', other: 'A variant spreads' });
    const {
      found: [first, second],
    } = index.lookUp({ words: 'who variant', limit: 5 });
    expect([first?.article.path, second?.article.path]).toEqual(['who.md', 'other.md']);
    expect(second?.text.missing).toEqual([]);
  });
});

describe('scripts', () => {
  it.each([
    ['αθηνα', 'Η Αθήνα αλλάζει'],
    ['елка', 'Ёлка в Кремле'],
    ['ارامكو', 'أرامكو السعودية'],
    ['ايران', 'ماهواره ایران'],
    ['orsted', 'Ørsted builds'],
    ['lodz', 'Tramwaj w Łodzi: Łódź'],
    ['strassenbahn', 'Straßenbahn fährt'],
    ['muenchen', 'Zug nach München'],
    ['istanbul', 'İstanbul'],
    ['isik', 'Işık testi'],
    ['da nang', 'Đà Nẵng'],
    ['ｿﾆｰ', 'ソニーが発表'],
    ['さーば', 'サーバー'],
    ['٢٠٢٣', 'Year 2023'],
    ['삼성', '삼성전자가 발표했다'],
    ['새로운기능', '카카오 새로운 기능'],
    ['半導體', '台灣半導體基金'],
    ['特斯拉工厂', '特斯拉上海工厂'],
    ['น้ำท่วมกรุงเทพ', 'กรุงเทพฯ น้ำท่วมหนัก'],
    ['किताब', 'किताबें सस्ती'],
  ])('matches across scripts and spellings: %s finds %s', async (words, title) => {
    const index = await indexOfTitles({ wanted: title, other: 'Something else', another: 'Ничего' });
    expect(found(index, words)).toEqual(['wanted']);
  });
});

describe('the order of results', () => {
  it('ranks rare words above common ones, and the title above the excerpt and the coverage', async () => {
    const index = await indexOf({
      rare: { title: '"Oracle expands"', heat: '1' },
      hot: { title: '"Partnership announced"', heat: '300' },
      excerpt: { title: '"Something"', excerpt: '"Oracle is named."' },
      related: { related: '\n  - title: "Oracle elsewhere"\n    webUrl: "https://other.example.org/x"' },
      ...Object.fromEntries([1, 2, 3].map((at) => [`p${at}`, { title: `"Partnership ${at}"` }])),
    });
    expect(found(index, 'oracle')).toEqual(['rare', 'excerpt', 'related']);
    expect(found(index, 'oracle partnership')[0]).toBe('rare');
  });

  it('ranks words in the order of the query first', async () => {
    const index = await indexOfTitles({
      apart: 'Cloud for the power of apps',
      together: 'Power apps for the cloud',
    });
    expect(found(index, 'power apps')).toEqual(['together', 'apart']);
  });

  it('says which words are missing, and what a score consists of', async () => {
    const index = await indexOfTitles({ one: 'Apples and pears' });
    const {
      found: [only],
      words,
    } = index.lookUp({ words: 'apple bananas', limit: 5 });
    expect(only?.text.missing).toEqual(['bananas']);
    expect(only?.text.words).toMatchObject([
      { typed: 'apple', meaning: { text: 'apples', likeness: 'form' }, columns: ['title'] },
    ]);
    expect(only?.score).toBeCloseTo((only?.text.score ?? 0) + (only?.heat ?? 0) + (only?.recency ?? 0));
    expect(words.map(({ typed }) => typed)).toEqual(['apple', 'bananas']);
  });
});

describe('operators', () => {
  it('joins alternatives with OR and excludes with NOT', async () => {
    const index = await indexOfTitles({
      apple: 'Apple earnings',
      google: 'Google earnings',
      meta: 'Meta earnings',
    });
    expect(found(index, 'apple OR google earnings').slice(0, 2).sort()).toEqual(['apple', 'google']);
    expect(found(index, 'earnings NOT meta').sort()).toEqual(['apple', 'google']);
    expect(index.lookUp({ words: '-meta', limit: 5 })).toMatchObject({ found: [], onlyExcludes: true });
    expect(found(index, 'OR NOT')).toEqual([]);
  });

  it('treats operators as words when they have nothing to work on', async () => {
    const index = await indexOfTitles({ not: 'Why not', tesla: 'Tesla earnings' });
    expect(found(index, 'NOT')).toEqual(['not']);
    expect(found(index, 'tesla OR')).toEqual(['tesla']);
    expect(index.lookUp({ words: 'tesla NOT', limit: 5 })).toMatchObject({ onlyExcludes: false });
    expect(found(index, 'tesla NOT')[0]).toBe('tesla');
  });
});
