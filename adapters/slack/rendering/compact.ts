import type { types } from '@slack/bolt';
import { maxSectionText } from '../limits.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { mrkdwn } from './slack-message.ts';
import { storyPartOf } from './story-part.ts';

/** Whether `message` shows no more of its stories than `compactMessage` leaves. */
export function isCompact(message: SlackMessage): boolean {
  return !message.blocks.some((block) => storyPartOf(block)?.part === 'facts');
}

/** Reduces each story to one block: its headline, and on one line below it the other outlets. */
export function compactMessage(message: SlackMessage): SlackMessage {
  const coverage = new Map<string, SlackBlock>();
  const whole = new Set<string>();
  for (const block of message.blocks) {
    const story = storyPartOf(block);
    if (story?.part === 'coverage') coverage.set(story.place, block);
    if (story?.part !== 'facts') continue;
    whole.add(story.place);
    // Its second line, if it has one; earlier versions had a block for that.
    if (textOf(block).includes('\n')) coverage.set(story.place, block);
  }
  const blocks = message.blocks.flatMap((block): SlackBlock[] => {
    const story = storyPartOf(block);
    if (story?.part === 'headline')
      return [whole.has(story.place) ? compactStory(block, coverage.get(story.place)) : block];
    const isDropped = story !== undefined && story.part !== 'compact';
    return isDropped || block.type === 'divider' ? [] : [block];
  });
  return { ...message, blocks };
}

function compactStory(headline: SlackBlock, coverage: SlackBlock | undefined): SlackBlock {
  const [title = ''] = textOf(headline).split('\n');
  const others = textOf(coverage).split('\n').at(-1) ?? '';
  const outlets = wholeEntries(others, maxSectionText - title.length - 1);
  const more = buttonOf(coverage);
  return {
    type: 'section',
    ...(headline.block_id !== undefined && { block_id: headline.block_id }),
    text: mrkdwn(outlets ? `${title}\n${outlets}` : title),
    ...(more && { accessory: more }),
  };
}

function textOf(block: SlackBlock | undefined): string {
  if (block?.type === 'section') return block.text?.text ?? '';
  const [first] = block?.type === 'context' ? block.elements : [];
  return first && 'text' in first ? first.text : '';
}

function buttonOf(block: SlackBlock | undefined): types.Button | undefined {
  if (block?.type !== 'section' && block?.type !== 'actions') return undefined;
  const element = block.type === 'section' ? block.accessory : block.elements[0];
  return element?.type === 'button' ? element : undefined;
}

/**
 * Cuts a line of outlets after the last link that ends within `max`. A bare ">" only occurs at the end of
 * links.
 */
function wholeEntries(line: string, max: number): string {
  return line.length <= max ? line : line.slice(0, line.lastIndexOf('> · ', max - 1) + 1);
}
