import { describe, expect, it } from 'vitest';
import { toPlatformError } from '../../../../adapters/discord/rest/errors.ts';
import { failureOf, inChannel, post, saying, serveAdapter } from '../served-adapter.ts';

describe.concurrent('an unreadable response from Discord', () => {
  it('leaves a post in doubt after an unreadable response, and says so in one sentence', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.fail({ status: 200, accepted: true });
    const error = await failureOf(post(adapter, server.channelId, saying('x')));
    expect(error).toMatchObject({
      kind: 'ambiguous',
      message: 'Discord did not accept the message: the answer has no usable id',
      fix: expect.stringMatching(/DISCORD_API_URL.*upgrade me/),
    });
  });

  it('names what is missing in an unreadable response to another request', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.setApplication({ id: 7, name: null });
    const texts: string[] = [];
    for await (const { text } of adapter.diagnose([inChannel(server.channelId)])) texts.push(text);
    expect(texts).toEqual([expect.stringMatching(/the answer has no usable id, name/)]);
  });

  it('reports a response that is not JSON without quoting it', () => {
    const read = () => JSON.parse('<html>a secret</html>');
    const error = failureIn(read);
    expect(toPlatformError(error, { english: 'Discord did not say' })).toMatchObject({
      kind: 'ambiguous',
      message: 'Discord did not say: the answer is not JSON',
    });
  });
});

function failureIn(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
