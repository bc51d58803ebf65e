import { digestStory } from '../../digest/digest.ts';
import type { Story } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { Span } from '../../platform/message.ts';
import type { LookupAnswer, LookupCommand } from './lookup-answer.ts';
import { pageButtons } from './lookup-answer.ts';

/** A page of the hottest stories, numbered across all pages. */
export function rankedPage(
  { stories, hasMore }: { readonly stories: readonly Story[]; readonly hasMore: boolean },
  {
    title,
    note,
    page,
    perPage,
    again,
  }: {
    readonly title: string;
    readonly note: readonly Span[];
    readonly page: number;
    readonly perPage: number;
    /** Without a page. */
    readonly again: LookupCommand;
  },
): LookupAnswer {
  const before = (page - 1) * perPage;
  const headlines = stories.slice(0, 3).map(({ lead }) => lead.title);
  return {
    message: {
      summary: `${title}: ${headlines.join(' · ')}`,
      blocks: [
        { kind: 'heading', text: title },
        { kind: 'note', spans: note },
        ...stories.map((story, position) =>
          storyBlock(digestStory(story, before + position + 1), { ranked: true, style: 'rich' }),
        ),
      ],
    },
    pages: pageButtons(again, { page, hasNext: hasMore }),
    again: { ...again, options: { ...again.options, ...(page > 1 && { page }) } },
  };
}
