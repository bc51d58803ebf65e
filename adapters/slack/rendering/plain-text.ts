import { maxFallbackText } from '../limits.ts';
import { escapeLine } from './escape.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { type StoryPart, storyPartOf } from './story-part.ts';

/**
 * `message` as text without blocks or buttons. Slack splits a text of more than 4,000 characters into several
 * messages, so a longer one loses the other outlets, then its links, then its end.
 */
export function plainTextMessage(message: SlackMessage): SlackMessage {
  const whole = write(message, (text) => text);
  const headlines = write(message, titlesOf);
  const words = write(message, (text, part) => titlesOf(text, part).split('\n').map(withoutLink).join('\n'));
  const text = [whole, headlines, words].map((lines) => lines.join('\n')).find(fits) ?? beginning(words);
  return { ...message, text: text || message.text, blocks: [] };
}

/** The text of each block that has any, already mrkdwn; `writeStory` formats a story's. */
function write(message: SlackMessage, writeStory: (text: string, part: StoryPart) => string): string[] {
  return message.blocks.flatMap((block) => {
    const text = textOf(block);
    if (!text) return [];
    const story = storyPartOf(block);
    return [story ? writeStory(text, story.part) : text];
  });
}

function textOf(block: SlackBlock): string {
  switch (block.type) {
    case 'section':
      return block.text?.text ?? '';
    case 'header':
      return escapeLine(block.text.text);
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
    default:
      return '';
  }
}

/** Every line of a block of compact stories is one. */
function titlesOf(text: string, part: StoryPart): string {
  return part === 'compact' ? text : text.split('\n', 1).join('');
}

/** "*<https://…|1. Title>*" as "*1. Title*". */
function withoutLink(headline: string): string {
  return headline.replace(/<[^|>]*\|([^>]*)>/, '$1');
}

function fits(text: string): boolean {
  return text.length <= maxFallbackText;
}

/** As many of `texts` as fit. */
function beginning(texts: readonly string[]): string {
  let kept = '';
  for (const text of texts) {
    const longer = kept ? `${kept}\n${text}` : text;
    if (!fits(`${longer}\n…`)) break;
    kept = longer;
  }
  return kept && `${kept}\n…`;
}
