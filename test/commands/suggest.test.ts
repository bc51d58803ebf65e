import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/platform/fault.ts';
import { parseScheduleText } from '../../src/subscriptions/schedule-text.ts';
import { type Asker, ranksOf, sendDigestAt, startAsker } from './asker.ts';

let asker: Asker;

beforeAll(async () => {
  asker = await startAsker({ now: new Date('2021-12-13T07:59:59Z') });
  await sendDigestAt(new Date('2021-12-13T08:00:01Z'), asker);
});

afterAll(() => asker.stop());

/** A command that has the option. */
function commandWith(option: string): { subcommand?: string; command?: string } {
  if (option === 'provider') return { subcommand: 'search' };
  return ['time', 'days', 'timezone', 'topics'].includes(option)
    ? { command: 'digest', subcommand: 'subscribe' }
    : {};
}

const suggest = (option: string, typed: string, more: { subcommand?: string; command?: string } = {}) =>
  asker.suggest({ option, typed, ...commandWith(option), ...more });
const values = async (...query: Parameters<typeof suggest>) =>
  (await suggest(...query)).map(({ value }) => value);
const labels = async (...query: Parameters<typeof suggest>) =>
  (await suggest(...query)).map(({ label }) => label);

describe('suggested topics and outlets', () => {
  it('suggests topics and outlets with their counts, the most frequent first, by what is typed', async () => {
    const [first, ...others] = await labels('topic', '');
    expect(first).toMatch(/^\S.* · \d+ articles$/);
    expect(others.length).toBeGreaterThan(3);
    expect(await values('topic', 'sec')).toEqual(['Security']);
    expect((await values('name', 'SECURITY', { subcommand: 'topic' }))[0]).toBe('Security');
    expect((await values('provider', 'techc'))[0]).toBe('TechCrunch');
  });

  it('suggests similar names when none matches', async () => {
    expect(await values('topic', 'securty')).toEqual(['Security']);
    expect(await values('topic', 'xyzzyplugh')).toEqual([]);
  });

  it('completes the last item of a list, and leaves out what is already in it', async () => {
    const list = await values('topics', 'Security, po', { command: 'digest', subcommand: 'subscribe' });
    expect(list).toContain('Security, Policy');
    expect(list.every((value) => value.startsWith('Security, '))).toBe(true);
    expect(await values('topics', 'security,', { command: 'digest' })).not.toContain('security, Security');
  });
});

describe('suggested stories', () => {
  const related = { subcommand: 'related' };

  it('suggests no story dated in the future', async () => {
    expect(await labels('story', 'kronos ransomware', related)).toEqual(['Search for: kronos ransomware']);
    const all = await values('story', '', related);
    expect(all).not.toContain('sb4aquos');
    for (const wanted of [
      'sb4aquos',
      'https://www.zdnet.com/article/kronos-hit-with-ransomware-warns-of-data-breach-and-several-week-outage/',
    ]) {
      const { message } = await asker.ask(`news related ${wanted}`);
      expect(message.summary).toMatch(/^No story /);
    }
  });

  it('suggests the stories of the last digest first, by rank', async () => {
    const [digest] = asker.posted;
    const ranked = digest ? ranksOf(digest) : [];
    const all = await suggest('story', '', related);
    expect(all.slice(0, ranked.length).map(({ label }) => label.slice(0, 30))).toEqual(
      ranked.map(([rank, title]) => `${rank}. ${title}`.slice(0, 30)),
    );
    const [second] = await suggest('story', '2', related);
    expect(second?.label).toMatch(/^2\. /);
    const { message } = await asker.ask(`news related ${second?.value}`);
    expect(ranksOf(message)[0]?.[1]).toBe(ranked[1]?.[1]);
  });

  it('finds stories by words of their titles, with their outlet', async () => {
    const [first] = await suggest('story', 'sensetime post', related);
    expect(first?.label).toBe('China’s AI giant SenseTime postpones IPO after US blacklisting · TechCrunch');
    expect(first?.value).toMatch(/^[a-z2-7]{8}$/);
  });

  it('finds stories by a link', async () => {
    const link =
      'https://techcrunch.com/2021/12/12/chinas-ai-giant-sensetime-postpones-ipo-after-us-blacklisting/';
    expect(await labels('story', link, related)).toEqual([expect.stringContaining('SenseTime')]);
  });

  it('lets a person search for words that no title has', async () => {
    expect(await suggest('story', 'barred americans', related)).toEqual([
      { label: 'Search for: barred americans', value: 'barred americans' },
    ]);
  });
});

describe('suggested time zones', () => {
  it('finds time zones by name, city or prefix, with their current offset and time', async () => {
    expect(await suggest('timezone', 'berlin')).toEqual([
      { label: 'Europe/Berlin · UTC+1, now 09:00', value: 'Europe/Berlin' },
    ]);
    expect(await values('timezone', 'new y')).toEqual(['America/New_York']);
    expect((await values('timezone', 'CET'))[0]).toBe('Europe/Berlin');
    expect(await labels('timezone', 'kolkata')).toEqual(['Asia/Kolkata · UTC+5:30, now 13:30']);
    expect((await values('timezone', ''))[0]).toBe('UTC');
    expect((await values('timezone', 'europe')).length).toBe(25);
  });
});

describe('suggested times and days', () => {
  it('completes a time of day', async () => {
    expect((await values('time', '9')).slice(0, 2)).toEqual(['09:00', '09:30']);
    expect(await values('time', '9')).toContain('21:00');
    expect(await values('time', '1')).toContain('18:00');
    expect(await values('time', '9:3')).toEqual(['09:30', '21:30']);
    expect(await values('time', '8p')).toEqual(['20:00', '20:30', '20:15', '20:45']);
    expect(await values('time', '17:4')).toEqual(['17:45']);
    expect(await values('time', '25')).toEqual([]);
  });

  it('keeps a complete time as it is, and completes the days after it', async () => {
    expect((await suggest('time', '09:17'))[0]).toEqual({ label: 'every day at 09:17', value: '09:17' });
    expect((await values('time', '9 we'))[0]).toBe('09:00 weekdays');
    expect((await labels('time', '8:30 on mon'))[0]).toBe('Mondays at 08:30');
  });

  it('completes the time after days too', async () => {
    expect(await values('time', 'mon')).toEqual(expect.arrayContaining(['09:00 Mondays', '18:00 Mondays']));
    expect((await labels('time', 'weekdays at'))[0]).toBe('weekdays at 09:00');
    expect(await values('time', 'nonsense')).toEqual([]);
  });

  it('suggests only what can be read as a schedule', async () => {
    for (const typed of ['', '9', '12', '0', '9:', '23:5', '7 t', '6pm w']) {
      for (const value of await values('time', typed, { command: 'digest', subcommand: 'subscribe' })) {
        expect(parseScheduleText(value), value).not.toBeInstanceOf(Fault);
      }
    }
  });

  it('suggests days, for the last of a list', async () => {
    expect((await values('days', ''))[0]).toBe('weekdays');
    expect(await values('days', 'tu')).toContain('Tuesdays');
    const withMonday = await values('days', 'mon, ');
    expect(withMonday).toContain('mon, Wednesdays');
    expect(withMonday.filter((value) => /mon, (Mondays|weekdays|every day)/.test(value))).toEqual([]);
    expect(await values('days', 'xyz')).toEqual([]);
  });
});

describe('suggested commands in help', () => {
  it('finds commands by any of their words', async () => {
    expect(await values('command', 'sub', { subcommand: 'help' })).toEqual(['me subscribe']);
    expect(await values('command', 'top', { subcommand: 'help' })).toEqual(['top', 'topic', 'topics']);
  });
});

describe('suggested digests', () => {
  it("suggests the channel's digests, with their schedule", async () => {
    const why = { command: 'digest', subcommand: 'pause' };
    expect(await suggest('id', '', why)).toEqual([
      { label: 'chat:general · every day at 08:00 · Top stories', value: 'chat:general' },
    ]);
    expect(await values('id', 'GENERAL', why)).toEqual(['chat:general']);
    expect(await values('id', 'nosuch', why)).toEqual([]);
  });
});

describe('any suggestion', () => {
  it("keeps every suggestion within the platform's limits, whatever is typed, and suggests nothing for other options", async () => {
    const [news, digest] = asker.commands.commands;
    const hostile = [
      '',
      ' ',
      '"',
      "'; DROP",
      '-',
      '*',
      '#',
      '<@U1>',
      '\u0000',
      'x'.repeat(5000),
      ',,,',
      'ü',
      '🦊',
    ];
    for (const definition of [news, digest]) {
      for (const subcommand of definition?.subcommands ?? []) {
        for (const option of subcommand.options) {
          for (const typed of hostile) {
            const choices = await asker.suggest({
              command: definition?.root ?? '',
              subcommand: subcommand.name,
              option: option.name,
              typed,
            });
            expect(choices.length).toBeLessThanOrEqual(25);
            expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
            for (const { label, value } of choices) {
              expect([label.length, value.length].every((length) => length > 0 && length <= 75)).toBe(true);
            }
          }
        }
      }
    }
    expect(await suggest('count', '')).toEqual([]);
  });

  it('suggests something for each option that is said to have suggestions', async () => {
    await asker.ask('/news me watch log4j');
    for (const { root, subcommands } of asker.commands.commands) {
      for (const subcommand of subcommands) {
        for (const option of subcommand.options) {
          if (option.type !== 'string' || !option.suggested) continue;
          const choices = await suggest(option.name, '', { command: root, subcommand: subcommand.name });
          expect(choices.length, `${root} ${subcommand.name} ${option.name}`).toBeGreaterThan(0);
        }
      }
    }
  });
});
