import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { formatChannelRef } from '../../src/platform/channel.ts';
import { grown, moreOutlets, withdrawn } from '../../src/platform/coverage-words.ts';
import type { Language } from '../../src/platform/language/language.ts';
import { say } from '../../src/platform/language/say.ts';
import type {
  CommandButton,
  Message,
  MessageBlock,
  MoreCoverage,
  Span,
  StoryBlock,
} from '../../src/platform/message.ts';
import { markWords } from '../../src/platform/text/mark-words.ts';
import { oneLine } from '../../src/platform/text/one-line.ts';
import type { Terminal } from './terminal.ts';

type Look = Pick<Terminal, 'isTty' | 'showsLinks' | 'columns' | 'timezone'> & {
  readonly language?: Language;
};

/** Lines longer than this are hard to read, however wide the terminal is. */
const maxTextWidth = 100;

/** A message as text for the terminal: with colour on a TTY, and with the URLs written out where it cannot show links. */
export function renderText(
  message: Message,
  { language = message.language ?? 'en', ...screen }: Look,
): string {
  const look = { language, ...screen };
  const blocks = message.blocks.flatMap((block) => renderBlock(block, look) ?? []);
  return (blocks.length > 0 ? blocks : [oneLine(message.summary)]).join('\n');
}

/** Undefined if there is nothing to show. */
function renderBlock(block: MessageBlock, look: Look): string | undefined {
  switch (block.kind) {
    case 'heading':
      return style(look, ['bold', 'underline'], oneLine(block.text));
    case 'text':
      return hang(renderSpans(block.spans, look), look, 0, 2);
    case 'note':
      return style(look, ['dim'], wrap(renderSpans(block.spans, look), look));
    case 'buttons':
      return renderButtons(block.buttons, look);
    case 'story':
      return `\n${renderStory(block, look)}`;
  }
}

function renderStory(story: StoryBlock, look: Look): string {
  const mark = story.rank === undefined ? '' : `${story.rank}. `;
  const indent = mark.length || 2;
  const coverage = story.isCompact
    ? compactCoverage(story, look, indent)
    : listedCoverage(story, look, indent);
  if (story.isWithdrawn) {
    return [
      hang(style(look, ['strikethrough'], `${mark}${oneLine(story.title)}`), look, 0, indent),
      hang(style(look, ['dim'], withdrawn(story)), look, indent),
      ...coverage,
    ].join('\n');
  }
  const details = [
    ...(story.isUpdate ? [grown(story)] : []),
    story.provider,
    formatTime(story.publishedAt, look),
    ...(story.heat === undefined
      ? []
      : [say(story.language ?? 'en', 'heat {heat}', { heat: String(story.heat) })]),
    ...(story.topics.length > 0 ? [story.topics.join(', ')] : []),
  ].map(oneLine);
  const body = [
    ...(story.excerpt ? [boldMatches(story.excerpt, story.matches ?? [], look)] : []),
    style(look, ['dim'], details.join(' · ')),
    ...writtenUrl(story.url, look),
  ];
  return [
    hang(style(look, ['bold'], `${mark}${link(story.title, story.url, look)}`), look, 0, indent),
    ...body.map((line) => hang(line, look, indent)),
    ...coverage,
  ].join('\n');
}

/** The excerpt with the words of the search in bold, on a TTY. */
function boldMatches(excerpt: string, matches: readonly string[], look: Look): string {
  const [open = '', close = ''] = style(look, ['bold'], '\0').split('\0');
  return markWords(oneLine(excerpt), matches, [open, close]);
}

/** A line per outlet, then the command that lists the rest. */
function listedCoverage({ coverage, more }: StoryBlock, look: Look, indent: number): string[] {
  return [
    ...coverage.flatMap(({ provider, title, url }) => [
      hang(`${style(look, ['dim'], '↪')} ${oneLine(provider)}: ${link(title, url, look)}`, look, indent, 2),
      ...writtenUrl(url, look).map((line) => hang(line, look, indent + 2)),
    ]),
    ...moreOf(more).map((button) => hang(renderButton(button, look), look, indent + 2)),
  ];
}

/** "↪ Forbes · Reuters · +6 more outlets: news related 3fk2" */
function compactCoverage({ coverage, more }: StoryBlock, look: Look, indent: number): string[] {
  const entries = [
    ...coverage.map(({ provider, url }) => link(provider, url, look)),
    ...moreOf(more).map((button) => renderButton(button, look)),
  ];
  if (entries.length === 0) return [];
  return [hang(`${style(look, ['dim'], '↪')} ${entries.join(' · ')}`, look, indent, 2)];
}

/** The command that lists the outlets that are not shown. */
function moreOf(more: MoreCoverage | undefined): CommandButton[] {
  return more && more.outlets > 0 ? [{ label: moreOutlets(more.outlets, more), command: more.command }] : [];
}

/**
 * Puts buttons side by side if they fit. Those that share an answer are left out: nobody else is at the
 * terminal.
 */
function renderButtons(buttons: readonly CommandButton[], look: Look): string | undefined {
  const shown = buttons.filter(({ sharesAnswer }) => !sharesAnswer);
  if (shown.length === 0) return undefined;
  const width = shown.reduce((sum, { label, command }) => sum + stringWidth(`${label}: ${command}   `), 0);
  const rendered = shown.map((button) => renderButton(button, look));
  return rendered.join(width > Math.min(look.columns, maxTextWidth) ? '\n' : '   ');
}

/** In a terminal, a button is the command to type. */
function renderButton({ label, command }: CommandButton, look: Look): string {
  return `${oneLine(label)}: ${style(look, ['cyan'], oneLine(command))}`;
}

function renderSpans(spans: readonly Span[], look: Look): string {
  return spans.map((span) => renderSpan(span, look)).join('');
}

function renderSpan(span: Span, look: Look): string {
  switch (span.kind) {
    case 'time':
      return formatTime(span.at, look);
    case 'link':
      return [link(span.text, span.url, look), ...writtenUrl(span.url, look)].join('\n  ');
    case 'channel':
      return oneLine(formatChannelRef(span.channel));
    case 'group':
      return oneLine(span.id);
    case 'text':
      if (span.style === 'bold') return style(look, ['bold'], oneLine(span.text));
      if (span.style === 'struck') return style(look, ['strikethrough'], oneLine(span.text));
      return span.style === 'code' ? style(look, ['cyan'], oneLine(span.text)) : oneLine(span.text);
  }
}

/** OSC 8, which terminals that do not know it show as the text alone, without the URL. */
function link(text: string, url: string, { showsLinks }: Look): string {
  const label = oneLine(text);
  return showsLinks ? `\u001b]8;;${oneLine(url)}\u001b\\${label}\u001b]8;;\u001b\\` : label;
}

function writtenUrl(url: string, look: Look): string[] {
  return look.showsLinks ? [] : [oneLine(url)];
}

function formatTime(at: Date, { timezone, language = 'en' }: Look): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(at);
}

/** Indents lines by `indent`, and all but the first by `further` more. */
function hang(text: string, look: Look, indent: number, further = 0): string {
  const [first = '', ...rest] = wrap(text, look, indent + further).split('\n');
  return [' '.repeat(indent) + first, ...rest.map((line) => ' '.repeat(indent + further) + line)].join('\n');
}

function wrap(text: string, { columns }: Look, indent = 0): string {
  return wrapAnsi(text, Math.max(20, Math.min(columns, maxTextWidth) - indent), {
    wordWrap: true,
    hard: false,
  });
}

function style({ isTty }: Look, format: Parameters<typeof styleText>[0], text: string): string {
  return isTty ? styleText(format, text, { validateStream: false }) : text;
}
