import { describe, expect, it } from 'vitest';
import { createFeedNews } from '../../src/gathering/feed-news.ts';
import type { FeedState } from '../../src/gathering/feed-state.ts';
import type { FailureCause } from '../../src/gathering/fetching/fetch-failure.ts';
import type { Gathered } from '../../src/gathering/polling/gather-feed.ts';
import type { Log } from '../../src/platform/log.ts';
import { createHandClock } from '../hand-clock.ts';

const address = 'https://me:secret@example.org/feed';
const hourMs = 60 * 60_000;

function openNews() {
  const clock = createHandClock();
  const said: { readonly level: string; readonly event: string; readonly fields: object }[] = [];
  const write = (level: string) => (fields: object, event: string) =>
    void said.push({ level, event, fields });
  const log: Log = {
    ...{ debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') },
    child: () => log,
  };
  const news = createFeedNews({ log, ...clock });
  let before: FeedState | undefined;
  /** One request: what it failed with, if anything. */
  const ask = (cause?: FailureCause, passedMs = hourMs) => {
    const failures = cause === undefined ? 0 : (before?.failures ?? 0) + 1;
    const state: FeedState = {
      ...{ address, validators: {}, failures, nextAt: clock.now() },
      ...(cause && { failure: { cause, fault: 'broken', since: clock.now() } }),
    };
    const gathered: Gathered = { state, outcome: cause ?? 'unchanged' };
    news.asked(address, before, gathered);
    before = state;
    clock.pass(passedMs);
  };
  const events = () => said.map(({ event }) => event);
  return { news, ask, said, events, clock };
}

describe('the log of feeds', () => {
  it('logs a feed once its failures last, not at each request, and again when they are over', () => {
    const { ask, said, events } = openNews();
    for (let times = 0; times < 10; times++) ask('network');
    expect(events()).toEqual(['feed cannot be read']);
    ask();
    expect(events()).toEqual(['feed cannot be read', 'feed can be read again']);
    expect(JSON.stringify(said)).not.toContain('secret');
  });

  it('logs a feed that is refused every other time once a day', () => {
    const { ask, events } = openNews();
    for (let hours = 0; hours < 48; hours += 2) {
      ask('forbidden');
      ask();
    }
    expect(events()).toEqual(['feed cannot be read', 'feed cannot be read']);
  });

  it('logs another fault of the same feed at once', () => {
    const { ask, events } = openNews();
    ask('forbidden');
    ask();
    ask('unreadable');
    expect(events()).toHaveLength(2);
  });

  it('logs an entry of the feeds file once, on whatever line it is, and only some of very many', () => {
    const { news, said } = openNews();
    const warnings = () => said.filter(({ level }) => level === 'warn').length;
    news.fileRead(1, ['feeds.opml:4: "x" is not an address']);
    news.fileRead(2, ['feeds.opml:5: "x" is not an address', 'feeds.opml:7: "y" is not an address']);
    expect(warnings()).toBe(2);
    news.fileRead(
      2,
      Array.from({ length: 500 }, (_, line) => `feeds.opml:${line}: "${line}" is not an address`),
    );
    expect(warnings()).toBe(23);
  });

  it('gives one reason for articles that cannot be written, whichever file it was', () => {
    const { news, said } = openNews();
    for (const name of ['a', 'b']) {
      news.notWritten(address, Object.assign(new Error(`EACCES: ${name}`), { code: 'EACCES' }));
    }
    const reasons = said.map(({ fields }) =>
      'err' in fields && fields.err instanceof Error ? fields.err.message : '',
    );
    expect(new Set(reasons)).toEqual(new Set(['articles cannot be written: permission denied (EACCES)']));
  });

  it('logs the progress of a first request to new feeds every ten seconds, and its end', () => {
    const { news, ask, said, events, clock } = openNews();
    clock.pass(60_000);
    news.begun(2);
    news.progress(false);
    news.progress(false);
    expect(events()).toEqual(['gathering new feeds']);
    ask('gone', 0);
    clock.pass(10_000);
    news.progress(false);
    expect(said.at(-1)).toMatchObject({
      event: 'gathering new feeds',
      fields: { feeds: 1, of: 2, failed: 1 },
    });
    news.progress(true);
    expect(events().at(-1)).toBe('new feeds gathered');
    news.progress(true);
    expect(events().filter((event) => event === 'new feeds gathered')).toHaveLength(1);
  });
});
