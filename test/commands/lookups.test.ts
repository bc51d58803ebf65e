import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, buttonsOf, press, ranksOf, startAsker, startAskerAfterDigest, textOf } from './asker.ts';

let asker: Asker;

beforeAll(async () => {
  asker = await startAskerAfterDigest();
});

afterAll(() => asker.stop());

const messageOf = async (text: string) => (await asker.ask(text)).message;
const textFor = async (text: string) => textOf(await messageOf(text));

describe('top', () => {
  it('shows the hottest stories, on pages that continue the numbering', async () => {
    const first = await messageOf('news top 2 window:7d');
    expect(ranksOf(first).map(([rank]) => rank)).toEqual([1, 2]);
    const second = await messageOf(press(first, 'Next'));
    expect(ranksOf(second).map(([rank]) => rank)).toEqual([3, 4]);
    expect(await messageOf(press(second, 'Prev'))).toEqual(first);
    const whole = ranksOf(await messageOf('news top 4 window:7d')).map(([, title]) => title);
    expect([...ranksOf(first), ...ranksOf(second)].map(([, title]) => title)).toEqual(whole);
  });

  it('offers a longer window when there is nothing to show in this one', async () => {
    const none = await messageOf('news top topic:metaverse window:1h');
    expect(textOf(none)).toContain('[The last 30 days]');
    expect(await textFor(press(none, 'The last 30 days'))).toContain('Top stories about Metaverse');
  });

  it('says that there are no more stories', async () => {
    expect(await textFor('news top 10 page:50')).toBe('There are no more stories.');
  });

  it('accepts a topic in any spelling, and suggests topics for an unknown one', async () => {
    expect(await textFor('news top topic:security window:7d')).toContain('Top stories about Security');
    const unknown = await messageOf('news top topic:securty window:7d');
    expect(textOf(unknown)).toContain('No article has the topic "securty".\nDid you mean:\n[Security]');
    expect(await textFor(press(unknown, 'Security'))).toContain('Top stories about Security');
  });

  it('explains how to write a window that it cannot read', async () => {
    expect(await textFor('news top window:soon')).toContain('"soon" is not a length of time. Use 24h');
  });
});

describe('topic and topics', () => {
  it('lists the topics of the last 30 days with their counts, each with a button for its stories', async () => {
    const topics = await messageOf('news topics');
    expect(textOf(topics)).toContain('With the number of their articles in the last 30 days');
    const [first] = buttonsOf(topics);
    expect(first?.label).toMatch(/^\S.* · \d+$/);
    const counts = buttonsOf(topics)
      .flatMap(({ label }) => /· (\d+)$/.exec(label)?.[1] ?? [])
      .map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const name = first?.label.replace(/ · \d+$/, '') ?? '';
    const answer = await messageOf(first?.command ?? '');
    expect(textOf(answer)).toMatch(new RegExp(`^${name}\nThe last 7 days\n1 `));
    for (const block of answer.blocks) if (block.kind === 'story') expect(block.topics).toContain(name);
  });

  it('counts 30 days up to the newest article when the last 30 have none', async () => {
    const old = await startAsker({ now: new Date('2026-11-22T08:00:01Z') });
    expect(textOf((await old.ask('news topics')).message)).toContain(
      'With the number of their articles in the 30 days up to 2021-12-13T21:30:00.000Z',
    );
    const { message } = await old.ask('news topic ai');
    expect(textOf(message)).toContain(
      'Nothing in the last 7 days; these are from the period 2021-12-06T21:30:00.000Z to 2021-12-13',
    );
    expect(ranksOf(message)[0]?.[1]).toContain('SenseTime');
    await old.stop();
  });

  it('accepts a topic of several words, and a count after it', async () => {
    expect(ranksOf(await messageOf('news topic AI 2'))).toHaveLength(2);
    expect(ranksOf(await messageOf('news topic security count:3'))).toHaveLength(3);
    expect(await textFor('news topic power apps 3')).toContain('No article has the topic "power apps".');
  });

  it('says which topic was meant', async () => {
    const { message } = await asker.ask('news topic secur');
    expect(textOf(message)).toContain('No article has the topic "secur".\nDid you mean:\n[Security]');
    expect(await textFor(press(message, 'All topics'))).toContain('Topics');
    const nothingNear = 'No article has the topic "xylophones".\n[All topics]';
    expect(await textFor('news topic xylophones')).toContain(nothingNear);
  });
});

describe('search', () => {
  it('shows pages of five that continue where the last one ended', async () => {
    const first = await messageOf('news search "the"');
    expect(textOf(first)).toContain('1 to 5');
    const second = await messageOf(press(first, 'Next'));
    expect(textOf(second)).toContain('6 to ');
    const titles = [...ranksOf(first), ...ranksOf(second)].map(([, title]) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(await messageOf(press(second, 'Prev'))).toEqual(first);
  });

  it('says which outlet was meant', async () => {
    const { message } = await asker.ask('news search china provider:Techcrnch');
    expect(textOf(message)).toContain('No article is by an outlet called "Techcrnch".');
    expect(await textFor(press(message, 'TechCrunch'))).toContain('Stories for "china"');
  });

  it('says when it finds nothing, and what it cannot read as a time', async () => {
    expect(await textFor('news search xyzzyplugh')).toContain('No story matches "xyzzyplugh".');
    expect(await textFor('news search "xyzzyplugh quux" -war')).toContain(
      'No story matches "xyzzyplugh quux" -war.',
    );
    expect(await textFor('news search china since:soon')).toContain('"soon" is not a time to search from');
  });
});

describe('related', () => {
  const sensetime = /SenseTime postpones IPO/;

  it("accepts a rank of the channel's last digest", async () => {
    const [digest] = asker.posted;
    const ranked = digest ? ranksOf(digest) : [];
    expect(ranked.length).toBeGreaterThan(2);
    for (const wanted of ['2', '#2']) {
      // A rank would suggest here, too, that it is one of several.
      expect(ranksOf(await messageOf(`news related ${wanted}`))).toEqual([[undefined, ranked[1]?.[1]]]);
    }
    expect(await textFor('news related 77')).toContain('has 3 stories, so there is no number 77.');
  });

  it('accepts any link of the story, however it is written', async () => {
    for (const link of [
      'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/',
      '<http://www.techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting?utm_source=x>',
      'https://nobody.example/1 https://www.reuters.com/markets/asia/us-blacklist-puts-china-ai-into-local-mode-2021-12-14/',
      '<https://www.reuters.com/markets/asia/us-blacklist-puts-china-ai-into-local-mode-2021-12-14|look>',
      '(https://www.reuters.com/markets/asia/us-blacklist-puts-china-ai-into-local-mode-2021-12-14).',
    ]) {
      expect(await textFor(`news related ${link}`), link).toMatch(sensetime);
      expect(await textFor(`news search ${link}`), link).toMatch(/^Related coverage/);
    }
    expect(await textFor('news related https://nobody.example/1')).toContain(
      'No story in the archive has this link',
    );
    expect(await textFor('news related https://techcrunch.com/')).toContain(
      'No story in the archive has this link',
    );
  });

  it('offers the other stories of several links, each story once', async () => {
    const links = [
      'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/',
      'https://www.reuters.com/markets/asia/us-blacklist-puts-china-ai-into-local-mode-2021-12-14/',
      'https://www.pcmag.com/news/heres-why-a-vital-aws-region-went-down-on-dec-7',
    ];
    const answer = await messageOf(`news related ${links.join(' ')}`);
    expect(textOf(answer)).toMatch(sensetime);
    expect(textOf(answer)).toContain('The other stories that are linked there:');
    const others = buttonsOf(answer).filter(
      ({ command, label }) =>
        command.startsWith('news related') && !command.includes('show') && label !== 'Next',
    );
    expect(others.map(({ label }) => label)).toEqual(['Here’s why a vital AWS region went down on Dec. 7']);
    expect(await textFor(others[0]?.command ?? '')).toContain('Here’s why a vital AWS region');
  });

  it('shows what the publisher lists beside the story under a separate heading, after the coverage', async () => {
    const pages = [await textFor('news related sensetime postpones ipo')];
    pages.push(await textFor('news related sensetime postpones ipo page:2'));
    const text = pages.join('\n');
    expect(text).toContain('9 other outlets');
    const [coverage = '', ...listed] = text.split('Also listed as related');
    expect(coverage).toContain('Forbes');
    expect(coverage).not.toContain('China Trade Monitor');
    expect(listed.join()).toContain('China Trade Monitor');
  });

  it('accepts an id in any case, and a path from anywhere', async () => {
    const found = await messageOf('news related sensetime postpones ipo');
    const id = /story:(\w{8})/.exec(press(found, 'Post to channel'))?.[1] ?? '';
    const path = '2021/12/2021-12-13-chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting';
    for (const wanted of [
      id,
      id.toUpperCase(),
      `"${id}"`,
      path,
      `${path}.md`,
      `content/${path}.md`,
      `/srv/heatline/content/${path}.md`,
      `.\\content\\${path.replaceAll('/', '\\')}.md`,
    ]) {
      expect(await textFor(`news related ${wanted}`), wanted).toMatch(sensetime);
    }
  });

  it('answers with the best of several matches, and offers the others', async () => {
    const { message } = await asker.ask('news related china');
    const text = textOf(message);
    expect(text).toContain('Or did you mean:');
    const [other] = buttonsOf(message);
    expect(ranksOf(await messageOf(other?.command ?? ''))[0]?.[1]).toBe(other?.label);
    const exact = ranksOf(message)[0]?.[1] ?? '';
    expect(await textFor(`news related ${exact}`)).not.toContain('did you mean');
  });

  it("opens the rest of a story's coverage in a dialog, by the story's id", async () => {
    const { message } = await asker.ask('news top 10 window:14d');
    const more = message.blocks.flatMap((block) =>
      block.kind === 'story' && block.more ? [block.more] : [],
    );
    expect(more.length).toBeGreaterThan(0);
    for (const button of more)
      expect(button).toMatchObject({
        opensDialog: true,
        command: expect.stringMatching(/^news related \w{8}$/),
      });
  });

  it('says which story it does not know', async () => {
    expect(await textFor('news related xyzzyplughs')).toContain('No story is known as "xyzzyplughs".');
    expect(await textFor('news related fnsml3hz')).toContain('its article has left the archive since');
  });
});

describe('the button "Post to channel"', () => {
  it.each(['news top 2', 'news search china', 'news topic security', 'news related sensetime ipo'])(
    'shows the channel what %s said, without buttons and with the name of who showed it',
    async (text) => {
      const alone = await asker.ask(text);
      expect(alone.visibility).toBeUndefined();
      const shown = await asker.ask(press(alone.message, 'Post to channel'));
      expect(shown.visibility).toBe('channel');
      expect(buttonsOf(shown.message)).toEqual([]);
      expect(ranksOf(shown.message)).toEqual(ranksOf(alone.message));
      expect(textOf(shown.message)).toContain('Shown by Ada');
    },
  );

  it('shows the channel the page that was open', async () => {
    const second = await messageOf(press(await messageOf('news search "the"'), 'Next'));
    const shown = await asker.ask(press(second, 'Post to channel'));
    expect(ranksOf(shown.message)).toEqual(ranksOf(second));
  });

  it('keeps an answer without results to the asker, and offers nothing to show', async () => {
    const { message } = await asker.ask('news search xyzzyplugh');
    expect(buttonsOf(message)).toEqual([]);
    expect(await asker.ask('news search xyzzyplugh show:channel')).toEqual({ message });
  });

  it('marks the button, so that it can be left out where nobody else is', async () => {
    const { message } = await asker.ask('news top 2');
    expect(buttonsOf(message).filter(({ sharesAnswer }) => sharesAnswer)).toHaveLength(1);
  });
});
