import { maxFallbackText } from '../limits.ts';
import { escapeLine } from './escape.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { storyPartOf } from './story-part.ts';

/**
 * `message` as text without blocks or buttons. Slack splits a text of more than 4,000 characters into several
 * messages, so a longer one loses the other outlets, then its links, then its end.
 */
export function plainTextMessage(message: SlackMessage): SlackMessage {
  const whole = write(message, (text) => text);
  const headlines = write(message, firstLine);
  const words = write(message, (text) => withoutLink(firstLine(text)));
  const text = [whole, headlines, words].map((lines) => lines.join('\n')).find(fits) ?? beginning(words);
  return { ...message, text: text || message.text, blocks: [] };
}

/** The text of each block that has any, already mrkdwn; `writeStory` formats a story's. */
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
