import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, Person } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import type { Message, MessageBlock, Span } from '../../platform/message.ts';
import { summaryOf } from '../../platform/notice.ts';
import type { PostingSettings } from '../../platform/posting-settings.ts';
import { code, joinPlain, plain } from '../../platform/spans.ts';
import { shorten, shortLine } from '../../platform/text/shorten.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { bounded } from '../replies/time-limit.ts';
import { channelWord } from './channel-word.ts';
import { notConnected } from './permissions.ts';

/** In characters, so that changing every setting at once is still announced in one line. */
const maxLineLength = 500;

export interface Announcement {
  readonly channel: ChannelRef;
  readonly by: Person;
  /** What they did, to follow their name: "paused this channel's digest". */
  readonly deed: readonly Span[];
  /** Identical for every attempt at the same announcement. */
  readonly key: string;
  /** The digest's posting settings. Only its tag is used, because some channels require one. */
  readonly posting: PostingSettings;
}

/**
 * Tells a channel in one quiet line who changed its digests. Nobody is notified.
 * @returns why that failed, if it did; the change itself stands
 */
export async function tellChannel(
  { channel, by, deed, key, posting: { tag } }: Announcement,
  { adapters, render, commandNames, callIn, log }: CommandDeps,
): Promise<PlatformError | undefined> {
  const adapter = adapters.get(channel.platform);
  if (!adapter) return notConnected(channel.platform);
  const message = quietLine([
    ...shortened(joinPlain([plain(`${shortLine(by.name, 60) || 'Someone'} `), ...deed]), maxLineLength),
    plain(' · '),
    code(`/${commandNames.digest} status`),
  ]);
  for (const [position, payload] of render(channel.platform, message).entries()) {
    const options = {
      ...{ idempotencyKey: `${key}/${position}`, isAside: true as const },
      posting: { silent: true, ...(tag !== undefined && { tag }) },
    };
    const posted = await bounded('post', adapter.post(channel, payload, options), { callIn });
    if (posted instanceof PlatformError) {
      log.warn({ err: posted, channel, fix: posted.fix }, 'channel not told of a change');
      return posted;
    }
  }
  return undefined;
}

/** What a person did to a digest. */
export interface Change {
  readonly subscription: Subscription;
  readonly by: ChangeBy;
  /** In the past tense: "paused". */
  readonly verb: string;
  /** Follows the digest's name. */
  readonly more?: string | readonly Span[];
}

export interface ChangeBy {
  readonly invocation: CommandInvocation;
  /** Whether the digest is the person's own, by direct message, so that nobody else has to be told. */
  readonly isPersonal: boolean;
}

/** Tells a digest's channel what was done to it, and to which digest if there are several. */
export async function tellOfChange(
  { subscription: { id, name, channel, posting }, by, verb, more = '' }: Change,
  deps: CommandDeps,
): Promise<PlatformError | undefined> {
  if (by.isPersonal) return undefined;
  const others = (await deps.subscriptions.listOfChannel(channel)).some(
    ({ subscription }) => subscription.id !== id,
  );
  const which = others ? ` "${shortLine(name, 80)}" (${id})` : '';
  return tellChannel(
    {
      ...{ channel, posting },
      by: by.invocation.person,
      deed: [
        plain(`${verb} this ${channelWord(channel, deps)}'s digest${which}`),
        ...(typeof more === 'string' ? [plain(more)] : more),
      ],
      key: `${id}/${verb}/${deps.now().toISOString()}`,
    },
    deps,
  );
}

/** Tells whoever made a change that the channel could not be told; none if it was. */
export function untoldBlocks(failure: PlatformError | undefined): MessageBlock[] {
  if (!failure) return [];
  const { message, fix, kind } = failure;
  const what = kind === 'ambiguous' ? 'may not have been told about it' : 'could not be told about it';
  return [{ kind: 'note', spans: [plain(`The channel ${what}: ${message}. ${fix ?? ''}`.trim())] }];
}

function quietLine(spans: readonly Span[]): Message {
  return { summary: summaryOf(spans), blocks: [{ kind: 'note', spans }] };
}

/** The spans up to `max` characters, the last one shortened. */
function shortened(spans: readonly Span[], max: number): Span[] {
  let room = max;
  return spans.flatMap((span): Span[] => {
    const words = summaryOf([span]).length;
    const before = room;
    room -= words;
    if (before <= 0) return [];
    return span.kind === 'text' && words > before ? [{ ...span, text: shorten(span.text, before) }] : [span];
  });
}

/** How a sentence about a digest begins: "Top stories (k7m2p)", or "Your digest" if it comes by direct message. */
export function digestName(
  { name, id }: Subscription,
  { isPersonal }: { readonly isPersonal: boolean },
): string {
  if (isPersonal) return 'Your digest';
  const shown = shortLine(name, 80);
  return shown === '' ? id : `${shown} (${id})`;
}
