import { EventEmitter } from 'node:events';
import { type Client, Events } from 'discord.js';
import { expect, it } from 'vitest';
import { createLosses } from '../../../../adapters/discord/gateway/losses.ts';
import { silentLog } from '../../../silent-log.ts';

it('remembers a bounded number of deleted Discord channels, keeping recently used ones longest', () => {
  const client = new EventEmitter();
  const losses = createLosses(silentLog);
  losses.watch(client as Client);
  for (let id = 0; id < 30_000; id += 1) {
    client.emit(Events.ThreadDelete, { id: String(id) });
    losses.reasonOf('0');
  }
  const kept = Array.from({ length: 30_000 }, (_, id) => losses.reasonOf(String(id))).filter(Boolean);
  expect(kept).toHaveLength(10_000);
  expect(losses.reasonOf('0')).toBe('deleted');
});
