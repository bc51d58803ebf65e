import { Lexer, type Token } from 'marked';
import { plainText } from '../plain-text.ts';

/**
 * An article's first paragraph begins within this; parsing this much Markdown takes a few milliseconds. In
 * bytes.
 */
const maxBodyBytes = 4 * 1024;

/** An excerpt is shorter. In characters. */
const maxParagraph = 2_000;

/** Code in the tags of Jekyll, Hexo and Hugo. */
const taggedCode =
  /\{[%{][-<%\s]{0,4}(highlight|codeblock|code|raw|mermaid|katex|math)\b[\s\S]{0,3000}?\{[%{][-<%\s/]{0,4}(?:end)?\1\b[\s\S]{0,10}?[%}]\}/g;

/** The attributes of JSX: `style={{ margin: 0 }}`. */
const jsxAttribute = /[ \t][\w-]{1,30}=\{\{[^{}]{0,300}\}\}/g;

/**
 * What is not text of the article: comments, Liquid, Nunjucks and Hugo tags, VuePress and Docusaurus fences,
 * MDX imports, and kramdown attributes. Each is bounded, because a hostile body may be built to take long.
 */
const notText =
  /<!--[\s\S]{0,1000}?-->|\{\{[\s\S]{0,300}?\}\}|\{%[\s\S]{0,300}?%\}|^:{3,}.{0,100}$|^(?:import|export) .{1,300}$|^\{:.{0,200}\}$|^\[\^[\w-]{1,30}\]:.*$|\[\^[\w-]{1,30}\]/gm;

/** A shorter paragraph is a greeting or an exclamation, and the next one is added to it. In characters. */
const minParagraph = 40;

/** How letters to readers begin, in a paragraph of its own. */
const greeting =
  /^(?:hi|hello|hey|hiya|howdy|dear|greetings|good (?:morning|evening|day))\b[^.!?:,…]{0,30}[.!?:,…\s–—-]*$/i;

/** How many list entries stand in for a paragraph where the body has none. */
const maxListEntries = 3;

/**
 * The first paragraph of a Markdown body, or the beginning of its first list, as plain text that may contain
 * HTML; '' where there is neither. Paragraphs that say nothing are skipped. Never throws.
 */
export function bodyExcerpt(body: Buffer, isTelling: (text: string) => boolean = () => true): string {
  const markdown = body
    .toString('utf8', 0, maxBodyBytes)
    // A character cut in half at the end.
    .replace(/\ufffd{1,3}$/, '')
    .replaceAll('\r\n', '\n')
    .replace(taggedCode, '')
    .replace(jsxAttribute, '')
    .replace(notText, '');
  if (markdown.trim() === '') return '';
  try {
    const lexer = new Lexer();
    const blocks = lexer.blockTokens(markdown);
    const text = withoutReferences(
      firstParagraphs(blocks, lexer, isTelling) || firstEntries(blocks, lexer),
      body,
    );
    // What is not UTF-8 is not text to show.
    return text.includes('\ufffd') ? '' : text;
  } catch {
    // Thousands of nested quotes overflow the parser's stack.
    return '';
  }
}

/** `[text][name]`, and `[name]` where the body defines its target further down. */
const reference = /\[([^[\]]{1,300})\](?:\[([^[\]]{0,100})\])?/g;

function withoutReferences(text: string, body: Buffer): string {
  if (!text.includes('[')) return text;
  let names: ReadonlySet<string> | undefined;
  return text.replace(reference, (whole, shown: string, name?: string) => {
    if (name !== undefined) return shown;
    names ??= definedNames(body.toString('utf8'));
    return names.has(shown.toLowerCase()) ? shown : whole;
  });
}

function definedNames(markdown: string): ReadonlySet<string> {
  const definitions = markdown.matchAll(/^ {0,3}\[([^[\]\n]{1,300})\]:/gm);
  return new Set([...definitions].map(([, name = '']) => name.toLowerCase()));
}

/** The first paragraph of its own, or else of a quote: link blogs begin with one. */
function firstParagraphs(
  blocks: readonly Token[],
  lexer: Lexer,
  isTelling: (text: string) => boolean,
): string {
  const found: string[] = [];
  for (const block of blocks) {
    const text = paragraphIn(block, lexer).trim();
    if (/[\p{L}\p{N}]{2}/u.test(text)) found.push(...(isTelling(text) ? [text] : []));
    // What follows a heading is about something else.
    else if (found.length > 0 && block.type !== 'space') break;
    if (found.join(' ').length >= minParagraph || found.length > 2) break;
  }
  const [first = ''] = found;
  if (first !== '') return found.slice(found.length > 1 && greeting.test(first) ? 1 : 0).join(' ');
  const quote = blocks.find(({ type }) => type === 'blockquote');
  return quote && 'tokens' in quote && quote.tokens ? firstParagraphs(quote.tokens, lexer, isTelling) : '';
}

function paragraphIn(block: Token, lexer: Lexer): string {
  if (block.type === 'paragraph') return textOf(lexer.inlineTokens(block.raw.slice(0, maxParagraph)));
  const isHtml = block.type === 'html' || (block.type === 'code' && !/^ {0,3}[`~]/.test(block.raw));
  if (!isHtml || !/^\s*<(?:p|div|span|em|strong|b|i|a)\b/i.test(block.raw)) return '';
  const html = block.raw.slice(0, maxParagraph).replaceAll(/<pre\b[\s\S]*?(?:<\/pre>|$)/gi, ' ');
  return plainText(/^\s*<p\b/i.test(html) ? html.replace(/<\/p>[\s\S]*/i, '') : html);
}

/** Skips a table of contents. */
function firstEntries(blocks: readonly Token[], lexer: Lexer): string {
  const list = blocks.find(
    (block) => block.type === 'list' && !/^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]*\]\(#/.test(block.raw),
  );
  if (!list || !('items' in list) || !Array.isArray(list.items)) return '';
  const entries = list.items.slice(0, maxListEntries).flatMap((item: { readonly text?: unknown }) => {
    const [line = ''] = typeof item.text === 'string' ? item.text.split('\n', 1) : [];
    const text = textOf(lexer.inlineTokens(line.slice(0, maxParagraph))).trim();
    return text === '' ? [] : [text.replace(/[.;,]$/, '')];
  });
  return entries.join('; ');
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
