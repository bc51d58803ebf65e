import { describe, expect, it } from 'vitest';
import { digestDefinition } from '../../../src/commands/digest/digest-command.ts';
import { editForm, subscribeForm } from '../../../src/commands/digest/settings-form.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { languages } from '../../../src/platform/language/language.ts';
import { scheduleInWords } from '../../../src/subscriptions/schedule-format.ts';
import { fullSubscription } from '../../subscriptions/sample-subscription.ts';
import { ana, openDesk } from './desk.ts';

const here = { platform: 'slack', id: 'C1' };
const german = { person: { ...ana, locale: 'de-DE' } };
const french = { person: { ...ana, locale: 'fr' } };
const japanese = { person: { ...ana, locale: 'ja' } };

describe('answers about digests in the language of the person who asks', () => {
  it('confirms a new digest, with its schedule, times and buttons', async () => {
    await using desk = await openDesk();
    const text = await desk.answer('/digest subscribe weekdays at 9:00 timezone:Europe/Berlin', german);
    expect(text).toContain(
      '#C1 hat einen Überblick abonniert: montags bis freitags um 09:00 Uhr (Zeitzone Europe/Berlin) (ID',
    );
    expect(text).toContain('Die nächsten drei Überblicke:\nMo., 13. Dez. 2021, 09:00');
    expect(text).toContain('[Vorschau] [Bearbeiten] [Jetzt senden] [Entfernen]');
    expect(text).toMatch(/\/digest status id:\w+ zeigt, wie es ihm geht\.$/);
  });

  it('tells a channel of changes in the language of its digest, whoever makes them', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe mondays at 9:00 timezone:Europe/Paris language:fr', german);
    await desk.ask('/digest edit count:3 time:"every 2 hours on weekdays"', german);
    await desk.ask('/digest skip', german);
    await desk.ask('/digest skip undo:yes', german);
    await desk.ask('/digest pause until friday', german);
    await desk.ask('/digest resume', german);
    await desk.ask('/digest remove', german);
    expect(desk.posts.map(({ text }) => text.replace(' · /digest status', ''))).toEqual([
      'Ana a donné un récap à ce salon : le lundi à 09:00, heure de Europe/Paris',
      'Ana a modifié le récap de ce salon : toutes les 2 heures, du lundi au vendredi (avant : le lundi à 09:00); count 3 (avant : 5)',
      'Ana a fait sauter le récap de ce salon du lun. 13 déc. 2021, 08:00',
      'Ana a rétabli le récap de ce salon du lun. 13 déc. 2021, 08:00',
      'Ana a mis en pause le récap de ce salon jusqu’à ven. 17 déc. 2021, 00:00, heure de Europe/Paris',
      'Ana a relancé le récap de ce salon ; le prochain arrive lun. 13 déc. 2021, 08:00, heure de Europe/Paris',
      'Ana a mis fin au récap de ce salon',
    ]);
  });

  it('answers changes, lists and refusals in whole sentences', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest list', japanese)).toBe(
      'このチャンネルにはまだダイジェストが届いていません。/digest subscribe weekdays at 09:00で設定できます。',
    );
    await desk.ask('/digest subscribe weekdays at 9:00 timezone:UTC', japanese);
    const [made] = await desk.subscriptions.listOfChannel(here);
    const id = made?.subscription.id;
    expect(await desk.answer('/digest list', japanese)).toContain(
      `${id} 平日 09:00（UTC時間）\n次回：2021年12月13日(月) 09:00\n[プレビュー] [編集] [一時停止]`,
    );
    expect(await desk.answer('/digest pause', french)).toContain(
      `Top stories (${id}) est en pause : aucun récap n’est envoyé. /digest resume id:${id} le relance.`,
    );
    expect(await desk.answer('/digest pause', german)).toContain(
      `Top stories (${id}) war schon angehalten. /digest resume id:${id} setzt ihn fort.`,
    );
    expect(await desk.answer('/digest edit count:3', german)).toContain(
      'count 3 (vorher 5)\nEr ist angehalten:',
    );
    expect(await desk.answer('/digest skip', german)).toBe(
      `${id} ist angehalten und sendet nichts bis /digest resume id:${id}.`,
    );
    desk.roles.set('C1/U1', 'guest');
    expect(await desk.answer('/digest resume', german)).toBe(
      'Nur Mitglieder des Kanals, die keine Gäste sind, dürfen seine Überblicke ändern: Frag jemanden davon.',
    );
  });

  it('previews and sends, and says when there is nothing to send', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00 name:News', german);
    expect(await desk.answer('/digest preview', german)).toMatch(
      /Vorschau von \w+: was jetzt darin stünde\. Es würde nichts gepostet\. Der nächste Überblick kommt Mo\., 13\. Dez\. 2021, 09:00\./,
    );
    expect(await desk.answer('/digest now', french)).toContain(
      'Rien n’a été envoyé : il n’y a pas de nouveau sujet',
    );
  });

  it('sets up an alert, pauses and removes it', async () => {
    await using desk = await openDesk();
    const made = await desk.answer('/digest alert log4j min_outlets:3 timezone:UTC', german);
    expect(made).toMatch(
      /^Alarm \w+ ist eingerichtet für Meldungen passend zu "log4j", mit mindestens 3 berichtenden Medien\./,
    );
    expect(made).toContain('Höchstens 10 am Tag. Jede Meldung kommt einmal.');
    expect(await desk.answer('/digest pause', french)).toMatch(
      /^L’alerte \w+ est en pause : elle ne publie rien\./,
    );
    expect(await desk.answer('/digest list', german)).toContain('# Die Überblicke und Alarme dieses Kanals');
    expect(await desk.answer('/digest remove', japanese)).toMatch(
      /^アラート\w+を削除しました（次のニュース：/,
    );
  });

  it('tells who could not be told, in their language', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00', german);
    desk.closed.set('C1', new PlatformError('transient', 'the platform is down'));
    expect(await desk.answer('/digest pause', german)).toContain(
      'Der Kanal konnte nicht darüber informiert werden: the platform is down.',
    );
  });
});

describe('a schedule in words', () => {
  it.each([
    ['0 9 * * 1-5', 'de', 'montags bis freitags um 09:00 Uhr'],
    ['0 8,18 * * *', 'fr', 'tous les jours à 08:00 et 18:00'],
    ['0 9 * * 0,2-6', 'es', 'todos los días excepto los lunes a las 09:00'],
    ['0 9 * * 1,5', 'ja', '月曜日、金曜日 09:00'],
    ['0 8-18/2 * * 1-5', 'pt-BR', 'a cada 2 horas de 08:00 a 18:00, de segunda a sexta-feira'],
    ['*/30 * * * *', 'de', 'alle 30 Minuten'],
    ['1 2 3 4 *', 'fr', '1 2 3 4 *'],
  ] as const)('writes %s in %s', (cron, language, text) => {
    expect(scheduleInWords(language, cron)).toBe(text);
  });
});

describe('the forms for settings', () => {
  const subscription = fullSubscription('k7m2p');

  it('have the words of the reader, and the values that commands take', () => {
    const { title, submit, fields } = editForm(subscription, { locale: 'de' });
    expect([title, submit]).toEqual(['Überblick bearbeiten', 'Speichern']);
    const count = fields.find(({ option }) => option === 'count');
    expect(count).toMatchObject({ label: 'Anzahl', hint: 'wie viele Meldungen, 1 bis 10' });
    const onEmpty = fields.find(({ option }) => option === 'on_empty');
    expect(onEmpty?.choices).toEqual([
      { label: 'skip: nichts', value: 'skip' },
      { label: 'note: eine Zeile', value: 'note' },
    ]);
  });

  it.each(languages)('have room for their words in %s', (locale) => {
    const known = digestDefinition('digest').subcommands.flatMap(({ options }) =>
      options.map(({ name }) => name),
    );
    for (const { title, submit, fields } of [
      editForm(subscription, { locale }),
      subscribeForm(subscription, locale),
    ]) {
      expect(Math.max(title.length, submit.length)).toBeLessThanOrEqual(24);
      for (const { option, label, hint = '', choices = [] } of fields) {
        expect(known).toContain(option);
        expect(label.length).toBeLessThanOrEqual(45);
        expect(hint.length).toBeLessThanOrEqual(100);
        for (const choice of choices) expect(choice.label.length).toBeLessThanOrEqual(75);
      }
    }
  });
});
