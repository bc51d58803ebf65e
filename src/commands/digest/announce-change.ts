import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, Person } from '../../platform/commands/command.ts';
import { PlatformError, reasonIn } from '../../platform/errors.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message, MessageBlock, Span } from '../../platform/message.ts';
import { summaryOf } from '../../platform/notice.ts';
import type { PostingSettings } from '../../platform/posting-settings.ts';
import { code, joinPlain, plain } from '../../platform/spans.ts';
import { shorten, shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { bounded } from '../replies/time-limit.ts';
import { channelWord } from './channel-word.ts';
import { notConnected } from './permissions.ts';

/** In characters, so that changing every setting at once is still announced in one line. */
const maxLineLength = 500;

export interface Announcement {
  readonly channel: ChannelRef;
  readonly by: Person;
  /** That of the digest. */
  readonly language: Language;
  /** A sentence that begins with their name: "Ada paused this channel's digest". */
  readonly deed: (who: string) => readonly Span[];
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
  { channel, by, language, deed, key, posting: { tag } }: Announcement,
  { adapters, render, commandNames, callIn, log }: CommandDeps,
): Promise<PlatformError | undefined> {
  const adapter = adapters.get(channel.platform);
  if (!adapter) return notConnected(channel.platform);
  const who = shortLine(by.name, 60) || say(language, 'Someone');
  const message = quietLine([
    ...shortened(joinPlain(deed(who)), maxLineLength),
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
  readonly deed: Deed;
}

type Deed =
  | { readonly kind: 'paused'; readonly until: Date | undefined }
  | { readonly kind: 'resumed'; readonly next: Date | undefined }
  | { readonly kind: 'changed'; readonly to: DigestSettings }
  | { readonly kind: 'skipped' | 'brought back'; readonly slot: Date }
  | { readonly kind: 'ended' };

export interface ChangeBy {
  readonly invocation: CommandInvocation;
  /** Whether the digest is the person's own, by direct message, so that nobody else has to be told. */
  readonly isPersonal: boolean;
}

/** Tells a digest's channel what was done to it, and to which digest if there are several. */
export async function tellOfChange(
  { subscription, by, deed }: Change,
  deps: CommandDeps,
): Promise<PlatformError | undefined> {
  if (by.isPersonal) return undefined;
  const { id, name, channel, posting, language } = subscription;
  const others = (await deps.subscriptions.listOfChannel(channel)).some(
    ({ subscription }) => subscription.id !== id,
  );
  const which = others ? say(language, ' "{name}" ({id})', { name: shortLine(name, 80), id }) : '';
  const place = channelWord(channel, deps);
  return tellChannel(
    {
      ...{ channel, posting, language },
      by: by.invocation.person,
      deed: (who) => deedSpans(deed, subscription, { who, place, which }),
      key: `${id}/${deed.kind}/${deps.now().toISOString()}`,
    },
    deps,
  );
}

/** @param values.which the digest's name, where the channel has several; empty otherwise */
function deedSpans(
  deed: Deed,
  subscription: Subscription,
  values: { readonly who: string; readonly place: string; readonly which: string },
): readonly Span[] {
  const { language, schedule } = subscription;
  const time = (at: Date) => formatLocalTime(language, at, schedule.timezone);
  switch (deed.kind) {
    case 'paused':
      return deed.until === undefined
        ? saySpans(
            language,
            "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}",
            values,
          )
        : saySpans(
            language,
            "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time",
            { ...values, time: time(deed.until), timezone: schedule.timezone },
          );
    case 'resumed':
      return deed.next === undefined
        ? saySpans(
            language,
            "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}",
            values,
          )
        : saySpans(
            language,
            "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time",
            { ...values, time: time(deed.next), timezone: schedule.timezone },
          );
    case 'changed':
      return [
        ...saySpans(
          language,
          "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ",
          values,
        ),
        ...differenceSpans(deed.to, subscription, language),
      ];
    case 'skipped':
      return saySpans(
        language,
        "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}",
        { ...values, time: time(deed.slot) },
      );
    case 'brought back':
      return saySpans(
        language,
        "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}",
        { ...values, time: time(deed.slot) },
      );
    case 'ended':
      return saySpans(
        language,
        "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}",
        values,
      );
  }
}

/** Tells whoever made a change that the channel could not be told; none if it was. */
export function untoldBlocks(failure: PlatformError | undefined, language: Language): MessageBlock[] {
  if (!failure) return [];
  const { message, fix = '' } = reasonIn(language, failure.said);
  const text =
    failure.kind === 'ambiguous'
      ? say(language, 'The channel may not have been told about it: {fault}. {fix}', { fault: message, fix })
      : say(language, 'The channel could not be told about it: {fault}. {fix}', { fault: message, fix });
  return [{ kind: 'note', spans: [plain(text.trim())] }];
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
  language: Language,
): string {
  if (isPersonal) return say(language, 'Your digest');
  const shown = shortLine(name, 80);
  return shown === '' ? id : `${shown} (${id})`;
}
