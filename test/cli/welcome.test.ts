import { afterEach, beforeEach, expect, it } from 'vitest';
import { newestDigest } from '../../src/cli/serving/welcome.ts';
import { readConfig } from '../../src/config.ts';
import { type Archive, createArchive } from '../digest/archive.ts';

let archive: Archive;
beforeEach(() => {
  archive = createArchive();
});
afterEach(() => archive[Symbol.dispose]());

const config = readConfig({ DIGEST_CRON: '0 8 * * 1-5', DIGEST_TIMEZONE: 'UTC' }, []);
const monday = new Date('2021-12-13T07:00:00Z');

async function shownAt(now: Date) {
  await archive.sync(now);
  const { digest, ofNewestDay } = newestDigest(archive.index, config, now);
  return { titles: digest.stories.map(({ title }) => title), ofNewestDay };
}

it("welcomes with what a digest would show now: before Monday's, everything since Friday's", async () => {
  archive.write('friday', { publishedDateTime: '2021-12-10T09:00:00Z' });
  expect(await shownAt(monday)).toEqual({ titles: ['Title of friday'], ofNewestDay: false });
});

it("welcomes with the newest day's digest when there is nothing current", async () => {
  archive.write('before', { publishedDateTime: '2021-11-25T12:00:00Z' });
  archive.write('newest', { publishedDateTime: '2021-11-26T09:00:00Z' });
  const { titles, ofNewestDay } = await shownAt(monday);
  expect(titles.toSorted()).toEqual(['Title of before', 'Title of newest']);
  expect(ofNewestDay).toBe(true);
});
