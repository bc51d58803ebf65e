import type { SlackBlock } from './slack-message.ts';

/** What a block of a story shows: the title and excerpt, the facts, or the other outlets with "+N more". */
export type StoryPart = 'headline' | 'facts' | 'coverage';

/**
 * The `block_id` that identifies a block as part of a story, whatever has happened to the payload since.
 * `place` makes ids unique in a message: Slack refuses a message in which one occurs twice.
 */
export function storyBlockId(part: StoryPart, place: string): string {
  return `${part}:${place}`;
}

/** The part of a story that `block` shows, and the story's place; undefined if it shows none. */
export function storyPartOf(
  block: SlackBlock,
): { readonly part: StoryPart; readonly place: string } | undefined {
  const [, part, place = ''] = /^(headline|facts|coverage):(.*)$/.exec(block.block_id ?? '') ?? [];
  return part === 'headline' || part === 'facts' || part === 'coverage' ? { part, place } : undefined;
}
