import { LRUCache } from 'lru-cache';
import type { HeadingBlock } from '../platform/message.ts';
import { plain } from '../platform/spans.ts';
import type { Style } from '../subscriptions/settings.ts';
import type { Digest } from './digest.ts';
import type { DigestMessage } from './digest-message.ts';
import type { DigestStory } from './digest-story.ts';
import { storyBlock } from './story-block.ts';
import { threadMessages } from './thread-messages.ts';

/** How many headlines a notification names. */
const headlinesInSummary = 3;

/**
 * A digest as the neutral messages that every platform renders, in the order in which they are posted.
 * @param count over how many messages its stories are spread; a thread has one a story however many are asked for
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
      return {
        message: { summary, blocks: [heading, { kind: 'note', spans: [plain(counts)] }, ...blocks] },
      };
    }
    const name = `${digest.name} (${position + 1} of ${all.length})`;
    return { message: { summary: summaryOf(name, stories), blocks } };
  });
}

function headingText({ name, slot, timezone }: Digest): string {
  return `${name} · ${dateFormats.memo(timezone).format(slot)}`;
}

/** By time zone: to make one takes longer than to draw a digest. */
const dateFormats = new LRUCache<string, Intl.DateTimeFormat>({
  max: 250,
  memoMethod: (timeZone) => new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone }),
});

function summaryOf(name: string, stories: readonly DigestStory[]): string {
  const headlines = stories.filter(({ isWithdrawn }) => !isWithdrawn).map(({ title }) => title);
  if (headlines.length === 0) return name;
  return `${name}: ${headlines.slice(0, headlinesInSummary).join(' · ')}`;
}

function countLine({ stories, outlets }: Digest): string {
  return `${stories.length} ${stories.length === 1 ? 'story' : 'stories'} from ${outlets} ${outlets === 1 ? 'source' : 'sources'}`;
}

/** In their order, as evenly as it goes; the longer shares first. */
function spread<Item>(items: readonly Item[], count: number): Item[][] {
  const shares = Math.max(1, Math.min(count, items.length));
  const least = Math.floor(items.length / shares);
  const longer = items.length % shares;
  return Array.from({ length: shares }, (_, share) => {
    const start = share * least + Math.min(share, longer);
    return items.slice(start, start + least + (share < longer ? 1 : 0));
  });
}
