import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { PlatformError, reasonIn } from '../../../../src/platform/errors.ts';
import { languages } from '../../../../src/platform/language/language.ts';
import type { SlackFault } from '../../../servers/slack-faults.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { silentLog } from '../../../silent-log.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let channel: string;

beforeAll(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, silentLog);
  channel = await server.createChannel('refusing');
});
afterAll(() => server.close());

const [digest = {}] = slack.render(exampleDigest());
const others = languages.filter((language) => language !== 'en');

async function refusalOf(fault: SlackFault): Promise<PlatformError> {
  server.fail(fault);
  const posted = adapter.post({ platform: 'slack', id: channel }, digest, { idempotencyKey: 'key-1' });
  const error: unknown = await posted.catch((thrown: unknown) => thrown);
  if (!(error instanceof PlatformError)) throw new Error('expected Slack to refuse it', { cause: error });
  return error;
}

describe('why Slack refused a message', () => {
  it.each([
    ...['channel_not_found', 'not_in_channel', 'is_archived', 'is_inactive', 'messages_tab_disabled'],
    ...['user_disabled', 'user_not_found', 'ekm_access_denied', 'missing_scope', 'not_allowed_token_type'],
    ...['restricted_action', 'restricted_action_read_only_channel', 'invalid_auth', 'token_revoked'],
    ...['account_inactive', 'bad_client_secret', 'invalid_client_id', 'team_access_not_granted'],
  ])('is said in every language after %s, with what to do', async (code) => {
    const error = await refusalOf({ error: code });
    expect(error.message).toBe(`posting to ${channel} failed: ${code}`);
    for (const language of others) {
      const { message, fix } = reasonIn(language, error.said);
      expect(message, language).toMatch(new RegExp(`${channel}.*${code}$`));
      expect(message, language).not.toContain('failed');
      expect(fix, language).toMatch(/\S/);
      expect(fix, language).not.toBe(error.fix);
    }
  });

  it.each([
    [{ error: 'msg_too_long' }, 'msg_too_long'],
    [{ status: 500 }, 'HTTP 500'],
    [{ status: 404 }, 'HTTP 404'],
    [{ retryAfter: 3 }, undefined],
    [{ cut: true }, undefined],
    [{ page: '<html>a proxy</html>' }, undefined],
  ] as const)('is said in every language after %o', async (fault, names) => {
    const error = await refusalOf(fault);
    for (const language of others) {
      const { message, fix } = reasonIn(language, error.said);
      expect(message, language).toContain(channel);
      expect(message, language).not.toMatch(/failed|answered|limiting|no answer|not one of/);
      if (names !== undefined) expect(message, language).toContain(names);
      if (error.fix !== undefined) expect(fix, language).not.toBe(error.fix);
    }
  });

  it('reads as a sentence in German and Japanese', async () => {
    const { said } = await refusalOf({ error: 'not_in_channel' });
    expect(reasonIn('de', said)).toEqual({
      message: `das Posten in ${channel} ist fehlgeschlagen: not_in_channel`,
      fix: 'Lade mich mit /invite @heatline in den Kanal ein.',
    });
    expect(reasonIn('ja', said)).toEqual({
      message: `${channel}への投稿に失敗しました：not_in_channel`,
      fix: 'チャンネルで/invite @heatlineと入力して招待してください。',
    });
  });
});
