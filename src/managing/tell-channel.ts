import type { ChannelRef } from '../platform/channel.ts';
import type { Person } from '../platform/command.ts';
import { PlatformError } from '../platform/errors.ts';
import type { Message, MessageBlock, Span } from '../platform/message.ts';
import { code, plain } from '../platform/spans.ts';
import { bounded } from './bounded.ts';
import type { ManagingDeps } from './managing-deps.ts';
import { notConnected } from './may-manage.ts';
import { shortText } from './short-text.ts';

export interface Announcement {
  readonly channel: ChannelRef;
  readonly by: Person;
  /** What they did, after their name: "paused this channel's digest". */
  readonly deed: string;
  /** The same for every attempt at the same announcement. */
  readonly key: string;
}

/**
 * Tells a channel in one quiet line who changed what it gets.
 * @returns why it could not be told, if so: the change itself is not the worse for it
 */
export async function tellChannel(
  { channel, by, deed, key }: Announcement,
  { adapters, render, commandNames, log }: ManagingDeps,
): Promise<PlatformError | undefined> {
  const adapter = adapters.get(channel.platform);
  if (!adapter) return notConnected(channel.platform);
  const message = quietLine([
    plain(`${shortText(by.name, 60) || 'Someone'} ${deed} · `),
    code(`/${commandNames.digest} status`),
  ]);
  for (const [position, payload] of render(channel.platform, message).entries()) {
    const idempotencyKey = `${key}/${position}`;
    const posted = await bounded('post', adapter.post(channel, payload, { idempotencyKey }));
    if (posted instanceof PlatformError) {
      log.warn({ err: posted, channel, cure: posted.cure }, 'channel not told of a change');
      return posted;
    }
  }
  return undefined;
}

/** What the one who made the change is told when the channel could not be. */
export function untoldBlocks(failure: PlatformError | undefined): MessageBlock[] {
  if (!failure) return [];
  const { message, cure, kind } = failure;
  const what = kind === 'ambiguous' ? 'may not have been told of it' : 'could not be told of it';
  return [{ kind: 'note', spans: [plain(`The channel ${what}: ${message}. ${cure ?? ''}`.trim())] }];
}

function quietLine(spans: readonly Span[]): Message {
  const summary = spans.map((span) => ('text' in span ? span.text : '')).join('');
  return { summary, blocks: [{ kind: 'note', spans }] };
}
