import matter from 'gray-matter';
import { YAMLException } from 'js-yaml';
import { TomlError } from 'smol-toml';
import { messageOf } from '../../platform/thrown.ts';
import { lineOfBlankRun } from './blank-runs.ts';
import type { FrontMatterFault, FrontMatterLanguage } from './front-matter-fences.ts';
import { jsonFault } from './json-fault.ts';
import { loadToml } from './load-toml.ts';
import { loadRepairedYaml } from './repair-yaml.ts';
import { tomlFault } from './toml-fault.ts';
import { lostText, yamlFault } from './yaml-fault.ts';

export interface FrontMatter {
  /** A mapping from the file: it may have any key, even `__proto__`, and any value. */
  readonly data: object;
  readonly language: FrontMatterLanguage;
  /** Its text after the opening fence: the text's line 1 is the file's line 1. */
  readonly source: string;
}

/**
 * Reads a front matter with its two fences, already checked by front-matter-fences.ts. Whatever would make
 * gray-matter or a parser run code, hang or guess is a fault instead. Never throws.
 */
export function readFrontMatter(
  text: string,
  language: FrontMatterLanguage = 'yaml',
): FrontMatter | FrontMatterFault {
  const blankLine = lineOfBlankRun(text);
  if (blankLine !== undefined) return { line: blankLine, reason: 'too many blank lines: remove them' };
  let source = '';
  const isBare = text.startsWith('{');
  const yaml = (given: string) => {
    source = given;
    const loaded = loadRepairedYaml(given);
    source = loaded.source;
    return asMapping(loaded.data);
  };
  const read = (load: (source: string) => unknown) => (given: string) => {
    // Front matter with only its own braces has no fence, and was given one on the line above.
    source = isBare ? given.slice(1) : given;
    return asMapping(load(source));
  };
  try {
    const file: { data: unknown } = matter(isBare ? `---json\n${text}\n---\n` : text, {
      language,
      delimiters: text.startsWith('+++') ? '+++' : '---',
      // Without a function here, gray-matter takes an excerpt_separator from the file and calls its methods.
      excerpt: () => '',
      engines: {
        ...refusedEngines,
        yaml,
        toml: read(loadToml),
        json: read((json) => JSON.parse(json)),
      },
    });
    if (source === '') {
      const reason = 'the front matter is empty: an article needs title, publishedDateTime and webUrl';
      return { line: 1, reason };
    }
    const lost = language === 'yaml' ? lostText(source) : undefined;
    return lost ?? { data: asMapping(file.data), language, source };
  } catch (error) {
    return faultOf(error, source);
  }
}

function faultOf(error: unknown, source: string): FrontMatterFault {
  if (error instanceof YAMLException) return yamlFault(error, source);
  if (error instanceof NotAMapping) return { line: 2, reason: error.message };
  if (error instanceof TomlError) return tomlFault(error, source);
  const message = messageOf(error);
  if (error instanceof SyntaxError) return jsonFault(message, source);
  return { line: 1, reason: 'the front matter cannot be read: write it in lines of "key: value"' };
}

function refuse(): object {
  throw new Error('front matter is YAML, TOML or JSON');
}

/**
 * gray-matter's own engines execute code. The fence check lets none of them through, and here none can be
 * found.
 */
const refusedEngines = { javascript: refuse, js: refuse, coffee: refuse };

class NotAMapping extends Error {}

function asMapping(data: unknown): object {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  const got = Array.isArray(data) ? 'a list' : data === null ? 'nothing' : `a ${typeof data}`;
  throw new NotAMapping(`the front matter must be lines of "key: value", got ${got}`);
}
