import { YAMLException } from 'js-yaml';
import { isAlias, isTable } from './conventions/key-aliases.ts';
import { loadYaml } from './load-yaml.ts';
import { ofLead, required } from './our-keys.ts';
import { textWithdraws } from './withdrawal.ts';

/** With more faults than this, it is not a single typo. */
const maxRepairs = 3;

/**
 * Parses an article's YAML even where only some generators' parsers would: if a text in double quotes
 * continues at the margin, or if a key that nobody reads has a fault, which is then left out. No line moves.
 * Returns the text that was parsed.
 * @throws YAMLException about the original text
 */
export function loadRepairedYaml(source: string): { readonly data: unknown; readonly source: string } {
  let text = source;
  let first: unknown;
  for (let repairs = 0; repairs <= maxRepairs; repairs++) {
    try {
      return { data: loadYaml(text), source: text };
    } catch (error) {
      first ??= error;
      const repaired = error instanceof YAMLException ? repair(text, error) : undefined;
      if (repaired === undefined) break;
      text = repaired;
    }
  }
  throw first;
}

function repair(text: string, { reason, mark }: YAMLException): string | undefined {
  const lines = text.split('\n');
  const at = mark?.line ?? 0;
  if (/deficient indentation/.test(reason)) return withQuoteIndented(lines, at);
  return withoutUnreadKey(lines, at);
}

/** Begins a text in double quotes and does not end it. */
const opensQuote = /^[\w-]+:[ \t]+"(?:[^"\\]|\\.)*$/;

/** A setting that would be taken for text: then the closing quote is what is missing. */
const keyPattern = /^["']?[\w-]+["']?:(?:\s|$)/;

function withQuoteIndented(lines: readonly string[], at: number): string | undefined {
  const start = lines.findLastIndex((line, place) => place <= at && opensQuote.test(line));
  const end = lines.findIndex((line, place) => place > start && line.includes('"'));
  if (start === -1 || end === -1 || !/^(?:[^"\\]|\\.)*"\s*$/.test(lines[end] ?? '')) return undefined;
  const inner = lines.slice(start + 1, end + 1);
  if (inner.some((line) => keyPattern.test(line)) || textWithdraws(Buffer.from(inner.join('\n'))))
    return undefined;
  return [...lines.slice(0, start + 1), ...inner.map((line) => `  ${line}`), ...lines.slice(end + 1)].join(
    '\n',
  );
}

/** Leaves out the value around a line, unless its key is one that is read. */
function withoutUnreadKey(lines: readonly string[], at: number): string | undefined {
  const start = lines.findLastIndex((line, place) => place <= at && /^\S/.test(line));
  const [, key = ''] = /^([\w-]+):\s*$/.exec(lines[start] ?? '') ?? [];
  if (key === '' || start === at) return undefined;
  if (required.includes(key) || ofLead.includes(key) || isAlias(key) || isTable(key)) return undefined;
  const next = lines.findIndex((line, place) => place > start && /^\S/.test(line));
  const end = next === -1 ? lines.length : next;
  return lines.map((line, place) => (place > start && place < end ? '' : line)).join('\n');
}
