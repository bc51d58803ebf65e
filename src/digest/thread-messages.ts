import type { HeadingBlock, MessageBlock, Span } from '../platform/message.ts';
import { bold, plain } from '../platform/spans.ts';
import type { Digest } from './digest.ts';
import type { DigestMessage } from './digest-message.ts';
import type { DigestStory } from './digest-story.ts';
import { storyBlock } from './story-block.ts';

/** A short message with the headlines, and for each story a reply with all that is told of it. */
export function threadMessages(
  { stories }: Digest,
  { heading, summary, counts }: { heading: HeadingBlock; summary: string; counts: string },
): DigestMessage[] {
  const replies = stories.length === 1 ? 'told in the reply' : 'each told in a reply';
  const note: MessageBlock = { kind: 'note', spans: [plain(`${counts}, ${replies}`)] };
  return [
    { message: { summary, blocks: [heading, note, ...stories.map(headline)] } },
    ...stories.map((story): DigestMessage => {
      const blocks = [storyBlock(story, { ranked: true, style: 'thread' })];
      return { message: { summary: `${story.rank}. ${story.title}`, blocks }, isReply: true };
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
