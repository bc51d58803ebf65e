import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('the look-ups', () => {
  it('finds stories by words on the command line', async () => {
    const { code, out } = await run(['search', 'sensetime', 'ipo'], { env });
    expect(code).toBe(0);
    expect(out).toContain('SenseTime postpones IPO');
    const json = JSON.parse((await run(['search', 'sensetime', '--json'], { env })).out);
    expect(json.stories[0].title).toContain('SenseTime');
  });

  it('takes the number of stories to print, as in the chat', async () => {
    const { code, out } = await run(['top', '3', '--json', '--window', '9999d'], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out).stories).toHaveLength(3);
    expect((await run(['top', '11'], { env })).err).toContain(
      'count must be a whole number from 1 to 10, not 11.',
    );
  });

  it('excludes a word with a minus, and still rejects an unknown option', async () => {
    const titles = async (...words: string[]) => {
      const { stories } = JSON.parse((await run(['search', ...words, '--json'], { env })).out);
      return stories.map(({ title }: { title: string }) => title).join();
    };
    expect(await titles('sensetime', 'ipo')).toContain('postpones');
    expect(await titles('sensetime', 'ipo', '-postpones')).not.toContain('postpones');
    const { code, err } = await run(['search', 'sensetime', '--topik', 'AI'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining("unknown option '--topik'")]);
  });

  it('reads filters among the words, and a pasted link, as in the chat', async () => {
    const { out } = await run(['search', 'sensetime', 'topic:AI'], { env });
    expect(out).toContain('SenseTime');
    expect((await run(['top', 'topic:AI', 'window:9999d', 'count:2'], { env })).out).toContain('about AI');
    const { stories } = JSON.parse((await run(['search', 'sensetime', '--json'], { env })).out);
    expect((await run(['search', stories[0].url], { env })).out).toContain('Related coverage');
    const narrowed = await run(['search', 'provider:Forbes'], { env });
    expect(narrowed).toMatchObject({ code: 2, err: expect.stringContaining('filters only narrow a search') });
    expect(await run(['search'], { env })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Add words to search for, such as: chips.'),
    });
    expect(await run(['search', '--json', 'topic:AI'], { env })).toMatchObject({ code: 2, out: '' });
    const wrong = await run(['search', 'sensetime', 'since:soon'], { env });
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('"soon" is not a time to search from'),
    ]);
  });

  it('says which pages a search has when another is asked for', async () => {
    const { code, err } = await run(['search', 'sensetime', '--page', '99'], { env });
    expect([code, err]).toEqual([2, '--page must be a whole number from 1 to 60.\n']);
  });

  it('compares two stories that are named by their ids, as it does two links', async () => {
    const { stories } = JSON.parse((await run(['top', '2', '--json'], { env })).out);
    const [one, other] = stories.map(({ id }: { id: string }) => id);
    const { code, out } = await run(['why', one, other], { env });
    expect(code).toBe(0);
    expect(out).toContain('They are two stories.');
    expect((await run(['why', 'spacex', 'raptor'], { env })).out).toContain('Raptor engine');
  });

  it('answers each line of input with one line of JSON', async () => {
    const input = ['sensetime ipo', '', 'xyzzyplugh', 'china since:soon'];
    const { code, out } = await run(['search', '--json', '-', '--count', '2'], { env, input });
    expect(code).toBe(0);
    const [first, second, third, ...others] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      query: 'sensetime ipo',
      results: [
        { path: expect.stringContaining('sensetime'), title: expect.any(String), score: expect.any(Number) },
        {},
      ],
    });
    expect(second).toMatchObject({ query: 'xyzzyplugh', results: [] });
    expect(third).toMatchObject({
      query: 'china since:soon',
      results: [],
      error: expect.stringContaining('soon'),
    });
    expect(others).toEqual([]);
    expect(await run(['search', '-'], { env, input })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--json'),
    });
  });

  it('explains what each score consists of', async () => {
    const { out } = await run(['search', 'sensetme', 'bananas', '--why'], { env });
    expect(out).toMatch(/1\. .*SenseTime.*: \d+\.\d\d/);
    expect(out).toMatch(/\d\.\d\d {2}"sensetme" as "sensetime" \(read as a typo\) in title/);
    expect(out).toContain('"bananas" is missing');
    const { stories } = JSON.parse((await run(['search', 'sensetime', '--json', '--why'], { env })).out);
    expect(stories[0].why.words[0]).toMatchObject({
      typed: 'sensetime',
      columns: expect.arrayContaining(['title']),
    });
  });

  it('prints the whole coverage of a story, given its id or words', async () => {
    const found = JSON.parse((await run(['related', 'SenseTime', 'postpones', '--json'], { env })).out);
    expect(found.coverage.length).toBe(11);
    const byId = await run(['related', found.id], { env });
    expect(byId.out).toContain('11 other outlets');
    expect(byId.out).toContain('Webindia 123');
  });

  it('says that nothing was found, and what to do', async () => {
    expect((await run(['search', 'xyzzyplugh'], { env })).out).toContain('No story matches "xyzzyplugh"');
    for (const format of [[], ['--json']]) {
      const { code, out, err } = await run(['related', 'xyzzyplugh', ...format], { env });
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('No story matches "xyzzyplugh"')]);
    }
  });

  it('explains the format of a length of time', async () => {
    const { code, err } = await run(['top', '--window', 'soon'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('"soon" is not a length of time. Use 24h')]);
  });

  it('shows the newest day when the window is empty, and says so', async () => {
    const { out } = await run(['top', '--count', '1'], { env });
    expect(out).toContain('Nothing in the last 24h; these are from the newest day, up to Dec 13, 2021');
    expect(out).toContain('SenseTime');
  });
});
