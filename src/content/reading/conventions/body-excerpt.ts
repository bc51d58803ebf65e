import { Lexer, type Token } from 'marked';
import { plainText } from '../plain-text.ts';

/** The first paragraph of an article begins before; so much Markdown is parsed in a few milliseconds. In bytes. */
const MAX_BODY_BYTES = 4 * 1024;

/** An excerpt is shorter. In characters. */
const MAX_PARAGRAPH = 2_000;

/**
 * What is no text of the article: comments, the tags of Liquid, Nunjucks and Hugo, the imports of MDX, and the attributes
 * of kramdown. Each is bounded, as a body may be made to take long.
 */
const NOT_TEXT =
  /<!--[\s\S]{0,1000}?-->|\{\{[\s\S]{0,300}?\}\}|\{%[\s\S]{0,300}?%\}|^(?:import|export) .{1,300}$|^\{:.{0,200}\}$|\[\^[\w-]{1,30}\]:?/gm;

/** The first paragraph of a Markdown body as plain text, which may have HTML; '' where there is none. Never throws. */
export function bodyExcerpt(body: Buffer): string {
  const markdown = body
    .toString('utf8', 0, MAX_BODY_BYTES)
    // A character that the end cuts through.
    .replace(/\ufffd{1,3}$/, '')
    .replaceAll('\r\n', '\n')
    .replace(NOT_TEXT, '');
  if (markdown.trim() === '') return '';
  try {
    const lexer = new Lexer();
    const text = firstParagraph(lexer.blockTokens(markdown), lexer);
    // What is not UTF-8 is no text to show.
    return text.includes('\ufffd') ? '' : text;
  } catch {
    // Thousands of quotes in quotes: the parser runs out of its stack.
    return '';
  }
}

/** One of its own, or else the first of a quote: link blogs begin with one. */
function firstParagraph(blocks: readonly Token[], lexer: Lexer): string {
  for (const block of blocks) {
    const text =
      block.type === 'paragraph'
        ? textOf(lexer.inlineTokens(block.raw.slice(0, MAX_PARAGRAPH)))
        : block.type === 'html' && /^\s*<(?:p|div|span|em|strong|b|i|a)\b/i.test(block.raw)
          ? plainText(block.raw.slice(0, MAX_PARAGRAPH))
          : '';
    if (/[\p{L}\p{N}]{2}/u.test(text)) return text.trim();
  }
  const quote = blocks.find(({ type }) => type === 'blockquote');
  return quote && 'tokens' in quote && quote.tokens ? firstParagraph(quote.tokens, lexer) : '';
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'image' || token.type === 'html') return '';
      if (token.type === 'br') return ' ';
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}
