import { describe, expect, it } from 'vitest';
import { errorMeanings } from '../../../../adapters/discord/rest/error-codes.ts';
import { reasonIn } from '../../../../src/platform/errors.ts';
import { languages } from '../../../../src/platform/language/language.ts';
import { failureOf, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = saying('A digest');
const others = languages.filter((language) => language !== 'en');
const english = /did not|no reason|too many|no answer|not JSON/;

describe('why Discord refused a message', () => {
  it.for([...errorMeanings].flatMap(([code, { fix }]) => (fix && code !== 40067 ? [Number(code)] : [])))(
    'is said in every language after %i, with what to do',
    async (code, context) => {
      const { server, adapter } = await serveAdapter(context);
      server.fail({ code, message: 'Some Refusal' }, { route: 'POST /channels/:id/messages', times: 5 });
      const error = await failureOf(post(adapter, server.channelId, digest));
      expect(error.message).toBe(`Discord did not accept the message: Some Refusal (${code})`);
      for (const language of others) {
        const { message, fix } = reasonIn(language, error.said);
        expect(message, language).toMatch(new RegExp(`Some Refusal.*${code}`));
        expect(message, language).not.toMatch(english);
        expect(fix, language).toMatch(/\S/);
        expect(fix, language).not.toBe(error.fix);
      }
    },
  );

  it.for([{ status: 500 }, { status: 404 }])('is said in every language after %o', async (fault, context) => {
    const { server, adapter } = await serveAdapter(context);
    server.fail(fault, { route: 'POST /channels/:id/messages', times: 5 });
    const error = await failureOf(post(adapter, server.channelId, digest));
    for (const language of others) {
      const { message, fix } = reasonIn(language, error.said);
      expect(message, language).not.toMatch(english);
      if (error.fix !== undefined) expect(fix, language).not.toBe(error.fix);
    }
  });

  it('names the missing permissions in a sentence of the language', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type: 0, name: 'news' });
    server.deny(channel, 'SendMessages');
    const { said } = await failureOf(post(adapter, channel, digest));
    expect(reasonIn('de', said).fix).toBe(
      'Gib meiner Rolle in #news Send Messages (Kanal bearbeiten → Berechtigungen).',
    );
    expect(reasonIn('ja', said).fix).toBe(
      '#newsで私のロールにSend Messagesを許可してください（チャンネルの編集 → 権限）。',
    );
  });

  it('says in every language which tag a forum needs', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, name: 'news', requiresTag: true, tags: ['Daily'] });
    const { said } = await failureOf(post(adapter, forum, digest));
    expect(reasonIn('fr', said)).toEqual({
      message: 'Chaque post de ce forum a besoin d’un tag, et aucun n’est défini',
      fix: 'Règle le tag de l’abonnement (l’option « tag ») sur l’un de ceux-ci : "Daily".',
    });
  });
});
