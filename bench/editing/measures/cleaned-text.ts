import { decodeHTML } from 'entities';

/**
 * Words in angle brackets that a title lost although no closing tag made them an element: `<script>`, `<T,
 * E>`.
 */
export function lostTags(written: string, cleaned: string): string[] {
  const text = decodeHTML(decodeHTML(written));
  return [...text.matchAll(/<(\p{L}[\p{L}\p{N}]*)/gu)]
    .filter(([, name = '']) => !text.includes(`</${name}>`))
    .map(([tag]) => tag)
    .filter((tag) => !cleaned.includes(tag));
}

/** What is useless or misleading in an excerpt. */
export function excerptFaults(excerpt: string, title: string): string[] {
  return knownFaults.filter(({ isIn }) => isIn(excerpt, title)).map(({ name }) => name);
}

const knownFaults: readonly { readonly name: string; isIn(excerpt: string, title: string): boolean }[] = [
  {
    name: 'a dateline',
    isIn: (excerpt) => /\/PRNewswire\/|\((?:Reuters|AP|AFP)\)\s*[-–—]|\/ -- /.test(excerpt),
  },
  { name: 'a stock-quote line', isIn: (excerpt) => /^stock quotes? by/i.test(excerpt) },
  { name: 'nothing but an address', isIn: (excerpt) => /^https?:\S+$/.test(excerpt) },
  { name: 'its title again', isIn: (excerpt, title) => excerpt !== '' && excerpt.startsWith(title) },
  { name: 'half a number or sentence at its end', isIn: (excerpt) => /,$/.test(excerpt) },
];
