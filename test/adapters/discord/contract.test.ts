import { discord } from '../../../adapters/discord/index.ts';
import { adapterContract } from '../../contracts/adapter-contract.ts';
import { startDiscordServer } from '../../servers/discord-server.ts';

adapterContract(
  async () => {
    const server = await startDiscordServer();
    const { env, channelId, readerId, close } = server;
    return {
      ...{ platform: discord, env, personId: readerId, close },
      channel: { platform: 'discord', id: channelId },
      posted: () =>
        [channelId, ...server.threads(channelId).map(({ id }) => id)]
          .flatMap((id) => server.messages(id).map((message) => JSON.stringify(message)))
          .join('\n'),
    };
  },
  {
    keepsMessages: true,
    unknown: { channel: { platform: 'discord', id: '1999999999999999999' }, personId: '1888888888888888888' },
  },
);
