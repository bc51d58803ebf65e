import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
) => {
  const { message } = await asker.commands.answer({
    ...{ command: 'news', subcommand, options },
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

  it('tells the platform, which adds words of its own', async () => {
    expect((await answerTo('ja', 'topics')).language).toBe('ja');
  });
});
