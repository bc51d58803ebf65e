import { describe, expect, it } from 'vitest';
import { holdsSecret, shownAddress } from '../../src/gathering/feed.ts';
import type { FeedState } from '../../src/gathering/feed-state.ts';
import { statusOfFeed } from '../../src/gathering/feed-status.ts';
import { feedsNamedIn } from '../../src/gathering/find-feed.ts';
import { opmlOf, withoutFeed, withFeed as writeFeed } from '../../src/gathering/listing/edit-feeds-file.ts';
import { readFeedsFile } from '../../src/gathering/listing/feeds-file.ts';
import { nextAfterFailure, nextAfterSuccess } from '../../src/gathering/polling/next-request.ts';
import type { QuietTimes } from '../../src/gathering/reading/parsed-feed.ts';
import { withoutFault } from '../without-fault.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const now = new Date('2026-03-02T12:00:00Z');

const opml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.1">
  <head><title>My feeds</title></head>
  <body>
    <outline text="Subscriptions">
      <outline title="AI &amp; robots" text="AI &amp; robots">
        <outline text="One" title="One" type="rss" xmlUrl="https://one.example/feed?a=1&amp;b=2" htmlUrl="https://one.example/"/>
        <outline text="Two" XMLURL="http://two.example/rss" quality="90"></outline>
      </outline>
    </outline>
    <outline text="Three" xmlUrl="https://three.example/" category="/News/Politics,Law"/>
    <outline text="Again" xmlUrl="https://three.example/"/>
    <outline text="Bad" xmlUrl="javascript:alert(1)"/>
    <outline text="Odd" xmlUrl="https://odd.example/" quality="lots"/>
  </body>
</opml>
`;

const withFeed = (...given: Parameters<typeof writeFeed>) => withoutFault(writeFeed(...given));

describe('a feeds file', () => {
  it('reads each feed in OPML, with its folders as topics, and names what cannot be used', () => {
    const { kind, feeds, faults } = readFeedsFile(opml, 'feeds.opml');
    expect(kind).toBe('opml');
    expect(feeds).toEqual([
      {
        address: 'https://one.example/feed?a=1&b=2',
        name: 'One',
        site: 'https://one.example/',
        quality: 50,
        topics: ['AI & robots'],
        line: 7,
      },
      { address: 'http://two.example/rss', name: 'Two', quality: 90, topics: ['AI & robots'], line: 8 },
      {
        address: 'https://three.example/',
        name: 'Three',
        quality: 50,
        topics: ['Politics', 'Law'],
        line: 11,
      },
      { address: 'https://odd.example/', name: 'Odd', quality: 50, topics: [], line: 14 },
    ]);
    expect(faults).toEqual([
      'feeds.opml:12: is the same feed as line 11, and has no effect',
      'feeds.opml:13: "javascript:alert(1)" is not an address such as https://example.org/feed.xml',
      'feeds.opml:14: quality must be a number from 0 to 100, got "lots"',
    ]);
  });

  it('reads a list with one address per line', () => {
    const list =
      '\ufeff# mine\r\n\r\nhttps://one.example/feed#top  name="The One" quality=80 topics=AI,Law # good\r\nfeed://two.example/rss\nthree.example/x\nhttps://four.example/ nmae=x\nHTTPS://Three.example:443/./x?\n';
    const { feeds, faults } = readFeedsFile(list, 'feeds.txt');
    expect(feeds).toMatchObject([
      { address: 'https://one.example/feed', name: 'The One', quality: 80, topics: ['AI', 'Law'], line: 3 },
      { address: 'https://two.example/rss', quality: 50 },
      { address: 'https://three.example/x' },
      { address: 'https://four.example/' },
    ]);
    expect(faults).toEqual([
      expect.stringContaining('feeds.txt:6: "nmae=x" is not understood'),
      'feeds.txt:7: is the same feed as line 5, and has no effect',
    ]);
  });

  it('says that a feeds file was cut off, or is not OPML', () => {
    const cut = readFeedsFile(opml.slice(0, opml.indexOf('<outline text="Three"')), 'f');
    expect(cut.feeds).toHaveLength(2);
    expect(cut.faults.at(-1)).toContain('ends before </opml>');
    expect(readFeedsFile('<rss/>', 'f')).toMatchObject({
      feeds: [],
      faults: [expect.stringContaining('neither OPML')],
    });
  });

  it('changes nothing but the feed that is added or removed', () => {
    const feed = { address: 'https://new.example/f?a=1&b=2', name: 'N "&" <W>', quality: 70, topics: ['AI'] };
    const added = withFeed(opml, 'feeds.opml', feed);
    expect(readFeedsFile(added, 'f').feeds.at(-1)).toMatchObject(feed);
    expect(withoutFeed(added, feed.address)).toBe(opml);
    const list = '# mine\nhttps://one.example/feed name=One\n';
    const longer = withFeed(list, 'feeds.txt', feed);
    expect(readFeedsFile(longer, 'f').feeds.at(-1)).toMatchObject({ ...feed, name: `N '&' <W>` });
    expect(withoutFeed(longer, feed.address)).toBe(list);
    expect(withoutFeed(list, 'https://nobody.example/')).toBeUndefined();
    expect(readFeedsFile(withFeed(undefined, 'new.opml', feed), 'f').feeds).toHaveLength(1);
  });

  it('exports a feeds file and reads the same feeds back', () => {
    const { feeds } = readFeedsFile(opml, 'f');
    const back = readFeedsFile(opmlOf(feeds), 'f').feeds;
    const facts = (all: typeof feeds) =>
      all.map(({ line: _, ...feed }) => feed).sort((a, b) => (a.address < b.address ? -1 : 1));
    expect(facts(back)).toEqual(facts(feeds));
  });

  it('shows no password or key from an address', () => {
    expect(shownAddress('https://me:secret@example.org/feed?token=abc&x=1')).not.toMatch(/secret|abc/);
    expect(readFeedsFile('ftp://me:secret@example.org/\nhtp//me:secret@x', 'f').faults.join()).not.toContain(
      'secret',
    );
  });

  it("shows no token in an address's path, but any other path as it is", () => {
    const shown = (path: string) =>
      shownAddress(`https://example.org${path}`).replace('https://example.org', '');
    expect(shown('/feed/Xk29fLq81vTz0pWm44Ra/rss')).toBe('/feed/Xk29…/rss');
    expect(shown('/podcast/77/private/0b6f2c1e-93d4-4a7c-8e21-5f0d9c3b7a64.rss')).toBe(
      '/podcast/77/private/0b6f…',
    );
    expect(shown('/auth/s3cret/rss')).toBe('/auth/…/rss');
    expect(holdsSecret('https://example.org/feed/Xk29fLq81vTz0pWm44Ra/rss')).toBe(true);
    for (const path of [
      '/2026/03/02/the-10-best-of-2025-and-20-more/feed',
      '/private-equity/rss.xml',
      '/shows/0b6f2c1e-93d4-4a7c-8e21-5f0d9c3b7a64/feed.xml',
      '/profile/did:plc:z72i7hdynmk6r22z27h6tvur/rss',
      '/covid19vaccine2021updates/feed',
      '/feeds/videos.xml?channel_id=UCBR8-60-B28hp2BmDPdntcQ',
    ]) {
      expect(shown(path)).toBe(path);
      expect(holdsSecret(`https://example.org${path}`)).toBe(false);
    }
  });

  it('shows an address whose escapes are not UTF-8 as it is', () => {
    expect(shownAddress('https://example.org/%E4?q=100%')).toBe('https://example.org/%E4?q=100%');
    expect(shownAddress('https://me:secret%@example.org/%E4')).toBe('https://…@example.org/%E4');
  });

  it('names each entry without a feed, with a way to find one, and passes over empty folders', () => {
    const written = `<opml version="2.0"><body>
<outline text="Blog" type="rss" htmlUrl="https://me:secret@blog.example/"/>
<outline text="Unknown&#27;[2J" type="rss"/>
<outline text="Folder"/>
<outline text="Filled" type="rss"><outline text="One" xmlUrl="https://one.example/feed"/></outline>
<outline text="More" type="include" url="https://lists.example/more.opml"/>
<outline htmlUrl="https://nameless.example/" xmlUrl=""/>
</body></opml>`;
    const { feeds, faults } = readFeedsFile(written, 'f');
    expect(feeds).toMatchObject([{ address: 'https://one.example/feed', topics: ['Filled'] }]);
    expect(faults).toEqual([
      'f:2: "Blog" has no xmlUrl, so it is left out; heatline feeds add https://…@blog.example/ finds its feed',
      'f:3: "Unknown [2J" has no xmlUrl, so it is left out; heatline feeds add <the outlet\'s site> finds its feed',
      'f:6: "More" includes another list, which is not read: save https://lists.example/more.opml and import it',
      'f:7: this entry has no xmlUrl, so it is left out; heatline feeds add https://nameless.example/ finds its feed',
    ]);
  });

  it("takes a feed's own name when the list gives none, in OPML too", () => {
    const { feeds } = readFeedsFile('https://one.example/feed\nhttps://two.example/ name=two.example\n', 'f');
    const written = feeds.reduce<string | undefined>(
      (text, feed) => withFeed(text, 'f.opml', feed),
      undefined,
    );
    expect(readFeedsFile(written ?? '', 'f').feeds.map(({ name }) => name)).toEqual([
      undefined,
      'two.example',
    ]);
    expect(readFeedsFile(opmlOf(feeds), 'f').feeds.map(({ name }) => name)).toEqual([
      undefined,
      'two.example',
    ]);
  });

  it('keeps a name with a # in it, and stays valid XML whatever a feed is called', () => {
    const feed = { address: 'https://one.example/feed', name: 'The #1 <News> "of" \u00a0& # all' };
    expect(readFeedsFile(`${withFeed('', 'f.txt', feed).trim()} # good`, 'f')).toMatchObject({
      feeds: [{ name: feed.name.replaceAll('"', "'") }],
      faults: [],
    });
    const added = withFeed(undefined, 'f.opml', feed);
    expect(added).not.toMatch(/<News|&nbsp;/);
    expect(readFeedsFile(added, 'f').feeds).toMatchObject([feed]);
  });
});

describe('the feed of a web page', () => {
  it('lists the feed that a page names first at the top, and comments and pages about feeds last', () => {
    const page = `<html><head><base href="https://example.org/blog/">
      <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="comments/feed/">
      <link rel="alternate" type="application/json+oembed" href="/oembed">
      <link rel='alternate' type='application/atom+xml' href='atom.xml'>
      <link rel="stylesheet" href="x.css"></head><body><a href="/rss">RSS</a><a href="javascript:feed()">x</a></body>`;
    expect(feedsNamedIn(page, 'https://example.org/')).toEqual([
      'https://example.org/blog/atom.xml',
      'https://example.org/blog/comments/feed/',
      'https://example.org/rss',
    ]);
  });
});

describe("the time of a feed's next request", () => {
  const rest = { now, everyMs: 30 * minuteMs, restMs: 0, random: () => 0.5 };
  const minutes = (date: Date) => (date.getTime() - now.getTime()) / minuteMs;

  it('requests a feed at the set interval, later if the feed asks for it, sooner if it floods', () => {
    expect(minutes(nextAfterSuccess(rest, 0))).toBe(30);
    expect(minutes(nextAfterSuccess({ ...rest, restMs: 2 * hourMs }, 0))).toBe(120);
    expect(minutes(nextAfterSuccess({ ...rest, restMs: 30 * dayMs }, 0))).toBe(24 * 60);
    expect(minutes(nextAfterSuccess(rest, 0.9))).toBe(15);
    expect(minutes(nextAfterSuccess({ ...rest, restMs: 2 * hourMs }, 0.9))).toBe(120);
    expect(minutes(nextAfterSuccess({ ...rest, random: () => 0 }, 0))).toBe(27);
  });

  it('skips the hours and days that a feed names, unless those are most of a week', () => {
    const next = (quiet: QuietTimes, begin: string) =>
      nextAfterSuccess({ ...rest, now: new Date(begin), quiet }, 0).toISOString();
    const nights = { hours: [22, 23, 0, 1, 2, 3, 4, 5], days: [] };
    expect(next(nights, '2026-03-02T21:45:00Z')).toBe('2026-03-03T06:15:00.000Z');
    expect(next(nights, '2026-03-02T12:45:00Z')).toBe('2026-03-02T13:15:00.000Z');
    // 2 March is a Monday.
    const weekends = { hours: [], days: [0, 6] };
    expect(next(weekends, '2026-03-06T23:45:00Z')).toBe('2026-03-09T00:15:00.000Z');
    const always = { hours: Array.from({ length: 24 }, (_, hour) => hour), days: [] };
    expect(next(always, '2026-03-02T12:45:00Z')).toBe('2026-03-02T13:15:00.000Z');
    expect(next({ hours: [], days: [1, 2, 3, 4, 5, 6] }, '2026-03-02T12:45:00Z')).toBe(
      '2026-03-02T13:15:00.000Z',
    );
    const failure = { kind: 'failed', cause: 'network', fault: 'x' } as const;
    const failed = nextAfterFailure(
      { ...rest, now: new Date('2026-03-02T21:45:00Z'), quiet: nights },
      1,
      failure,
    );
    expect(failed.toISOString()).toBe('2026-03-03T06:15:00.000Z');
  });

  it('waits longer after each failure, at most a day, and never less than Retry-After', () => {
    const failure = { kind: 'failed', cause: 'network', fault: 'x' } as const;
    const after = (failures: number) => minutes(nextAfterFailure(rest, failures, failure));
    expect([1, 2, 3, 4, 50].map(after)).toEqual([30, 60, 120, 240, 24 * 60]);
    const busy = { ...failure, retryAfterMs: 3 * dayMs };
    expect(minutes(nextAfterFailure({ ...rest, random: () => 0 }, 1, busy))).toBe(3 * 24 * 60);
    expect(minutes(nextAfterFailure(rest, 1, { ...failure, cause: 'gone' }))).toBe(7 * 24 * 60);
  });
});

describe('the status of a feed', () => {
  const [feed] = readFeedsFile('https://example.org/feed', 'f').feeds;
  const fine: FeedState = {
    ...{ address: 'https://example.org/feed', validators: {}, failures: 0, readAt: now, items: 10 },
    nextAt: new Date(now.getTime() + minuteMs),
    newestAt: new Date(now.getTime() - hourMs),
    usualGapMs: hourMs,
  };
  const status = (changes: Partial<FeedState>, lastDay = 3) =>
    feed && statusOfFeed(feed, { ...fine, ...changes }, lastDay, now);

  it("says what to do about each feed's status", () => {
    expect(feed && statusOfFeed(feed, undefined, 0, now)).toMatchObject({ kind: 'new', isFault: false });
    expect(status({})).toEqual({ kind: 'fine', isFault: false, notes: [] });
    expect(status({ newestAt: new Date(now.getTime() - 8 * dayMs) })).toMatchObject({
      kind: 'silent',
      isFault: true,
    });
    expect(status({ newestAt: new Date(now.getTime() - 8 * dayMs), usualGapMs: 2 * dayMs })).toMatchObject({
      kind: 'fine',
    });
    expect(status({}, 500)).toMatchObject({ kind: 'floods', isFault: true });
    expect(status({ nextAt: new Date(now.getTime() - 3 * hourMs) })).toMatchObject({
      kind: 'late',
      isFault: true,
    });
    const failure = {
      cause: 'server',
      fault: 'its server has an error (500)',
      since: new Date(now.getTime() - dayMs),
    } as const;
    expect(status({ failure, failures: 1 })).toMatchObject({ kind: 'failing', isFault: false });
    const { readAt: _, ...unread } = fine;
    expect(feed && statusOfFeed(feed, { ...unread, failure, failures: 1 }, 0, now)).toMatchObject({
      kind: 'failing',
      isFault: true,
    });
    expect(status({ failure, failures: 5 })).toMatchObject({ kind: 'failing', isFault: true });
    expect(status({ failure: { ...failure, cause: 'gone' }, failures: 1 })).toMatchObject({
      isFault: true,
    });
    expect(
      status({ undated: 10, unlinked: 10, isRecovered: true, movedTo: 'https://example.org/new' })?.notes,
    ).toHaveLength(4);
    const moved = status({ movedTo: 'https://me:secret@example.org/new?token=abc' });
    expect(JSON.stringify(moved)).not.toMatch(/secret|abc/);
  });
});
