/** The version of the `--json` output. Raise it when a field is removed or changes its meaning, not for a new field. */
const jsonVersion = 1;

/** One line of `--json` output, as docs/command-line.md describes it. */
export function jsonLine(value: object): string {
  return `${JSON.stringify({ version: jsonVersion, ...value })}\n`;
}
