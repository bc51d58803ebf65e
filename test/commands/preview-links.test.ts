import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, startAsker } from './asker.ts';

let asker: Asker;
beforeAll(async () => {
  asker = await startAsker({ now: new Date('2021-12-13T22:00:00Z') });
});
afterAll(() => asker.stop());

const preview = async (...links: string[]) => (await asker.commands.previewLinks?.(links)) ?? [];

const techCrunch =
  'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/';
const forbes =
  'https://www.forbes.com/sites/ywang/2021/12/13/chinese-ai-giant-sensetime-remains-committed-to-ipo-despite-us-blacklist/';

describe('what is known about a shared link', () => {
  it('is the article at that address, with its story’s heat and every other outlet', async () => {
    const [story] = await preview(techCrunch);
    expect(story).toMatchObject({
      link: techCrunch,
      url: techCrunch,
      title: 'China’s AI giant SenseTime postpones IPO after US blacklisting',
      outlet: 'TechCrunch',
      excerpt: expect.stringContaining('Hong Kong’s exchange'),
      publishedAt: new Date('2021-12-13T05:54:00Z'),
      heat: 177,
    });
    expect(story?.coverage).toContainEqual({ outlet: 'Forbes', title: expect.any(String), url: forbes });
    expect(story?.coverage.map(({ outlet }) => outlet)).not.toContain('TechCrunch');
    expect(story?.changedAt.getTime()).toBeGreaterThan(new Date('2021-12-13T05:54:00Z').getTime());
  });

  it.each([
    `${techCrunch}?utm_source=newsletter`,
    `${techCrunch}amp/`,
    techCrunch.replace('https', 'http').replace('techcrunch', 'www.techcrunch'),
  ])('is the same article for the address %s', async (link) => {
    const [[plain], [other]] = [await preview(techCrunch), await preview(link)];
    expect(other).toEqual({ ...plain, link });
  });

  it('is the article of another outlet if its address is known only as coverage', async () => {
    const [story] = await preview(`${forbes}?sh=1`);
    expect(story).toMatchObject({
      url: forbes,
      outlet: 'Forbes',
      title: 'Chinese AI Giant SenseTime Remains Committed To IPO Despite U.S. Blacklist',
      publishedAt: new Date('2021-12-13T07:35:00Z'),
      heat: 177,
    });
    const outlets = story?.coverage.map(({ outlet }) => outlet);
    expect(outlets?.[0]).toBe('TechCrunch');
    expect(outlets).not.toContain('Forbes');
    expect((await preview(forbes))[0]?.id).toBe(story?.id);
  });

  it('is told once for several links to one article, in the order of the links', async () => {
    const found = await preview(
      `${forbes}?utm_source=a`,
      techCrunch,
      'https://nobody.example/1',
      `${techCrunch}?utm_source=b`,
      forbes,
    );
    expect(found.map(({ link }) => link)).toEqual([`${forbes}?utm_source=a`, techCrunch]);
  });

  it.each([
    ['an address that no article has', 'https://techcrunch.com/2021/12/12/another/'],
    ['the front page of an outlet', 'https://techcrunch.com/'],
    ['an article that its publisher withdrew', 'https://pipedot.org/5SP5F'],
    [
      'coverage that has not been published yet',
      'https://www.reuters.com/markets/asia/us-blacklist-puts-china-ai-into-local-mode-2021-12-14/',
    ],
    [
      'an article that is merely listed beside a story',
      'https://www.chinatrademonitor.com/sensetime-added-to-u-s-treasury-investment-blacklist/',
    ],
    ['something that is no address', 'javascript:alert(1)'],
  ])('is nothing for %s', async (_, link) => {
    expect(await preview(link)).toEqual([]);
  });
});
