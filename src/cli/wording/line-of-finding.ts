import type { Finding } from '../../platform/finding.ts';

const marks = { right: '✓', weak: '!', wrong: '✗' } as const;

/** What was found, with how to fix it below. */
export function lineOfFinding({ verdict, text, fix }: Finding): string {
  return `${marks[verdict]} ${text}\n${fix ? `    ${fix}\n` : ''}`;
}
