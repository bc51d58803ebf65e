import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { Fault } from '../../src/platform/fault.ts';
import { told } from '../../src/platform/language/sentence.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingTable,
  standardSettings,
} from '../../src/subscriptions/settings.ts';
import {
  readWrittenSettings,
  settingsDifference,
  type WrittenSettings,
} from '../../src/subscriptions/written-settings.ts';
import { withoutFault } from '../without-fault.ts';
import { anySettings } from './any-settings.ts';

const standard = standardSettings('Europe/Berlin');

function read(written: WrittenSettings, before: DigestSettings = standard): DigestSettings {
  return withoutFault(readWrittenSettings(written, before));
}

function faultsOf(written: WrittenSettings) {
  const result = readWrittenSettings(written, standard);
  return result instanceof Fault
    ? result.fault.map(({ setting, fault }) => ({ setting, fault: told('en', fault) }))
    : [];
}

/** As the command line passes it: each item of a list separately. */
function writtenAs(name: SettingName, text: string) {
  return settingTable[name].isList ? [text] : text;
}

describe('settings as people write them', () => {
  it('reads settings as people write them', () => {
    expect(
      read({
        name: ' Morgens ',
        schedule: 'weekdays at 9:30',
        timezone: 'america/new_york',
        count: '3',
        window: '3d',
        topics: ['AI', ' AI ', 'Big Tech', ''],
        providers: ['reuters.com'],
        minQuality: '40',
        minHeat: '20',
        style: 'Compact',
        language: 'Deutsch',
        onEmpty: 'NOTE',
        catchUp: 'latest 12h',
        ifUnknown: 'repeat',
        updates: 'LEAVE',
        mention: ' team-readers-7 ',
        crosspost: 'Yes',
        tag: ' News ',
      }),
    ).toEqual({
      name: 'Morgens',
      schedule: { cron: '30 9 * * 1-5', timezone: 'America/New_York' },
      criteria: {
        count: 3,
        windowMs: 3 * 86_400_000,
        filter: { topics: ['AI', 'Big Tech'], providers: ['reuters.com'], minQuality: 40, minHeat: 20 },
      },
      style: 'compact',
      language: 'de',
      onEmpty: 'note',
      catchUp: { kind: 'latest', withinMs: 12 * 3_600_000 },
      ifUnknown: 'repeat',
      updates: 'leave',
      posting: { mention: 'team-readers-7', crosspost: true, tag: 'News' },
    });
  });

  it.each([
    [slack, 'S0123ABCD', 'S0123ABCD'],
    [slack, '<!subteam^S0123ABCD>', 'S0123ABCD'],
    [slack, '<!subteam^S0123ABCD|@editors>', 'S0123ABCD'],
    [discord, '<@&123456789012345678>', '123456789012345678'],
  ])("reads a group as its channel's platform writes it: %o, %s", (platform, mention, id) => {
    const result = readWrittenSettings({ mention }, standard, platform);
    expect(result).toMatchObject({ posting: { mention: id } });
  });

  it.each([
    [
      slack,
      '@editors',
      '"@editors" is not the id of a group of Slack; write a user group\'s id such as S0123ABCD',
    ],
    [slack, 'U0123ABCD', '"U0123ABCD" is not the id of a group of Slack'],
    [slack, '<!channel>', 'or in Slack @ and a group from its suggestions; or none'],
    [slack, '123456789012345678', '"123456789012345678" is not the id of a group of Slack'],
    [
      discord,
      'S0123ABCD',
      '"S0123ABCD" is not the id of a group of Discord; write a role\'s id such as 1234',
    ],
    [discord, '<@123456789012345678>', '"<@123456789012345678>" is not the id of a group of Discord'],
    [discord, 'everyone', '"everyone" is not the id of a group of Discord'],
    [{ name: 'big-board' }, 'S0123ABCD', 'nobody can be notified in Big Board; leave it out, or write none'],
  ])("reports what is not a group of the channel's platform: %o, %s", (platform, mention, fault) => {
    const result = readWrittenSettings({ mention }, standard, platform);
    expect(result).toEqual(new Fault([{ setting: 'mention', fault: expect.anything() }]));
    expect(result instanceof Fault && told('en', result.fault[0]?.fault ?? '')).toContain(fault);
    expect(readWrittenSettings({ mention: 'none' }, standard, platform)).not.toBeInstanceOf(Fault);
  });

  it('leaves settings that are not named as they were, and removes filters', () => {
    const before = read({
      topics: ['AI'],
      providers: ['BBC'],
      minHeat: '20',
      minQuality: '5',
      window: '24h',
      mention: 'S0123ABCD',
      crosspost: 'yes',
      tag: 'News',
    });
    expect(read({}, before)).toEqual(before);
    expect(read({ count: '7' }, before)).toEqual({ ...before, criteria: { ...before.criteria, count: 7 } });
    const filters = { topics: ['any'], providers: ['Any'], minHeat: '0', minQuality: '0', window: 'auto' };
    const posting = { mention: 'None', crosspost: 'no', tag: 'none' };
    expect(read({ ...filters, ...posting }, before)).toEqual(standard);
  });

  it('keeps the name of a zone that also has another', () => {
    expect(read({ timezone: 'Berlin' }).schedule.timezone).toBe('Europe/Berlin');
    expect(read({ timezone: 'EST' }).schedule.timezone).toBe('America/New_York');
    expect(read({ schedule: '9 Tokyo' }).schedule.timezone).toBe('Asia/Tokyo');
    expect(read({ timezone: 'Asia/Kolkata' }).schedule.timezone).toBe('Asia/Kolkata');
    expect(read({ timezone: 'Asia/Calcutta' }).schedule.timezone).toBe('Asia/Calcutta');
  });

  it.each<[WrittenSettings, string]>([
    [{ name: '' }, '"" is not a name of 1 to 80 characters on one line'],
    [{ name: 'a\u001b[2Jb' }, '"a [2Jb" is not a name of 1 to 80 characters on one line'],
    [{ name: 'x'.repeat(81) }, `"${'x'.repeat(60)}…" is not a name`],
    [{ schedule: '24:10' }, '"24:10" is not a time of day'],
    [{ schedule: '0 8 * * 8' }, '"8" is not a day of the week'],
    [{ schedule: '0 0 31 2 *' }, 'never comes'],
    [{ timezone: 'Europe/Berlim' }, '"Europe/Berlim" is not a time zone; did you mean Europe/Berlin?'],
    [{ timezone: 'IST' }, '"IST" can mean several time zones; write Asia/Kolkata, Asia/Jerusalem'],
    [{ count: '0' }, '"0" is not a whole number from 1 to 10'],
    [{ count: '3.5' }, '"3.5" is not a whole number from 1 to 10'],
    [{ count: '-1' }, '"-1" is not a whole number from 1 to 10'],
    [{ window: 'a day' }, '"a day" is not a length of time such as 24h, 3d or 1w, nor auto'],
    [{ window: '0h' }, '"0h" is not a length of time'],
    [{ topics: ['AI', 'a\nb'] }, '"a b" is not a topic of at most 100 characters on one line'],
    [{ providers: ['x'.repeat(101)] }, 'is not an outlet of at most 100 characters'],
    [{ topics: Array.from({ length: 21 }, (_, n) => `t${n}`) }, 'there are 21; at most 20 are allowed'],
    [{ minQuality: '101' }, '"101" is not a whole number from 0 to 100'],
    [{ minHeat: 'hot' }, '"hot" is not a whole number from 0 to 100000'],
    [
      { style: 'big' },
      '"big" is not a choice; use rich (all that fits), compact (headlines, with their outlets)',
    ],
    [{ onEmpty: 'no' }, '"no" is not a choice; use skip (post nothing) or note (post one line)'],
    [{ catchUp: 'later' }, '"later" is not a way to catch up; use skip (send none)'],
    [{ ifUnknown: 'x' }, 'use leave (do not send it again) or repeat (send it again)'],
    [{ style: 'toString' }, '"toString" is not a choice'],
    [{ updates: 'x' }, 'use edit (keep it up to date for two days) or leave'],
    [{ mention: '' }, '"" is not the id of a role or group of 1 to 200 characters on one line'],
    [{ mention: 'a\nb' }, '"a b" is not the id of a role or group'],
    [
      { mention: 'x'.repeat(201) },
      'is not the id of a role or group of 1 to 200 characters on one line; or write none',
    ],
    [{ crosspost: 'x' }, '"x" is not a choice; use yes (publish it'],
    [
      { tag: 'x'.repeat(51) },
      'is not a tag of 1 to 50 characters on one line; write its name or id, or none',
    ],
  ])('names the fault of %o', (written, says) => {
    const [setting] = Object.keys(written);
    expect(faultsOf(written)).toEqual([{ setting, fault: expect.stringContaining(says) }]);
  });

  it('leaves it to the person which of two time zones is meant', () => {
    expect(faultsOf({ schedule: '9 Tokyo', timezone: 'Europe/Berlin' })).toEqual([
      {
        setting: 'timezone',
        fault: 'the time already names Asia/Tokyo, as "Tokyo"; leave one of the two out',
      },
    ]);
    expect(read({ schedule: '9 Berlin', timezone: 'CET' }).schedule.timezone).toBe('Europe/Berlin');
  });

  it('names all faults at once', () => {
    const faults = faultsOf({ count: '11', timezone: 'Berlino', schedule: 'soon', name: 'Morning' });
    expect(faults.map(({ setting }) => setting).sort()).toEqual(['count', 'schedule', 'timezone']);
  });

  it('never puts a line break or an escape sequence from the text into a fault', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(hostile, (text) => {
        const faults = faultsOf(
          Object.fromEntries(settingNames.map((name) => [name, writtenAs(name, text)])),
        );
        for (const { fault } of faults)
          expect(fault).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('the difference between settings', () => {
  it("turns one digest's settings into the other's", () => {
    fc.assert(
      fc.property(anySettings, anySettings, (settings, before) => {
        expect(read(settingsDifference(settings, before), before)).toEqual(settings);
      }),
    );
  });

  it('names no more than it must', () => {
    expect(settingsDifference(standard, standard)).toEqual({
      schedule: 'every day at 08:00',
      timezone: 'Europe/Berlin',
    });
    const other = read({ count: '3', topics: ['AI'] });
    expect(settingsDifference(other, standard)).toMatchObject({ count: '3', topics: ['AI'] });
    expect(settingsDifference(standard, other)).toMatchObject({ count: '5', topics: ['any'] });
  });
});
