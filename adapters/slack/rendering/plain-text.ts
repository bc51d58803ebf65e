import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxFallbackText } from '../limits.ts';
import { escapeLine } from './escape.ts';
import type { SlackBlock, SlackMessage } from './slack-message.ts';
import { type StoryPart, storyPartOf } from './story-part.ts';

/**
 * `message` as text without blocks or buttons. Slack splits a text of more than 4,000 characters into several
 * messages, so a longer one loses the other outlets, then its links, then more and more of each title, so that all of
 * its stories stay named with their outlets; and only if that is not enough, its end.
 */
export function plainTextMessage(message: SlackMessage): SlackMessage {
  const whole = write(message, (text) => text);
  const headlines = write(message, titlesOf);
  const words = write(message, (text, part) => titlesOf(text, part).split('\n').map(withoutLink).join('\n'));
  const shorter = titleLengths.map((max) =>
    write(message, (text, part) => shortenedTitlesOf(text, part, max)),
  );
  const forms = [whole, headlines, words, ...shorter];
  const text = forms.map((lines) => lines.join('\n')).find(fits) ?? beginning(forms.at(-1) ?? []);
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

/** In turn, in characters. */
const titleLengths = [160, 80, 40];

function shortenedTitlesOf(text: string, part: StoryPart, max: number): string {
  const lines = titlesOf(text, part).split('\n').map(withoutLink);
  if (part === 'facts') return lines.map(outletOf).join('\n');
  return part === 'headline' ? lines.map((line) => shortenTitle(line, max)).join('\n') : lines.join('\n');
}

/** "*Update* · Reuters · today · 🔥 · AI" as "*Update* · Reuters": bold words stand before the outlet. */
function outletOf(facts: string): string {
  const entries = facts.split(' · ');
  return entries.slice(0, entries.findIndex((entry) => !entry.startsWith('*')) + 1).join(' · ');
}

/** "*1. A long title*" as "*1. A long…*", with no character reference cut in half. */
function shortenTitle(line: string, max: number): string {
  const [, before = '', title = '', after = ''] = /^(\*?(?:\d+\. )?~?)(.*?)(~?\*?)$/.exec(line) ?? [];
  return `${before}${shorten(title, max).replace(/&\w{0,3}…$/, '…')}${after}`;
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
