import { slack } from '../../../adapters/slack/index.ts';
import { adapterContract } from '../../contracts/adapter-contract.ts';
import { startSlackServer } from '../../servers/slack-server.ts';

adapterContract(
  async () => {
    const server = await startSlackServer();
    const { env, channel, close } = server;
    return {
      ...{ platform: slack, env, personId: 'U0READER00', close },
      channel: { platform: 'slack', id: channel },
      posted: () =>
        server
          .messages(channel)
          .map((message) => JSON.stringify(message))
          .join('\n'),
    };
  },
  {
    keepsMessages: true,
    unknown: { channel: { platform: 'slack', id: 'C0NOSUCH00' }, personId: 'U0NOBODY00' },
  },
);
