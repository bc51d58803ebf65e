import { isAlsoIn } from '../../../src/platform/coverage-words.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxContent, mentionRoom } from '../limits.ts';
import type { ComponentsMessage, PlainMessage } from './discord-message.ts';
import { withoutThumbnails } from './embeds.ts';
import { escapeText } from './escape.ts';
import { plainOf } from './plain-markdown.ts';

/** Longer than any notification; a title is cut so that its outlet and the next headline have room. */
const maxNotice = 400;
const maxTitleInNotice = 100;

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
  const headlines = lines.flatMap((title, index) =>
    isTitle(title) ? [{ title, outlet: outletBelow(lines.slice(index + 1)) }] : [],
  );
  const titles = headlines.map(({ title, outlet }) => withOutlet(title, outlet));
  const notice = headlines.length === 0 ? [] : [escapeText(noticeOf(headlines))];
  const links = titles.length === 0 ? lines : [...lines.filter((line) => line.startsWith('## ')), ...titles];
  return { flags: 4, content: fitting([...notice, ...links]), allowed_mentions };
}

/** Only titles and outlets are links, and a line of outlets begins with "Also in". */
function isTitle(line: string): boolean {
  return /\]\(<|~~/.test(line) && !line.startsWith('-# ') && !isAlsoIn(line);
}

interface Headline {
  readonly title: string;
  readonly outlet: string | undefined;
}

/** As many headlines as fit, each with its outlet, however long their titles are. */
function noticeOf(headlines: readonly Headline[]): string {
  // Ranks would need a backslash, which a notification may show.
  const words = headlines.map(({ title, outlet }) => {
    const text = shorten(plainOf(title).replace(/^\d+\. /, ''), maxTitleInNotice);
    return withOutlet(text, outlet && plainOf(outlet));
  });
  let notice = '';
  for (const headline of words) {
    const longer = notice === '' ? headline : `${notice} · ${headline}`;
    if (notice !== '' && longer.length > maxNotice) return `${notice} …`;
    notice = longer;
  }
  return notice;
}

/** "1. Title · Reuters" */
function withOutlet(title: string, outlet: string | undefined): string {
  return outlet === undefined ? title : `${title} · ${outlet}`;
}

/** The line of facts below a title begins with its outlet. */
function outletBelow(below: readonly string[]): string | undefined {
  const facts = below[below.findIndex((line) => isTitle(line) || line.startsWith('-# '))] ?? '';
  return /^-# (?:\*\*[^*]*\*\* · )?(.*?)(?: · |$)/.exec(facts)?.[1];
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
