import { isAlsoIn } from '../../../src/platform/coverage-words.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxContent, mentionRoom } from '../limits.ts';
import type { ComponentsMessage, PlainMessage } from './discord-message.ts';
import { withoutThumbnails } from './embeds.ts';
import { escapeText } from './escape.ts';
import { plainOf } from './plain-markdown.ts';

/** Longer than any notification. */
const maxNotice = 400;

/**
 * A message as text that says what a notification should: its headlines with their outlets, and below them
 * the same as links. Discord's push notifications show only the content of a message, and one of components
 * has none (discord-api-docs 7854).
 */
export function headlinesOf({ components, allowed_mentions }: ComponentsMessage): PlainMessage {
  const lines = components
    .flatMap((container) => withoutThumbnails(container.components))
    .flatMap((component) => (component.type === 10 ? component.content.split('\n') : []))
    .filter((line) => plainOf(line) !== '');
  const titles = lines.flatMap((line, index) =>
    isTitle(line) ? [withOutlet(line, lines.slice(index + 1))] : [],
  );
  // Ranks would need a backslash, which a notification may show.
  const words = titles.map((title) => plainOf(title).replace(/^\d+\. /, ''));
  const notice = words.length === 0 ? [] : [escapeText(shorten(words.join(' · '), maxNotice))];
  const links = titles.length === 0 ? lines : [...lines.filter((line) => line.startsWith('## ')), ...titles];
  return { flags: 4, content: fitting([...notice, ...links]), allowed_mentions };
}

/** Only titles and outlets are links, and a line of outlets begins with "Also in". */
function isTitle(line: string): boolean {
  return /\]\(<|~~/.test(line) && !line.startsWith('-# ') && !isAlsoIn(line);
}

/** "1. Title · Reuters": the line of facts below a title begins with its outlet. */
function withOutlet(title: string, below: readonly string[]): string {
  const facts = below[below.findIndex((line) => isTitle(line) || line.startsWith('-# '))] ?? '';
  const [, outlet] = /^-# (?:\*\*[^*]*\*\* · )?(.*?)(?: · |$)/.exec(facts) ?? [];
  return outlet === undefined ? title : `${title} · ${outlet}`;
}

function fitting(lines: readonly string[]): string {
  let content = '';
  for (const line of lines) {
    const longer = content === '' ? line : `${content}\n${line}`;
    if (longer.length + mentionRoom > maxContent) break;
    content = longer;
  }
  return content || '…';
}
