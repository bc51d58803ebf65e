import type { FrontMatterFault } from './front-matter-fences.ts';

/** What the parser finds, and how an editor fixes it; the first match is reported. */
const fixes: readonly (readonly [RegExp, string])[] = [
  [/double-quoted property name|Unexpected token '[}\]]'/, 'remove the comma before the closing bracket'],
  [/Expected property name/, 'put each key in "double quotes"'],
  [/Expected ':'/, 'a colon is missing after the key'],
  [/Expected ','/, String.raw`a comma is missing after a value, or \" for a quote inside quotes`],
  [/control character/, 'a text must end on its line: close its quotes'],
  [/escape/i, String.raw`write \\ for a backslash inside double quotes`],
  [/Unterminated/, 'the quote is not closed'],
  [/number|exponent/i, 'put the text after the colon in "double quotes"'],
  [/end of JSON/, 'a bracket or a quote is not closed'],
  [/non-whitespace/, 'nothing may follow the last brace'],
];

const lastFix = 'put the text after the colon in "double quotes"';

/** Turns a JSON error into a fault in plain words. `json` starts on line 1 of the file. */
export function jsonFault(message: string, json: string): FrontMatterFault {
  const [, offset] = / at position (\d+)/.exec(message) ?? [];
  const line = offset === undefined ? lineOfError(json) : json.slice(0, Number(offset)).split('\n').length;
  const [, fix = lastFix] = fixes.find(([pattern]) => pattern.test(message)) ?? [];
  return { line, reason: `not valid JSON: ${fix}` };
}

/**
 * For some errors V8 gives no position: then it is the first line up to which the text cannot be the start of
 * JSON.
 */
function lineOfError(json: string): number {
  const lines = json.split('\n');
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    return error instanceof Error && /end of JSON|Unterminated|\(line|position/.test(error.message)
      ? atEnd(error.message, beginning.length)
      : false;
  }
}

function atEnd(message: string, length: number): boolean {
  const [, offset] = / at position (\d+)/.exec(message) ?? [];
  return offset === undefined || Number(offset) >= length;
}
