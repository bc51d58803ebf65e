import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/platform/fault.ts';
import { languages } from '../../src/platform/language/language.ts';
import { formatTime } from '../../src/subscriptions/clock-time.ts';
import { formatScheduleText, scheduleInWords } from '../../src/subscriptions/schedule-format.ts';
import { insistsOnOften, readSchedule } from '../../src/subscriptions/schedule-text.ts';
import { faultText } from '../fault-text.ts';

/** What is understood: the schedule in words, and the zone if one was named. */
function understood(text: string): string {
  const read = readSchedule(text);
  if (read instanceof Fault) return `refused: ${faultText(read)}`;
  const words = formatScheduleText(read.cron);
  return read.zone ? `${words}, ${read.zone.timezone}` : words;
}

const weekdaysAt9 = 'weekdays at 09:00';
const everyDayAt9 = 'every day at 09:00';

describe('a schedule as people say it', () => {
  it.each([
    ['9', everyDayAt9],
    ['09', everyDayAt9],
    ['9h', everyDayAt9],
    ['0900', everyDayAt9],
    ['1830', 'every day at 18:30'],
    ['9 30', 'every day at 09:30'],
    ['at nine', everyDayAt9],
    ['eight thirty on weekdays', 'weekdays at 08:30'],
    ['half past 8', 'every day at 08:30'],
    ["9 o'clock every day", everyDayAt9],
    ['once a day at 9', everyDayAt9],
    ['Every weekday at 9', weekdaysAt9],
    ['9 a.m. Mon–Fri', weekdaysAt9],
    ['business days 9am', weekdaysAt9],
    ['mondays, thursdays at 7 in the evening', 'Mondays and Thursdays at 19:00'],
    ['every morning at 8', 'every day at 08:00'],
    ['11 at night', 'every day at 23:00'],
    ['8 and 18', 'every day at 08:00 and 18:00'],
    ['noon and midnight', 'every day at 00:00 and 12:00'],
    ['daily except sundays at 9', 'every day except Sundays at 09:00'],
    ['every week on friday 4pm', 'Fridays at 16:00'],
    ['every hour', 'every hour'],
    ['every 2 hours', 'every 2 hours'],
    ['every two hours on weekdays', 'every 2 hours on weekdays'],
    ['every 3 hours from 6 to 21', 'every 3 hours from 06:00 to 21:00'],
    ['every hour between 9am and 5pm weekdays', 'every hour from 09:00 to 17:00 on weekdays'],
    ['every 30 minutes', 'every 30 minutes'],
    ['every 2h', 'every 2 hours'],
    ['every 30m', 'every 30 minutes'],
    ['every half hour', 'every 30 minutes'],
    ['twice a day at 9 and 18', 'every day at 09:00 and 18:00'],
    ['every other day at 9', 'every other day at 09:00'],
    ['every other day at 9 except sundays', 'every other day except Sundays at 09:00'],
    ['every 3 days 8am', 'every 3 days at 08:00'],
    ['every other monday at 9', 'every other week on Mondays at 09:00'],
    ['fortnightly on fridays at 16:00', 'every other week on Fridays at 16:00'],
    ['every 2 weeks on mon at 9 from 2026-12-07', 'every other week from 2026-12-07 on Mondays at 09:00'],
    ['a quarter to nine', 'every day at 08:45'],
    ['quarter of 9', 'every day at 08:45'],
    ['quarter past nine', 'every day at 09:15'],
    ['quarter past 9 pm', 'every day at 21:15'],
    ['quarter to one in the afternoon', 'every day at 12:45'],
    ['half past eight in the evening', 'every day at 20:30'],
    ['ten past nine', 'every day at 09:10'],
    ['ten to nine', 'every day at 08:50'],
    ['five minutes to nine', 'every day at 08:55'],
    ['twenty-five to nine', 'every day at 08:35'],
    ['nine fifteen', 'every day at 09:15'],
    ['nine forty-five on mondays', 'Mondays at 09:45'],
    ['1830 hours', 'every day at 18:30'],
    ['12 noon', 'every day at 12:00'],
    ['12 midnight', 'every day at 00:00'],
    ['mon/wed/fri 9', 'Mondays, Wednesdays and Fridays at 09:00'],
    ['every day @ 9am', everyDayAt9],
    ['@9am every day', everyDayAt9],
    ['8am/8pm on weekdays', 'weekdays at 08:00 and 20:00'],
    ['8:30/18:30', 'every day at 08:30 and 18:30'],
    ['every 2 weeks starting monday at 9', 'every other week on Mondays at 09:00'],
    ['daily mon-fri at 9', weekdaysAt9],
    ['9am every day, Monday to Friday', weekdaysAt9],
    ['daily 9am – weekdays', weekdaysAt9],
    ['daily at 9 - monday to friday', weekdaysAt9],
    ['every week starting monday at 9', 'Mondays at 09:00'],
    ['starting on mondays at 9', 'Mondays at 09:00'],
    ['from weekdays at 9', weekdaysAt9],
    ['8 a.m./8 p.m.', 'every day at 08:00 and 20:00'],
    ['9h / 18h', 'every day at 09:00 and 18:00'],
    ['Daily 9:00 – Mon–Fri', weekdaysAt9],
    ['weekly starting monday at 9', 'Mondays at 09:00'],
    ['from mon, wed and fri at 9', 'Mondays, Wednesdays and Fridays at 09:00'],
    ['starting daily at 9am', everyDayAt9],
    ['alle 14 Tage ab Montag um 9', 'every other week on Mondays at 09:00'],
    ['mwf 9am', 'Mondays, Wednesdays and Fridays at 09:00'],
    ['M-F 9', weekdaysAt9],
    ['between monday and friday at 9', weekdaysAt9],
    ['mon-fri not wed 9', 'Mondays, Tuesdays, Thursdays and Fridays at 09:00'],
    ['once at 9', everyDayAt9],
    ['every hour between 9 and 5', 'every hour from 09:00 to 17:00'],
    ['every hour 9-5 on weekdays', 'every hour from 09:00 to 17:00 on weekdays'],
    ['9am no weekends', weekdaysAt9],
    ['9am, no fridays', 'every day except Fridays at 09:00'],
    ['no domingo às 9', 'Sundays at 09:00'],
    ['9am but only on weekdays', weekdaysAt9],
    ['every day but Sunday at 9', 'every day except Sundays at 09:00'],
    ['domingos no, a las 9', 'every day except Sundays at 09:00'],
    ['sábados y domingos no, a las 9', weekdaysAt9],
    ['日曜を除く毎日9時', 'every day except Sundays at 09:00'],
    ['mittags um 12', 'every day at 12:00'],
    ['Di und Do jeweils um 9', 'Tuesdays and Thursdays at 09:00'],
    ['vingt et une heures', 'every day at 21:00'],
    ['a las veintiuna horas', 'every day at 21:00'],
    ['vinte e uma horas', 'every day at 21:00'],
    ['a las 9 y a las 18', 'every day at 09:00 and 18:00'],
    ['de 2 em 2 horas', 'every 2 hours'],
    ['de duas em duas horas das 8 às 18', 'every 2 hours from 08:00 to 18:00'],
    ['de hora em hora das 9h às 17h', 'every hour from 09:00 to 17:00'],
    ['de meia em meia hora', 'every 30 minutes'],
    ['every 2 hours from 8 until 6', 'every 2 hours from 08:00 to 18:00'],
    ['every 20 minutes from 8 to 10', 'every 20 minutes from 08:00 to 09:40'],
    ['every 20 minutes from 8:00 to 9:40', 'every 20 minutes from 08:00 to 09:40'],
    ['every 60 minutes', 'every hour'],
    ['every 120 minutes', 'every 2 hours'],
  ])('reads the English "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['täglich um 9', everyDayAt9],
    ['jeden Tag um 9 Uhr 30', 'every day at 09:30'],
    ['montags bis freitags um 8:30 Uhr', 'weekdays at 08:30'],
    ['9 Uhr New Yorker Zeit', 'every day at 09:00, America/New_York'],
    ['um eins', 'every day at 01:00'],
    ['jede halbe Stunde', 'every 30 minutes'],
    ['werktags 8 Uhr', 'weekdays at 08:00'],
    ['Mo–Fr um 9', weekdaysAt9],
    ['von Montag bis Freitag um neun', weekdaysAt9],
    ['montags und donnerstags um 18 Uhr', 'Mondays and Thursdays at 18:00'],
    ['18 Uhr am Montag', 'Mondays at 18:00'],
    ['Di und Do 9 Uhr', 'Tuesdays and Thursdays at 09:00'],
    ['halb 9', 'every day at 08:30'],
    ['abends um 8', 'every day at 20:00'],
    ['Montag früh um 7', 'Mondays at 07:00'],
    ['am Wochenende um 10 Uhr', 'weekends at 10:00'],
    ['täglich außer sonntags 8 Uhr', 'every day except Sundays at 08:00'],
    ['alle 2 Stunden', 'every 2 hours'],
    ['stündlich von 8 bis 18 Uhr', 'every hour from 08:00 to 18:00'],
    ['jeden zweiten Tag um 9', 'every other day at 09:00'],
    ['alle 14 Tage montags um 9', 'every other week on Mondays at 09:00'],
    ['alle zwei Wochen montags um 9', 'every other week on Mondays at 09:00'],
    ['halb neun', 'every day at 08:30'],
    ['halb neun abends', 'every day at 20:30'],
    ['halb eins mittags', 'every day at 12:30'],
    ['1 Uhr mittags', 'every day at 13:00'],
    ['um 12 Uhr mittags', 'every day at 12:00'],
    ['Viertel vor neun', 'every day at 08:45'],
    ['Viertel nach neun', 'every day at 09:15'],
    ['drei viertel neun', 'every day at 08:45'],
    ['zehn vor neun', 'every day at 08:50'],
    ['zehn nach neun', 'every day at 09:10'],
    ['fünf vor halb neun', 'every day at 08:25'],
    ['fünf nach halb neun', 'every day at 08:35'],
    ['zwanzig Uhr fünfzehn', 'every day at 20:15'],
    ['Mo/Mi/Fr 9 Uhr', 'Mondays, Wednesdays and Fridays at 09:00'],
  ])('reads the German "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['tous les jours à 9h', everyDayAt9],
    ['chaque jour à neuf heures', everyDayAt9],
    ['09h00 lundi-vendredi', weekdaysAt9],
    ['du lundi au vendredi à 8h30', 'weekdays at 08:30'],
    ['en semaine à 9 heures', weekdaysAt9],
    ['les jours ouvrés à 9 h', weekdaysAt9],
    ['lundi et jeudi à 9 heures et demie', 'Mondays and Thursdays at 09:30'],
    ['LUNDI ET MARDI 9H', 'Mondays and Tuesdays at 09:00'],
    ['le week-end à 10 h', 'weekends at 10:00'],
    ['à 8 heures du soir', 'every day at 20:00'],
    ['midi', 'every day at 12:00'],
    ['tous les jours sauf le dimanche à 8h', 'every day except Sundays at 08:00'],
    ['toutes les deux heures de 8h à 18h', 'every 2 hours from 08:00 to 18:00'],
    [
      'toutes les heures de 9h jusqu’à 18h mar et jeu',
      'every hour from 09:00 to 18:00 on Tuesdays and Thursdays',
    ],
    ['toutes les 2h de 8h à 18h', 'every 2 hours from 08:00 to 18:00'],
    ['tous les quinze jours le lundi à 9h', 'every other week on Mondays at 09:00'],
    ['un jour sur deux à 7h', 'every other day at 07:00'],
    ['un lundi sur deux à 9h', 'every other week on Mondays at 09:00'],
    ['neuf heures et quart', 'every day at 09:15'],
    ['neuf heures moins le quart', 'every day at 08:45'],
    ['neuf heures moins dix', 'every day at 08:50'],
    ['dix-huit heures trente', 'every day at 18:30'],
    ['midi et demi', 'every day at 12:30'],
    ['minuit moins le quart', 'every day at 23:45'],
    ['lun/mer/ven 9h', 'Mondays, Wednesdays and Fridays at 09:00'],
  ])('reads the French "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['todos los días a las 9', everyDayAt9],
    ['cada día a las nueve de la mañana', everyDayAt9],
    ['de lunes a viernes a las 9', weekdaysAt9],
    ['días laborables 9h', weekdaysAt9],
    ['entre semana a las 9', weekdaysAt9],
    ['martes y jueves 9 p. m.', 'Tuesdays and Thursdays at 21:00'],
    ['miércoles y sábados a las 18:30', 'Wednesdays and Saturdays at 18:30'],
    ['los fines de semana a las 10', 'weekends at 10:00'],
    ['a las 9 de la noche', 'every day at 21:00'],
    ['a la una', 'every day at 01:00'],
    ['cada media hora', 'every 30 minutes'],
    ['cada 2 horas', 'every 2 hours'],
    ['cada dos días a las 9', 'every other day at 09:00'],
    ['cada 15 minutos', 'every 15 minutes'],
    ['ocho y media', 'every day at 08:30'],
    ['las ocho y diez', 'every day at 08:10'],
    ['las nueve menos cuarto', 'every day at 08:45'],
    ['diez para las nueve', 'every day at 08:50'],
    ['a las once', 'every day at 11:00'],
    ['a las veinte horas', 'every day at 20:00'],
    ['todos los días menos domingo a las 9', 'every day except Sundays at 09:00'],
    ['las 8 y las 10', 'every day at 08:00 and 10:00'],
  ])('reads the Spanish "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['todos os dias às 9h', everyDayAt9],
    ['diariamente às 9', everyDayAt9],
    ['segunda a sexta às 9h', weekdaysAt9],
    ['segunda-feira a sexta-feira 9h', weekdaysAt9],
    ['de 2ª a 6ª às 9h', weekdaysAt9],
    ['aos domingos 10h', 'Sundays at 10:00'],
    ['dias úteis às 9', weekdaysAt9],
    ['terça e quinta 8h30', 'Tuesdays and Thursdays at 08:30'],
    ['fim de semana 10h', 'weekends at 10:00'],
    ['9h da noite', 'every day at 21:00'],
    ['a cada 2 horas', 'every 2 hours'],
    ['dia sim, dia não às 8h', 'every other day at 08:00'],
    ['todo domingo às 18h', 'Sundays at 18:00'],
    ['ao meio-dia', 'every day at 12:00'],
    ['meio-dia e meia', 'every day at 12:30'],
    ['oito e quinze', 'every day at 08:15'],
    ['quinze para as nove', 'every day at 08:45'],
    ['às vinte horas', 'every day at 20:00'],
  ])('reads the Portuguese "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['毎日9時', everyDayAt9],
    ['平日 午前9時', weekdaysAt9],
    ['毎朝8時', 'every day at 08:00'],
    ['午後6時半', 'every day at 18:30'],
    ['月水金 9時', 'Mondays, Wednesdays and Fridays at 09:00'],
    ['月曜から金曜 8時30分', 'weekdays at 08:30'],
    ['毎週月曜日の午前9時', 'Mondays at 09:00'],
    ['土日10時', 'weekends at 10:00'],
    ['日曜以外 9時', 'every day except Sundays at 09:00'],
    ['2時間ごと', 'every 2 hours'],
    ['隔日9時', 'every other day at 09:00'],
    ['隔週月曜9時', 'every other week on Mondays at 09:00'],
    ['毎日９：００', everyDayAt9],
    ['深夜0時', 'every day at 00:00'],
    ['早朝7時', 'every day at 07:00'],
    ['午後8時', 'every day at 20:00'],
    ['昼の12時', 'every day at 12:00'],
    ['昼1時半', 'every day at 13:30'],
    ['9時15分前', 'every day at 08:45'],
    ['9時から17時まで1時間ごと', 'every hour from 09:00 to 17:00'],
  ])('reads the Japanese "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['monday 8am berlin time', 'Mondays at 08:00, Europe/Berlin'],
    ['weekdays 9 Berlin', 'weekdays at 09:00, Europe/Berlin'],
    ['9am EST', 'every day at 09:00, America/New_York'],
    ['9am ET weekdays', 'weekdays at 09:00, America/New_York'],
    ['9am Pacific Time', 'every day at 09:00, America/Los_Angeles'],
    ['9 CET', 'every day at 09:00, Europe/Berlin'],
    ['9am new york weekdays', 'weekdays at 09:00, America/New_York'],
    ['mondays 9 Buenos Aires', 'Mondays at 09:00, America/Argentina/Buenos_Aires'],
    ['9 Europe/Lisbon', 'every day at 09:00, Europe/Lisbon'],
    ['9 UTC', 'every day at 09:00, UTC'],
    ['9am LA', 'every day at 09:00, America/Los_Angeles'],
    ['A LA 1', 'every day at 01:00'],
    ['9am San Francisco', 'every day at 09:00, America/Los_Angeles'],
    ['Mo-Fr 9 Uhr Berliner Zeit', 'weekdays at 09:00, Europe/Berlin'],
    ['8 Uhr MEZ', 'every day at 08:00, Europe/Berlin'],
    ['9h heure de Paris', 'every day at 09:00, Europe/Paris'],
    ['lunes a las 9 hora de Madrid', 'Mondays at 09:00, Europe/Madrid'],
    ['9h horário de Brasília', 'every day at 09:00, America/Sao_Paulo'],
    ['9h São Paulo', 'every day at 09:00, America/Sao_Paulo'],
    ['平日9時 日本時間', 'weekdays at 09:00, Asia/Tokyo'],
    ['毎日9時 ニューヨーク', 'every day at 09:00, America/New_York'],
  ])('takes the time zone from "%s"', (text, words) => expect(understood(text)).toBe(words));

  it.each([
    ['8 18', '"8 18" can mean 8:18, or 8:00 and 18:00; write one of these'],
    ['8 and 6pm', '"8" may be in the morning or in the evening; write 08:00 or 20:00'],
    ['9:30 weekdays 5', 'name the setting, as in count:5'],
    ['9 weekdays and 10 weekends', 'different days have different times; make a subscription for each'],
    ['in 2 hours', '"in 2 hours" is a single moment, but a digest comes again and again'],
    ['in half an hour', '"in half an hour" is a single moment'],
    ['in einer Stunde', '"in einer stunde" is a single moment'],
    ['dans 2 heures', '"dans 2 heures" is a single moment'],
    ['dentro de 2 horas', '"dentro de 2 horas" is a single moment'],
    ['em duas horas', '"em duas horas" is a single moment'],
    ['2時間後', '"2時間後" is a single moment'],
    ['2 hours', '"2 hours" is a length of time; write a time of day, such as 09:00, or how often'],
    ['2 Stunden', 'as in "every 2 hours"'],
    ['next monday at 9', '"next" names a single day'],
    ['5 a day', 'the times are missing'],
    ['2 per week', 'the day of the week is missing'],
    ['until 9', 'there is an end but no beginning'],
    ['18時まで', 'there is an end but no beginning'],
    ['every day at 9 until friday', 'a digest has no last day: it comes until someone pauses or removes it'],
    ['every other day at 9 until 2026-12-24', 'a digest has no last day'],
    ['9 until december', 'a digest has no last day'],
    ['every day at 9 through friday', 'a digest has no last day'],
    ['täglich um 9 bis Freitag', 'a digest has no last day'],
    ['todos los días a las 9 hasta el viernes', 'a digest has no last day'],
    ['tous les jours à 9h jusqu’à vendredi', 'a digest has no last day'],
    ['todos os dias às 9 até sexta', 'a digest has no last day'],
    ['毎日9時 金曜まで', 'a digest has no last day'],
    ['starting monday every day at 9', 'a digest has no first day: it comes from now on'],
    ['from monday at 9', 'a digest has no first day'],
    ['ab Montag täglich 9', 'a digest has no first day'],
    ['a partir de lunes todos los días a las 9', 'a digest has no first day'],
    ['tous les jours à 9h à partir de lundi', 'a digest has no first day'],
    ['todos os dias às 9 a partir de segunda', 'a digest has no first day'],
    ['9 @everyone', '"@everyone" is neither a time nor a day'],
    ['9 everyone', '"everyone" is neither a time nor a day'],
    ['every day at 9 till christmas', 'a digest has no last day'],
    ['todos os dias às 9 até a sexta', 'a digest has no last day'],
    ['every day at 9 until a friday', 'a digest has no last day'],
    ['mondays at 9 to friday', 'a digest has no last day'],
    ['every other day at 9 through friday', 'a digest has no last day'],
    ['daily from 9am monday', '"every day" and Mondays do not fit together'],
    ['todos los días a partir del lunes a las 9', 'a digest has no first day'],
    ['9 through friday', 'a digest has no last day'],
    ['mondays at 9 through friday', 'a digest has no last day'],
    ['daily at 9 until 24 december', 'a digest has no last day'],
    ['every other day from 2026-12-07 to 2026-12-24 at 9', 'a digest has no last day'],
    ['todos los días desde el lunes a las 9', 'a digest has no first day'],
    ['tous les jours à partir de lundi à 9h', 'a digest has no first day'],
    ['tous les jours à 9h dès lundi', 'a digest has no first day'],
    ['every day at 9 as of monday', 'a digest has no first day'],
    ['every other day starting monday at 9', 'as in "every other day at 9 from 2026-12-07"'],
    ['daily at 9 and saturdays', '"every day" and Saturdays do not fit together; write one of them'],
    ['täglich und am Wochenende um 9', '"every day" and weekends do not fit together'],
    ['毎日9時 月曜から', '"every day" and Mondays do not fit together'],
    ['9am except', 'the days to leave out are missing'],
    ['every 15', '"every 15" has no unit; write for example "every 15 minutes"'],
    ['every 90 minutes', 'write "every hour" or "every 2 hours"'],
    ['every 48 hours', 'every 48 hours is every other day; write "every other day at 9"'],
    ['5-9', 'or the times themselves, as in "5 and 9"'],
    ['9-5', 'write "every hour from 09:00 to 17:00", or the times themselves, as in "9 and 17"'],
    ['9-17', 'write "every hour from 09:00 to 17:00", or the times themselves, as in "9 and 17"'],
    ['20 Uhr morgens', '"20h" is not in the morning'],
    ['half 9', 'the time is not clear; write it in digits'],
    ['every morning', 'write the hour, such as 8am or 20:00'],
    ['every other day', 'names no time of day'],
    ['every 2 weeks', 'write for example "every 2 weeks on Mondays at 9"'],
    ['every other weekday at 9', '"every other weekday" is not clear; write "every other day"'],
    ['biweekly monday 9', '"biweekly" can mean twice a week or every two weeks'],
    ['twice a day', 'the times are missing; write for example "9 and 18"'],
    ['3 times a day', 'the times are missing'],
    ['twice a day at 9', 'the times are missing'],
    ['every 5 hours', 'write "every 4 hours" or "every 6 hours"'],
    ['every 24 hours', 'or once a day, as in "every day at 9"'],
    ['every 0 days at 9', 'is not possible'],
    ['every 100 days at 9', '"every 100 days" is too rare; the rarest is "every 60 days"'],
    ['every hour from 18 to 8', 'must be in order'],
    ['every day at 9 from 2026-12-07', 'a date to count from is for "every other day"'],
    ['every other day at 9 from 2026-02-30', '"2026-02-30" is not a date'],
    ['every other day from 9999-12-31 at 9', '"9999-12-31" is too far ahead to count from'],
    ['monthly at 9', 'need a cron pattern, such as "0 9 1 * *"'],
    ['first monday 9am', '"0 9 * * MON#1" for the first Monday'],
    ['morgen um 9', 'name a single day, but a digest comes again and again'],
    ['mañana a las 9', 'name a single day'],
    ['jours ouvrables 9h', 'may include Saturdays; write "lundi-vendredi" or "lundi-samedi"'],
    ['9am IST', '"ist" can mean several time zones; write Asia/Kolkata, Asia/Jerusalem or Europe/Dublin'],
    ['9 CST', 'write America/Chicago or Asia/Shanghai (understood: at 09:00)'],
    ['9 UTC+2', 'keeps the same time all year, but most places do not; write a city'],
    ['9pm paris tokyo', '"paris" and "tokyo" are two time zones; write one of them'],
    ['weekdays 9am Berln', 'did you mean Europe/Berlin? (understood: weekdays at 09:00)'],
    [
      'weekdays 9 mondy Berlin',
      '"mondy" is neither a time nor a day nor a time zone; did you mean "monday"?',
    ],
    ['0 9 1 * * 2d', 'cannot be combined; write for example "every other day at 9"'],
  ])('refuses "%s", and says what to write', (text, fault) => {
    expect(faultText(readSchedule(text))).toContain(fault);
  });

  it('tells of every word that it does not know, wherever it stands', () => {
    const texts = ['9', '9am', 'every day at 9', 'weekdays 9 Berlin', 'every 2 hours', 'halb neun', '9時'];
    for (const text of texts) {
      for (const word of ['Mars', 'foo', 'chips', 'maybe']) {
        for (const typed of [`${text} ${word}`, `${word} ${text}`])
          expect(faultText(readSchedule(typed)), typed).toContain(
            `"${word.toLowerCase()}" is neither a time nor a day`,
          );
      }
    }
  });

  it.each([
    ['5', ['05:00']],
    ['at five on mondays', ['05:00']],
    ['5:30', ['05:30']],
    ["7 o'clock", ['07:00']],
    ['half past five', ['05:30']],
    ['5 and 9', ['05:00']],
  ])('marks the early hour of "%s", which may be meant for the afternoon', (text, early) => {
    const read = readSchedule(text);
    if (read instanceof Fault) throw new Error(faultText(read));
    expect(read.early?.map(formatTime)).toEqual(early);
  });

  it.each([
    ...['05', '05:00', '0500', '5am', '5h', '5 Uhr', '5 in the morning', '5 and 18', '8', '12', '0 5 * * *'],
    ...['5時', 'every hour from 5 to 20'],
  ])('takes "%s" as it stands', (text) => {
    expect(readSchedule(text)).not.toHaveProperty('early');
  });

  it('takes no longer over a long run of spaces than over a short one', () => {
    const text = `9${' '.repeat(100_000)}weekdays`;
    expect(understood(text)).toBe('weekdays at 09:00');
    expect(insistsOnOften(`${text} anyway`)).toBe(true);
  });

  it('reads back what it says about every other day and every few weeks', () => {
    for (const cron of [
      ...['0 9 * * * 2d', '0 9 * * * 3d@2026-12-07', '30 8,18 * * * 60d'],
      ...['0 9 * * 1 2w', '0 9 * * 1-5 3w@2026-12-07', '0 9 * * * 2w', '0 9 * * 1-6 2d'],
    ])
      expect(readSchedule(formatScheduleText(cron)), cron).toEqual({ cron });
  });

  it.each(languages)('reads back what it says about schedules in %s', (language) => {
    for (const cron of [
      ...['0 9 * * *', '0 9 * * 1-5', '30 8,18 * * 0,6', '0 9 * * 1,3', '0 9 * * 0,1,2,4,5,6'],
      ...['0 * * * *', '0 */2 * * *', '0 8-18/2 * * 1-5', '*/30 * * * *', '*/20 8-9 * * 1-5'],
      ...['0 9 * * * 2d', '0 9 * * * 3d@2026-12-07', '0 9 * * 1 2w', '0 9 * * 1 3w@2026-12-07'],
      ...['0 9 * * 1-6 2d', '0 9 * * 1-6 3d@2026-12-07'],
    ]) {
      const words = scheduleInWords(language, cron);
      expect(readSchedule(words), words).toEqual({ cron });
    }
  });
});
