import { describe, expect, it } from 'vitest';
import { folderFault } from '../../../src/content/files/folder-fault.ts';
import type { Person } from '../../../src/platform/commands/command.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { ana, type Desk, openDesk } from './desk.ts';

const speaking = (locale: string): { readonly person: Person } => ({ person: { ...ana, locale } });

const unreachable = new PlatformError(
  'lost destination',
  sentence('no answer within {seconds} seconds', { seconds: 8 }),
  { fix: sentence('Set the variables of {platform} and restart the service.', { platform: 'the chat' }) },
);
/** As an earlier version stored it. */
const inEnglishOnly = new PlatformError('lost destination', 'the channel is archived', {
  fix: 'Unarchive it.',
});

async function subscribedDesk(): Promise<Desk> {
  const desk = await openDesk();
  desk.archive.write('hot', { title: 'Story hot', heat: 90 });
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  await desk.ask('/digest subscribe weekdays at 9:00');
  return desk;
}

describe('why a digest did not come, to people of several languages', () => {
  it("is told in the reader's language by now, status and history", async () => {
    await using desk = await subscribedDesk();
    desk.closed.set('C1', unreachable);
    desk.turnClock('2021-12-13T08:00:00Z');
    const german =
      'keine Antwort innerhalb von 8 Sekunden. Setze die Variablen von the chat, und starte den Dienst neu.';
    expect(await desk.answer('/digest now', speaking('de'))).toContain(german);
    const status = await desk.answer('/digest status', speaking('de'));
    expect(status).toContain('keine Antwort innerhalb von 8 Sekunden.');
    expect(status).toContain('Setze die Variablen von the chat, und starte den Dienst neu.');
    const japanese = await desk.answer('/digest history', speaking('ja'));
    expect(japanese).toContain('8秒以内に応答がありませんでした。');
    expect(japanese).toContain('the chatの変数を設定し、サービスを再起動してください。');
    expect(await desk.answer('/digest history')).toContain('no answer within 8 seconds.');
  });

  it('stays in English where an earlier version stored it', async () => {
    await using desk = await subscribedDesk();
    desk.closed.set('C1', inEnglishOnly);
    desk.turnClock('2021-12-13T08:00:00Z');
    await desk.ask('/digest now');
    for (const locale of ['de', 'ja'])
      expect(await desk.answer('/digest history', speaking(locale))).toContain('the channel is archived');
    expect(await desk.answer('/digest status', speaking('de'))).toContain('Unarchive it.');
  });

  it("is told in the reader's language where the digest was switched off for it", async () => {
    await using desk = await subscribedDesk();
    const [found] = await desk.subscriptions.list();
    const id = found?.subscription.id ?? '';
    const at = new Date('2021-12-13T07:00:00Z');
    const { message: reason, fix = '' } = unreachable.said;
    await desk.subscriptions.switchOff(id, { at, reason, fix });
    expect(await desk.answer('/digest status', speaking('de'))).toContain(
      'keine Antwort innerhalb von 8 Sekunden',
    );
    expect(await desk.answer('/digest list', speaking('ja'))).toContain('8秒以内に応答がありませんでした');
    desk.turnClock('2021-12-14T12:00:00Z');
    expect(await desk.answer('/digest history', speaking('ja'))).toContain(
      '8秒以内に応答がありませんでした。',
    );
  });

  it("refuses and confirms in the reader's language, with why the platform refused", async () => {
    await using desk = await openDesk();
    desk.closed.set('C1', unreachable);
    const refused = await desk.answer('/digest subscribe weekdays at 9:00', speaking('de'));
    expect(refused).toContain('keine Antwort innerhalb von 8 Sekunden');
    desk.closed.clear();
    desk.roles.set('C1/U1', unreachable);
    expect(await desk.answer('/digest subscribe weekdays at 9:00', speaking('ja'))).toBe(
      '変更されませんでした。操作の権限を確認できませんでした（8秒以内に応答がありませんでした）。the chatの変数を設定し、サービスを再起動してください。',
    );
  });

  it("says in the reader's language that the articles could not be read", async () => {
    await using desk = await subscribedDesk();
    const missing = folderFault('/news', Object.assign(new Error('lstat'), { code: 'ENOENT' }));
    const fault = sentence('the articles could not be read: {fault}', { fault: missing.fault });
    desk.loseArticles({ ...missing, fault });
    const german =
      'die Artikel konnten nicht gelesen werden: es gibt keinen Ordner „/news“. Lege ihn an, oder nenne in CONTENT_DIR den Ordner der Artikeldateien. In einem Container: Hänge ihn ein.';
    expect(await desk.answer('/digest preview', speaking('de'))).toBe(`Es gibt keine Vorschau: ${german}`);
    expect(await desk.answer('/digest now', speaking('de'))).toBe(`Nichts wurde gesendet: ${german}`);
    desk.turnClock('2021-12-13T08:00:30Z');
    expect(await desk.answer('/digest status', speaking('ja'))).toContain(
      '記事を読み込めませんでした：フォルダー「/news」が存在しません',
    );
  });
});
