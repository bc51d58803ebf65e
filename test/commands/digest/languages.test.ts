import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/platform/commands/command.ts';
import { ana, type Desk, openDesk } from './desk.ts';

const speaking = (locale: string): { readonly person: Person } => ({ person: { ...ana, locale } });

/** A desk whose channel had the hottest of two stories at 09:00 in Berlin. */
async function deskAfterDigest(): Promise<Desk> {
  const desk = await openDesk();
  desk.archive.write('hot', { title: 'Story hot', heat: 90 });
  desk.archive.write('mild', { title: 'Story mild', heat: 20 });
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  await desk.ask('/digest subscribe weekdays at 9:00 count:1');
  desk.turnClock('2021-12-13T08:00:00Z');
  await desk.ask('/digest now');
  for (const seen of await desk.subscriptions.nextRuns())
    await desk.subscriptions.setNextRun(seen.id, new Date('2021-12-14T08:00:00Z'), seen);
  desk.turnClock('2021-12-13T09:00:00Z');
  return desk;
}

describe('the language of answers about digests', () => {
  it("is the asker's for a schedule, its next runs and what became of the last digest", async () => {
    await using desk = await deskAfterDigest();
    const german = await desk.answer('/digest status', speaking('de'));
    expect(german).toContain('Wann: montags bis freitags um 09:00 (Zeitzone Europe/Berlin)');
    expect(german).toContain('Nächster: Di., 14. Dez. 2021, 09:00');
    expect(german).toContain('Letzter: Mo., 13. Dez. 2021, 09:00: pünktlich gesendet, 1 Nachricht');
    expect(german).toContain('[Vorschau] [Verlauf] [Pausieren]');
    const made = await desk.answer('/digest subscribe every other day at 8:00', speaking('ja'));
    expect(made).toContain('次の3回のダイジェスト：');
    expect(made).toContain('2021年12月14日(火) 08:00');
  });

  it("is the asker's for the history", async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00');
    expect(await desk.answer('/digest history', speaking('pt-BR'))).toContain(
      'Ainda não havia nada previsto.',
    );
    await desk.ask('/digest pause');
    desk.turnClock('2021-12-15T12:00:00Z');
    expect(await desk.answer('/digest history', speaking('fr'))).toContain(
      'Il était en pause du lun. 13 déc. 2021, 07:30 au mer. 15 déc. 2021, 13:00.',
    );
    expect(await desk.answer('/digest history at:2021-12-18', speaking('es'))).toContain(
      'No tocaba ningún resumen para 2021-12-18; el horario es: de lunes a viernes a las 09:00, hora de Europe/Berlin.',
    );
    expect(await desk.answer('/digest status', speaking('de'))).toContain(
      'Zustand: pausiert seit Mo., 13. Dez. 2021, 07:30. Zum Fortsetzen: /digest resume',
    );
  });

  it("is the asker's for why a story was in a digest or was not", async () => {
    await using desk = await deskAfterDigest();
    expect(await desk.answer('/digest why hot', speaking('de'))).toMatch(
      /Gezeigt am Mo., 13\. Dez\. 2021, 09:00 in \S+, als Nummer 1 nach Hitze \(90\)\./,
    );
    const spanish = await desk.answer('/digest why mild', speaking('es'));
    expect(spanish).toContain('No era lo bastante candente. El resumen del lun, 13 dic 2021, 09:00');
    expect(spanish).toContain('Su calor de 20 figura en su archivo.');
    expect(await desk.answer('/digest why story:hot other:mild', speaking('fr'))).toContain(
      'Ce sont deux sujets.',
    );
  });

  it('leaves what the channel is told in the language of its digest', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00 language:fr');
    await desk.ask('/digest skip', speaking('de'));
    expect(desk.posts.at(-1)?.text).toContain('lun. 13 déc. 2021, 09:00');
  });
});
