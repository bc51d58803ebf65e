import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Log } from '../../../src/platform/log.ts';

/** Channels that the gateway said can no longer be posted to. Without a gateway, nothing is known. */
export interface Losses {
  reasonOf(channelId: string): 'deleted' | 'left' | undefined;
  watch(client: Client): void;
}

/**
 * Over all servers, including threads. For channels no longer remembered, Discord's own answer is passed on.
 */
const maxKept = 10_000;

/** A server that is only temporarily unreachable has `unavailable` set. */
const leftGuild = z.object({
  t: z.literal(GatewayDispatchEvents.GuildDelete),
  d: z.object({ id: z.string(), unavailable: z.literal(false).optional() }),
});

export function createLosses(log: Log): Losses {
  const reasons = new LRUCache<string, 'deleted' | 'left'>({ max: maxKept });
  return {
    reasonOf: (channelId) => reasons.get(channelId),
    watch(client) {
      const deleted = ({ id }: { readonly id: string }) => {
        reasons.set(id, 'deleted');
        log.info({ channelId: id }, 'discord channel deleted');
      };
      client.on(Events.ChannelDelete, deleted);
      client.on(Events.ThreadDelete, deleted);
      // The raw event: by the time the SDK reports that a server was left, it has forgotten the server's
      // channels.
      client.on(Events.Raw, (event: unknown) => {
        const left = leftGuild.safeParse(event).data;
        const guild = left && client.guilds.cache.get(left.d.id);
        if (!guild) return;
        log.warn({ guildId: guild.id }, 'removed from a discord server');
        for (const id of guild.channels.cache.keys()) reasons.set(id, 'left');
      });
      client.on(Events.GuildCreate, ({ channels }) => {
        for (const id of channels.cache.keys()) reasons.delete(id);
      });
    },
  };
}
