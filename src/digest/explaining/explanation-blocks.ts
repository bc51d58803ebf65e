import type { Coverage } from '../../content/article.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { StoryExplanation } from './explain-story.ts';

/**
 * How hot a story is, which articles belong to it and who covers it, as paragraphs. Beyond `atMost` items of
 * a kind, only their number is given.
 */
export function explanationBlocks(explanation: StoryExplanation, atMost: number): MessageBlock[] {
  const { coverage, leftOut } = explanation;
  return [
    ...compositionBlocks(explanation, atMost),
    paragraph(coverageText(coverage, atMost)),
    ...upTo(
      atMost,
      leftOut.map((piece) => pieceBlocks(piece.entry, piece.why, 'Not counted: ')),
      'listed but not counted',
    ),
  ];
}

/** How hot a story is and which articles belong to it. */
export function compositionBlocks({ heat, articles }: StoryExplanation, atMost: number): MessageBlock[] {
  const isAlone = articles.length === 1;
  return [
    paragraph(heat),
    ...(isAlone ? [] : [paragraph('Articles that make up the story:')]),
    ...upTo(atMost, isAlone ? [] : articles.map(({ article, why }) => pieceBlocks(article, why)), 'articles'),
  ];
}

/**
 * An article and, on the next line, what is said about it: a line break that survives where a text is shown
 * on one line.
 */
function pieceBlocks(
  { provider, title, url }: Pick<Coverage, 'provider' | 'title' | 'url'>,
  why: string,
  before = '',
): MessageBlock[] {
  const spans: Span[] = [
    ...(before === '' ? [] : [plain(before)]),
    bold(provider.name),
    plain(': '),
    { kind: 'link', text: shortLine(title, 120), url },
  ];
  return [
    { kind: 'text', spans },
    { kind: 'note', spans: [plain(`→ ${why}`)] },
  ];
}

function coverageText(coverage: readonly Coverage[], atMost: number): string {
  if (coverage.length === 0) return 'No other outlet is known to cover it.';
  const named = coverage.slice(0, atMost).map(({ provider }) => provider.name);
  const more = coverage.length - named.length;
  return `Coverage, closest first: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function upTo(atMost: number, pieces: readonly MessageBlock[][], what: string): MessageBlock[] {
  const more = pieces.length - atMost;
  return [...pieces.slice(0, atMost).flat(), ...(more > 0 ? [paragraph(`… and ${more} more ${what}`)] : [])];
}

function paragraph(text: string): MessageBlock {
  return { kind: 'text', spans: [plain(text)] };
}
