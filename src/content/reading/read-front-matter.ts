import matter from 'gray-matter';
import { YAMLException } from 'js-yaml';
import { lineOfBlankRun } from './blank-runs.ts';
import type { FrontMatterFault } from './front-matter-fences.ts';
import { loadYaml } from './load-yaml.ts';
import { printable } from './printable.ts';
import { lostText, yamlFault } from './yaml-fault.ts';

export interface FrontMatter {
  /** A mapping of the file's own making: any key, `__proto__` too, and any value. */
  readonly data: object;
  /** Its YAML from behind the opening fence on: the text's line 1 is the file's line 1. */
  readonly yaml: string;
}

/**
 * Reads a front matter with its two fences, already checked by front-matter-fences.ts. Whatever would make gray-matter or
 * the YAML parser run code, hang or guess is a fault instead. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const blankLine = lineOfBlankRun(text);
  if (blankLine !== undefined) return { line: blankLine, reason: 'too many blank lines: remove them' };
  let yaml = '';
  try {
    const file: { data: unknown } = matter(text, {
      language: 'yaml',
      // Without a function here gray-matter takes an excerpt_separator from the file and calls its methods.
      excerpt: () => '',
      engines: {
        ...REFUSED_ENGINES,
        yaml: (source) => {
          yaml = source;
          return asMapping(loadYaml(source));
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
