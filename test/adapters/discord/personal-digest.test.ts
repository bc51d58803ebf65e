import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../../adapters/discord/index.ts';
import { eventually } from '../../eventually.ts';
import { createMessageRoute } from '../../servers/discord-faults.ts';
import { type DiscordServer, startDiscordServer } from '../../servers/discord-server.ts';
import { textsOf } from '../../servers/validate-discord-message.ts';
import { type Service, startService } from '../../service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const at = (time: string) => new Date(`2021-12-${time}Z`);

let stateDir: string;
let server: DiscordServer;
let service: Service;

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startDiscordServer();
  service = await startService({
    platforms: [discord],
    now: at('13T07:59:30'),
    env: { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC', DIGEST_CHANNELS: '' },
  });
});

afterEach(async () => {
  await service.stop();
  await server.close();
});

describe('a digest of one’s own', () => {
  it('sends a personal digest by direct message, from which its reader can open the coverage and mute an outlet', async () => {
    expect(await subscribe()).toContain('You get a digest by direct message');
    service.letPassUntil(at('13T08:00:01'));
    // Posted as its headlines, for the notification, and then edited.
    await eventually(() =>
      expect(server.messages(server.directChannelId).map(({ body }) => body.flags)).toEqual([1 << 15]),
    );
    const [digest] = server.messages(server.directChannelId);
    if (!digest) throw new Error('there is no digest');
    expect(textsOf(digest.body).join('\n')).toContain('SenseTime postpones IPO');
    const { reply } = await server.pressButton({
      messageId: digest.id,
      label: more(JSON.stringify(digest.body)),
      place: 'direct',
    });
    expect(reply.body.flags & 64).toBe(64);
    expect(textsOf(reply.body).join('\n')).toContain('Related coverage');
    const [, outlet = ''] = /"Mute ([^"]+)"/.exec(JSON.stringify(reply.body)) ?? [];
    const press = async (messageId: string, label: string) => {
      const answer = await server.pressButton({ messageId, label, place: 'direct' });
      return { id: answer.reply.id, text: textsOf(answer.reply.body).join('\n') };
    };
    const muted = await press(reply.id, `Mute ${outlet}`);
    expect(muted.text).toContain(`Your digest leaves out ${outlet} from now on`);
    expect((await press(muted.id, 'Undo')).text).toContain(`Your digest includes ${outlet} again.`);
  });

  it('says how to fix a personal digest that cannot be sent, and gives up after a day', async () => {
    await subscribe();
    server.fail({ code: 50007, message: 'Cannot send messages to this user' }, { times: Infinity });
    service.letPassUntil(at('13T08:00:01'));
    await eventually(() => expect(server.requests(createMessageRoute)).toBe(1));
    await eventually(async () => expect(await shown()).toContain('allow direct messages'));

    service.letPassUntil(at('14T08:00:02'));
    await eventually(async () => expect(await shown()).toContain('Off since'));
    // One for each slot, and one to say that it is switched off.
    await eventually(() => expect(server.requests(createMessageRoute)).toBe(3));
    service.letPassUntil(at('16T08:00:05'));
    await service.severalTicks();
    expect(server.requests(createMessageRoute)).toBe(3);

    server.heal();
    const [resumed] = await server.startCommand({ name: 'news', subcommand: 'me resume' }).replied();
    expect(textsOf(resumed.body).join('\n')).toMatch(/Next|next/);
  });
});

async function subscribe(): Promise<string> {
  const [reply] = await server
    .startCommand({ name: 'news', subcommand: 'me subscribe', options: { time: '08:00', timezone: 'UTC' } })
    .replied();
  return textsOf(reply.body).join('\n');
}

async function shown(): Promise<string> {
  const [reply] = await server.startCommand({ name: 'news', subcommand: 'me show' }).replied();
  return textsOf(reply.body).join('\n');
}

/** The label of the first button that shows more of a story's coverage. */
function more(body: string): string {
  const label = /"label":"(1\. [^"]+)"/.exec(body)?.[1];
  if (label === undefined) throw new Error(`there is no menu in ${body}`);
  return label;
}
