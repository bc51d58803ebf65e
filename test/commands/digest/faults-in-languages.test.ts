import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/platform/fault.ts';
import { type Language, languages } from '../../../src/platform/language/language.ts';
import { translationOf } from '../../../src/platform/language/say.ts';
import { type Said, told } from '../../../src/platform/language/sentence.ts';
import { readPauseEnd } from '../../../src/subscriptions/pause-end.ts';
import { readSchedule } from '../../../src/subscriptions/schedule-text.ts';
import { standardSettings } from '../../../src/subscriptions/settings.ts';
import { readWrittenSettings, type WrittenSettings } from '../../../src/subscriptions/written-settings.ts';
import { ana, openDesk } from './desk.ts';

type Translated = Exclude<Language, 'en'>;
const others = languages.filter((tag): tag is Translated => tag !== 'en');
const now = new Date('2021-12-13T06:30:00Z');
const long = 'x'.repeat(201);

/** What people mistype for when a digest comes, and what of it the answer repeats. */
const schedules: readonly (readonly [typed: string, repeated: string])[] = [
  ...['25', '9:60', '13pm', 'mondy 9', 'xyzzy 9'].map((text) => [text, text.split(' ')[0] ?? ''] as const),
  ...[
    ['weekdays', 'weekdays'],
    ['9 weekdays mondy', '09:00'],
    ['9:00 mon-wed-fri', '…'],
    ['9:00 weekdays-sun', '-'],
    ['9:00 and 17:30', '17:30'],
    ['every hour at 9:00', 'at 9:00'],
    ['every 5 hours', '5'],
    ['every 7 minutes', '7'],
    ['every 24 hours', '24'],
    ['every hour from 18 to 8', '18'],
    ['every 0 days at 9', '0'],
    ['every 100 days at 9', '100'],
    ['every other day', 'every other day'],
    ['every day at 9 from 2026-12-07', '09:00'],
    ['every other day at 9 from 2026-02-30', '2026-02-30'],
    ['every other day from 9999-12-31 at 9', '9999-12-31'],
    ['8 18', '8 18'],
    ['8 and 6pm', '20:00'],
    ['9:30 weekdays 5', 'count:5'],
    ['9-17', '09:00'],
    ['20 Uhr morgens', '20h'],
    ['9 weekdays and 10 weekends', ''],
    ['half past', '8'],
    ['every morning', '20:00'],
    ['9 in the morning and 8 in the evening', '20:00'],
    ['twice a day', '18'],
    ['weekly at 9', '9'],
    ['every 2 weeks', '9'],
    ['every other weekday at 9', ''],
    ['every 2 days every 3 hours', ''],
    ['9 except every day', ''],
    ['tomorrow at 9', '9'],
    ['first monday 9am', 'MON#1'],
    ['biweekly monday 9', 'biweekly'],
    ['jours ouvrables 9h', 'jours ouvrables'],
    ['in 2 hours', 'in 2 hours'],
    ['until 9', '18'],
    ['next monday at 9', '9'],
    ['2 hours', '2'],
    ['every 15', '15'],
    ['9am except', ''],
    ['every 90 minutes', '90'],
    ['every 48 hours', '48'],
    ['9am IST', 'ist'],
    ['9 UTC+2', '+2'],
    ['9pm paris tokyo', 'tokyo'],
    ['9 Berln', 'Europe/Berlin'],
    ['0 0 9 * * *', '0 0 9 * * *'],
    ['0 9 * *', '0 9 * *'],
    ['0 25 * * *', '0 25 * * *'],
    ['0 22-2 * * *', '22-23,0-2'],
    ['60 9 1 13 8', '60'],
    ['0 9 32 * *', '32'],
    ['0 9 * 13 *', '13'],
    ['0 9 * * 9', '0 9 * * 9'],
    ['0 9 31 2 *', '0 9 31 2 *'],
    ['@often', '@often'],
    ['0 9 1 * * 2d', '0 9 1 * * 2d'],
    [long, '200'],
    [`@${long}`, '200'],
  ].map(([text = '', repeated = '']) => [text, repeated] as const),
];

/** The same for the other settings. */
const settings: readonly (readonly [written: WrittenSettings, repeated: string])[] = [
  [{ timezone: 'Berlino' }, 'Berlino'],
  [{ timezone: 'xyzzyq' }, 'xyzzyq'],
  [{ timezone: 'IST' }, 'IST'],
  [{ timezone: 'UTC+2' }, 'UTC+2'],
  [{ schedule: '9 Tokyo', timezone: 'Europe/Berlin' }, 'Asia/Tokyo'],
  [{ count: '11' }, '"11"'],
  [{ topics: [long] }, 'xxx'],
  [{ providers: [long] }, 'xxx'],
  [{ without: [long] }, 'xxx'],
  [{ without: ['?!'] }, '"?!"'],
  [{ topics: Array.from({ length: 21 }, (_, n) => `t${n}`) }, '21'],
  [{ style: 'big' }, '"big"'],
  [{ onEmpty: 'big' }, '"big"'],
  [{ ifUnknown: 'big' }, '"big"'],
  [{ updates: 'big' }, '"big"'],
  [{ silent: 'big' }, '"big"'],
  [{ crosspost: 'big' }, '"big"'],
  [{ language: 'Klingon' }, '"Klingon"'],
  [{ window: 'soon' }, '"soon"'],
  [{ catchUp: 'soon' }, '"soon"'],
  [{ name: long }, 'xxx'],
  [{ mention: long }, 'xxx'],
  [{ tag: long }, 'xxx'],
];

const pauses = ['soon', '2020-01-01', '2031-01-01'];

/** Words of the English faults that none of the other languages has. */
const english =
  /(?<!\p{L})(?:the|is|are|not|write|every|hours?|days?|weeks?(?!-)|such|with|from|and|understood|did|mean|time|zone|mondays|weekdays|sundays|at most|too|morning|evening)(?!\p{L})/iu;

/** The words of what was typed may stay. */
function withoutTyped(text: string, typed: string): string {
  return [typed, ...typed.split(/[\s,-]+/)]
    .filter((word) => word.length > 1)
    .reduce((rest, word) => rest.replaceAll(new RegExp(RegExp.escape(word), 'gi'), ' '), text);
}

describe.each(others)('what is wrong with something typed, in %s', (language) => {
  const expectTold = (said: Said, typed: string, repeated: string) => {
    const text = told(language, said);
    expect(text).not.toBe(told('en', said));
    expect(text).toContain(repeated);
    expect(withoutTyped(text, typed)).not.toMatch(english);
    expect(text).not.toMatch(/[{}]|undefined|object/);
  };

  it.each(schedules)('is said of the schedule "%s"', (typed, repeated) => {
    const read = readSchedule(typed);
    if (!(read instanceof Fault)) throw new Error('the schedule was understood');
    expectTold(read.fault, typed, repeated);
  });

  it.each(settings)('is said of the settings %o', (written, repeated) => {
    const read = readWrittenSettings(written, standardSettings('UTC'));
    if (!(read instanceof Fault)) throw new Error('the settings were understood');
    for (const { fault } of read.fault) expectTold(fault, Object.values(written).join(' '), repeated);
  });

  it.each(pauses)('is said of a pause until "%s"', (typed) => {
    const read = readPauseEnd(typed, { now, timezone: 'UTC' });
    if (!(read instanceof Fault)) throw new Error('the time was understood');
    expectTold(read.fault, typed, `"${typed}"`);
  });
});

describe('the examples in what is wrong', () => {
  const quotes = /„([^“]+)“|« ([^»]+) »|«([^»]+)»|「([^」]+)」|"([^"]+)"/g;
  const quoted = (text: string) =>
    [...text.matchAll(quotes)].map((found) => found.slice(1).find(Boolean) ?? '');

  it.each(others)('can be typed as they are in %s', (language) => {
    for (const sentence of [
      '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"',
      'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"',
      'the day of the week is missing; write for example "Mondays at 9"',
      'the times are missing; write for example "9 and 18"',
      'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"',
      'some times are in the morning and some are later; write them as in "08:00 and 20:00"',
    ]) {
      const examples = quoted(translationOf(language, sentence) ?? '');
      expect(examples.length, sentence).toBeGreaterThan(0);
      for (const example of examples) expect(readSchedule(example), example).not.toBeInstanceOf(Fault);
    }
    const ends = quoted(
      translationOf(language, '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"') ?? '',
    );
    expect(ends).toHaveLength(5);
    for (const end of ends)
      expect(readPauseEnd(end, { now: new Date('2026-11-30T00:00Z'), timezone: 'UTC' }), end).toBeInstanceOf(
        Date,
      );
  });

  it.each([
    ['de', 'jede Minute trotzdem'],
    ['fr', 'chaque minute quand même'],
    ['es', 'cada minuto de todos modos'],
    ['ja', '毎分 それでも'],
    ['pt-BR', 'a cada minuto mesmo assim'],
  ])('insist on a schedule that is questioned: %s', async (locale, insisted) => {
    await using desk = await openDesk();
    const person = { ...ana, locale };
    const questioned = await desk.answer('/digest subscribe "* * * * *"', { person });
    expect(questioned).toContain(insisted);
    expect(questioned).toMatch(/1[.,\s]?440/);
    await desk.ask(`/digest subscribe ${insisted}`, { person });
    expect(await desk.subscriptions.listOfChannel({ platform: 'slack', id: 'C1' })).toHaveLength(1);
  });
});

describe('an answer to a slip', () => {
  const german = { person: { ...ana, locale: 'de' } };
  const japanese = { person: { ...ana, locale: 'ja' } };

  it.each([
    [
      '/digest subscribe 9:00 mondy',
      'time: „mondy“ ist weder Uhrzeit noch Tag noch Zeitzone; meintest du "monday"? (verstanden: um 09:00 Uhr). Andere Einstellungen brauchen ihren Namen, wie in topics:AI count:3',
    ],
    [
      '/digest subscribe xyzzyq',
      'time: „xyzzyq“ ist weder Uhrzeit noch Tag noch Zeitzone; schreib zum Beispiel „09:00“, „9:30 werktags“, „18:15 mo,mi,fr“, „8 Uhr am Wochenende“ oder „alle 2 Stunden“',
    ],
    [
      '/digest subscribe alle 5 Stunden',
      'time: „alle 5 Stunden“ käme nicht jeden Tag zu denselben Uhrzeiten; schreib „alle 4 Stunden“ oder „alle 6 Stunden“',
    ],
    [
      '/digest subscribe 9 timezone:IST',
      'timezone: „IST“ kann mehrere Zeitzonen meinen; schreib Asia/Kolkata, Asia/Jerusalem oder Europe/Dublin',
    ],
    [
      '/digest subscribe 9 mention:@editors',
      'mention: "@editors" ist keine Gruppen-ID von Slack; schreib die ID einer Nutzergruppe wie S0123ABCD oder in Slack @ und eine Gruppe aus den Vorschlägen; oder none',
    ],
    [
      '/digest alert log4j quiet:night',
      'quiet: "night" ist kein Zeitraum wie 22:00-07:00; gib Anfang und Ende an, oder none',
    ],
  ])('is German for a German: %s', async (typed, answer) => {
    await using desk = await openDesk();
    expect(await desk.answer(typed, german)).toBe(answer);
  });

  it.each([
    [
      '/digest subscribe 平日 xyzzyq',
      'time: 「xyzzyq」は時刻でも曜日でもタイムゾーンでもありません。例：「9:00」「平日9:30」「月,水,金 18:15」「週末8時」「2時間ごと」（読み取れた部分：平日）',
    ],
    [
      '/digest subscribe 9 window:soon',
      'window: "soon"は24h、3d、1wのような期間でも、auto（前回のダイジェスト以降）でもありません',
    ],
  ])('is Japanese for a Japanese: %s', async (typed, answer) => {
    await using desk = await openDesk();
    expect(await desk.answer(typed, japanese)).toBe(answer);
  });

  it('says in German why a digest cannot be paused until then', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9 timezone:UTC', german);
    expect(await desk.answer('/digest pause until 2031-01-01', german)).toBe(
      '"until 2031-01-01" liegt mehr als ein Jahr voraus.',
    );
    expect(await desk.answer('/digest pause until 2 pigs', japanese)).toBe(
      '"until 2 pigs"は一時停止の終わりとして読めません。例：「月曜日」「2026-12-24」「12月24日」「金曜日 9時」「2週間」。',
    );
  });

  it('marks the field of a form with it', async () => {
    await using desk = await openDesk();
    const { faults } = await desk.answerInvocation({
      ...{ command: 'digest', subcommand: 'subscribe', options: { time: '9 and 17:30' } },
      channel: { platform: 'slack', id: 'C1' },
      ...german,
    });
    expect(faults).toEqual([
      {
        option: 'time',
        fault: expect.stringMatching(/^09:00 und 17:30 passen nicht in einen Zeitplan/),
      },
    ]);
  });
});
