import type { SlackBlock } from './slack-message.ts';

/** What a block of a story shows: its title with the excerpt, the quiet line, or the other outlets with "+N more". */
export type StoryPart = 'headline' | 'facts' | 'coverage';

/**
 * The `block_id` by which a block is known again as a part of a story, whatever the payload went through since.
 * `place` tells the stories of one message apart: Slack refuses a message in which an id stands twice.
 */
export function storyBlockId(part: StoryPart, place: string): string {
  return `${part}:${place}`;
}

/** The part of a story that `block` shows, and the story's place; undefined when it shows none. */
export function storyPartOf(
  block: SlackBlock,
): { readonly part: StoryPart; readonly place: string } | undefined {
  const [, part, place = ''] = /^(headline|facts|coverage):(.*)$/.exec(block.block_id ?? '') ?? [];
  return part === 'headline' || part === 'facts' || part === 'coverage' ? { part, place } : undefined;
}
