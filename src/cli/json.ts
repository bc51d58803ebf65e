/** The version of what `--json` prints. It rises when a field changes its meaning or goes; new fields may come without. */
const jsonVersion = 1;

/** One line of what `--json` prints, as docs/command-line.md describes it. */
export function jsonLine(value: object): string {
  return `${JSON.stringify({ version: jsonVersion, ...value })}\n`;
}
