import type { Message } from '../platform/message.ts';
import { plain } from '../platform/spans.ts';
import type { Style } from '../subscriptions/subscription.ts';
import type { Digest } from './digest.ts';
import { storyBlock } from './story-block.ts';

/** How many headlines a notification names. */
const headlinesInSummary = 3;

/** A digest as the neutral message that every platform renders. */
export function digestMessage(digest: Digest, style: Style): Message {
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: digest.timezone }).format(
    digest.slot,
  );
  const heading = { kind: 'heading', text: `${digest.name} · ${date}` } as const;
  if (digest.stories.length === 0) {
    return {
      summary: `${digest.name}: no new stories`,
      blocks: [heading, { kind: 'text', spans: [plain('A quiet day: there are no new stories.')] }],
    };
  }
  return {
    summary: `${digest.name}: ${digest.stories
      .slice(0, headlinesInSummary)
      .map((story) => story.title)
      .join(' · ')}`,
    blocks: [
      heading,
      { kind: 'note', spans: [plain(countLine(digest))] },
      ...digest.stories.map((story) => storyBlock(story, { ranked: true, style })),
    ],
  };
}

function countLine({ stories, outlets }: Digest): string {
  return `${stories.length} ${stories.length === 1 ? 'story' : 'stories'} from ${outlets} ${outlets === 1 ? 'source' : 'sources'}`;
}
