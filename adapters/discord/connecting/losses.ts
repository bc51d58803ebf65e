import { type Client, Events } from 'discord.js';
import type { Log } from '../../../src/platform/log.ts';

/** What the gateway told of channels that cannot be posted to any more. Without a gateway nothing is known. */
export interface Losses {
  reasonOf(channelId: string): 'deleted' | 'left' | undefined;
  watch(client: Client): void;
}

export function createLosses(log: Log): Losses {
  const reasons = new Map<string, 'deleted' | 'left'>();
  return {
    reasonOf: (channelId) => reasons.get(channelId),
    watch(client) {
      const deleted = ({ id }: { readonly id: string }) => {
        reasons.set(id, 'deleted');
        log.info({ channelId: id }, 'discord channel deleted');
      };
      client.on(Events.ChannelDelete, deleted);
      client.on(Events.ThreadDelete, deleted);
      // A server that is only out of reach for a while is told otherwise.
      client.on(Events.GuildDelete, ({ id: guildId, channels }) => {
        log.warn({ guildId }, 'taken off a discord server');
        for (const id of channels.cache.keys()) reasons.set(id, 'left');
      });
      client.on(Events.GuildCreate, ({ channels }) => {
        for (const id of channels.cache.keys()) reasons.delete(id);
      });
    },
  };
}
