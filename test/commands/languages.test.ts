import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/platform/commands/parse-command.ts';
import { Fault } from '../../src/platform/fault.ts';
import type { Language } from '../../src/platform/language/language.ts';
import { type Asker, startAskerAfterDigest, textOf } from './asker.ts';

let asker: Asker;

beforeAll(async () => {
  asker = await startAskerAfterDigest();
});

afterAll(() => asker.stop());

const answerTo = async (
  locale: string | undefined,
  subcommand: string,
  options: Readonly<Record<string, string | number>> = {},
  command = 'news',
) => {
  const { message } = await asker.commands.answer({
    ...{ command, subcommand, options },
    channel: { platform: 'chat', id: 'general' },
    person: { id: 'ada', name: 'Ada', ...(locale !== undefined && { locale }) },
  });
  return message;
};

describe('the language of an answer', () => {
  it.each([
    ['de', 'Top-Meldungen', 'Im Kanal zeigen'],
    ['de-AT', 'Top-Meldungen', 'Im Kanal zeigen'],
    ['fr', 'À la une', 'Publier dans le salon'],
    ['es-419', 'Noticias destacadas', 'Publicar en el canal'],
    ['ja', 'トップニュース', 'チャンネルに投稿'],
    ['pt-BR', 'Principais notícias', 'Postar no canal'],
    ['sv-SE', 'Top stories', 'Post to channel'],
    [undefined, 'Top stories', 'Post to channel'],
  ])('is that of the person who asks: %s', async (locale, heading, button) => {
    const text = textOf(await answerTo(locale, 'top', { count: 1 }));
    expect(text).toContain(heading);
    expect(text).toContain(button);
  });

  it('is also that of the sentences that explain what was not found', async () => {
    const text = textOf(await answerTo('de', 'search', { query: 'xyzzyq' }));
    expect(text).toContain('Keine Meldung passt zu "xyzzyq". Versuche es mit weniger oder anderen Wörtern.');
    expect(textOf(await answerTo('fr', 'topic', { name: 'Nope "{x}"' }))).toContain(
      'Aucun article n’a le thème « Nope "{x}" ».',
    );
  });

  it.each([
    ['de', 'Deine Überblicke', 'Kanäle, deren Überblicke du eingerichtet hast', '[Werktags um 8:30 Uhr]'],
    ['ja', 'あなたのダイジェスト', 'ダイジェストを作成したチャンネル', '[平日8:30]'],
  ])('is also that of a page about their own digests: %s', async (locale, ...expected) => {
    const text = textOf(await answerTo(locale, 'me show'));
    for (const words of expected) expect(text).toContain(words);
    expect(text).toContain('/news me subscribe weekdays at 08:30');
  });

  it('is also that of what is said about feedback', async () => {
    const given = await answerTo('de', 'feedback', { story: '1', opinion: 'more' });
    expect(textOf(given)).toMatch(/^Notiert: Du möchtest mehr wie „.+“\.$/m);
    expect(textOf(given)).toContain('[Weniger davon] [Zurücknehmen] [Wer berichtet]');
    expect(textOf(await answerTo('ja', 'feedback', { story: '1', opinion: 'none' }))).toContain(
      'このニュースへのフィードバックを取り消しました。',
    );
  });

  it.each([
    [
      'de',
      'Was du fragen kannst',
      '/news search <query> [topic:…] [provider:…] [since:…] Meldungen nach Wörtern suchen',
      'Zum Beispiel /news top count:3 topic:AI.',
      '/digest help: Die Überblicke dieses Kanals verwalten',
    ],
    [
      'fr',
      'Ce que tu peux demander',
      'Par exemple /news top count:3 topic:AI.',
      '/news help top en explique une.',
    ],
  ])('is also that of help, whose commands stay as they are typed: %s', async (locale, ...expected) => {
    const text = textOf(await answerTo(locale, 'help'));
    for (const words of expected) expect(text).toContain(words);
  });

  it('is also that of the help for one command and its options', async () => {
    const text = textOf(await answerTo('de', 'help', { command: 'top' }));
    expect(text).toContain('Die heißesten Meldungen der letzten 24 Stunden oder eines anderen Zeitraums.');
    expect(text).toContain('count: wie viele Meldungen; ohne Angabe 5 (1 bis 10)');
    expect(textOf(await answerTo('pt-BR', 'help', { command: 'serch' }))).toContain(
      '/news não tem serch. Você quis dizer /news search?',
    );
  });

  it.each([
    ['de', 'suche', '/news search'],
    ['de', 'Pausieren', '/digest pause'],
    ['de', '/überblick pausieren', '/digest pause'],
    ['de', 'persönlich pausieren', '/news me pause'],
    ['de', 'me pausieren', '/news me pause'],
    ['de', 'persönlich nicht mehr beobachten', '/news me unwatch'],
    ['es-ES', 'me vista previa', '/news me preview'],
    ['es-MX', 'me vista_previa', '/news me preview'],
    ['ja', '検索', '/news search'],
    ['pt-BR', 'pausar', '/digest pause'],
  ])('is also that of the names that help knows commands by: %s, %s', async (locale, command, name) => {
    expect((await answerTo(locale, 'help', { command })).blocks[0]).toEqual({ kind: 'heading', text: name });
  });

  it('is also that of a whole root that help is asked about', async () => {
    const text = textOf(await answerTo('de', 'help', { command: 'überblick' }));
    expect(text).toContain('/digest subscribe <time>');
  });

  it('knows a typed command by its name in the language of whoever typed it, and no other', () => {
    const { commands, translations } = asker.commands;
    const digest = commands.find(({ root }) => root === 'digest');
    if (!digest) throw new Error('there is no such root');
    const typed = (language: Language) =>
      parseCommand(digest, 'hilfe suche', { others: commands, language, translations });
    expect(typed('de')).toEqual({ subcommand: 'help', options: { command: 'suche' } });
    expect(typed('fr')).toBeInstanceOf(Fault);
    expect(typed('en')).toBeInstanceOf(Fault);
  });

  it('is also that of commands suggested for help', async () => {
    const [first] = await asker.commands.suggest({
      ...{ command: 'news', subcommand: 'help', option: 'command', typed: 'to' },
      channel: { platform: 'chat', id: 'general' },
      person: { id: 'ada', name: 'Ada', locale: 'de' },
    });
    expect(first?.label).toMatch(/^top: Die heißesten Meldungen/);
  });

  it('is also that of a command that is gone', async () => {
    const message = await answerTo('es', 'vanished');
    expect(textOf(message)).toContain('/news vanished ya no existe. /news help muestra los comandos.');
    expect(message.language).toBe('es');
  });

  it('tells the platform, which adds words of its own', async () => {
    expect((await answerTo('ja', 'topics')).language).toBe('ja');
  });
});
