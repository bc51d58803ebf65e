import type { TomlError } from 'smol-toml';
import type { FrontMatterFault } from './front-matter-fences.ts';

/** What the parser finds, and how an editor fixes it; the first match is reported. */
const fixes: readonly (readonly [RegExp, string])[] = [
  [/redefine/, 'the key appears twice, remove one of them'],
  [/unfinished string/, 'the quote is not closed on this line'],
  [/end-of-line/, String.raw`nothing may follow the value: write \" for a quote inside quotes`],
  [/comma or end of structure/, 'a list or mapping in brackets is not closed, or a comma is missing in it'],
  [/escape/, String.raw`write \\ for a backslash inside double quotes`],
  [/control characters/, 'remove the control characters'],
  [/invalid date/, 'the date does not exist: write it as 2021-12-13T05:54:00Z'],
  [/depth|nest/, 'it is nested too deeply'],
  [/value|numeri|zero|number/, 'put the text after the equals sign in "double quotes"'],
];

const lastFix = 'each line must be: key = "value"';

/**
 * Turns a TOML error into a fault in plain words. `toml` starts after the opening fence, on line 1 of the
 * file.
 */
export function tomlFault({ message, line }: TomlError, toml: string): FrontMatterFault {
  const [what = ''] = message.replace(/^Invalid TOML document: /, '').split('\n', 1);
  const text = toml.split('\n')[line - 1] ?? '';
  if (/^\s*[\w-]+\s*:/.test(text)) {
    return { line, reason: 'not valid TOML: write "=" after the key, not a colon' };
  }
  if (/=\s*[“”„‘’]/.test(text)) return { line, reason: 'not valid TOML: write straight "double quotes"' };
  const [, fix = lastFix] = fixes.find(([pattern]) => pattern.test(what)) ?? [];
  return { line, reason: `not valid TOML: ${fix}` };
}
