import type { Coverage } from '../../content/article.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { StoryExplanation } from './explain-story.ts';

/**
 * How hot a story is, which articles belong to it and who covers it, as paragraphs. Beyond `atMost` items of
 * a kind, only their number is given.
 */
export function explanationBlocks(
  language: Language,
  explanation: StoryExplanation,
  atMost: number,
): MessageBlock[] {
  const { coverage, leftOut } = explanation;
  return [
    ...compositionBlocks(language, explanation, atMost),
    paragraph(coverageText(language, coverage, atMost)),
    ...upTo(
      atMost,
      leftOut.map(({ entry, why }) => [
        { kind: 'text', spans: saySpans(language, 'Not counted: {outlet}: {article}', pieceValues(entry)) },
        whyBlock(why),
      ]),
      (count) => say(language, '… and {count} more listed but not counted', { count }),
    ),
  ];
}

/** How hot a story is and which articles belong to it. */
export function compositionBlocks(
  language: Language,
  { heat, articles }: StoryExplanation,
  atMost: number,
): MessageBlock[] {
  const isAlone = articles.length === 1;
  return [
    paragraph(heat),
    ...(isAlone ? [] : [paragraph(say(language, 'Articles that make up the story:'))]),
    ...upTo(
      atMost,
      isAlone ? [] : articles.map(({ article, why }) => [pieceBlock(language, article), whyBlock(why)]),
      (count) => say(language, '… and {count} more articles', { count }),
    ),
  ];
}

function pieceBlock(language: Language, piece: Piece): MessageBlock {
  return { kind: 'text', spans: saySpans(language, '{outlet}: {article}', pieceValues(piece)) };
}

type Piece = Pick<Coverage, 'provider' | 'title' | 'url'>;

function pieceValues({ provider, title, url }: Piece): Readonly<Record<'outlet' | 'article', Span>> {
  return { outlet: bold(provider.name), article: { kind: 'link', text: shortLine(title, 120), url } };
}

/**
 * What is said about an article, on the next line: a line break that survives where a text is shown on one
 * line.
 */
function whyBlock(why: string): MessageBlock {
  return { kind: 'note', spans: [plain(`→ ${why}`)] };
}

function coverageText(language: Language, coverage: readonly Coverage[], atMost: number): string {
  if (coverage.length === 0) return say(language, 'No other outlet is known to cover it.');
  const named = coverage.slice(0, atMost).map(({ provider }) => provider.name);
  const values = { outlets: named.join(', '), more: coverage.length - named.length };
  return values.more > 0
    ? say(language, 'Coverage, closest first: {outlets} and {more} more.', values)
    : say(language, 'Coverage, closest first: {outlets}.', values);
}

function upTo(
  atMost: number,
  pieces: readonly MessageBlock[][],
  moreText: (count: number) => string,
): MessageBlock[] {
  const more = pieces.length - atMost;
  return [...pieces.slice(0, atMost).flat(), ...(more > 0 ? [paragraph(moreText(more))] : [])];
}

function paragraph(text: string): MessageBlock {
  return { kind: 'text', spans: [plain(text)] };
}
