import { memoize } from '../platform/caching/memoize.ts';
import type { HeadingBlock, Message, MessageBlock, Span } from '../platform/message.ts';
import { bold, plain } from '../platform/spans.ts';
import type { Style } from '../subscriptions/settings.ts';
import type { Digest, DigestStory } from './digest.ts';
import { storyBlock } from './story-block.ts';

/**
 * A digest as neutral messages that every platform can render, in posting order.
 * @param count how many messages to spread the stories over; the thread style always uses one per story
 */
export function digestMessages(digest: Digest, style: Style, count = 1): DigestMessage[] {
  const heading: HeadingBlock = { kind: 'heading', text: headingText(digest) };
  if (digest.stories.length === 0) {
    const summary = `${digest.name}: no new stories`;
    const spans = [plain('A quiet day: there are no new stories.')];
    return [{ message: { summary, blocks: [heading, { kind: 'text', spans }] } }];
  }
  const summary = summaryOf(digest.name, digest.stories);
  const counts = countLine(digest);
  if (style === 'thread') return threadMessages(digest, { heading, summary, counts });

  return spread(digest.stories, count).map((stories, position, all) => {
    const blocks = stories.map((story) => storyBlock(story, { ranked: true, style }));
    if (position === 0) {
      const note: MessageBlock[] = style === 'compact' ? [] : [{ kind: 'note', spans: [plain(counts)] }];
      return { message: { summary, blocks: [heading, ...note, ...blocks] } };
    }
    const name = `${digest.name} (${position + 1} of ${all.length})`;
    return { message: { summary: summaryOf(name, stories), blocks } };
  });
}

function headingText({ name, slot, timezone }: Digest): string {
  return `${name} · ${dateFormatOf(timezone).format(slot)}`;
}

/** By time zone: creating one takes longer than drawing a digest. */
const dateFormatOf = memoize(
  (timeZone) => new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone }),
  250,
);

function summaryOf(name: string, stories: readonly DigestStory[]): string {
  const headlines = stories.filter(({ isWithdrawn }) => !isWithdrawn).map(headlineText);
  return headlines.length === 0 ? name : `${name}: ${headlines.join(' · ')}`;
}

/** "Chip maker halts production (Reuters)" */
function headlineText({ title, provider }: DigestStory): string {
  return provider.name.trim() === '' ? title : `${title} (${provider.name})`;
}

function countLine({ stories, outlets }: Digest): string {
  return `${stories.length} ${stories.length === 1 ? 'story' : 'stories'} from ${outlets} ${outlets === 1 ? 'source' : 'sources'}`;
}

/** Splits items in order into shares that are as even as possible, longer shares first. */
function spread<Item>(items: readonly Item[], count: number): Item[][] {
  const shares = Math.max(1, Math.min(count, items.length));
  const least = Math.floor(items.length / shares);
  const longer = items.length % shares;
  return Array.from({ length: shares }, (_, share) => {
    const start = share * least + Math.min(share, longer);
    return items.slice(start, start + least + (share < longer ? 1 : 0));
  });
}

/** One of a digest's messages. */
export interface DigestMessage {
  readonly message: Message;
  /** Set when it is a reply to the digest's first message. */
  readonly isReply?: true;
}

/** A short message with the headlines, and a reply for each story with its details. */
function threadMessages(
  { stories }: Digest,
  { heading, summary, counts }: { heading: HeadingBlock; summary: string; counts: string },
): DigestMessage[] {
  const replies = stories.length === 1 ? 'details in the reply' : 'each in its own reply';
  const note: MessageBlock = { kind: 'note', spans: [plain(`${counts}, ${replies}`)] };
  return [
    { message: { summary, blocks: [heading, note, ...stories.map(headline)] } },
    ...stories.map((story): DigestMessage => {
      const blocks = [storyBlock(story, { ranked: true, style: 'thread' })];
      const summary = `${story.rank}. ${headlineText(story)}`;
      return { message: { summary, blocks }, isReply: true };
    }),
  ];
}

/** "3. Chip maker halts production · Reuters" */
function headline({ rank, title, url, provider, isUpdate, isWithdrawn }: DigestStory): MessageBlock {
  const name: Span = isWithdrawn
    ? { kind: 'text', text: title, style: 'struck' }
    : { kind: 'link', text: title, url };
  const mark = isWithdrawn ? 'withdrawn by its publisher' : [isUpdate && 'Update', provider.name];
  const details = [mark].flat().filter((text) => text !== false);
  return {
    kind: 'text',
    spans: [bold(`${rank}.`), plain(' '), name, plain(` · ${details.join(' · ')}`)],
  };
}
