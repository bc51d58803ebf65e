import { maxFallbackText } from '../limits.ts';
import { escapeLine } from './escape.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { storyPartOf } from './story-part.ts';

/**
 * `message` as text without blocks, in which buttons have no place. Slack breaks a text of more than 4,000 characters
 * into several messages: one that is longer gives up the other outlets, then its links, then its end.
 */
export function plainTextMessage(message: SlackMessage): SlackMessage {
  const whole = write(message, (text) => text);
  const headlines = write(message, firstLine);
  const words = write(message, (text) => withoutLink(firstLine(text)));
  const text = [whole, headlines, words].map((lines) => lines.join('\n')).find(fits) ?? beginning(words);
  return { ...message, text: text || message.text, blocks: [] };
}

/** The text of every block that has some, which is mrkdwn already; `writeStory` writes that of a story. */
function write(message: SlackMessage, writeStory: (text: string) => string): string[] {
  return message.blocks.flatMap((block) => {
    const text = textOf(block);
    if (!text) return [];
    return [storyPartOf(block) ? writeStory(text) : text];
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

function firstLine(text: string): string {
  return text.split('\n', 1).join('');
}

/** "*<https://…|1. Title>*" as "*1. Title*". */
function withoutLink(headline: string): string {
  return headline.replace(/<[^|>]*\|([^>]*)>/, '$1');
}

function fits(text: string): boolean {
  return text.length <= maxFallbackText;
}

/** As many of `texts` as there is room for. */
function beginning(texts: readonly string[]): string {
  let kept = '';
  for (const text of texts) {
    const longer = kept ? `${kept}\n${text}` : text;
    if (!fits(`${longer}\n…`)) break;
    kept = longer;
  }
  return kept && `${kept}\n…`;
}
