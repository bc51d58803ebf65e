import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type FrontMatterFault, fencedHead } from './front-matter-fences.ts';
import { printable } from './printable.ts';
import { lostText, yamlFault } from './yaml-fault.ts';

/** The steps gray-matter may take to strip comments: quadratic in runs of blank lines (`/^\s*#[^\n]+/gm`). */
const MAX_BLANK_STEPS = 2_000_000;

export interface FrontMatter {
  /** A mapping of the file's own making: any key, `__proto__` too, and any value. */
  readonly data: object;
  /** Its YAML from behind the opening fence on: the text's line 1 is the file's line 1. */
  readonly yaml: string;
}

/**
 * The front matter of an article file. Whatever would make gray-matter or the YAML parser run code, hang or
 * guess is a fault instead. Never throws.
 */
export function readFrontMatter(bytes: Uint8Array): FrontMatter | FrontMatterFault {
  const head = fencedHead(bytes);
  if ('reason' in head) return head;
  const blankLine = lineOfBlankRun(head.text);
  if (blankLine !== undefined) return { line: blankLine, reason: 'too many blank lines: remove them' };
  let yaml = '';
  try {
    const file: { data: unknown } = matter(head.text, {
      language: 'yaml',
      // Without a function here gray-matter takes an excerpt_separator from the file and calls its methods.
      excerpt: () => '',
      engines: {
        ...REFUSED_ENGINES,
        yaml: (source) => {
          yaml = source;
          return asMapping(load(source, { schema: CORE_SCHEMA, maxAliases: 0 }));
        },
      },
    });
    if (yaml === '')
      return {
        line: 1,
        reason: 'the front matter is empty: an article needs title, publishedDateTime and webUrl',
      };
    return lostText(yaml) ?? { data: asMapping(file.data), yaml };
  } catch (error) {
    if (error instanceof YAMLException) return yamlFault(error, yaml);
    if (error instanceof NotAMapping) return { line: 2, reason: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { line: 1, reason: `the front matter cannot be read: ${printable(message)}` };
  }
}

function refuse(): object {
  throw new Error('front matter is YAML only');
}

/** gray-matter's own engines evaluate code; the first fence lets none through, and here is none to be found. */
const REFUSED_ENGINES = { javascript: refuse, js: refuse, json: refuse, coffee: refuse };

class NotAMapping extends Error {}

function asMapping(data: unknown): object {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  const got = Array.isArray(data) ? 'a list' : data === null ? 'nothing' : `a ${typeof data}`;
  throw new NotAMapping(`the front matter must be lines of "key: value", got ${got}`);
}

/** The line from which on a run of blank lines would keep gray-matter busy for too long. */
function lineOfBlankRun(text: string): number | undefined {
  if (!/[\n\r\u2028\u2029]\s{64}/.test(text)) return undefined;
  let steps = 0;
  for (const run of text.matchAll(/[\n\r\u2028\u2029]\s*/g)) {
    const lineBreaks = run[0].match(/[\n\r\u2028\u2029]/g)?.length ?? 0;
    steps += run[0].length * lineBreaks;
    if (steps > MAX_BLANK_STEPS) return text.slice(0, run.index).split('\n').length + 1;
  }
  return undefined;
}
