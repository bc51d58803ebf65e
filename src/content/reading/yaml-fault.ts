import type { YAMLException } from 'js-yaml';
import type { FrontMatterFault } from './front-matter-fences.ts';

/** `key: `, `- ` or `- key: `: what precedes a value on its line. */
const beforeValue = String.raw`^ *(?:(?:- +){1,3}(?:[\w-]+: +|(?![\w-]+: ))|[\w-]+: +)`;

/** Editors' typical mistakes, by the look of the line; the first match is reported. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`${beforeValue}(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$`),
    'the quote is not closed on this line',
  ],
  [
    new RegExp(String.raw`${beforeValue}"(?:[^"\\]|\\.)*" *[^\s,\]}#]`),
    String.raw`write \" for a quote inside quotes`,
  ],
  [
    new RegExp(String.raw`${beforeValue}'(?:[^']|'')*' *[^\s,\]}#]`),
    `write '' for an apostrophe inside single quotes`,
  ],
  [new RegExp(String.raw`${beforeValue}\{[^}]*$`), 'the brace is not closed on this line'],
  [
    new RegExp(String.raw`${beforeValue}[@\`%&*!|>[\]{},?]`),
    'put text that starts with a special character in "double quotes"',
  ],
  [
    new RegExp(String.raw`${beforeValue}[^"'\s].*?:(?: |$)`),
    'put text with a colon in it in "double quotes"',
  ],
  [/^ *(?:- +)?[A-Za-z]\w*:[^\s/]/, 'a space is missing after the colon'],
  [/^ *-[A-Za-z]/, 'a space is missing after the dash'],
  [/^ *\t/, 'indent with spaces, not with tabs'],
];

/** Fixes for YAML errors that identify the mistake for certain. */
const fixes: readonly (readonly [RegExp, string])[] = [
  [/maxAliases/, 'aliases are not supported: put text that starts with "*" in "double quotes"'],
  [/duplicated mapping key/, 'the key appears twice, remove one of them'],
  [/tab characters/, 'indent with spaces, not with tabs'],
  [/non-printable|null byte|valid JSON character/, 'remove the control characters'],
  [/escape sequence|hexadecimal/, String.raw`write \\ for a backslash inside double quotes`],
  [/maxDepth/, 'it is nested too deeply'],
  [/complex keys/, 'put text that starts with "{" or "[" in "double quotes"'],
  [/merge/, '"<<" is not supported: write out the keys that it stands for'],
];

/** Fixes for YAML errors where no line looks like a known mistake. */
const lastFixes: readonly (readonly [RegExp, string])[] = [
  [/indentation/, 'keys that belong together need the same number of spaces before them'],
  [
    /expected ':'|multiline key|stream or a document|single document/,
    'each line must be "key: value"; a line that continues the text above it must begin with two spaces',
  ],
  [/quoted scalar/, 'a quote is not closed'],
  [/flow collection/, 'a list or mapping in brackets is not closed, or a comma is missing in it'],
  [/alias/, 'put text that starts with "*" in "double quotes"'],
  [/anchor/, 'put text that starts with "&" in "double quotes"'],
  [/tag/i, 'put text that starts with "!" in "double quotes"'],
  [/directive/i, 'put text that starts with "%" in "double quotes"'],
];

const lastFix = 'each line must be "key: value"; put a value with special characters in "double quotes"';

/**
 * Turns a YAML error into a fault in plain words, including the fix. `yaml` starts after the opening fence,
 * on line 1 of the file.
 */
export function yamlFault(error: YAMLException, yaml: string): FrontMatterFault {
  const lines = yaml.split(/\r\n|\r|\n/);
  const line = Math.min((error.mark?.line ?? 0) + 1, lines.length);
  const fixIn = (known: typeof fixes) => known.find(([pattern]) => pattern.test(error.reason))?.[1];
  const certain = fixIn(fixes);
  if (certain) return { line, reason: `not valid YAML: ${certain}` };
  // The parser notices an open quote or a missing space only on a later line.
  const [openQuote] = mistakes;
  const opened = lines.slice(0, line).findIndex((text) => openQuote?.[0].test(text));
  for (const suspect of [opened + 1, line, line - 1]) {
    const mistake = mistakes.find(([pattern]) => pattern.test(lines[suspect - 1] ?? ''));
    if (mistake) return { line: suspect, reason: `not valid YAML: ${mistake[1]}` };
  }
  return { line, reason: `not valid YAML: ${fixIn(lastFixes) ?? lastFix}` };
}

/**
 * Texts that people write without quotes, cut at a `#word` after a space; `# word` is taken for a comment.
 */
const cutAtHash = /^ *(?:- +)?(?:title|excerpt|name): +[^"'|>&*!%@`\s#][^\n]*? #[^\s#]/m;

/** `title: &Beyond wins` names the text "wins" and drops the first word. */
const takenAsAnchor = /^ *(?:- +)?(?:title|excerpt|name): +&/m;

/** The fault of valid YAML that silently lost part of a text. */
export function lostText(yaml: string): FrontMatterFault | undefined {
  const hash = yaml.includes('#') ? cutAtHash.exec(yaml) : null;
  if (hash)
    return {
      line: lineAt(yaml, hash.index),
      reason: 'text after " #" is a comment: put the whole text in "double quotes"',
    };
  const anchor = yaml.includes('&') ? takenAsAnchor.exec(yaml) : null;
  if (anchor)
    return { line: lineAt(yaml, anchor.index), reason: 'put text that starts with "&" in "double quotes"' };
  return undefined;
}

function lineAt(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length;
}
