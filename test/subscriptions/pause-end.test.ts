import { describe, expect, it } from 'vitest';
import { readPauseEnd } from '../../src/subscriptions/pause-end.ts';
import { faultText } from '../fault-text.ts';

/** A Monday, 13:00 in Berlin. */
const now = new Date('2021-12-13T12:00:00Z');
const read = (text: string) => readPauseEnd(text, { now, timezone: 'Europe/Berlin' });

describe('until when a digest pauses', () => {
  it.each([
    ['monday', '2021-12-20T00:00'],
    ['until friday', '2021-12-17T00:00'],
    ['next friday at 9am', '2021-12-17T09:00'],
    ['tomorrow', '2021-12-14T00:00'],
    ['2021-12-24', '2021-12-24T00:00'],
    ['2022-01-03 08:30', '2022-01-03T08:30'],
    ['24 december', '2021-12-24T00:00'],
    ['January 3rd', '2022-01-03T00:00'],
    ['18:00', '2021-12-13T18:00'],
    ['9:00', '2021-12-14T09:00'],
    ['for 2 weeks', '2021-12-27T13:00'],
    ['a week', '2021-12-20T13:00'],
    ['3d', '2021-12-16T13:00'],
    ['for 2 hours', '2021-12-13T15:00'],
    ['an hour', '2021-12-13T14:00'],
    ['für 2 Stunden', '2021-12-13T15:00'],
    ['für eine Woche', '2021-12-20T13:00'],
    ['pendant 3 heures', '2021-12-13T16:00'],
    ['por 2 horas', '2021-12-13T15:00'],
    ['bis 9 Uhr', '2021-12-14T09:00'],
    ["jusqu'à 9h", '2021-12-14T09:00'],
    ['bis Freitag 9 Uhr', '2021-12-17T09:00'],
    ['bis zum 24. Dezember', '2021-12-24T00:00'],
    ['24.12.', '2021-12-24T00:00'],
    ['bis zum 3.1.', '2022-01-03T00:00'],
    ['am 03.01.2022 um 9 Uhr', '2022-01-03T09:00'],
    ['für zwei Wochen', '2021-12-27T13:00'],
    ["jusqu'à vendredi", '2021-12-17T00:00'],
    ['24 décembre', '2021-12-24T00:00'],
    ['hasta el lunes', '2021-12-20T00:00'],
    ['24 de diciembre', '2021-12-24T00:00'],
    ['até sexta', '2021-12-17T00:00'],
    ['por 2 semanas', '2021-12-27T13:00'],
    ['金曜まで', '2021-12-17T00:00'],
    ['12月24日まで', '2021-12-24T00:00'],
    ['2週間', '2021-12-27T13:00'],
    ['3日間', '2021-12-16T13:00'],
    ['2時間', '2021-12-13T15:00'],
    ['1か月', '2022-01-12T13:00'],
    ['in 2 hours', '2021-12-13T15:00'],
    ['in half an hour', '2021-12-13T13:30'],
    ['30 minutes', '2021-12-13T13:30'],
    ['1 hour 30 minutes', '2021-12-13T14:30'],
    ['1.5 hours', '2021-12-13T14:30'],
    ['2 weeks and 3 days', '2021-12-30T13:00'],
    ['a fortnight', '2021-12-27T13:00'],
    ['in zwei Stunden', '2021-12-13T15:00'],
    ['eine halbe Stunde', '2021-12-13T13:30'],
    ['dans une semaine', '2021-12-20T13:00'],
    ['dentro de 2 horas', '2021-12-13T15:00'],
    ['daqui a 2 horas', '2021-12-13T15:00'],
    ['2時間', '2021-12-13T15:00'],
    ['1週間後', '2021-12-20T13:00'],
    ['until quarter to nine', '2021-12-14T08:45'],
    ['bis halb neun', '2021-12-14T08:30'],
    ['hasta las ocho y media', '2021-12-14T08:30'],
    ['friday at 8 in the evening', '2021-12-17T20:00'],
    ['today at 18:00', '2021-12-13T18:00'],
    ['the day after tomorrow', '2021-12-15T00:00'],
    ['übermorgen um 9', '2021-12-15T09:00'],
    ['明後日', '2021-12-15T00:00'],
    ['until the weekend', '2021-12-18T00:00'],
    ['until january', '2022-01-01T00:00'],
    ['24 december 2021 9am', '2021-12-24T09:00'],
    ['until 17', '2021-12-13T17:00'],
  ])('reads "%s" in the zone of the digest', (text, local) => {
    expect(read(text)).toEqual(new Date(`${local}:00+01:00`));
  });

  it.each([
    ['soon', '"soon" is not a time to pause until; write for example "monday"'],
    ['7/12', 'is not a time to pause until'],
    ['2021-12-01', 'has passed; write a time to come'],
    ['31 february', 'is not a time to pause until'],
    ['2030-01-01', 'is more than a year ahead'],
    ['99999999999999 days', 'is more than a year ahead'],
    ['-2 hours', 'is not a time to pause until'],
    ['monday 9am 6pm', 'is not a time to pause until'],
    ['24 december 2021 9', 'is not a time to pause until'],
    ['until 5', '"5" may be in the morning or in the evening; write 05:00 or 17:00'],
    ['friday evening', 'write the hour, such as 8am or 20:00'],
    ['24.13.', 'is not a time to pause until'],
    ['2022-02-31', 'is not a time to pause until'],
    ['monday tuesday', 'is not a time to pause until'],
    ['for 99999999999999999999 weeks', 'is more than a year ahead'],
  ])('refuses "%s", and says what to write', (text, fault) => {
    expect(faultText(read(text))).toContain(fault);
  });
});
