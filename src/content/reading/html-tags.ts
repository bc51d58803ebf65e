import { isRaw, isValueless } from './html-elements.ts';

/** Anything that looks like a tag: `<b>`, `</b>`, but also `<T>` and `<b and c>`. */
export interface Tag {
  readonly kind: 'open' | 'close';
  /** In lower case. */
  readonly name: string;
  /** The name in its original case. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** `words`: the name is followed by something other than attributes. */
  readonly attributes: 'none' | 'unquoted' | 'quoted' | 'words';
  readonly closesItself: boolean;
  /** Ends with `>`, at another `<`, or with the text. */
  readonly ended: 'whole' | 'broken' | 'cut';
}

/** A comment, doctype or processing instruction. */
export interface Declaration {
  readonly kind: 'declaration';
  readonly start: number;
  readonly end: number;
}

const tagName = /<(\/?)([a-z][a-z\d:-]*)(?<!:)(?=[\s/>]|$)/iy;

const tagAttribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/y;

/** A value whose quote is never closed, or that was cut off: `href="https://exam`. */
const openValue = /\s*=\s*(?:["'][^<>]*|$)/y;

const tagTail = /[\s/]*/y;

const doctypePattern = /<!(?:doctype\b|\[(?:if|else|endif)\b)/iy;
const instruction = /<\?[a-z=]/iy;

/** `</`, `<!`, `<!-`, `<!doc` at the end of a text that was cut off. */
const cutStart = /<(?:\/|!(?:-|d[a-z]*)?)$/iy;

/**
 * Everything in `html` that looks like a tag or declaration, in order and without overlap. The content of
 * script and style blocks is skipped. Linear in the length of `html`.
 */
export function tagsIn(html: string): (Tag | Declaration)[] {
  const tags: (Tag | Declaration)[] = [];
  const find = searcher(html);
  for (let at = html.indexOf('<'); at !== -1; ) {
    const tag = declarationAt(html, at, find) ?? tagAt(html, at);
    if (tag) tags.push(tag);
    let next = tag ? tag.end : at + 1;
    if (tag?.kind === 'open' && isRaw(tag.name)) {
      const close = find(new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi'), next);
      if (close !== -1) next = close;
    }
    at = html.indexOf('<', next);
  }
  return tags;
}

/**
 * Searches `html` from an offset, and gives up on a pattern once it was not found: rescanning would be
 * quadratic.
 */
function searcher(html: string): (pattern: RegExp, from: number) => number {
  const missing = new Set<string>();
  return (pattern, from) => {
    if (missing.has(pattern.source)) return -1;
    pattern.lastIndex = from;
    const found = pattern.exec(html);
    if (!found) missing.add(pattern.source);
    return found ? found.index : -1;
  };
}

function declarationAt(
  html: string,
  start: number,
  find: ReturnType<typeof searcher>,
): Declaration | undefined {
  if (!/[!?/]/.test(html[start + 1] ?? '')) return undefined;
  const until = (end: number): Declaration => ({
    kind: 'declaration',
    start,
    end: end === -1 ? html.length : end,
  });
  if (html.startsWith('<!--', start)) return until(endOf('-->', html.indexOf('-->', start + 2)));
  if (matchesAt(doctypePattern, html, start)) return until(endOf('>', html.indexOf('>', start)));
  if (matchesAt(cutStart, html, start)) return until(-1);
  if (!matchesAt(instruction, html, start)) return undefined;
  const close = find(/\?>/g, start);
  if (close !== -1) return until(endOf('?>', close));
  return html.startsWith('<?xml', start) ? until(endOf('>', html.indexOf('>', start))) : undefined;
}

function endOf(mark: string, at: number): number {
  return at === -1 ? -1 : at + mark.length;
}

function matchesAt(pattern: RegExp, html: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(html);
}

function tagAt(html: string, start: number): Tag | undefined {
  tagName.lastIndex = start;
  const opening = tagName.exec(html);
  if (!opening) return undefined;
  const [, slash, written = ''] = opening;
  let at = tagName.lastIndex;
  let attributes: Tag['attributes'] = 'none';
  tagAttribute.lastIndex = at;
  for (let found = tagAttribute.exec(html); found; found = tagAttribute.exec(html)) {
    const [, attribute = '', value] = found;
    attributes = withAttribute(attributes, attribute, value);
    at = tagAttribute.lastIndex;
  }
  if (matchesAt(openValue, html, at) && openValue.lastIndex > at) {
    attributes = 'quoted';
    at = openValue.lastIndex;
  }
  tagTail.lastIndex = at;
  const tail = tagTail.exec(html)?.[0] ?? '';
  const end = at + tail.length;
  return {
    kind: slash === '/' ? 'close' : 'open',
    name: written.toLowerCase(),
    written,
    start,
    end: html[end] === '>' ? end + 1 : end,
    attributes,
    closesItself: tail.endsWith('/'),
    ended: html[end] === '>' ? 'whole' : end === html.length ? 'cut' : 'broken',
  };
}

function withAttribute(before: Tag['attributes'], name: string, value?: string): Tag['attributes'] {
  if (before === 'quoted' || value?.startsWith('"') || value?.startsWith("'")) return 'quoted';
  if (before === 'words' || (value === undefined && !isValueless(name.toLowerCase()))) return 'words';
  return 'unquoted';
}
