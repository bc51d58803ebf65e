import { z } from 'zod';
import type { Article, Coverage } from '../content/article.ts';
import { digestStory } from '../digest/digest-story.ts';
import { storyBlock } from '../digest/story-block.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Message, MessageBlock, Span } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { bold, plain } from '../platform/spans.ts';
import type { LookupDeps } from './lookup-deps.ts';
import { pageButtons } from './page-buttons.ts';
import { storyAround } from './story-results.ts';

const outletsPerPage = 10;

export const relatedOptions = z.object({
  /** Words of a title, an article's id or path, or a rank in the channel's last digest. */
  story: z.string(),
  page: z.int().default(1),
});

/** A story's whole coverage, best first, ten outlets a page. */
export async function relatedMessage(
  { story: wanted, page }: z.output<typeof relatedOptions>,
  channel: ChannelRef,
  deps: LookupDeps,
): Promise<Message> {
  const lead = await findStory(wanted, channel, deps);
  if (!lead) return notice(notFoundLine(wanted));
  const story = storyAround(deps.index, lead);
  const first = (page - 1) * outletsPerPage;
  const shown = story.coverage.slice(first, first + outletsPerPage);
  const total = story.coverage.length;
  return {
    summary: `Who covers "${lead.title}"`,
    blocks: [
      { kind: 'heading', text: 'Related coverage' },
      storyBlock(digestStory({ ...story, coverage: [] }, 1), { ranked: false, style: 'rich' }),
      { kind: 'note', spans: [plain(countLine(total, first, shown.length))] },
      ...shown.map(coverageLine),
      ...pageButtons('related', { story: lead.id, page }, first + shown.length < total),
    ],
  };
}

/** The lead article of the story that a person means; undefined when none is known. */
export async function findStory(
  wanted: string,
  channel: ChannelRef,
  { index, lastStories, now }: LookupDeps,
): Promise<Article | undefined> {
  const rank = rankIn(wanted);
  if (rank !== undefined) {
    const ranked = (await lastStories(channel))[rank - 1];
    return ranked && index.byId(ranked.id);
  }
  const span = { after: new Date(0), until: now() };
  return index.byId(wanted.trim()) ?? index.search({ words: wanted, span, limit: 1 })[0];
}

/** "3" and "#3" are ranks; longer numbers may stand in a title. */
function rankIn(wanted: string): number | undefined {
  const digits = /^#?(\d{1,2})$/.exec(wanted.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function notFoundLine(wanted: string): string {
  const rank = rankIn(wanted);
  return rank === undefined
    ? `No story is known as "${wanted.slice(0, 100)}". Use words of its title, or its number in this channel's last digest.`
    : `This channel's last digest has no story ${rank}. Use words of the title instead.`;
}

function coverageLine({ provider, title, url, publishedAt }: Coverage): MessageBlock {
  const time: Span[] = publishedAt
    ? [plain(', '), { kind: 'time', at: publishedAt, style: 'date-and-time' }]
    : [];
  return {
    kind: 'text',
    spans: [bold(provider.name), ...time, plain(': '), { kind: 'link', text: title, url }],
  };
}

function countLine(total: number, first: number, shown: number): string {
  if (total === 0) return 'No other outlet is known to cover it.';
  if (shown === 0) return `There are only ${total} outlets.`;
  const range = shown < total ? `, ${first + 1} to ${first + shown}` : '';
  return `${total} other ${total === 1 ? 'outlet' : 'outlets'}${range}`;
}
