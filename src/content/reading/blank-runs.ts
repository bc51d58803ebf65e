/**
 * How many steps gray-matter may take to strip comments: quadratic in runs of blank lines
 * (`/^\s*#[^\n]+/gm`).
 */
const maxSteps = 2_000_000;

/** Without one of these the steps stay few. */
const longRun = /[\n\r\u2028\u2029]\s{64}/;

export function hasLongBlankRun(text: string): boolean {
  return longRun.test(text);
}

/** The line from which runs of blank lines would keep gray-matter busy for too long. */
export function lineOfBlankRun(text: string): number | undefined {
  if (!hasLongBlankRun(text)) return undefined;
  let steps = 0;
  for (const run of text.matchAll(/[\n\r\u2028\u2029]\s*/g)) {
    const lineBreaks = run[0].match(/[\n\r\u2028\u2029]/g)?.length ?? 0;
    steps += run[0].length * lineBreaks;
    if (steps > maxSteps) return text.slice(0, run.index).split('\n').length + 1;
  }
  return undefined;
}
