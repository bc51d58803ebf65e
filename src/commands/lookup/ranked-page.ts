import { digestStory } from '../../digest/digest.ts';
import type { Story } from '../../digest/story.ts';
import { storyBlock } from '../../digest/story-block.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Span } from '../../platform/message.ts';
import type { LookupAnswer, LookupCommand } from './lookup-answer.ts';
import { pageButtons } from './lookup-answer.ts';

/** A page of the hottest stories; ranks continue from page to page. */
export function rankedPage(
  { stories, hasMore }: { readonly stories: readonly Story[]; readonly hasMore: boolean },
  {
    title,
    note,
    page,
    perPage,
    again,
    language,
  }: {
    readonly title: string;
    readonly note: readonly Span[];
    readonly page: number;
    readonly perPage: number;
    /** The command, without its page. */
    readonly again: LookupCommand;
    readonly language: Language;
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
          storyBlock(digestStory(story, before + position + 1), { ranked: true, style: 'rich', language }),
        ),
      ],
    },
    pages: pageButtons(again, { page, hasNext: hasMore }, language),
    again: { ...again, options: { ...again.options, ...(page > 1 && { page }) } },
  };
}
