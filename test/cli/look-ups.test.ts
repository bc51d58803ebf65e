import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('the look-ups', () => {
  it('finds stories by words', async () => {
    const { code, out } = await run(['search', 'sensetime', 'ipo'], { env });
    expect(code).toBe(0);
    expect(out).toContain('SenseTime postpones IPO');
    const json = JSON.parse((await run(['search', 'sensetime', '--json'], { env })).out);
    expect(json.stories[0].title).toContain('SenseTime');
  });

  it('prints the whole coverage of a story, by id or by words', async () => {
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
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('No story is known as "xyzzyplugh"')]);
    }
  });

  it('says what a length of time looks like', async () => {
    const { code, err } = await run(['top', '--window', 'soon'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('It must be a length of time such as 24h')]);
  });

  it('shows the newest day when the window is empty, and says so', async () => {
    const { out } = await run(['top', '--count', '1'], { env });
    expect(out).toContain('Nothing in the last 24h; these are of the newest day, up to Dec 13, 2021');
    expect(out).toContain('SenseTime');
  });
});
