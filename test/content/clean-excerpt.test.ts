import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanExcerpt } from '../../src/content/reading/clean-excerpt.ts';

/** A text of `length` characters and whole words. */
function words(length: number): string {
  return 'robots fold many shirts in the old laundry of the town '.repeat(40).slice(0, length).trim();
}

describe('a cleaned excerpt', () => {
  it.each([
    ['Robots fold. The post Robots fold laundry appeared first on Example Blog.', 'Robots fold.'],
    ['Robots fold. The post Robots: fold & win first appeared on Example.com .', 'Robots fold.'],
    ['Robots fold. This article originally appeared on Example News', 'Robots fold.'],
    ['Robots fold. [&hellip;]'.replace('&hellip;', '…'), 'Robots fold.'],
    ['Robots fold and [...]', 'Robots fold and…'],
    ['Robots fold and […] The post Robots appeared first on Example.', 'Robots fold and…'],
    ['Robots fold. Continue reading →', 'Robots fold.'],
    ['Robots fold. Continue reading Robots learn to fold laundry', 'Robots fold.'],
    ['Robots fold. Continue reading…', 'Robots fold.'],
    ['Robots fold. Read more...', 'Robots fold.'],
    ['Robots fold. Read More »', 'Robots fold.'],
    ['Robots fold … Read the full story', 'Robots fold…'],
    ['Robots fold. (Read more)', 'Robots fold.'],
    ['Click here to view original web page', ''],
    ['Robots fold. Learn more.', 'Robots fold.'],
    ['Robots fold. Read more at news.example.com »', 'Robots fold.'],
    ['Robots fold. Click here to read it on example.com', 'Robots fold.'],
    ['Read more', ''],
    ['Robots fold. Sign up for our newsletter to get more of it.', 'Robots fold.'],
    ['Robots fold. Subscribe to the Example newsletter and never miss a shirt', 'Robots fold.'],
    ['Robots fold. By subscribing, you agree to receive a letter a day from Example…', 'Robots fold.'],
    ['Robots fold. Got a confidential news tip? We want to hear from you. Sign up now', 'Robots fold.'],
    ['Robots fold. Please accept cookies or get more information.', 'Robots fold.'],
    ['Robots fold. Stock quotes by example.net', 'Robots fold.'],
    ['Robots fold.The post Robots appeared first on Example.', 'Robots fold.'],
    ['Roboter falten. Der Beitrag Roboter erschien zuerst auf Beispiel.', 'Roboter falten.'],
    ['Los robots doblan. La entrada Robots se publicó primero en Ejemplo.', 'Los robots doblan.'],
    ['Robots fold. Get the latest news delivered to your inbox.', 'Robots fold.'],
    ['Robots fold. Receive our top stories straight to your inbox every day!', 'Robots fold.'],
    ['Robots fold. Click here to read more.', 'Robots fold.'],
    ['Robots fold. To read the full story, click here.', 'Robots fold.'],
    ['Robots fold. Read more of this story at Example.', 'Robots fold.'],
    ['Roboter falten. Weiterlesen …', 'Roboter falten.'],
    ['Les robots plient. Lire la suite »', 'Les robots plient.'],
    ['Robots fold. Comments', 'Robots fold.'],
    ['Robots fold. 12 comments', 'Robots fold.'],
    ['Robots fold. submitted by /u/ada to r/robots [link] [comments]', 'Robots fold.'],
    [
      'Robots fold. Article URL: https://a.example/ Comments URL: https://b.example/item?id=1 Points: 1 # Comments: 0',
      'Robots fold.',
    ],
    ['Robots fold. Comments URL: https://b.example/item?id=1 Points: 3 # Comments: 4', 'Robots fold.'],
    ['Roboter falten. Abonnieren Sie unseren Newsletter!', 'Roboter falten.'],
    ['Los robots doblan. Suscríbete a nuestro boletín.', 'Los robots doblan.'],
  ])('removes the tail of %j', (text, clean) => {
    expect(cleanExcerpt(text)).toBe(clean);
  });

  it.each([
    'NEW YORK (Reuters) - Robots fold.',
    'LONDON, Dec 3 (Reuters) - Robots fold.',
    '(Bloomberg) -- Robots fold.',
    '(Bloomberg Opinion) --Robots fold.',
    'WASHINGTON (AP) — Robots fold.',
    'PARIS, 3 December 2020 (AFP) – Robots fold.',
    'New Delhi, July 30 (IANS) Robots fold.',
    'SPRINGFIELD, Ill., June 10, 2020 /PRNewswire/ -- Robots fold.',
    'SPRINGFIELD, Ill. and PORT LOUIS, Mauritius, June 10, 2020 /PRNewswire-PRWeb/ -- Robots fold.',
    'TEL AVIV, Israel, /PRNewswire/ -- Robots fold.',
    'June 10, 2020 /PRNewswire/ -- Robots fold.',
    '10, 2020 /PRNewswire/ -- Robots fold.',
    'PRNewswire/ -- Robots fold.',
    'CNW/ - Robots fold.',
    'SPRINGFIELD, Ill.--(BUSINESS WIRE)--Robots fold.',
    'SPRINGFIELD-- ( BUSINESS WIRE )-- Robots fold.',
    'SPRINGFIELD & PARIS--(BUSINESS WIRE)--Robots fold.',
    'SPRINGFIELD, Ill., June 01, 2020 (GLOBE NEWSWIRE) -- Robots fold.',
    '(GLOBE NEWSWIRE via COMTEX) -- Robots fold.',
    'SPRINGFIELD, IL / ACCESSWIRE / May 12, 2020 / Robots fold.',
    'Springfield, Ill. (PRWEB) Robots fold.',
    'SAN FRANCISCO — Robots fold.',
    'ST. LOUIS -- Robots fold.',
    'SPRINGFIELD, Mass.—Robots fold.',
    'SPRINGFIELD, Wash. — October 27, 2020 — Robots fold.',
    'SPRINGFIELD, IL (May 21, 2020) – Robots fold.',
    'Singapore, 2 February 2021 – Robots fold.',
    'September 28th, 2020 - Robots fold.',
    'Stock quotes by example.net SPRINGFIELD, Ill., June 10, 2020 /PRNewswire/ -- Robots fold.',
    'Stock quotes by example.net Robots fold.',
    'Privacy Policy | Terms of Service | Stock quotes by example.net Robots fold.',
    'Sign up for our newsletter! Robots fold.',
    'Follow @example Robots fold.',
    '05/04/2020; 6 minutes to read; In this article. Robots fold.',
    '© 2020 Example Inc. All rights reserved. Robots fold.',
  ])('removes what precedes the text of %j', (text) => {
    expect(cleanExcerpt(text)).toBe('Robots fold.');
  });

  it.each([
    'WIEN (APA) –',
    'Graz (APA) -',
    'Wien/Berlin (APA/dpa) –',
    'WASHINGTON/LONDON, Nov 28 (Reuters) -',
    'NEW DELHI:',
    'NEW DELHI/MUMBAI:',
    'New Delhi, Nov 28:',
    'Madrid (EFE).-',
    'Ciudad de México, 28 nov (EFE).-',
    'MADRID, 28 Nov. (EUROPA PRESS) -',
    'Paris (AFP)',
    'PARIS, 1er déc. 2020 (AFP) -',
    'MOSCOW, November 28. /TASS/.',
    'MOSCOW. Nov 28 (Interfax) -',
    '(CNN)',
    'Washington (CNN)',
    'New York (CNN Business)',
    'New York CNN —',
    'BERLIN dpa |',
    'ZÜRICH (awp international) -',
    'Zürich, 28.11.2020 (awp) -',
    'Berlin (dpa) -',
    'Frankfurt/Main (dpa-AFX) -',
    'München, 28. November (dpa) -',
    'BERLIN, 28. November 2020 /PRNewswire/ --',
    'NUEVA YORK, 28 de noviembre de 2020 /PRNewswire/ --',
    'MÜNCHEN--(BUSINESS WIRE)--',
    'PARIS, 28 nov. 2020 (GLOBE NEWSWIRE) --',
    '(ANSA) - ROMA, 28 NOV -',
    'Roma, 28 nov. (askanews) -',
    'TOKYO (Kyodo) --',
    'BEIJING, Nov. 28 (Xinhua) --',
    'LONDON (PA) -',
    'Nov. 28 (UPI) --',
    'KUALA LUMPUR, Nov 28 (Bernama) --',
    '【ロンドン共同】',
    '[東京 28日 ロイター] -',
    '新华社北京11月28日电',
    '(서울=연합뉴스) 홍길동 기자 =',
    'МОСКВА, 28 ноября. /ТАСС/.',
    'МОСКВА, 28 ноя — РИА Новости.',
  ])('removes the dateline %j', (dateline) => {
    expect(cleanExcerpt(`${dateline} Robots fold.`)).toBe('Robots fold.');
  });

  it.each([
    ['Subscribe to our newsletter: Robots fold.', 'Robots fold.'],
    ['Sign up for the Example newsletter – Robots fold.', 'Robots fold.'],
    ['Subscribe to our newsletter Robots now fold shirts in Rome.', 'Robots now fold shirts in Rome.'],
    ['Robots fold. Subscribe to our newsletter: Robots iron, too.', 'Robots fold. Robots iron, too.'],
    ['Abonnez-vous à notre newsletter : Les robots plient.', 'Les robots plient.'],
    ['Abonnieren Sie unseren Newsletter: Roboter falten.', 'Roboter falten.'],
  ])('removes only the invitation from %j', (text, clean) => {
    expect(cleanExcerpt(text)).toBe(clean);
  });

  it('keeps the subtitle before a dateline', () => {
    expect(
      cleanExcerpt('A new robot is here. Springfield, Ill., June 2, 2020 (GLOBE NEWSWIRE) -- Robots fold.'),
    ).toBe('A new robot is here. Robots fold.');
    expect(cleanExcerpt('A new robot for everyone SPRINGFIELD, Ill.--(BUSINESS WIRE)--Robots fold.')).toBe(
      'A new robot for everyone – Robots fold.',
    );
    expect(cleanExcerpt('A new robot for everyoneSPRINGFIELD, June 03, 2021 (GLOBE NEWSWIRE ...')).toBe(
      'A new robot for everyone…',
    );
  });

  it.each([
    'They read more books than ever.',
    'Read more books than ever this year.',
    'The story was first published in The Example Times.',
    'He liked the post that first appeared on Friday. Robots fold.',
    'The post office closed. It appeared on no map.',
    'Continue reading to find out. Robots fold.',
    'Click here and robots fold.',
    'Comments are open. Robots fold.',
    'Robots have no comments',
    'Get a robot delivered to your house.',
    'Get a reminder in your inbox.',
    'Robots click here.',
    'The robots read more here.',
    'They subscribe to newsletters: robots read them.',
    'LONDON: where robots fold.',
    'SPRINGFIELD: Robots fold.',
    'Berlin: Robots fold.',
    'Cloud Recruiting (ATS) - Robots fold.',
    'Springfield (AFP) Robots fold.',
    'Access Point (AP) Robots fold.',
    'Paris (Texas) Robots fold.',
    'Madrid (EFE) cuenta robots.',
    'A/B Testing - Robots fold.',
    'Robots fold | Robots iron.',
    '[ロボット] 洗濯物を畳む。',
    'A short line without an end',
    'Is this the end?',
    '“Robots fold.”',
    'ロボットが洗濯物を畳む。',
    'AI — What comes next is not known.',
    'WASHINGTON — the state, not the city — folds.',
    'UPDATE — Robots fold.',
    'On June 5 (PST) Example will switch off its robots.',
    'The Example Agency (AP) — a small one — folds.',
    'Example Corp (NASDAQ: EXMP) - folds.',
    'ASIA (APAC) - Robots fold.',
    'Robots fold (Reuters reported) and win.',
    'January 1, 2020 – the day on which robots fold.',
    'Build (May 5, 2020) brings robots.',
    'Sign up for the preview of robots today.',
    'Sign up for the shared inbox. It is new.',
    'Stock quotes by region fell. Robots fold.',
    'Subscribe to a topic and robots send you messages.',
    'Robots read the newsletter. Sign up is open.',
    'Follow @example for more of it.',
    'SEE: a robot that folds.',
    'See https://example.com/robots',
    'Here are two robots:',
    'It has 42.',
    'Content is king.',
    'Image of a robot.',
  ])('leaves ordinary text as it is: %j', (text) => {
    expect(cleanExcerpt(text)).toBe(text);
  });

  it.each([
    'na',
    'NA',
    'n/a',
    'null',
    '...',
    '-',
    'No description available.',
    'No content',
    'Summary not available.',
    'Placeholder.',
    'TBD',
    '[image]',
    'Lorem ipsum dolor sit amet, consectetur',
    'Just a moment...',
    'Please enable JavaScript to view this page.',
    'https://example.com/robots/fold?a=b',
    'https://example.com/robots/fo…',
    'www.example.com https://example.org/',
    'ada@example.com',
    'Sign up for our newsletter',
    'Subscribe to our newsletter:',
    'Subscribe to our newsletter: https://example.com/letter',
    'Get the latest news delivered to your inbox.',
    'Click here to read more.',
    'The post Robots fold appeared first on Example.',
    'Comments',
    'Kommentare',
    'Article URL: https://a.example/ Comments URL: https://b.example/item?id=1 Points: 1 # Comments: 0',
    '<https://example.com/robots>',
    '(https://example.com/robots)',
    '<ada@example.com>',
    'Subscribe to our YouTube channel!',
    '(Reuters) -',
    '',
  ])('leaves nothing of a text that says nothing: %j', (text) => {
    expect(cleanExcerpt(text)).toBe('');
  });

  it('ends an excerpt with one ellipsis if it came with dots', () => {
    expect(cleanExcerpt('Robots fold many of the ...')).toBe('Robots fold many of the…');
    expect(cleanExcerpt('Robots fold many…')).toBe('Robots fold many…');
    expect(cleanExcerpt('Robots fold, … ……')).toBe('Robots fold…');
    expect(cleanExcerpt('Robots fold. ...')).toBe('Robots fold.');
  });

  it('drops a half word where the excerpt was cut off', () => {
    const cut = `${words(292)} laundr`;
    expect(cleanExcerpt(cut)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} can’`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} https://x.example/a-long-na`)).toBe(`${words(292)}…`);
  });

  it('keeps the last word when punctuation shows it is whole', () => {
    expect(cleanExcerpt(`${words(292)},`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)}:`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} (laundry)`)).toBe(`${words(292)} (laundry)…`);
    expect(cleanExcerpt(`${words(292)} –`)).toBe(`${words(292)}…`);
  });

  it('ends at the last sentence when hardly a word of the next is left', () => {
    expect(cleanExcerpt(`${words(280)} today. Here, we wi`)).toBe(`${words(280)} today.`);
    expect(cleanExcerpt(`${words(280)} today. 第一`)).toBe(`${words(280)} today.`);
    expect(cleanExcerpt(`${words(250)} today. Here we show how robots fold many shi`)).toBe(
      `${words(250)} today. Here we show how robots fold many…`,
    );
  });

  it.each([
    ['it has 42,', 'it has…'],
    ['it has 42,…', 'it has…'],
    ['it costs $1,', 'it costs…'],
    ['it costs US$1,234,', 'it costs US…'],
    ['it is at Rs 11,59,', 'it is at Rs…'],
    ['of more than (about) 5,', 'of more than (about)…'],
    ['it runs with Office 365,', 'it runs with Office 365…'],
    ['it came on Jan. 13,', 'it came on Jan. 13…'],
    ['it began in 2004,', 'it began in 2004…'],
    ['it is about COVID-19,', 'it is about COVID-19…'],
  ])('drops a number that was cut off at the end: %j', (text, end) => {
    expect(cleanExcerpt(text)).toBe(end);
    expect(cleanExcerpt(`${words(200)} ${text}`)).toBe(`${words(200)} ${end}`);
  });

  it.each([
    ['Robots fold shirts,', 'Robots fold shirts…'],
    ['Robots fold shirts;', 'Robots fold shirts…'],
    ['Robots fold shirts (', 'Robots fold shirts…'],
    ['Robots fold shirts –', 'Robots fold shirts…'],
  ])('ends a short text that was cut off with an ellipsis: %j', (text, end) => {
    expect(cleanExcerpt(text)).toBe(end);
  });

  it('treats a text as cut off if it was at its full length with its dateline', () => {
    const text = `SPRINGFIELD, Ill., June 10, 2020 /PRNewswire/ -- ${words(100)} laundr`;
    expect(cleanExcerpt(text)).toBe(`${words(100)}…`);
  });

  it('never ends an excerpt in half an abbreviation', () => {
    expect(cleanExcerpt(`${words(200)} three days after it was placed on a U.`)).toBe(
      `${words(200)} three days after it was placed on a…`,
    );
  });

  it('keeps a full-length text in a script without spaces', () => {
    const text = '商汤科技推迟上市'.repeat(30);
    expect(cleanExcerpt(text)).toBe(`${text}…`);
  });

  it('cuts a whole page down to an excerpt at a word', () => {
    const clean = cleanExcerpt(words(1_800));
    expect(clean.length).toBeLessThanOrEqual(1_000);
    expect(clean).toMatch(/ (?:robots|fold|many|shirts|in|the|old|laundry|of|town)…$/);
  });

  describe('the excerpt of a story', () => {
    const title = 'Robots learn to fold all the laundry';

    it.each([
      [`${title}. They needed a year for it.`, 'They needed a year for it.'],
      [`${title.toUpperCase()} - They needed a year for it.`, 'They needed a year for it.'],
      [`“${title}” They needed a year for it.`.slice(1), 'They needed a year for it.'],
      [`${title} They needed a year for it.`, 'They needed a year for it.'],
      [`${title} | ${title} They needed a year for it.`, 'They needed a year for it.'],
      [`${title} SPRINGFIELD, Ill. (PRWEB) They needed a year for it.`, 'They needed a year for it.'],
      [`${title}: They needed a year for it.`, 'They needed a year for it.'],
      [`“${title}” They needed a year for it.`, 'They needed a year for it.'],
      [`"${title}": They needed a year for it.`, 'They needed a year for it.'],
      [`«${title}». They needed a year for it.`, 'They needed a year for it.'],
      [`${title} - Example News`, ''],
      [title, ''],
      [`${title}!`, ''],
      ['Robots learn to fold…', ''],
      ['Robots learn', ''],
    ])("does not repeat the story's title: %j", (text, clean) => {
      expect(cleanExcerpt(text, title)).toBe(clean);
    });

    it.each([
      `${title} in a year of hard work.`,
      `${title}, as they were asked to.`,
      `${title}: shirts, trousers and socks.`,
      `${title}: Shirts, Trousers, Socks and Towels.`,
      `${title}: Trousers and socks in every town.`,
      `${title}: Example says.`,
      'They learn to fold.',
      'Robots learned to fold.',
    ])('keeps the first sentence when it only begins like the title: %j', (text) => {
      expect(cleanExcerpt(text, title)).toBe(text);
    });

    it('does not repeat a short title in front of a sentence', () => {
      expect(cleanExcerpt('Robots fold shirts They needed a year for it.', 'Robots fold shirts')).toBe(
        'They needed a year for it.',
      );
      expect(cleanExcerpt('“Robots fold shirts” Example needed a year for it.', 'Robots fold shirts')).toBe(
        'Example needed a year for it.',
      );
    });

    it('keeps a short title that is the subject of the sentence', () => {
      for (const text of [
        '“Robots” The film is new, long and slow.',
        'Robots The Film is new, long and slow.',
      ]) {
        expect(cleanExcerpt(text, 'Robots')).toBe(text);
      }
    });

    it('keeps a sentence that begins with a short or cut-off title', () => {
      expect(cleanExcerpt('Example Cloud Storage gets cheaper today.', 'Example Cloud')).toBe(
        'Example Cloud Storage gets cheaper today.',
      );
      expect(
        cleanExcerpt('Robots learn to fold all the Shirts of Rome.', 'Robots learn to fold all the ...'),
      ).toBe('Robots learn to fold all the Shirts of Rome.');
    });
  });

  it('never ends an excerpt in two ellipses, white space or half a character, and changes nothing when it cleans it again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '…',
        '...',
        '. ',
        ' ',
        ', ',
        'Read more',
        'Continue reading',
        '[…]',
        'The post x appeared first on y.',
        '😀',
        '商',
        'U.',
        'NEW YORK, May 5 (Reuters) - ',
        '/PRNewswire/ -- ',
        'Sign up for the newsletter. ',
        'Robots fold',
        '“Robots fold”: ',
        'Paris (AFP) ',
        'NEW DELHI: ',
        '(EFE).- ',
        'Subscribe to our newsletter: ',
        'Get the latest news delivered to your inbox. ',
        ' Comments',
        ' Click here to read more.',
        ' Weiterlesen',
        'They fold. ',
        '42,',
        words(150),
        words(1_200),
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = cleanExcerpt(pieces.join('').toWellFormed().replace(/\s+/g, ' ').trim(), 'Robots fold');
        expect(cleanExcerpt(clean, 'Robots fold')).toBe(clean);
        expect(clean).not.toMatch(/(?:…|\.{3})\s*(?:…|\.{3})$|\s$/);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(1_001);
      }),
      { numRuns: 2_000 },
    );
  });
});
