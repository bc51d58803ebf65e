import { type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { Verification } from '../../src/platform/adapter.ts';

/** In messages; a busier channel than `maxPages` of them hold is not searched to its end. */
const pageSize = 100;
const maxPages = 10;

/** How far this machine's clock may be ahead of Discord's. */
const clockSkewMs = 60_000;

const ids = z.object({ id: z.string() });
const page = z.array(z.looseObject({ id: z.string(), author: ids }));

/** Looks for a message of ours that says what `payload` says among those posted to a channel since `begunAt`. */
export async function lookBack(
  rest: REST,
  { channelId, payload, begunAt }: { channelId: string; payload: object; begunAt: Date },
): Promise<Verification> {
  const { id: ownId } = ids.parse(await rest.get(Routes.user()));
  const wanted = textOf(payload);
  let after = SnowflakeUtil.generate({ timestamp: begunAt.getTime() - clockSkewMs }).toString();
  for (let pages = 0; pages < maxPages; pages += 1) {
    const messages = await readPage(rest, channelId, { after, limit: pageSize });
    const found = messages.find((message) => message.author.id === ownId && textOf(message) === wanted);
    if (found) return { outcome: 'arrived', receipt: { messageId: found.id } };
    if (messages.length < pageSize) return isAnythingShown(rest, channelId, messages.length > 0);
    after = newest(messages.map(({ id }) => id));
  }
  return { outcome: 'cannot tell', reason: 'too much has been said in the channel since' };
}

/** Without the permission to read the history, Discord answers as if the channel were empty. */
async function isAnythingShown(rest: REST, channelId: string, seen: boolean): Promise<Verification> {
  if (seen || (await readPage(rest, channelId, { limit: 1 })).length > 0) return { outcome: 'absent' };
  return { outcome: 'cannot tell', reason: 'give me Read Message History in that channel' };
}

async function readPage(rest: REST, channelId: string, { after, limit }: { after?: string; limit: number }) {
  const query = new URLSearchParams({ limit: String(limit), ...(after !== undefined && { after }) });
  return page.parse(await rest.get(Routes.channelMessages(channelId), { query }));
}

function newest(messageIds: readonly string[]): string {
  return messageIds.reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
}

/** What a message says, whether as we post it or as Discord gives it back. */
function textOf(value: unknown): string {
  return textsOf(value)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'content') return typeof inner === 'string' ? [inner] : [];
    return key === 'components' ? textsOf(inner) : [];
  });
}
