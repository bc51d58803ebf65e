/**
 * The version of the `--json` output. It rises when a field changes its meaning or is removed; fields may be added
 * without a new version.
 */
const jsonVersion = 1;

/** One line of `--json` output, as docs/command-line.md describes it. */
export function jsonLine(value: object): string {
  return `${JSON.stringify({ version: jsonVersion, ...value })}\n`;
}
