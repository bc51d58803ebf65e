import type { types } from '@slack/bolt';
import { maxSectionText } from '../limits.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { mrkdwn } from './slack-message.ts';
import { storyPartOf } from './story-part.ts';

/** Whether `message` shows no more of its stories than `compactMessage` leaves. */
export function isCompact(message: SlackMessage): boolean {
  return !message.blocks.some((block) => storyPartOf(block)?.part === 'facts');
}

/**
 * Reduces each story to one block: its headline, the other outlets on one line below it, and "+N more" beside
 * them.
 */
export function compactMessage(message: SlackMessage): SlackMessage {
  const coverage = new Map<string, SlackBlock>();
  const whole = new Set<string>();
  for (const block of message.blocks) {
    const story = storyPartOf(block);
    if (story?.part === 'coverage') coverage.set(story.place, block);
    if (story?.part === 'facts') whole.add(story.place);
  }
  const blocks = message.blocks.flatMap((block): SlackBlock[] => {
    const story = storyPartOf(block);
    if (story?.part === 'headline')
      return [whole.has(story.place) ? compactStory(block, coverage.get(story.place)) : block];
    return story || block.type === 'divider' ? [] : [block];
  });
  return { ...message, blocks };
}

function compactStory(headline: SlackBlock, coverage: SlackBlock | undefined): SlackBlock {
  const [title = ''] = textOf(headline).split('\n');
  const outlets = wholeEntries(textOf(coverage), maxSectionText - title.length - 1);
  const more = buttonOf(coverage);
  return {
    type: 'section',
    ...(headline.block_id !== undefined && { block_id: headline.block_id }),
    text: mrkdwn(outlets ? `${title}\n${outlets}` : title),
    ...(more && { accessory: more }),
  };
}

function textOf(block: SlackBlock | undefined): string {
  return (block?.type === 'section' && block.text?.text) || '';
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
