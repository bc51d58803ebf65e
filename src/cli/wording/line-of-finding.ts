import type { Finding } from '../../platform/finding.ts';

const marks = { right: '✓', weak: '!', wrong: '✗' } as const;

/** The finding on one line and, below it, how to fix it. */
export function lineOfFinding({ verdict, text, fix }: Finding): string {
  return `${marks[verdict]} ${text}\n${fix ? `    ${fix}\n` : ''}`;
}
