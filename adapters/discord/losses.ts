import { type Client, Events } from 'discord.js';

/** What the gateway told of channels that cannot be posted to any more. Without a gateway nothing is known. */
export interface Losses {
  reasonOf(channelId: string): 'deleted' | 'left' | undefined;
  watch(client: Client): void;
}

export function createLosses(): Losses {
  const reasons = new Map<string, 'deleted' | 'left'>();
  return {
    reasonOf: (channelId) => reasons.get(channelId),
    watch(client) {
      client.on(Events.ChannelDelete, ({ id }) => void reasons.set(id, 'deleted'));
      client.on(Events.ThreadDelete, ({ id }) => void reasons.set(id, 'deleted'));
      // A server that is only out of reach for a while is told otherwise.
      client.on(Events.GuildDelete, ({ channels }) => {
        for (const id of channels.cache.keys()) reasons.set(id, 'left');
      });
      client.on(Events.GuildCreate, ({ channels }) => {
        for (const id of channels.cache.keys()) reasons.delete(id);
      });
    },
  };
}
