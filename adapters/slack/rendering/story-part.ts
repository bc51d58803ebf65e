import type { SlackBlock } from './slack-message.ts';

/**
 * What a block of a story shows: the title and excerpt; or the facts and the other outlets. Messages posted
 * by earlier versions have the other outlets in a block of their own ("coverage"). "compact" shows several
 * stories, each on a line.
 */
export type StoryPart = (typeof storyParts)[number];
const storyParts = ['headline', 'facts', 'coverage', 'compact'] as const;

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
  const [, name, place = ''] = /^(\w+):(.*)$/.exec(block.block_id ?? '') ?? [];
  const part = storyParts.find((one) => one === name);
  return part && { part, place };
}
